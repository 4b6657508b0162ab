/**
 * A year-over-year page as it is taken along: the one model behind its Word, Excel, CSV and Markdown files, and the
 * shape of `/data/compare/<a>-<b>.json`. Row for row what the page shows, so that what belongs together stays together.
 */
import { changeNames } from '../model/align/alignment.ts';
import type { Piece } from '../model/align/marked-line.ts';
import type { Change } from '../schema/alignment.ts';
import type { ComparisonFile, FileColumn } from './comparison-file.ts';

/** A passage in pieces, those changed against the other year marked; its punctuation is full-width. */
export interface MarkedFilePassage {
  id: string;
  pieces: Piece[];
  /** Full address of the passage on its reading page. */
  url: string;
}

/** Passages of one item on one side of a line. */
export interface MarkedFileExtract {
  /** Passages that follow one another, a paragraph each. */
  runs: MarkedFilePassage[][];
  /** `浦民发〔2024〕8号，二、5、增加养老服务设施供给（第4页）`. */
  source: string;
  url: string;
}

/** What the two years say on one thing; a side that says nothing is empty. */
export interface FileLine {
  change: Change;
  /** False is 待审校. */
  reviewed: boolean;
  /** True where nearly nothing was kept and no words are marked. */
  rewritten: boolean;
  /** What exactly changed, by an editor. */
  note: string | null;
  a: MarkedFileExtract[];
  b: MarkedFileExtract[];
}

export interface FileItem {
  /** As on the page. */
  id: string;
  /** Heading of the chapter that it stands under; null for what stands before the first. */
  chapter: string | null;
  /** `2.`; empty where it has none. */
  label: string;
  /** With the chapter's number: `一、2.丰富养老服务供给`. */
  name: string;
  change: Change;
  /** What an editor says of it, and where its matter stood in the earlier year. */
  notes: string[];
  lines: FileLine[];
}

export interface AlignmentFile {
  title: string;
  /** What is compared and how to read it, a sentence each. */
  notes: string[];
  /** Full address of the page without any choice. */
  url: string;
  /** The earlier text, then the later. */
  columns: [FileColumn, FileColumn];
  items: FileItem[];
}

export function isAlignmentFile(file: ComparisonFile | AlignmentFile): file is AlignmentFile {
  return 'items' in file;
}

/** The lines in the given states alone, and the items that have such. */
export function chooseLines(file: AlignmentFile, changes: readonly Change[]): AlignmentFile {
  const items = file.items.map((item) => ({
    ...item,
    lines: item.lines.filter(({ change }) => changes.includes(change)),
  }));
  return { ...file, items: items.filter(({ lines }) => lines.length > 0) };
}

/** The states chosen, in words; null where that is all of them. */
export function nameChanges(changes: readonly Change[]): string | null {
  const all = Object.keys(changeNames) as Change[];
  const chosen = all.filter((change) => changes.includes(change));
  return chosen.length === all.length ? null : chosen.map((change) => changeNames[change]).join('、');
}

/** What stands in a side that says nothing. */
export function emptySide(column: FileColumn): string {
  return `${column.name}没有对应的语句`;
}

/** A run's words without its marks. */
export function wordsOf(run: readonly MarkedFilePassage[]): string {
  return run.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('');
}

/** Items by chapter, in their order. */
export function chaptersOf(file: AlignmentFile): { chapter: string | null; items: FileItem[] }[] {
  const chapters: { chapter: string | null; items: FileItem[] }[] = [];
  for (const item of file.items) {
    const last = chapters.at(-1);
    if (last?.chapter === item.chapter) last.items.push(item);
    else chapters.push({ chapter: item.chapter, items: [item] });
  }
  return chapters;
}

/** How changed words are marked, told with the marks that a format has. */
export function explainMarks(removed: string, added: string): string {
  return `${removed}是后一年没有保留的字词，${added}是后一年新增的字词；改写过多的注“整句改写”，不逐词标出。标点统一为全角，其差别不标。`;
}
