/**
 * A comparison as it is taken along: the one model behind the Word, Excel, CSV and Markdown files, and the shape of
 * `/data/compare/<theme>.json`, from which a browser makes a file of the columns and topics that a reader chose.
 *
 * All words for the reader are in it, worded once, so that every file says the same as the page.
 */

/** `addressed`: passages stand there; `silent`: 未提及; `absent`: 未收录; `unreviewed`: 待审校. */
export type FileState = 'addressed' | 'silent' | 'absent' | 'unreviewed';

export interface FilePassage {
  id: string;
  /** As the comparison page shows it. */
  text: string;
  /** `浦民发〔2024〕8号，第二部分第5项，第3页`. */
  source: string;
  /** Full address of the passage on its reading page. */
  url: string;
  /** False is 待审校. */
  reviewed: boolean;
}

export interface FileCell {
  state: FileState;
  /** The state in words, with its reason; empty where passages speak for themselves. */
  says: string;
  passages: FilePassage[];
}

export interface FileColumn {
  /** As in the page's address. */
  id: string;
  /** `浦东新区`. */
  area: string;
  /** `2024年`, `2023年工作总结`. */
  year: string;
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
  /** In the order of `columns`. */
  cells: FileCell[];
}

export interface FileTarget {
  /** Topic names of its passage. */
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

/** What a reader chose; absent means all. Ids that the comparison does not have are passed over. */
export interface Choice {
  columns?: readonly string[];
  rows?: readonly string[];
}

/** The comparison of the chosen columns and rows alone, in the comparison's own order. */
export function chooseComparison(file: ComparisonFile, choice: Choice): ComparisonFile {
  const kept = file.columns.map((column) => choice.columns?.includes(column.id) ?? true);
  const columns = file.columns.filter((_, index) => kept[index]);
  const rows = file.rows
    .filter((row) => choice.rows?.includes(row.id) ?? true)
    .map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) }));
  const passages = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => cell.passages.map((one) => one.url))));
  return { ...file, columns, rows, targets: file.targets.filter((target) => passages.has(target.url)) };
}

/** `浦东新区 2024年`. */
export function nameColumn(column: FileColumn): string {
  return `${column.area} ${column.year}`;
}

/** What was chosen, in words; null where everything is there. */
export function nameChoice(whole: ComparisonFile, chosen: ComparisonFile): string | null {
  const said: string[] = [];
  if (chosen.columns.length < whole.columns.length) said.push(`通知：${chosen.columns.map(nameColumn).join('、')}`);
  if (chosen.rows.length < whole.rows.length) said.push(`议题：${chosen.rows.map((row) => row.name).join('、')}`);
  return said.length === 0 ? null : said.join('；');
}

/** Said in front of a passage that no editor has looked at. */
export const UNREVIEWED_MARK = '〔待审校〕';
