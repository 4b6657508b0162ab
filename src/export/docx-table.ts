/**
 * Tables of a Word file. Texts side by side: topics that fit a sheet share a table and are not parted; one that does not has
 * its own, whose head of texts and topic is repeated on every page. A grid is a plain table, its columns as wide as what is
 * in them.
 */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { MOST_ABREAST } from '../model/thresholds.ts';
import { innerOf, link, RULE, styled, textRun } from './docx-style.ts';
import {
  isBanded,
  withoutRepeats,
  wordsOf,
  type ExportCell,
  type ExportExtract,
  type ExportRow,
  type ExportTable,
  type Run,
} from './export-file.ts';
import { flattenTable, plainValue, type FlatColumn } from './flat-table.ts';
import { linesOf } from './text-height.ts';

/** Width of the labels' column. */
const LABEL = 2200;
/** For labels that are sentences. */
const LONG_LABEL = 3200;
const LONG = 24;

export const add = (sum: number, each: number): number => sum + each;

/** A table, or the columns of it that one page holds. */
export interface Part {
  table: ExportTable;
  landscape: boolean;
  /** `第1组：……`; null where the table is whole. */
  group: string | null;
}

function labelWidth({ rows }: Part['table']): number {
  return rows.some(({ label }) => label.length > LONG) ? LONG_LABEL : LABEL;
}

/** Left and right of the words of a cell, in twentieths of a point. */
const CELL_MARGIN = 90;
/** Twentieths of a point that a line takes, and the height of rows that is never parted. */
const LINE_HEIGHT = 290;
const MOST_WHOLE = 2800;
/** What a sheet has room for between its title and the sources: rows that take no more share a table. */
const MOST_ON_SHEET = 6500;

/** How wide the columns of texts are, and how large their words (half-points: 9 where five stand abreast). */
interface Measure {
  widths: number[];
  size: number;
}

function measureOf({ table, landscape }: Part): Measure {
  const { length } = table.columns;
  const inner = innerOf(landscape);
  const label = table.labelHead === null ? 0 : Math.min(labelWidth(table), Math.floor(inner / (length + 1)));
  const each = Math.floor((inner - label) / Math.max(1, length));
  return {
    widths: [...(label > 0 ? [label] : []), ...table.columns.map(() => each)],
    size: length > MOST_ABREAST - 1 ? 18 : length > 2 ? 19 : 21,
  };
}

/** Bands that fit share a table; one that is higher has its own, so that its name is in the head that is repeated. */
export function textTables(part: Part): (Paragraph | Table)[] {
  const { table } = part;
  const measure = measureOf(part);
  const heads = [...(table.labelHead === null ? [] : [table.labelHead]), ...table.columns];
  const made: (Paragraph | Table)[] = [];
  let open: TableRow[] = [];
  const close = (): void => {
    if (open.length > 0) made.push(textTable([headRow(heads, measure.widths), ...open], measure), styled('Gap', ''));
    open = [];
  };
  const fits = table.rows.map((row) => heightOf(row, measure)).reduce(add, 0) <= MOST_ON_SHEET;
  for (const band of withoutRepeats(table.rows.map((row) => row.band))) {
    const rows = table.rows.filter((row) => row.band === band);
    const heights = rows.map((row) => heightOf(row, measure));
    const whole = fits || heights.reduce(add, 0) <= MOST_WHOLE;
    const lines = rows.map((row, at) =>
      tableRow(row, measure, { whole: (heights[at] ?? 0) <= MOST_WHOLE, stays: whole && at < rows.length - 1 }),
    );
    const name = band === '' ? [] : [bandRow(band, measure.widths, !whole)];
    if (whole || band === '') open.push(...name, ...lines);
    else {
      close();
      made.push(textTable([headRow(heads, measure.widths), ...name, ...lines], measure), styled('Gap', ''));
    }
  }
  close();
  return made.slice(0, -1);
}

function textTable(rows: TableRow[], { widths }: Measure): Table {
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce(add, 0), type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: CELL_MARGIN, right: CELL_MARGIN },
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows,
  });
}

/** The height of a row, by the lines of its longest cell. */
function heightOf({ label, cells }: ExportRow, { widths, size }: Measure): number {
  const labelled = widths.length > cells.length;
  // A Han character is as wide as the type is high, and two of `linesOf`.
  const lines = (words: string, at: number): number =>
    linesOf(words, Math.max(2, ((widths[at] ?? 0) - 2 * CELL_MARGIN) / (size * 5)));
  const heights = cells.map(({ extracts, says, note }, at) =>
    [...(says === '' && note === undefined ? [] : [`${says}${note ?? ''}`]), ...extracts.flatMap(partsOfExtract)]
      .map((words) => lines(words, at + (labelled ? 1 : 0)) * LINE_HEIGHT + 40)
      .reduce(add, 0),
  );
  return Math.max(lines(label, 0) * LINE_HEIGHT, ...heights);
}

const partsOfExtract = ({ paragraphs, source }: ExportExtract): string[] => [
  ...paragraphs.map(wordsOf),
  ...(source === '' ? [] : [source]),
];

