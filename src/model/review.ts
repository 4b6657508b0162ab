/**
 * How far the editors have got: passages by theme, and how many of them an editor has decided on.
 */
import type { Passage } from '../schema/passage.ts';
import type { Theme } from '../schema/theme.ts';
import type { Corpus } from './corpus.ts';

export interface ReviewStatus {
  /** Null is what has no theme: 总述, or not yet coded. */
  theme: Theme | null;
  passages: number;
  reviewed: number;
}

/** One line a theme, in the codebook's order, then what has none. A passage with two themes counts under both. */
export function reviewStatus(corpus: Corpus): ReviewStatus[] {
  const coded = corpus.passages.filter((passage) => passage.role === 'heading' || passage.role === 'text');
  const status = (theme: Theme | null, own: Passage[]): ReviewStatus => ({
    theme,
    passages: own.length,
    reviewed: own.filter((passage) => passage.reviewed).length,
  });
  return [
    ...corpus.themes.map((theme) =>
      status(
        theme,
        coded.filter((passage) => passage.themes.includes(theme.id)),
      ),
    ),
    status(
      null,
      coded.filter((passage) => passage.themes.length === 0),
    ),
  ];
}
