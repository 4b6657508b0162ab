/**
 * The Excel file: one sheet per table, 数字 (one row per number, with its own topic) and 来源, each with filters and a head that
 * repeats on paper. Grids and running text have a column for each kind of thing, numbers without their unit. A row of Excel is at most 409 points high, so a cell with more goes on in a row below of the same
 * topic. What is above several rows (a topic, an item) is in each of them, so that rows can be filtered and sorted, but
 * in full in the first alone: in the others it is grey and takes the height that the row has anyway.
 */
import {
  headOfBands,
  isBanded,
  NUMBER_COLUMNS,
  type ExportCell,
  type ExportFile,
  type ExportTable,
  type Run,
} from './export-file.ts';
import { flattenTable, plainValue, type FlatColumn } from './flat-table.ts';
import { packWorkbook, type SheetCell, type SheetRow, type Worksheet } from './xlsx-package.ts';
import { linesOf } from './text-height.ts';

/** Points: a line of 10-point Songti, and the greatest height of a row. */
const LINE = 14;
const HIGHEST = 400;
/** Characters across A4 landscape at a size that can be read. */
const PAPER = 150;
const WIDEST = 64;
/** Widths that a column of topics, items or labels may take: the ones that make the sheet shortest are taken. */
const LEADS = [8, 11, 18, 23, 29];
const MIDDLE = 14;
const ADDRESS = 36;
/** Longest name of a sheet, and the signs that it cannot have. */
const NAME_LENGTH = 31;
const NOT_IN_NAME = /[\\/?*:[\]]/g;

export function buildXlsx(file: ExportFile, made: string): Uint8Array {
  const names = new Set<string>();
  const sheets = file.tables.map((table) => tableSheet(file, table, { made, name: sheetName(table.name, names) }));
  if (file.numbers.length > 0) sheets.push(numberSheet(file));
  if (file.sources.length > 0) sheets.push(sourceSheet(file));
  return packWorkbook(sheets, file.title);
}

function sheetName(wanted: string, taken: Set<string>): string {
  const bare =
    wanted
      .replace(NOT_IN_NAME, ' ')
      .replace(/^'|'$/g, '')
      .slice(0, NAME_LENGTH - 3) || '对照';
  const name = taken.has(bare) ? `${bare} ${taken.size + 1}` : bare;
  taken.add(name);
  return name;
}

/** Lines that words take in a column: a few characters are left for a stop that does not begin a line. */
function heightOf(words: string, width: number): number {
  return linesOf(words, width * 1.05 - 2) * LINE + 4;
}

/** A row as high as the longest of the cells that have a width. */
function fitted(cells: SheetCell[], widths: readonly number[]): SheetRow {
  const heights = widths.map((width, at) => heightOf(plainValue(cells[at]?.value ?? ''), width));
  return { cells, height: Math.min(HIGHEST + 8, Math.max(...heights)) };
}

/** Words over all columns. */
function across(value: string, widths: readonly number[], style: 'title' | 'lead'): SheetRow {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const rest = widths.slice(1).map((): SheetCell => ({ value: '', style: 'plain' }));
  const height = heightOf(value, style === 'title' ? width / 1.6 : width) * (style === 'title' ? 1.5 : 1);
  return { cells: [{ value, style, span: widths.length }, ...rest], height: Math.min(HIGHEST, height) };
}

function tableSheet(file: ExportFile, table: ExportTable, { made, name }: { made: string; name: string }): Worksheet {
  const { heads, fixed, widths, rows, printed } = table.form === 'texts' ? textsLayout(table) : flatLayout(table);
  const notes = [table.after, ...file.notes, `${made}，${file.url}`].filter((note) => note !== '');
  const seen = widths.slice(0, printed);
  return {
    name,
    widths,
    headRow: 3,
    fixed,
    printed,
    rows: [
      across(file.title, seen, 'title'),
      across(notes.join('\n'), seen, 'lead'),
      fitted(
        heads.map((value): SheetCell => ({ value, style: 'head' })),
        widths,
      ),
      ...rows,
    ],
  };
}

