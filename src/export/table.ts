/**
 * Tables that other people's scripts rely on. A column stands once, with the cell that it takes of a row. A table is written
 * as CSV (RFC 4180, UTF-8 with a byte order mark) and as JSON: in CSV several values of a cell are joined by `;` and what is
 * not known is empty; in JSON they are an array and null.
 */
import { MOST_JSON_ROWS } from '../model/thresholds.ts';
import { spreadsheetField, writeCsv } from '../text/csv.ts';

export type Cell = string | number | boolean | null | readonly string[];

/** A column in the terms of the Table Schema; a `list` is an array in JSON and several values in one cell of the CSV. */
export interface Field {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'year';
  description: string;
  constraints?: { required?: boolean; unique?: boolean; enum?: string[] };
}

/** A field with its cell in a row; what a row has not is null. */
export type Column<Row> = Field & { cell: (row: Row) => Cell | undefined };

type Make = <Row>(name: string, title: string, description: string, cell: Column<Row>['cell']) => Column<Row>;
const ofType =
  (type: Field['type']): Make =>
  (name, title, description, cell) => ({ name, title, type, description, cell });

export const text = ofType('string');
export const integer = ofType('integer');
export const decimal = ofType('number');
export const flag = ofType('boolean');
export const list = ofType('list');
export const year = ofType('year');

/** A column that has a cell in every row. */
export const must = <Row>(column: Column<Row>): Column<Row> => ({
  ...column,
  constraints: { ...column.constraints, required: true },
});
/** A column that names its row. */
export const unique = <Row>(column: Column<Row>): Column<Row> => ({
  ...column,
  constraints: { required: true, unique: true },
});
/** A column of one of a few words. */
export const oneOfWords = <Row>(words: readonly string[], column: Column<Row>): Column<Row> => ({
  ...column,
  constraints: { ...column.constraints, enum: [...words] },
});
/** The words of a column, each with the name that the pages have for it: `target 计划，result 完成`. */
export const nameEach = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([id, words]) => `${id} ${words}`)
    .join('，');
/** A column of one of a few words that says what each is called. */
export const oneOf = <Row>(
  name: string,
  title: string,
  names: Readonly<Record<string, string>>,
  cell: Column<Row>['cell'],
): Column<Row> => must(oneOfWords(Object.keys(names), text(name, title, `${nameEach(names)}。`, cell)));

/** Columns that several tables have. */
export const inPassage = <Row>(cell: Column<Row>['cell']): Column<Row> =>
  must(text('passage', '语句编号', '所在语句。', cell));
export const onTopic = <Row>(cell: Column<Row>['cell']): Column<Row> =>
  must(text('topic', '议题编号', '主题/议题，见 topics.csv。', cell));
export const inText = <Row>(cell: Column<Row>['cell']): Column<Row> =>
  must(text('text', '文件编号', '如 pudong-2024；总结为 shanghai-summary-2023。', cell));

export interface DataTable {
  name: string;
  title: string;
  description: string;
  fields: readonly Field[];
  /** Empty where a row has no name of its own: a passage may cite a title twice. */
  primaryKey: readonly string[];
  /** Column of this table → table whose `id` it names. */
  refers: Readonly<Record<string, DataTable['name']>>;
  rows: readonly Readonly<Record<string, Cell>>[];
  /** Worked out of the other tables, a row per clause: as JSON it would repeat the notices' words once more. */
  csvOnly?: true;
}

/** True where the table is as JSON too. */
export const hasJson = ({ csvOnly, rows }: DataTable): boolean => csvOnly !== true && rows.length <= MOST_JSON_ROWS;

interface About extends Pick<DataTable, 'name' | 'title' | 'description' | 'csvOnly'> {
  key?: readonly string[];
  refers?: DataTable['refers'];
}

export function tableOf<Row>(about: About, rows: readonly Row[], columns: readonly Column<Row>[]): DataTable {
  const { key = [], refers = {}, ...told } = about;
  return {
    ...told,
    fields: columns.map(({ cell: _cell, ...field }) => field),
    primaryKey: key,
    refers,
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row) ?? null]))),
  };
}

/** What the column holds, for a reader of the CSV. */
export function describeField({ type, description }: Field): string {
  return type === 'list' ? `${description}多个值以分号（;）分隔。` : description;
}

/** Made once: to make it for each cell takes longer than everything else about the tables. A plain decimal: never 1e9. */
const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6 });

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plain.format(cell);
  // A spreadsheet would take words that begin with an equals sign for a formula; the JSON twin has them bare.
  return spreadsheetField(typeof cell === 'object' ? cell.join(';') : String(cell));
}

export function writeTableCsv({ fields, rows }: DataTable): string {
  const names = fields.map(({ name }) => name);
  return writeCsv([names, ...rows.map((row) => names.map((name) => writeCell(row[name] ?? null)))]);
}

/** One record a line: what changed can be seen line by line, and indents do not double the file. */
export function writeRows(rows: readonly unknown[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}
