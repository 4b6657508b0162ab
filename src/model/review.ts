/**
 * How far the editors have got: passages by theme, and how many of them an editor has decided on.
 */
import type { Theme } from '../schema/theme.ts';
import type { Corpus } from './corpus.ts';
import { isThemed } from '../schema/passage.ts';

export interface ReviewStatus {
  /** Null is what has no theme: 总述, or not yet coded. */
  theme: Theme | null;
  passages: number;
  /** Passages that the classifier alone proposed it for. */
  proposed: number;
  /** Passages that an editor gave it to where the classifier had not, and took it from where it had. */
  added: number;
  removed: number;
  reviewed: number;
}

/** One line a theme, in the codebook's order, then what has none. A passage with two themes counts under both. */
export function reviewStatus(corpus: Corpus): ReviewStatus[] {
  const coded = corpus.passages.filter(isThemed);
  const status = (theme: Theme | null): ReviewStatus => {
    const has = (themes: readonly string[]): boolean => (theme ? themes.includes(theme.id) : themes.length === 0);
    const own = coded.filter((passage) => has(passage.themes));
    const proposed = coded.filter((passage) => has(passage.proposed.themes));
    return {
      theme,
      passages: own.length,
      proposed: proposed.length,
      added: own.filter((passage) => !has(passage.proposed.themes)).length,
      removed: proposed.filter((passage) => !has(passage.themes)).length,
      reviewed: own.filter((passage) => passage.reviewed).length,
    };
  };
  return [...corpus.themes.map(status), status(null)];
}