/** A sheet's columns and rows below its title. */
interface SheetLayout extends Layout {
  heads: string[];
  /** Columns at the left that stay in sight, and those that are printed. */
  fixed: number;
  printed: number;
}

function textsLayout(table: ExportTable): SheetLayout {
  const banded = isBanded(table);
  const leads = [...(banded ? [headOfBands(table)] : []), ...(table.labelHead === null ? [] : [table.labelHead])];
  const heads = [...leads, ...table.columns];
  return {
    ...shortest(leads.length, (chosen) => layOut(table, banded, chosen)),
    heads,
    fixed: leads.length,
    printed: heads.length,
  };
}

/** The widest that a column of each kind is; addresses are for the screen alone. */
const MOST: Record<FlatColumn['kind'], number> = {
  lead: 29,
  number: 16,
  unit: 12,
  words: 64,
  about: 36,
  address: ADDRESS,
};
const LEAST = 8;

function flatLayout(table: ExportTable): SheetLayout {
  const columns = flattenTable(table, true);
  const widths = columns.map(({ head, kind, values }) =>
    Math.min(MOST[kind], Math.max(LEAST, ...[head, ...values].map((value) => longestLine(plainValue(value)) + 3))),
  );
  const count = isBanded(table) ? 1 : 0;
  const printed = columns.filter(({ kind }) => kind !== 'address').length;
  const rows = table.rows.flatMap(({ band }, at) => {
    const isAgain = at > 0 && table.rows[at - 1]?.band === band;
    const pieces = columns.map(({ kind, values }, place) => {
      const value = values[at] ?? '';
      return kind === 'words' && typeof value === 'object' ? breakLong(value, widths[place] ?? LEAST) : [value];
    });
    return Array.from({ length: Math.max(...pieces.map(({ length }) => length)) }, (_, piece) =>
      fitted(
        columns.map(({ kind }, place): SheetCell => {
          const value = pieces[place]?.[piece] ?? (kind === 'lead' ? (pieces[place]?.[0] ?? '') : '');
          const again = kind === 'lead' && (piece > 0 || (place < count && isAgain));
          return {
            value,
            style: again ? 'again' : place < count ? 'band' : typeof value === 'number' ? 'number' : 'text',
          };
        }),
        widths.slice(0, printed),
      ),
    );
  });
  return {
    heads: columns.map(({ head }) => head),
    widths,
    rows,
    fixed: columns.filter(({ kind }) => kind === 'lead').length,
    printed,
  };
}

/** Characters of half a Han character in the longest line. */
function longestLine(words: string): number {
  return Math.max(...words.split('\n').map((line) => linesOf(line, 1)));
}

interface Layout {
  widths: number[];
  rows: SheetRow[];
}

/** The layout of least height among the widths that its leads may have, tried one lead after the other. */
function shortest(leads: number, make: (widths: readonly number[]) => Layout): Layout {
  let widths = Array.from({ length: leads }, () => MIDDLE);
  let best = make(widths);
  for (let at = 0; at < leads; at += 1) {
    for (const width of LEADS) {
      const tried = widths.map((known, other) => (other === at ? width : known));
      const layout = make(tried);
      if (heightOfAll(layout) < heightOfAll(best)) [best, widths] = [layout, tried];
    }
  }
  return best;
}

function heightOfAll({ rows }: Layout): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function layOut(table: ExportTable, banded: boolean, leads: readonly number[]): Layout {
  const room = PAPER - leads.reduce((sum, width) => sum + width, 0);
  const each = Math.min(WIDEST, Math.floor(room / Math.max(1, Math.min(5, table.columns.length))));
  const widths = [...leads, ...table.columns.map(() => each)];
  let above = '';
  const rows = table.rows.flatMap(({ band, label, cells }) => {
    const isNew = band !== above;
    above = band;
    return piecesOf(cells, each).map((piece, at) => {
      const own: SheetCell[] = [
        ...(banded ? [{ value: band, style: isNew && at === 0 ? 'band' : 'again' } as const] : []),
        ...(table.labelHead === null ? [] : [{ value: label, style: at === 0 ? 'text' : 'again' } as const]),
        ...piece.map((value): SheetCell => ({ value, style: 'text' })),
      ];
      return fitted(own, widths);
    });
  });
  return { widths, rows };
}

