/**
 * The matrix of themes × columns: the way in, and what is held, said and not said at a glance.
 */
import { type Theme, topicId } from '../schema/theme.ts';
import type { NoticeText } from './notice-text.ts';
import { isOutdated, isReviewed, themedPassages } from './compare.ts';
import { type CellState, cellState } from './comparison/state.ts';
import type { Corpus } from './corpus.ts';

export interface MatrixCell {
  column: NoticeText;
  state: CellState;
  /** Passages that carry the theme. */
  count: number;
}

export interface MatrixFamily {
  name: string;
  rows: { theme: Theme; cells: MatrixCell[] }[];
}

/** Themes by family, in the codebook's order. */
export function buildMatrix(corpus: Corpus, columns: NoticeText[]): MatrixFamily[] {
  const texts = columns.map((column) => {
    const borne = themedPassages(column).flatMap((passage) => passage.themes.map((theme) => ({ theme, passage })));
    return { column, read: isReviewed(column), byTheme: Map.groupBy(borne, ({ theme }) => theme) };
  });
  const cellOf = (theme: Theme) =>
    texts.map(({ column, read, byTheme }): MatrixCell => {
      const own = byTheme.get(theme.id) ?? [];
      const facts = {
        held: column.kind !== 'absent',
        read,
        outdated: isOutdated(column, theme, null),
        residual: false as const,
        passages: own.length,
        reviewed: own.filter(({ passage }) => passage.reviewed).length,
        mentions: theme.topics.reduce(
          (sum, { id }) => sum + corpus.mentions(column.id, topicId({ theme: theme.id, id })).length,
          0,
        ),
      };
      return { column, state: cellState(facts), count: own.length };
    });
  const families = Map.groupBy(corpus.themes, ({ family }) => family);
  return [...families].map(([name, themes]) => ({
    name,
    rows: themes.map((theme) => ({ theme, cells: cellOf(theme) })),
  }));
}

/** The states that the matrix shows: its legend explains no other. */
export function statesIn(families: readonly MatrixFamily[]): ReadonlySet<CellState> {
  return new Set(families.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state))));
}
