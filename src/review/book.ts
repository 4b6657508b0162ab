/**
 * A workbook of plain tables: written with drop-down lists and notes, read back with the place of every cell. Every cell
 * is text, so that a spreadsheet does not make dates of `3-4`.
 */
import ExcelJS from 'exceljs';

export interface ColumnForm {
  key: string;
  title: string;
  width: number;
  /** Name of the list that the cell's value is chosen from. */
  list?: string;
  /** True for what an editor fills in; the rest is for reading. */
  open?: boolean;
}

export interface SheetForm {
  name: string;
  columns: readonly ColumnForm[];
  /** Columns that stay in sight at the left; none where it is not given. */
  frozen?: number;
  /** Empty rows below, for additions. */
  spare?: number;
}

export interface Sheet extends SheetForm {
  rows: readonly Readonly<Record<string, string>>[];
}

export interface Book {
  sheets: readonly Sheet[];
  /** What the first sheet says, one row per line. */
  guide: readonly string[];
  /** A line of the first sheet by which the book is known again. */
  mark: string;
  /** By name, what can be chosen. */
  lists: Readonly<Record<string, readonly string[]>>;
}

const listSheet = '词表';
const guideSheet = '说明';
const GUIDE_WIDTH = 110;
/** Points of a line of text. */
const LINE = 17;
/** The tallest row that spreadsheets allow. */
const TALLEST = 409;
const READ_FILL = 'FFEEEEEE';
const OPEN_FILL = 'FFFFF2CC';
const EDITED_FILL = 'FFFFFBEE';

/** Characters as a column counts them: a Chinese character is two wide. */
const widthOf = (words: string): number =>
  [...words].reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);

/** Points that the fullest cell of a row takes: LibreOffice gives a row without a height one line. */
function heightOf(cells: readonly { words: string; width: number }[]): number {
  const lines = cells.map(({ words, width }) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * 1.08) / (width - 1))), 0),
  );
  return Math.min(TALLEST, LINE * Math.max(1, ...lines) + 2);
}

export async function writeBook({ sheets, guide, mark, lists }: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // The same reading gives the same bytes.
  workbook.created = new Date(0);
  workbook.modified = new Date(0);
  const first = workbook.addWorksheet(guideSheet);
  first.getColumn(1).width = GUIDE_WIDTH;
  first.pageSetup = { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  for (const line of [...guide, mark]) {
    const row = first.addRow([line]);
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height = heightOf([{ words: line, width: GUIDE_WIDTH }]);
  }
  for (const sheet of sheets) addSheet(workbook, sheet, lists);
  const names = workbook.addWorksheet(listSheet);
  Object.entries(lists).forEach(([name, values], index) => {
    names.getColumn(index + 1).values = [name, ...values];
    names.getColumn(index + 1).width = 36;
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  { name, columns, rows, frozen = 0, spare = 0 }: Sheet,
  lists: Book['lists'],
): void {
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }] });
  const head = sheet.addRow(columns.map(({ title }) => title));
  head.font = { bold: true };
  // A4 on its side, all columns on the sheet, the head on each.
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.pageSetup.printTitlesRow = '1:1';
  columns.forEach(({ width, open }, index) => {
    sheet.getColumn(index + 1).width = width;
    paint(head.getCell(index + 1), open === true ? OPEN_FILL : READ_FILL);
  });
  const all = [...rows, ...Array.from({ length: spare }, () => ({}) as Record<string, string>)];
  for (const row of all) {
    const added = sheet.addRow(columns.map(({ key }) => row[key] ?? ''));
    added.height = heightOf(columns.map(({ key, width }) => ({ words: row[key] ?? '', width })));
    columns.forEach(({ list, open }, index) => {
      const cell = added.getCell(index + 1);
      cell.numFmt = '@';
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (open === true) paint(cell, EDITED_FILL);
      if (list !== undefined) cell.dataValidation = chosenFrom(list, lists);
    });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

function paint(cell: ExcelJS.Cell, argb: string): void {
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const chosenFrom = (list: string, lists: Book['lists']): ExcelJS.DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [rangeOf(list, lists)],
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '请从列表里选',
  error: `“${list}”只能从下拉列表里选，或留空。`,
});

function rangeOf(list: string, lists: Book['lists']): string {
  const column = String.fromCharCode(65 + Object.keys(lists).indexOf(list));
  return `${listSheet}!$${column}$2:$${column}$${String((lists[list]?.length ?? 0) + 1)}`;
}

/** A place in a book and what is wrong there, with what to do. */
export interface Fault {
  sheet: string;
  row: number;
  /** The column's title; empty for the row as a whole. */
  column: string;
  zh: string;
  en: string;
}

