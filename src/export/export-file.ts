/**
 * What is taken along: the one model behind the Word, Excel, CSV and Markdown files of every page that compares. A page of
 * two years is a comparison of two texts whose rows bear what became of each sentence; a list is one of a single column.
 */

/**
 * What marks words: a figure, a heading, what is gone or new against the other year, what was searched for. `sic` is 原文如此
 * after a slip, which is no word of the text.
 */
export type Mark = 'figure' | 'heading' | 'gone' | 'come' | 'found' | 'sic';

/** Words of one kind of mark. */
export interface Run {
  text: string;
  mark: Mark | null;
}

/** Behind a slip; the style sheet draws it on the page. */
export const SIC: Readonly<Run> = { text: '〔原文如此〕', mark: 'sic' };

/** Paragraphs of one place of a text, its punctuation full-width. */
export interface ExportExtract {
  paragraphs: Run[][];
  /** `青民〔2025〕9号，一（四），第3页`; empty where the cell is no quotation. */
  source: string;
  /** Full address; empty for none. */
  url: string;
}

export interface ExportCell {
  extracts: ExportExtract[];
  /** The state where it needs saying (未提及, 提到（见……）, 待审校); empty where the words speak for themselves. */
  says: string;
  /** A count or quantity as the page writes it, before the words: `28句`, `5510张`, `18/23`. */
  figure?: string;
  /** Why the state is so, or what is to be known of the words. */
  note?: string;
}

export interface ExportRow {
  /** What stands across the table above the row: a topic, an item. Rows that follow one another share it. */
  band: string;
  /** Head of the row; empty in a comparison by topics. */
  label: string;
  /** In the order of the table's columns. */
  cells: ExportCell[];
  /** In running text: a heading below the band, or the signature and date at its end. */
  as?: 'heading' | 'closing';
}

/**
 * `texts` are laid side by side, long passages in few cells; a `grid` has counts and short words, a row a thing; `running`
 * text has one column, its bands are headings and its labels lead their paragraph.
 */
export type TableForm = 'texts' | 'grid' | 'running';

export interface ExportTable {
  name: string;
  form: TableForm;
  /** Head of the bands where they are neither topics nor items: 文件, 章节. */
  bandHead?: string;
  /** What the notes of cells are: 理由, 议题. */
  noteHead?: string;
  /** Head of the labels; null where rows have none. */
  labelHead: string | null;
  columns: string[];
  rows: ExportRow[];
  /** Below the table, such as the texts that are not held; empty for none. */
  after: string;
}

/** Items have what became of their sentences beside them, topics have nothing. */
export function headOfBands({ bandHead, labelHead }: ExportTable): string {
  return bandHead ?? (labelHead === null ? '议题' : '条目');
}

/** True where rows have something across the table above them. */
export const isBanded = ({ rows }: ExportTable): boolean => rows.some(({ band }) => band !== '');

/** A number with the one topic that it belongs to. */
export interface ExportNumber {
  topic: string;
  text: string;
  kind: string;
  year: number;
  verb: string;
  object: string;
  value: number;
  /** Upper end of a range. */
  valueHigh: number | null;
  approximate: string;
  unit: string;
  proviso: string;
  quote: string;
  source: string;
  url: string;
}

export interface ExportFile {
  /** `养老床位、老年助餐：上海市2024、浦东新区2025对照`. */
  title: string;
  /** How to read it, who judged, the version of the coding: a sentence each. */
  notes: string[];
  /** Address of exactly what is in the file. */
  url: string;
  tables: ExportTable[];
  numbers: ExportNumber[];
  /** The texts, each in a sentence. */
  sources: { words: string; url: string }[];
}

/** An extract's paragraph without its marks. */
export function wordsOf(paragraph: readonly Run[]): string {
  return paragraph.map(({ text, mark }) => (mark === 'sic' ? '' : text)).join('');
}

/** Texts that a title names one by one. */
const MOST_NAMED = 6;

/** `养老床位、老年助餐：上海市2024、浦东新区2025对照`. */
export function nameComparison(topics: readonly string[], texts: readonly string[]): string {
  const named =
    texts.length > MOST_NAMED ? `${texts.length}份文件` : texts.map((name) => name.replace(' ', '')).join('、');
  return `${topics.join('、')}：${named}${texts.length > 1 ? '对照' : ''}`;
}

/** Several names that differ, in the order in which they come. */
export function withoutRepeats<T>(things: readonly T[]): T[] {
  return [...new Set(things)];
}

/** `1—2`, or a number that can be sorted. */
export function valueOf({ value, valueHigh }: ExportNumber): number | string {
  return valueHigh === null ? value : `${value}—${valueHigh}`;
}

/** A column of numbers: its head, its width in a sheet, and what a number has in it. */
interface NumberColumn {
  head: string;
  width: number;
  /** False for what the sheet has on screen alone, as everything to its right. */
  printed?: false;
  value: (number: ExportNumber) => string | number;
}

/** The columns of the numbers, one row per number. */
export const NUMBER_COLUMNS: readonly NumberColumn[] = [
  { head: '议题', width: 14, value: ({ topic }) => topic },
  { head: '文件', width: 16, value: ({ text }) => text },
  { head: '性质', width: 7, value: ({ kind }) => kind },
  { head: '年份', width: 7, value: ({ year }) => year },
  { head: '动词', width: 9, value: ({ verb }) => verb },
  { head: '对象', width: 18, value: ({ object }) => object },
  { head: '约数', width: 8, value: ({ approximate }) => approximate },
  { head: '数值', width: 10, value: valueOf },
  { head: '单位', width: 7, value: ({ unit }) => unit },
  { head: '附注', width: 16, value: ({ proviso }) => proviso },
  { head: '出处', width: 30, value: ({ source }) => source },
  { head: '原文', width: 100, printed: false, value: ({ quote }) => quote },
  { head: '网址', width: 36, value: ({ url }) => url },
];
