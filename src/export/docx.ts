/**
 * The Word file: texts side by side in one table on A4 landscape, each topic a band across it, the head repeated on every
 * page. More than five texts stand in groups of three on portrait pages, as the first page says.
 *
 * Songti for the text and Heiti for heads, as an office has them; nothing red, no size-3 type: it must not look like an
 * issued document (GB/T 9704—2012 is for those).
 */
import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from 'docx';
import {
  withoutRepeats,
  type ExportCell,
  type ExportExtract,
  type ExportFile,
  type ExportRow,
  type ExportTable,
  type Run,
} from './export-file.ts';
import { SITE_NAME } from '../model/settings.ts';
import { isLandscape, MOST_ABREAST } from '../model/thresholds.ts';
import { settleZip } from './settle-zip.ts';

/** Twentieths of a point. */
const A4 = { short: 11906, long: 16838, side: 794, ends: 850 } as const;
/** Columns of a group on portrait, where there are too many for one sheet. */
const PORTRAIT_ABREAST = 3;
/** Width of the labels' column. */
const LABEL = 2200;
/** For labels that are sentences. */
const LONG_LABEL = 3200;
const LONG = 24;

const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: 'Arial' };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C' };

/** A table, or the columns of it that one page holds. */
interface Part {
  table: ExportTable;
  landscape: boolean;
  /** `第1组：……`; null where the table is whole. */
  group: string | null;
}

export async function buildDocx(file: ExportFile, made: string): Promise<Uint8Array> {
  const parts = file.tables.flatMap(partsOf);
  const groups = parts.flatMap(({ group }) => group ?? []);
  const sections = parts.map((part, index): ISectionOptions => {
    const first = index === 0;
    const last = index === parts.length - 1;
    const before = parts[index - 1];
    return {
      properties: {
        type:
          before?.landscape === part.landscape && part.group === null ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
        page: pageOf(part.landscape),
      },
      footers: { default: new Footer({ children: [foot(file, made, innerOf(part.landscape))] }) },
      children: [
        ...(first ? opening(file.title, groups) : []),
        ...(part.group !== null ? [heading(part.group)] : file.tables.length > 1 ? [heading(part.table.name)] : []),
        tableOf(part),
        ...(part.table.after === '' ? [] : [styled('Note', part.table.after)]),
        ...(last ? closing(file) : []),
      ],
    };
  });
  const document = new Document({
    title: file.title,
    creator: SITE_NAME,
    lastModifiedBy: SITE_NAME,
    styles: { default: { document: { run: { font: SONG, size: 21, language: LANGUAGE } } }, paragraphStyles: STYLES },
    sections: sections.length > 0 ? sections : [{ children: opening(file.title, []) }],
  });
  return settled(await Packer.toArrayBuffer(document));
}

const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN' };
const style = (id: string, name: string, run: object, paragraph: object) => ({
  id,
  name,
  basedOn: 'Normal',
  run,
  paragraph,
});
const STYLES = [
  style('Title', 'Title', { font: HEI, size: 32 }, { spacing: { after: 140 } }),
  style('Heading2', 'heading 2', { font: HEI, size: 23 }, { spacing: { before: 160, after: 80 }, keepNext: true }),
  style('Note', '说明', { size: 17, color: '404040' }, { spacing: { before: 40, after: 40 } }),
  style('CellHead', '表头', { font: HEI, size: 20 }, { spacing: { before: 30, after: 30 } }),
  style('Band', '议题', { font: HEI, size: 21 }, { spacing: { before: 40, after: 40 }, keepNext: true }),
  style('CellText', '原文', {}, { spacing: { before: 30, line: 276 } }),
  style('CellState', '状态', { font: HEI, size: 18, color: '404040' }, { spacing: { after: 60 } }),
  style('CellSource', '出处', { size: 16, color: '404040' }, { spacing: { after: 80 } }),
];

/** Dates that the packer writes of itself are left out, so that the same data give the same bytes. */
function settled(bytes: ArrayBuffer): Uint8Array {
  const links = new Map<string, string>();
  return settleZip(bytes, (path, text) => {
    if (path === 'docProps/core.xml') return text.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/[^>]*>/g, '');
    // docx names links at random; here by their order, in the document and in the list of its relationships alike.
    if (!path.includes('document.xml')) return text;
    return text.replace(RANDOM_LINK, (id) => {
      if (!links.has(id)) links.set(id, `"rIdLink${links.size + 1}"`);
      return links.get(id) ?? id;
    });
  });
}

/** `"rIdv1stgxr8_z5jdhi6b-myt"` in its quotes, of docx's making; `rId12` is not one. */
const RANDOM_LINK = /"rId[a-z0-9_-]{21}"/g;

function partsOf(table: ExportTable): Part[] {
  const count = table.columns.length;
  if (count <= MOST_ABREAST) return [{ table, landscape: isLandscape(count), group: null }];
  const groups = Math.ceil(count / PORTRAIT_ABREAST);
  const size = Math.ceil(count / groups);
  return Array.from({ length: groups }, (_, at) => {
    const within = (index: number): boolean => Math.floor(index / size) === at;
    const columns = table.columns.filter((_name, index) => within(index));
    const rows = table.rows.map((row) => ({ ...row, cells: row.cells.filter((_cell, index) => within(index)) }));
    return {
      table: { ...table, columns, rows, after: at === groups - 1 ? table.after : '' },
      landscape: false,
      group: `第${at + 1}组：${columns.join('、')}`,
    };
  }).filter((part) => part.table.columns.length > 0);
}

