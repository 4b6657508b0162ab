/**
 * A comparison as it is taken along: the one model behind the Word, Excel, CSV and Markdown files, and the shape of
 * `/data/compare/<theme>.json`, from which a browser makes a file of the columns and topics that a reader chose.
 *
 * All words for the reader are in it, worded once, so that every file says the same as the page.
 */

import type { CellState } from '../model/comparison/state.ts';
import { stateNames, NO_NUMBER, NO_DATE } from '../model/vocabulary.ts';

/** A passage as the comparison page shows it, its punctuation full-width. */
export interface FilePassage {
  id: string;
  text: string;
  heading: boolean;
  /** False is 待审校. */
  reviewed: boolean;
  /** Full address of the passage on its reading page. */
  url: string;
}

/** Passages of one item that stand in a cell. */
export interface FileExtract {
  /** Passages that follow one another, a paragraph each. */
  runs: FilePassage[][];
  /** `浦民发〔2024〕8号，二、5、增加养老服务设施供给（第3页）`. */
  source: string;
  url: string;
}

export interface FileCell {
  /** Null for an empty cell of the general row. */
  state: CellState | null;
  /** The state in words where it needs saying (未提及, 未收录, 待审校); empty where passages speak for themselves. */
  says: string;
  extracts: FileExtract[];
}

export interface FileColumn {
  /** As in the page's address. */
  id: string;
  /** As the page heads it: `浦东新区 2024`. */
  name: string;
  /** Title of the text; null where no such notice is held. */
  title: string | null;
  issuer: string;
  number: string | null;
  /** ISO; null where the source gives none. */
  date: string | null;
  /** Where the text was had from, for the reader. */
  provenance: string;
  /** Reading page; null where no such notice is held. */
  url: string | null;
}

export interface FileRow {
  /** Topic id under the theme, as in the page's address. */
  id: string;
  name: string;
  /** The theme's name where the comparison spans several themes; null where it is of one. */
  theme: string | null;
  /** In the order of `columns`. */
  cells: FileCell[];
}

export interface FileTarget {
  /** Id of the passage that states it. */
  passage: string;
  /** Names of the topics that its passage stands under. */
  topics: string;
  /** Column that it belongs to. */
  column: string;
  kind: string;
  year: number;
  verb: string;
  object: string;
  /** `2000`, `1—2`, with 约, 余 and the like in `approximate`. */
  value: string;
  approximate: string;
  unit: string;
  quote: string;
  source: string;
  url: string;
}

export interface ComparisonFile {
  /** `养老服务：各区与市级工作要点对照`. */
  title: string;
  /** What is compared and how to read it, a sentence each. */
  notes: string[];
  /** Full address of the page without any choice. */
  url: string;
  columns: FileColumn[];
  rows: FileRow[];
  targets: FileTarget[];
}

/**
 * One comparison of the columns of several that have the same rows, the first one's title and notes on it; columns in
 * the order of `ids`. A row that one of them lacks counts as silent there.
 */
export function joinComparisons(
  files: readonly [ComparisonFile, ...ComparisonFile[]],
  ids: readonly string[],
): ComparisonFile {
  const all = files.flatMap((file) => file.columns.map((column, at) => ({ column, at, file })));
  const columns = ids.flatMap((id) => all.find(({ column }) => column.id === id) ?? []);
  const lacking: FileCell = { state: 'silent', says: stateNames.silent, extracts: [] };
  return {
    ...files[0],
    columns: columns.map(({ column }) => column),
    rows: files[0].rows.map((row) => ({
      ...row,
      cells: columns.map(({ file, at }) => file.rows.find(({ id }) => id === row.id)?.cells[at] ?? lacking),
    })),
    targets: columns.flatMap(({ column, file }) => file.targets.filter((target) => target.column === column.name)),
  };
}

/** What a reader chose; absent means all. Ids that the comparison does not have are passed over. */
export interface Choice {
  columns?: readonly string[];
  rows?: readonly string[];
}

/** The comparison of the chosen columns and rows alone, in the comparison's own order. */
export function chooseComparison(file: ComparisonFile, choice: Choice): ComparisonFile {
  const wanted = file.columns.map((column) => choice.columns?.includes(column.id) ?? true);
  const columns = file.columns.filter((_, index) => wanted[index]);
  const rows = file.rows
    .filter((row) => choice.rows?.includes(row.id) ?? true)
    .map((row) => ({ ...row, cells: row.cells.filter((_, index) => wanted[index]) }));
  const kept = new Set(rows.flatMap((row) => row.cells.flatMap(passagesOf)).map((passage) => passage.id));
  return { ...file, columns, rows, targets: file.targets.filter((target) => kept.has(target.passage)) };
}

/** A cell's passages in reading order. */
export function passagesOf(cell: FileCell): FilePassage[] {
  return cell.extracts.flatMap((extract) => extract.runs.flat());
}

/** A run as the paragraph that it is. */
export function paragraphOf(run: readonly FilePassage[]): string {
  return run.map((passage) => passage.text).join('');
}

/** `养老服务：助餐`, or the topic alone. */
export function nameRow(row: FileRow): string {
  return row.theme === null ? row.name : `${row.theme}：${row.name}`;
}

/** A column's source in a sentence; what the source does not tell is said. */
export function describeColumn(column: FileColumn): string {
  if (column.title === null) return `${column.name}：未收录。`;
  const particulars = [column.number ?? NO_NUMBER, column.date ?? NO_DATE].join('，');
  return `${column.name}：${column.issuer}《${column.title}》（${particulars}）。${column.provenance}`;
}

/** What was chosen, in words; null where everything is there. */
export function nameChoice(whole: ComparisonFile, chosen: ComparisonFile): string | null {
  const said: string[] = [];
  if (chosen.columns.length < whole.columns.length)
    said.push(`文件：${chosen.columns.map((column) => column.name).join('、')}`);
  if (chosen.rows.length < whole.rows.length) said.push(`议题：${chosen.rows.map(nameRow).join('、')}`);
  return said.length === 0 ? null : said.join('；');
}
