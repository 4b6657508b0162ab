/**
 * A theme laid out as a comparison: topics down, columns across, passages in the cells.
 */
import { oncePerObject } from '../text/once.ts';
import { isThemed, type Passage } from '../schema/passage.ts';
import { isReadFor } from '../schema/reading.ts';
import type { Theme, Topic } from '../schema/theme.ts';
import { type NoticeText, passagesOf } from './notice-text.ts';
import { type CellState, cellState } from './comparison/state.ts';
import type { Corpus, OutlineNode } from './corpus.ts';
import { GENERAL } from './vocabulary.ts';
import { nodeName, nodeNumbers, pagesOf } from './source-line.ts';
import { pageName } from '../text/page.ts';

/** Passages of one cell that are in one entry, in reading order. */
export interface Extract {
  entry: OutlineNode;
  passages: Passage[];
  /** Where they stand: `二、5、增加养老服务设施供给`. */
  source: string;
  /** The same by its numbers alone, `二、5`; the heading where it has none. */
  place: string;
  /** `第3页`; null where the source's pages cannot be determined. */
  page: string | null;
}

export interface Cell {
  column: NoticeText;
  /** Null for an empty cell of the general row: no text is silent on it. */
  state: CellState | null;
  extracts: Extract[];
  /** Passages coded under other topics that an editor marked as speaking of this one. */
  mentions: Passage[];
}

export interface Row {
  /** The topic's id, or `general` for what belongs to the theme and to none of its topics. */
  id: string;
  topic: Topic | null;
  cells: Cell[];
}

export interface Comparison {
  theme: Theme;
  columns: NoticeText[];
  /** In the codebook's order, the general row last; topics on which no shown text says anything included. */
  rows: Row[];
}

/** The passages of a column that carry themes: headings and text, not titles. Every theme asks for them. */
export const themedPassages = oncePerObject((column: NoticeText): readonly Passage[] =>
  passagesOf(column).filter(isThemed),
);

/** True where an editor has decided on every passage of the column, so that silence can be claimed. */
export function isReviewed(column: NoticeText): boolean {
  return column.kind !== 'absent' && themedPassages(column).every((passage) => passage.reviewed);
}

/** True where the theme or topic is newer than the reading of a text, so that nobody has looked for it there. */
export function isOutdated(column: NoticeText, theme: Theme, topic: Topic | null): boolean {
  return column.notice !== null && !isReadFor(column.notice.read, theme, topic);
}

/** Passages gathered by the entry they are in, with where that is. */
function extractsOf(corpus: Corpus, passages: Passage[]): Extract[] {
  return [...Map.groupBy(passages, (passage) => corpus.entryOf(passage))].map(([entry, own]) => ({
    entry,
    passages: own,
    source: nodeName(corpus, entry),
    place: nodeNumbers(corpus, entry),
    page: pageName(pagesOf(own)),
  }));
}

/** Lays out one theme over the given columns. Every topic of the theme has its row, so that silence shows. */
export function compareTheme(corpus: Corpus, theme: Theme, columns: NoticeText[]): Comparison {
  const held = columns.map((column) => ({
    column,
    reviewed: isReviewed(column),
    passages: themedPassages(column).filter((passage) => passage.themes.includes(theme.id)),
  }));
  const row = (id: string, topic: Topic | null, belongs: (passage: Passage) => boolean): Row => ({
    id,
    topic,
    cells: held.map(({ column, reviewed, passages }) => {
      const own = passages.filter(belongs);
      const spoken = topic === null ? [] : corpus.mentions(column.id, `${theme.id}/${id}`);
      const mentions = spoken.map(({ passage }) => corpus.passage(passage));
      const state = cellState({
        held: column.kind !== 'absent',
        read: reviewed,
        outdated: isOutdated(column, theme, topic),
        residual: topic === null,
        passages: own.length,
        reviewed: own.filter((passage) => passage.reviewed).length,
        mentions: mentions.length,
      });
      return { column, state, extracts: extractsOf(corpus, own), mentions };
    }),
  });
  const prefix = `${theme.id}/`;
  const rows = theme.topics.map((topic) =>
    row(topic.id, { ...topic, theme: theme.id }, (passage) => passage.topics.includes(prefix + topic.id)),
  );
  const general = row(GENERAL, null, (passage) => !passage.topics.some((topic) => topic.startsWith(prefix)));
  if (general.cells.some((cell) => cell.extracts.length > 0)) rows.push(general);
  return { theme, columns, rows };
}

const placesOf = oncePerObject((columns: readonly NoticeText[]) => new Map(columns.map(({ id }, at) => [id, at])));

/** A column's cell in each row: the cells of a row are in the order of the columns. */
function cellsOf({ columns, rows }: Comparison, column: Pick<NoticeText, 'id'>): { row: Row; cell: Cell }[] {
  const place = placesOf(columns).get(column.id) ?? -1;
  return rows.flatMap((row) => {
    const cell = row.cells[place];
    return cell ? [{ row, cell }] : [];
  });
}

/** The topics of a comparison on which a column has words, whether or not an editor has read them. */
export function topicsWritten(comparison: Comparison, column: NoticeText): Topic[] {
  return cellsOf(comparison, column).flatMap(({ row: { topic }, cell }) =>
    topic && cell.extracts.length > 0 ? [topic] : [],
  );
}

/** The topics of a comparison by what a column says on them; the general row is no topic. */
export function topicsByState(comparison: Comparison, column: NoticeText): Record<CellState, Topic[]> {
  const found: Record<CellState, Topic[]> = { addressed: [], mentioned: [], silent: [], absent: [], pending: [] };
  for (const { row, cell } of cellsOf(comparison, column))
    if (row.topic && cell.state) found[cell.state].push(row.topic);
  return found;
}