function pageOf(landscape: boolean): object {
  return {
    size: {
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      width: A4.short,
      height: A4.long,
    },
    margin: { top: A4.ends, bottom: A4.ends, left: A4.side, right: A4.side, header: 400, footer: 400 },
  };
}

function innerOf(landscape: boolean): number {
  return (landscape ? A4.long : A4.short) - 2 * A4.side;
}

function opening(title: string, groups: readonly string[]): Paragraph[] {
  const said = `文件较多，分${groups.length}组列出，各组自成一表。${groups.join('；')}。`;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    ...(groups.length === 0 ? [] : [styled('Note', said)]),
  ];
}

function closing({ sources, notes }: ExportFile): Paragraph[] {
  return [
    ...(sources.length === 0 ? [] : [heading('来源')]),
    ...sources.map(
      ({ words, url }) =>
        new Paragraph({ style: 'Note', children: [url === '' ? new TextRun(words) : link(words, url)] }),
    ),
    heading('说明'),
    // The notes stay together, so that the last page never has one of them alone.
    ...notes.map(
      (note, at) => new Paragraph({ style: 'Note', keepNext: at < notes.length - 1, children: [new TextRun(note)] }),
    ),
  ];
}

function styled(name: string, text: string): Paragraph {
  return new Paragraph({ style: name, children: [new TextRun(text)] });
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(text)] });
}

function link(words: string, url: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: url, children: [new TextRun(words)] });
}

function foot({ url }: ExportFile, made: string, inner: number): Paragraph {
  return new Paragraph({
    style: 'Note',
    tabStops: [{ type: TabStopType.RIGHT, position: inner }],
    children: [
      new TextRun(`${url}　${made}`),
      new TextRun({ children: ['\t第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'] }),
    ],
  });
}

function labelWidth({ rows }: Part['table']): number {
  return rows.some(({ label }) => label.length > LONG) ? LONG_LABEL : LABEL;
}

function tableOf({ table, landscape }: Part): Table {
  const inner = innerOf(landscape);
  const label =
    table.labelHead === null ? 0 : Math.min(labelWidth(table), Math.floor(inner / (table.columns.length + 1)));
  const each = Math.floor((inner - label) / Math.max(1, table.columns.length));
  const widths = [...(label > 0 ? [label] : []), ...table.columns.map(() => each)];
  /** Half-points: 9 where five stand abreast. */
  const size = table.columns.length > MOST_ABREAST - 1 ? 18 : table.columns.length > 2 ? 19 : 21;
  const heads = [...(table.labelHead === null ? [] : [table.labelHead]), ...table.columns];
  const bands = withoutRepeats(table.rows.map(({ band }) => band));
  const rows = bands.flatMap((band) => [
    ...(band === '' ? [] : [bandRow(band, widths)]),
    ...table.rows.filter((row) => row.band === band).map((row) => tableRow(row, widths, size)),
  ]);
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 90, right: 90 },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [headRow(heads, widths), ...rows],
  });
}

/** Names of the texts, on every page. */
function headRow(names: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, at) => cell([styled('CellHead', name)], widths[at] ?? 0, { fill: 'E7E7E7' })),
  });
}

/** A row across the table that names those below it, and stays with the first of them. */
function bandRow(name: string, widths: readonly number[]): TableRow {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return new TableRow({
    cantSplit: true,
    children: [cell([styled('Band', name)], whole, { fill: 'F3F3F3', span: widths.length })],
  });
}

/** A row that may go on over the page. */
function tableRow({ label, cells }: ExportRow, widths: readonly number[], size: number): TableRow {
  const labelled = widths.length > cells.length;
  return new TableRow({
    children: [
      ...(labelled ? [cell([styled('CellHead', label)], widths[0] ?? 0)] : []),
      ...cells.map((one, at) => cell(cellWords(one, size), widths[at + (labelled ? 1 : 0)] ?? 0)),
    ],
  });
}

function cell(children: Paragraph[], width: number, more: { fill?: string; span?: number } = {}): TableCell {
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.TOP,
    ...(more.span !== undefined && { columnSpan: more.span }),
    ...(more.fill !== undefined && { shading: { type: ShadingType.CLEAR, fill: more.fill, color: 'auto' } }),
  });
}

function cellWords({ extracts, says }: ExportCell, size: number): Paragraph[] {
  const words = extracts.flatMap((extract) => extractWords(extract, size));
  if (says !== '' || words.length === 0) words.push(styled('CellState', says));
  return words;
}

function extractWords({ paragraphs, source, url }: ExportExtract, size: number): Paragraph[] {
  return [
    ...paragraphs.map(
      // Not kept with its source: LibreOffice then keeps the whole row, and row after row, with the next.
      (paragraph) => new Paragraph({ style: 'CellText', children: paragraph.map((run) => textRun(run, size)) }),
    ),
    ...(source === ''
      ? []
      : [
          new Paragraph({
            style: 'CellSource',
            children: url === '' ? [new TextRun(`（${source}）`)] : [link(`（${source}）`, url)],
          }),
        ]),
  ];
}

function textRun({ text, mark }: Run, size: number): TextRun {
  return new TextRun({
    text,
    size,
    ...(mark === 'figure' && { bold: true }),
    ...(mark === 'gone' && { strike: true }),
    ...(mark === 'come' && { underline: { type: UnderlineType.SINGLE } }),
    ...(mark === 'found' && { bold: true, shading: { type: ShadingType.CLEAR, fill: 'FFF0B3', color: 'auto' } }),
  });
}
