/**
 * A theme over all texts, of which each page and file shows some: computed once, so that a build's work grows with the
 * texts and not with texts times pages, and so that all have the same rows.
 */
import { listColumns, type Column } from './column.ts';
import { compareTheme, type Comparison } from './compare.ts';
import type { Corpus } from './corpus.ts';
import type { Theme } from '../schema/theme.ts';
import { comparedColumns } from './overview-columns.ts';

const made = new WeakMap<Corpus, Map<string, Comparison>>();

/** One theme laid out over every column that a comparison has. */
export function themeComparison(corpus: Corpus, theme: Theme): Comparison {
  const known = made.get(corpus) ?? new Map<string, Comparison>();
  made.set(corpus, known);
  const comparison = known.get(theme.id) ?? compareTheme(corpus, theme, comparedColumns(listColumns(corpus)));
  known.set(theme.id, comparison);
  return comparison;
}

/** The comparison with some of its columns, in its own order; its rows stay, so that silence shows. */
export function withColumns(comparison: Comparison, chosen: readonly Column[]): Comparison {
  const ids = new Set(chosen.map((column) => column.id));
  return {
    ...comparison,
    columns: comparison.columns.filter((column) => ids.has(column.id)),
    rows: comparison.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => ids.has(column.id)) })),
  };
}
