/**
 * The matrix of themes × columns: the way in, and what is held, said and not said at a glance.
 */
import { type Theme, topicId } from '../schema/theme.ts';
import type { Column } from './column.ts';
import { isOutdated, isReviewed, themedPassages } from './compare.ts';
import { type CellState, cellState } from './comparison/state.ts';
import type { Corpus } from './corpus.ts';

export interface MatrixCell {
  column: Column;
  state: CellState;
  /** Passages that carry the theme. */
  count: number;
}

export interface MatrixFamily {
  name: string;
  rows: { theme: Theme; cells: MatrixCell[] }[];
}

/** Themes by family, in the codebook's order. */
export function buildMatrix(corpus: Corpus, columns: Column[]): MatrixFamily[] {
  const tallies = columns.map((column) => {
    const counts = new Map<string, { all: number; reviewed: number }>();
    for (const passage of themedPassages(column)) {
      for (const theme of passage.themes) {
        const tally = counts.get(theme) ?? { all: 0, reviewed: 0 };
        tally.all += 1;
        if (passage.reviewed) tally.reviewed += 1;
        counts.set(theme, tally);
      }
    }
    return { column, reviewed: isReviewed(column), counts };
  });
  const cellOf = (theme: Theme) =>
    tallies.map(({ column, reviewed, counts }): MatrixCell => {
      const tally = counts.get(theme.id);
      const { all = 0, reviewed: decided = 0 } = tally ?? {};
      const held = column.kind !== 'absent';
      const facts = {
        held,
        read: reviewed,
        outdated: isOutdated(column, theme, null),
        residual: false as const,
        passages: all,
        reviewed: decided,
        mentions: theme.topics.reduce(
          (sum, { id }) => sum + corpus.mentions(column.id, topicId({ theme: theme.id, id })).length,
          0,
        ),
      };
      return { column, state: cellState(facts), count: all };
    });
  const families = new Map<string, MatrixFamily>();
  for (const theme of corpus.themes) {
    const family = families.get(theme.family) ?? { name: theme.family, rows: [] };
    family.rows.push({ theme, cells: cellOf(theme) });
    families.set(theme.family, family);
  }
  return [...families.values()];
}

/** The states that the matrix shows: its legend explains no other. */
export function statesIn(families: readonly MatrixFamily[]): ReadonlySet<CellState> {
  return new Set(families.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ state }) => state))));
}
