/**
 * A theme over all texts, of which each page and file shows some: computed once, so that a build's work grows with the
 * texts and not with texts times pages, and so that all have the same rows.
 */
import { listTexts, type NoticeText } from './notice-text.ts';
import { compareTheme, type Comparison } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { oncePer, oncePerObject } from '../text/once.ts';
import type { Theme } from '../schema/theme.ts';
import { comparedColumns } from './overview-columns.ts';

const comparisonsOf = oncePerObject((corpus: Corpus) =>
  oncePer(
    ({ id }: Theme) => id,
    (theme): Comparison => compareTheme(corpus, theme, comparedColumns(listTexts(corpus))),
  ),
);

/** One theme laid out over every column that a comparison has. */
export function themeComparison(corpus: Corpus, theme: Theme): Comparison {
  return comparisonsOf(corpus)(theme);
}

/** The comparison with some of its columns, in its own order; its rows stay, so that silence shows. */
export function withColumns(comparison: Comparison, chosen: readonly NoticeText[]): Comparison {
  const ids = new Set(chosen.map((column) => column.id));
  return {
    ...comparison,
    columns: comparison.columns.filter((column) => ids.has(column.id)),
    rows: comparison.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => ids.has(column.id)) })),
  };
}
