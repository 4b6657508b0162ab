/**
 * Themes × texts with one telling line a cell: what the pages of a year and of a place show.
 */
import { once } from '../../text/once.ts';
import type { Theme, Topic } from '../../schema/theme.ts';
import type { NoticeText } from '../notice-text.ts';
import { themedPassages, topicsByState, topicsWritten } from '../compare.ts';
import type { CellState } from '../comparison/state.ts';
import type { Corpus } from '../corpus.ts';
import { buildMatrix } from '../matrix.ts';
import { themeComparison } from '../theme-comparison.ts';
import { tellingLine, type TellingLine } from './telling-line.ts';

export interface OverviewCell {
  column: NoticeText;
  state: CellState;
  /** Sentences on the theme, headings counted. */
  count: number;
  /** Null where the text says nothing on the theme. Looked for when it is asked: of many texts no page shows it. */
  line: () => TellingLine | null;
  /** Topics of the theme on which the text has words, read by an editor or not. */
  written: Topic[];
  /** Topics of the theme by what the text says on them. */
  topics: Record<CellState, Topic[]>;
}

export interface OverviewFamily {
  name: string;
  rows: { theme: Theme; cells: OverviewCell[] }[];
}

/** `columns` are held texts. */
export function themeOverview(corpus: Corpus, columns: NoticeText[]): OverviewFamily[] {
  return buildMatrix(corpus, columns).map(({ name, rows }) => ({
    name,
    rows: rows.map(({ theme, cells }) => ({
      theme,
      cells: cells.map((cell) => ({
        ...cell,
        line: once(() =>
          tellingLine(
            corpus,
            theme,
            themedPassages(cell.column).filter(({ themes }) => themes.includes(theme.id)),
          ),
        ),
        written: topicsWritten(themeComparison(corpus, theme), cell.column),
        topics: topicsByState(themeComparison(corpus, theme), cell.column),
      })),
    })),
  }));
}

export interface Coverage {
  themes: number;
  /** Topics that a passage is on, decided or proposed. */
  topics: number;
  /** Of these, those that are not wholly decided. */
  proposed: number;
  silent: number;
  /** Topics that are spoken of in sentences coded under others. */
  mentioned: number;
  /** Topics for which nobody has read the text to its end. */
  pending: number;
}

/** How much a text says, over all themes; `at` is its place among the columns. */
export function coverageOf(families: readonly OverviewFamily[], at: number): Coverage {
  const cells = families.flatMap(({ rows }) => rows.flatMap(({ cells: own }) => own[at] ?? []));
  const told = (state: CellState): number => cells.reduce((sum, { topics }) => sum + topics[state].length, 0);
  return {
    themes: cells.filter(({ count }) => count > 0).length,
    topics: cells.reduce((sum, { written }) => sum + written.length, 0),
    proposed: cells.reduce((sum, { written, topics }) => sum + pendingOf(written, topics.pending), 0),
    silent: told('silent'),
    mentioned: told('mentioned'),
    pending: told('pending'),
  };
}

function pendingOf(written: readonly Topic[], pending: readonly Topic[]): number {
  const ids = new Set(pending.map(({ id }) => id));
  return written.filter(({ id }) => ids.has(id)).length;
}
