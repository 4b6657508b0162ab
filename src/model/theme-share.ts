/**
 * How much each text says on each theme: passages, characters, and their share of the text.
 *
 * Length and nothing else: a theme with few words may be the weightiest. A passage of two themes counts for both, so
 * that shares add up to more than the whole.
 */
import type { Theme } from '../schema/theme.ts';
import type { NoticeText } from './notice-text.ts';
import { themedPassages } from './compare.ts';
import type { Corpus } from './corpus.ts';

export interface ThemeShare {
  theme: Theme;
  column: NoticeText;
  passages: number;
  characters: number;
  /** 0 to 1, of all characters of the column's headings and text. */
  share: number;
}

export type ThemeShares = { theme: Theme; cells: ThemeShare[] }[];

const lengthOf = (text: string): number => text.replace(/\s+/gu, '').length;

/** One row per theme in the codebook's order, one cell per text; absent columns are left out. */
export function themeShares(corpus: Corpus, columns: readonly NoticeText[]): ThemeShares {
  const texts = columns
    .filter((column) => column.kind !== 'absent')
    .map((column) => {
      const passages = themedPassages(column);
      return { column, passages, whole: passages.reduce((sum, { text }) => sum + lengthOf(text), 0) };
    });
  return corpus.themes.map((theme) => ({
    theme,
    cells: texts.map(({ column, passages, whole }): ThemeShare => {
      const own = passages.filter(({ themes }) => themes.includes(theme.id));
      const characters = own.reduce((sum, { text }) => sum + lengthOf(text), 0);
      return { theme, column, passages: own.length, characters, share: whole === 0 ? 0 : characters / whole };
    }),
  }));
}