/** Cells cut into rows that Excel can show, at the end of paragraphs; words of a cell in runs. */
function piecesOf(cells: readonly ExportCell[], width: number): Run[][][] {
  const cut = cells.map((cell) => cutCell(cell, width));
  const count = Math.max(1, ...cut.map(({ length }) => length));
  return Array.from({ length: count }, (_, at) => cut.map((pieces) => pieces[at] ?? []));
}

function cutCell({ extracts, says, note = '' }: ExportCell, width: number): Run[][] {
  const said = [says, note].filter((words) => words !== '').join('：');
  const paragraphs = [
    ...(said === '' ? [] : [[{ text: said, mark: null }]]),
    ...extracts.flatMap(({ paragraphs: own, source }) => [
      ...own,
      ...(source === '' ? [] : [[{ text: `（${source}）`, mark: null }]]),
    ]),
  ].flatMap((paragraph) => breakLong(paragraph, width));
  const pieces: Run[][] = [];
  let height = 0;
  for (const paragraph of paragraphs) {
    const own = heightOf(plainValue(paragraph), width);
    const last = pieces[pieces.length - 1];
    if (last !== undefined && height + own <= HIGHEST) {
      last.push({ text: '\n', mark: null }, ...paragraph);
      height += own;
    } else {
      pieces.push([...paragraph]);
      height = own;
    }
  }
  return pieces;
}

/** A paragraph that is higher than a row of Excel, in parts that are not. */
function breakLong(paragraph: readonly Run[], width: number): Run[][] {
  if (heightOf(plainValue(paragraph), width) <= HIGHEST) return [[...paragraph]];
  const most = Math.floor((HIGHEST / LINE - 2) * (width / 2 - 1));
  const parts: Run[][] = [[]];
  let room = most;
  for (const { text, mark } of paragraph) {
    let rest = text;
    while (rest.length > 0) {
      const taken = rest.slice(0, room);
      parts[parts.length - 1]?.push({ text: taken, mark });
      rest = rest.slice(taken.length);
      room -= taken.length;
      if (room === 0) {
        parts.push([]);
        room = most;
      }
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** `printed` counts the columns at the left that are printed. */
function listSheet(
  name: string,
  { heads: words, widths, printed }: { heads: readonly string[]; widths: readonly number[]; printed: number },
  rows: SheetCell[][],
): Worksheet {
  const heads = words.map((value): SheetCell => ({ value, style: 'head' }));
  return {
    name,
    widths,
    headRow: 1,
    fixed: 0,
    printed,
    rows: [fitted(heads, widths), ...rows.map((row) => fitted(row, widths))],
  };
}

function numberSheet({ numbers }: ExportFile): Worksheet {
  const rows = numbers.map((number) =>
    NUMBER_COLUMNS.map(({ value }) => value(number)).map((value): SheetCell => ({
      value,
      style: typeof value === 'number' ? 'number' : 'text',
    })),
  );
  const heads = NUMBER_COLUMNS.map(({ head }) => head);
  const widths = NUMBER_COLUMNS.map(({ width }) => width);
  // The sentences are printed with the comparison; beside each of their numbers they would leave these no room.
  return listSheet(
    '数字',
    { heads, widths, printed: NUMBER_COLUMNS.findIndex(({ printed }) => printed === false) },
    rows,
  );
}

function sourceSheet({ sources }: ExportFile): Worksheet {
  const rows = sources.map(({ words, url }) => [words, url].map((value): SheetCell => ({ value, style: 'text' })));
  return listSheet('来源', { heads: ['文件', '网址'], widths: [90, 50], printed: 2 }, rows);
}
