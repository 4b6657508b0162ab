/**
 * A table as plain columns, one kind of thing in each: labels, numbers, units, words, states, notes, sources, addresses. What
 * a page sets together in a cell is apart here, as a sheet needs it to sort, filter and add up.
 */
import {
  headOfBands,
  isBanded,
  withoutRepeats,
  wordsOf,
  type ExportCell,
  type ExportExtract,
  type ExportTable,
  type Run,
} from './export-file.ts';

export type FlatValue = string | number | readonly Run[];

export interface FlatColumn {
  head: string;
  kind: 'lead' | 'number' | 'unit' | 'words' | 'about' | 'address';
  /** A row each. */
  values: FlatValue[];
}

/** @param sheet a number is apart from its unit, and addresses have a column; else as the page writes it */
export function flattenTable(table: ExportTable, sheet: boolean): FlatColumn[] {
  const cellsOf = table.columns.map((_name, at) => table.rows.map(({ cells }) => cells[at] ?? NOTHING));
  const parts = table.columns.map((name, at) => columnParts(table, { name, cells: cellsOf[at] ?? [], sheet }));
  const own = withoutRepeats(parts.flat().flatMap(({ suffix }) => suffix)).filter((suffix) => suffix !== '');
  const alone = own.filter(
    (suffix) => parts.filter((each) => each.some((part) => part.suffix === suffix)).length === 1,
  );
  const columns: FlatColumn[] = [
    ...(isBanded(table) ? [lead(headOfBands(table), (row) => row.band, table)] : []),
    ...(table.labelHead === null ? [] : [lead(table.labelHead, (row) => row.label, table)]),
    ...parts.flatMap((each, at) =>
      each.map(({ suffix, head, kind, values }) => ({
        head: head ?? (alone.includes(suffix) ? suffix : `${table.columns[at] ?? ''}${suffix}`),
        kind,
        values,
      })),
    ),
  ];
  // What is not printed is last.
  const [addresses, others] = [columns.filter(isAddress), columns.filter((each) => !isAddress(each))];
  return [...others, ...addresses];
}

const isAddress = ({ kind }: FlatColumn): boolean => kind === 'address';

const NOTHING: ExportCell = { extracts: [], says: '' };

function lead(head: string, value: (row: ExportTable['rows'][number]) => string, { rows }: ExportTable): FlatColumn {
  return { head, kind: 'lead', values: rows.map(value) };
}

interface Part {
  /** What its head adds to the column's name: 单位, 出处; empty for the column's own. */
  suffix: string;
  /** The whole head, where the column's name is not enough. */
  head?: string;
  kind: FlatColumn['kind'];
  values: FlatValue[];
}

interface Whole {
  name: string;
  cells: readonly ExportCell[];
  sheet: boolean;
}

function columnParts(table: ExportTable, whole: Whole): Part[] {
  const { cells, sheet } = whole;
  const worded = cells.some(({ extracts }) => extracts.length > 0);
  const counted = cells.some(({ figure }) => figure !== undefined);
  const apart = cells.some(({ extracts, says, note }) => says !== '' && (extracts.length > 0 || note !== undefined));
  const about = (suffix: string, value: (cell: ExportCell) => string, kind: Part['kind'] = 'about'): Part[] => {
    const values = cells.map(value);
    return values.some((each) => each !== '') ? [{ suffix, kind, values }] : [];
  };
  return [
    ...(apart ? about('状态', ({ says }) => says) : []),
    ...(counted && (sheet || !worded) ? numberParts(whole, worded) : []),
    ...(worded || !counted
      ? [{ suffix: '', kind: 'words' as const, values: cells.map((cell) => wordsIn(cell, { sheet, apart })) }]
      : []),
    ...about('出处', ({ extracts }) => linesOf(extracts, ({ source }) => source)),
    ...about(table.noteHead ?? '注', ({ note = '' }) => note),
    ...(sheet ? about('网址', ({ extracts }) => linesOf(extracts, ({ url }) => url), 'address') : []),
  ];
}

const linesOf = (extracts: readonly ExportExtract[], line: (extract: ExportExtract) => string): string =>
  withoutRepeats(extracts.map(line).filter((each) => each !== '')).join('\n');

/** Paragraphs a line each; before them the figure where it has no column of its own, or the state. */
function wordsIn({ extracts, says, figure }: ExportCell, { sheet, apart }: { sheet: boolean; apart: boolean }): Run[] {
  const [first = [], ...rest] = extracts.flatMap((extract) => extract.paragraphs);
  const count: Run[] =
    figure === undefined || sheet ? [] : [{ text: first.length > 0 ? `${figure}　` : figure, mark: null }];
  const paragraphs = [
    ...(says !== '' && !apart ? [[{ text: says, mark: null }]] : []),
    [...count, ...first],
    ...rest,
  ].filter((paragraph) => paragraph.length > 0);
  return paragraphs.flatMap((paragraph, at) => (at === 0 ? paragraph : [{ text: '\n', mark: null }, ...paragraph]));
}

/** `5510张`, `25%`, `18/23`; `约200张`, `1—2家`, `1,000张`, `1/3到1/2` and `—` are none. */
const FIGURE = /^(\d+(?:\.\d+)?)(?:\/(\d+))?((?![.,，—～~-])\D*)$/u;

/** The numbers of a column, the whole that they are a part of, and their units: in the head where all have the same. */
function numberParts({ name, cells, sheet }: Whole, worded: boolean): Part[] {
  const written = cells.map(({ figure, says }) => figure ?? (worded ? '' : says));
  if (!sheet) return [{ suffix: '', kind: 'number', values: written }];
  const found = written.map((figure) => FIGURE.exec(figure));
  const totals = found.some((each) => each !== null) && found.every((each) => each === null || each[2] !== undefined);
  // Among counts a part of a whole is a fraction, and no count.
  const read = found.map((each) => (each?.[2] !== undefined && !totals ? null : each));
  const units = withoutRepeats(read.flatMap((each) => each?.[3] ?? []));
  const unit = units.length === 1 ? (units[0] ?? '') : '';
  const inHead = units.length < 2 && !unit.includes('（');
  const numbers = read.map((each, at) => (each ? Number(each[1]) : (written[at] ?? '')));
  return [
    { suffix: '', ...(inHead && unit !== '' && { head: `${name}（${unit}）` }), kind: 'number', values: numbers },
    ...(totals
      ? [
          {
            suffix: '总数',
            head: `${name}总数`,
            kind: 'number' as const,
            values: read.map((each) => Number(each?.[2] ?? 0) || ''),
          },
        ]
      : []),
    ...(!inHead ? [{ suffix: '单位', kind: 'unit' as const, values: read.map((each) => each?.[3] ?? '') }] : []),
  ];
}

/** What a value says without its marks. */
export function plainValue(value: FlatValue): string {
  return typeof value === 'object' ? wordsOf(value) : String(value);
}
