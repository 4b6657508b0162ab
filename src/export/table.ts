/**
 * Tables that other people's scripts rely on. A column stands once, with the cell that it takes of a row. A table is written
 * as CSV (RFC 4180, UTF-8 with a byte order mark) and as JSON: in CSV several values of a cell are joined by `;` and what is
 * not known is empty; in JSON they are an array and null.
 */
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { parse } from 'yaml';
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

const wordsSchema = z.strictObject({ title: z.string(), description: z.string() });
const columnsSchema = z.record(z.string(), wordsSchema);
/** What each table and column is, in the words of `content/pages/data.yaml`. */
const told = z
  .strictObject({
    shared: columnsSchema,
    tables: z.record(z.string(), wordsSchema.extend({ columns: columnsSchema })),
  })
  .parse(parse(readFileSync('content/pages/data.yaml', 'utf8')));

/** Ids with the names that the pages have for them: a description has them all as `{names}`, or one as `{its id}`. */
type Names = Readonly<Record<string, string>>;
/** `target 计划，result 完成`. */
const nameEach = (names: Names): string =>
  Object.entries(names)
    .map(([id, words]) => `${id} ${words}`)
    .join('，');
const fill = (description: string, names: Names = {}): string =>
  description.replace(/\{(\w+)\}/g, (_, id: string) => (id === 'names' ? nameEach(names) : (names[id] ?? '')));

/** A field without its words, with its cell in a row; what a row has not is null. */
export interface Column<Row> extends Pick<Field, 'name' | 'type' | 'constraints'> {
  cell: (row: Row) => Cell | undefined;
  names?: Names | undefined;
}

type Make = <Row>(name: string, cell: Column<Row>['cell'], names?: Names) => Column<Row>;
const ofType =
  (type: Field['type']): Make =>
  (name, cell, names) => ({ name, type, cell, names });

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
export const oneOfWords = <Row>(name: string, words: readonly string[], cell: Column<Row>['cell']): Column<Row> => ({
  ...text(name, cell),
  constraints: { enum: [...words] },
});
/** A column of one of a few words that says what each is called. */
export const oneOf = <Row>(name: string, names: Names, cell: Column<Row>['cell']): Column<Row> =>
  must({ ...oneOfWords(name, Object.keys(names), cell), names });

/** Columns that several tables have. */
export const inPassage = <Row>(cell: Column<Row>['cell']): Column<Row> => must(text('passage', cell));
export const onTopic = <Row>(cell: Column<Row>['cell']): Column<Row> => must(text('topic', cell));
export const inText = <Row>(cell: Column<Row>['cell']): Column<Row> => must(text('text', cell));

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

interface About extends Pick<DataTable, 'name' | 'csvOnly'> {
  key?: readonly string[];
  refers?: DataTable['refers'];
  names?: Names;
}

/** Throws where the file of words has none for the table or for a column of it. */
export function tableOf<Row>(about: About, rows: readonly Row[], columns: readonly Column<Row>[]): DataTable {
  const { key = [], refers = {}, names: namesOfTable, ...rest } = about;
  const words = told.tables[about.name];
  if (!words) throw new Error(`content/pages/data.yaml has no words for the table ${about.name}`);
  return {
    ...rest,
    title: words.title,
    description: fill(words.description, namesOfTable),
    fields: columns.map(({ cell: _cell, names, name, type, ...field }) => {
      const own = words.columns[name] ?? told.shared[name];
      if (!own) throw new Error(`content/pages/data.yaml has no words for the column ${name} of ${about.name}`);
      return { name, title: own.title, type, description: fill(own.description, names), ...field };
    }),
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
