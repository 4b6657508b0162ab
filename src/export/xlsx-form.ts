/**
 * What every workbook of the site has: sheets whose head rows stay on the screen and repeat on paper, landscape and as
 * wide as the page, in Songti, each row as high as its text.
 */
import writeSheets, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import { settleZip } from './settle-zip.ts';
import { linesOf } from './text-height.ts';
import type { FileColumn } from './comparison-file.ts';
import { pageSetUp, type SheetPage } from './xlsx-page.ts';
import { stateNames, NO_NUMBER, NO_DATE } from '../model/vocabulary.ts';

/** Points: a line of 11-point Songti, and the greatest height of a row (409 in Excel). */
const LINE = 15;
const HIGHEST = 405;
const SONG = '宋体';
const SIZE = 11;

const RULE = { borderStyle: 'thin', borderColor: '#A6A6A6' } as const;
const TEXT = { type: String, wrap: true, alignVertical: 'top', ...RULE } as const;

/** A sheet to filter: a head and a row a thing. */
export interface List {
  name: string;
  /** Rows above the head: what the list is. */
  lead: Row[];
  head: string[];
  widths: number[];
  rows: (string | number)[][];
}

export interface SheetWithPage {
  sheet: Sheet<Blob>;
  page: SheetPage;
}

/** `foot`: what stands at the left of every page's foot. */
export async function packWorkbook(sheets: readonly SheetWithPage[], foot: string): Promise<Blob> {
  const pages = sheets.map(({ page }) => page);
  const blob = await writeSheets(
    sheets.map(({ sheet }) => sheet),
    { fontFamily: SONG, fontSize: SIZE, features: [pageSetUp(pages, foot)] },
  ).toBlob();
  const bytes = settleZip(await blob.arrayBuffer(), (path, xml) =>
    path === 'xl/sharedStrings.xml' ? xml.replace(/<si><t[^>]*>([^<]*)<\/t><\/si>/g, richString) : xml,
  );
  return new Blob([bytes], { type: blob.type });
}

/**
 * Signs around words to be struck through or underlined within a cell, of Unicode's private use, so that no text has
 * them. write-excel-file knows a cell of one format alone: the signs become runs of rich text in the list of strings.
 */
const STRIKE = ['\uE000', '\uE001'] as const;
const UNDERLINE = ['\uE002', '\uE003'] as const;

export const struck = (words: string): string => STRIKE.join(words);
export const underlined = (words: string): string => UNDERLINE.join(words);

/** The words of one run with their mark, or those up to the next mark. */
const MARKED_RUN = /\uE000([^\uE001]*)\uE001|\uE002([^\uE003]*)\uE003|([^\uE000-\uE003]+)/g;

/** An `si` of marked text as `r` elements (ECMA-376-1 18.4.4); others as they are. */
function richString(item: string, text: string): string {
  if (!/[\uE000-\uE003]/.test(text)) return item;
  const font = `<sz val="${SIZE}"/><rFont val="${SONG}"/>`;
  const runs = [...text.matchAll(MARKED_RUN)].map(([, gone, come, plain]) => {
    const mark = gone !== undefined ? '<strike/>' : come !== undefined ? '<u/>' : '';
    return `<r><rPr>${mark}${font}</rPr><t xml:space="preserve">${gone ?? come ?? plain ?? ''}</t></r>`;
  });
  return `<si>${runs.join('')}</si>`;
}

export function text(value: string): CellObject {
  return { ...TEXT, value };
}

export function head(value: string): CellObject {
  return { ...TEXT, value, fontWeight: 'bold', fontFamily: '黑体', backgroundColor: '#EDEDED' };
}

/**
 * Height in points of text in a column of the given width. Excel counts widths in digits, which of 11-point Songti
 * are 8 pixels wide where a Han character is 15; the rest is room for a stop that does not begin a line.
 */
export function heightOf(value: string, width: number): number {
  const bare = value.replace(/[\uE000-\uE003]/g, '');
  return linesOf(bare, width * 1.05 - 1) * LINE;
}

/** A row as high as its longest cell: not every program fits rows by itself. */
export function fitted(cells: CellObject[], widths: readonly number[]): Row {
  const heights = cells.map((cell, index) => heightOf(String(cell.value ?? ''), widths[index] ?? 0));
  const height = Math.min(HIGHEST, Math.max(...heights) + 5);
  return cells.map((cell, index) => (index === 0 ? { ...cell, height } : cell));
}

/** Text over all columns; a merged cell does not grow by itself. */
export function lead(value: string, widths: readonly number[]): Row {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const cell: CellObject = {
    type: String,
    value,
    wrap: true,
    alignVertical: 'top',
    columnSpan: widths.length,
    height: heightOf(value, width) + 8,
  };
  return [cell, ...widths.slice(1).map(() => null)];
}

/** The sheet's title and below it its notes: the two rows above the head of 对照. */
export function leadRows(title: string, notes: readonly string[], widths: readonly number[]): Row[] {
  const [cell, ...rest] = lead(title, widths);
  const large: Row = [{ ...(cell as CellObject), fontSize: 16, fontFamily: '黑体', height: 26 }, ...rest];
  return [large, lead(notes.join('\n'), widths)];
}

export function listSheet(list: List): SheetWithPage {
  const rows = list.rows.map((row) =>
    fitted(
      row.map((value) => (typeof value === 'number' ? { ...TEXT, type: Number, value } : text(value))),
      list.widths,
    ),
  );
  const headRow = list.lead.length + 1;
  return {
    sheet: {
      sheet: list.name,
      orientation: 'landscape',
      stickyRowsCount: headRow,
      columns: list.widths.map((width) => ({ width })),
      data: [...list.lead, fitted(list.head.map(head), list.widths), ...rows],
    },
    page: {
      name: list.name,
      headRow,
      paper: 'a4',
      filter:
        list.rows.length === 0
          ? null
          : `A${headRow}:${String.fromCharCode(64 + list.head.length)}${list.rows.length + headRow}`,
    },
  };
}

export function sourceSheet(columns: readonly FileColumn[]): SheetWithPage {
  const widths = [18, 26, 40, 22, 14, 50, 44];
  return listSheet({
    name: '来源',
    lead: [lead('以发文机关公布的文本为准。', widths)],
    head: ['文件', '发文机关', '标题', '文号', '日期', '文本来源', '网址'],
    widths,
    rows: columns.map((column) => [
      column.name,
      column.issuer,
      column.title ?? stateNames.absent,
      column.title === null ? '' : (column.number ?? NO_NUMBER),
      column.title === null ? '' : (column.date ?? NO_DATE),
      column.provenance,
      column.url ?? '',
    ]),
  });
}