export interface ReadRow {
  row: number;
  values: Readonly<Record<string, string>>;
}

/** Tells what is wrong in a row's cell, the column named by its key. */
export type Tell = (row: number, key: string, zh: string, en: string) => void;

/** A sheet that came back: the rows that can be read. */
export interface ReadSheet {
  rows: readonly ReadRow[];
  tell: Tell;
}

/** What marks a row as read, and the column that has it. */
export const READ = '是';
export const READ_COLUMN: ColumnForm = { key: 'read', title: '已读', width: 8, list: '已读', open: true };

/** The key that a name stands for; undefined for another name. */
export const keyOf = <K extends string>(names: Readonly<Record<K, string>>, name: string | undefined): K | undefined =>
  (Object.keys(names) as K[]).find((key) => names[key] === name);

/** What a cell lists: `5-1、5-2`, or a line each. */
export const listedIn = (words = ''): string[] => words.split(/[\s、，,]+/u).filter(Boolean);

/** Whether a row is marked read; told where the mark is another. */
export function isMarkedRead({ row, values }: ReadRow, tell: Tell): boolean {
  const mark = values['read'] ?? '';
  if (mark !== '' && mark !== READ) tell(row, 'read', `已读只能填“${READ}”或留空`, `expected “${READ}” or nothing`);
  return mark === READ;
}

export interface OpenBook {
  /** The lines of the first sheet; none where it is gone. */
  guide: string[];
  /** By its name; undefined where it is gone. */
  sheet: (name: string) => ExcelJS.Worksheet | undefined;
}

/** Null where the file is no workbook. */
export async function openBook(bytes: Uint8Array): Promise<OpenBook | null> {
  const workbook = new ExcelJS.Workbook();
  try {
    // The lists that cells are chosen from are many, and only written.
    await workbook.xlsx.load(bytes.slice().buffer, { ignoreNodes: ['dataValidations'] });
  } catch {
    return null;
  }
  const guide: string[] = [];
  workbook.getWorksheet(guideSheet)?.eachRow((line) => guide.push(line.getCell(1).text));
  return { guide, sheet: (name) => workbook.getWorksheet(name) };
}

/**
 * The rows of a sheet that can be read, by the keys of its columns, wherever they now stand; none of one that is gone or
 * lacks a column. `faults` takes the place of what cannot be read, and what `tell` tells.
 */
export function readSheet({ sheet }: OpenBook, { name, columns }: SheetForm, faults: Fault[]): ReadSheet {
  const unsound = new Set<number>();
  const tell: Tell = (row, key, zh, en) => {
    unsound.add(row);
    faults.push({ sheet: name, row, column: columns.find((one) => one.key === key)?.title ?? key, zh, en });
  };
  const found = sheet(name);
  if (!found)
    tell(1, '', '这张表不见了；请从新导出的工作簿里补回', 'this sheet is missing; bring it back from a new workbook');
  const rows = found ? rowsIn(found, columns, tell) : [];
  return { rows: unsound.has(1) ? [] : rows.filter(({ row }) => !unsound.has(row)), tell };
}

function rowsIn(sheet: ExcelJS.Worksheet, columns: readonly ColumnForm[], tell: Tell): ReadRow[] {
  const places = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, index) => places.set(cell.text.trim(), index));
  const [zh, en] = [
    '这一列不见了；请从新导出的工作簿里补回',
    'this column is missing; bring it back from a new workbook',
  ];
  for (const { key, title } of columns) if (!places.has(title)) tell(1, key, zh, en);
  const rows: ReadRow[] = [];
  sheet.eachRow((line, row) => {
    if (row === 1) return;
    const values: Record<string, string> = {};
    for (const { key, title } of columns) {
      const at = places.get(title);
      if (at === undefined) continue;
      const cell = line.getCell(at);
      if (cell.isMerged)
        tell(row, key, '单元格合并了；请取消合并并补上内容', 'the cell is merged; split it and fill it in');
      values[key] = textOf(cell, tell.bind(null, row, key));
    }
    if (Object.values(values).some((value) => value !== '')) rows.push({ row, values });
  });
  return rows;
}

/** A cell's words as typed, line ends as they are; blanks at the ends go. */
function textOf(cell: ExcelJS.Cell, tell: (zh: string, en: string) => void): string {
  const { value } = cell;
  if (value instanceof Date) {
    tell(
      '内容被表格软件改成了日期；请把单元格设为“文本”后重新填写',
      'the spreadsheet made a date of it; format the cell as text and type it again',
    );
    return '';
  }
  if (value !== null && typeof value === 'object' && 'error' in value) {
    tell('单元格是错误值；请重新填写', 'the cell holds an error; type it again');
    return '';
  }
  return cell.text.trim();
}