/** Names of the texts, on every page. */
function headRow(names: readonly string[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: names.map((name, at) => cell([styled('CellHead', name)], widths[at] ?? 0, { fill: 'E7E7E7' })),
  });
}

/** A row across the table that names those below it, and stays with the first of them. */
function bandRow(name: string, widths: readonly number[], repeated: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(repeated && { tableHeader: true }),
    children: [cell([styled('Band', name)], widths.reduce(add, 0), { fill: 'F3F3F3', span: widths.length })],
  });
}

/** A row; one that is too high for that may go on over the page. */
function tableRow(
  { label, cells }: ExportRow,
  { widths, size }: Measure,
  { whole, stays }: { whole: boolean; stays: boolean },
): TableRow {
  const labelled = widths.length > cells.length;
  return new TableRow({
    ...(whole && { cantSplit: true }),
    children: [
      ...(labelled ? [cell([styled('CellLabel', label)], widths[0] ?? 0)] : []),
      ...cells.map((one, at) => cell(cellWords(one, { size, stays }), widths[at + (labelled ? 1 : 0)] ?? 0)),
    ],
  });
}

/** Widths that columns ask for, by their longest lines. */
export function naturalWidths(columns: readonly FlatColumn[]): number[] {
  return columns.map(({ head, kind, values }) => {
    const longest = Math.max(
      ...[head, ...values].flatMap((value) =>
        plainValue(value)
          .split('\n')
          .map((line) => linesOf(line, 1)),
      ),
    );
    // Half a Han character of ten points is a hundred twentieths of a point.
    return Math.min(longest, kind === 'words' ? MOST_WORDS : MOST_SHORT) * 100 + 2 * CELL_MARGIN + 40;
  });
}

/** Characters of half a Han character. */
const MOST_WORDS = 60;
const MOST_SHORT = 32;

/** A plain table over the whole width; what columns lack or have left is shared by those that are wide. */
export function gridTable({ table, landscape }: Part): Table {
  const columns = flattenTable({ ...table, rows: table.rows.map((row) => ({ ...row, band: '' })) }, false);
  const asked = naturalWidths(columns);
  const wide = asked.map((width) => Math.max(0, width - NARROW));
  const share = (innerOf(landscape) - asked.reduce(add, 0)) / Math.max(1, wide.reduce(add, 0));
  const widths = asked.map((width, at) => Math.floor(width + share * (wide[at] ?? 0)));
  let band = '';
  const rows = table.rows.flatMap((row, at) => {
    const isNew = isBanded(table) && row.band !== band;
    band = row.band;
    return [...(isNew ? [bandRow(band, widths, false)] : []), gridRow(columns, at, widths)];
  });
  return textTable(
    [
      headRow(
        columns.map(({ head }) => head),
        widths,
      ),
      ...rows,
    ],
    { widths, size: 20 },
  );
}

/** A column of this width is never made narrower. */
const NARROW = 1100;

function gridRow(columns: readonly FlatColumn[], row: number, widths: readonly number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ kind, values }, at) => {
      const value = values[row] ?? '';
      const runs = typeof value === 'object' ? value : [{ text: String(value), mark: null }];
      const style = kind === 'lead' ? 'CellLabel' : kind === 'about' ? 'CellSource' : 'CellShort';
      const alignment = kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT;
      return cell(
        linesOfRuns(runs).map((line) => new Paragraph({ style, alignment, children: line.map((run) => textRun(run)) })),
        widths[at] ?? 0,
      );
    }),
  });
}

/** Runs parted where a line ends. */
function linesOfRuns(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { text, mark } of runs)
    text.split('\n').forEach((words, at) => {
      if (at > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push({ text: words, mark });
    });
  return lines;
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

const KEPT = { keepNext: true };

/** @param stays whether the row stays with the next */
function cellWords(
  { extracts, says, note = '' }: ExportCell,
  { size, stays }: { size: number; stays: boolean },
): Paragraph[] {
  const said = [says, note].filter((words) => words !== '').join('：');
  return [
    ...(said === '' && extracts.length > 0
      ? []
      : [new Paragraph({ style: 'CellState', ...(stays && KEPT), children: [new TextRun(said)] })]),
    ...extracts.flatMap((extract) => extractWords(extract, { size, stays })),
  ];
}

function extractWords(
  { paragraphs, source, url }: ExportExtract,
  { size, stays }: { size: number; stays: boolean },
): Paragraph[] {
  const place = `（${source}）`;
  return [
    ...paragraphs.map(
      // Not kept with its source: LibreOffice then keeps the whole row, and row after row, with the next.
      (paragraph) =>
        new Paragraph({ style: 'CellText', ...(stays && KEPT), children: paragraph.map((run) => textRun(run, size)) }),
    ),
    ...(source === ''
      ? []
      : [
          new Paragraph({
            style: 'CellSource',
            ...(stays && KEPT),
            children: [url === '' ? new TextRun(place) : link(place, url)],
          }),
        ]),
  ];
}
