/**
 * The order in which a text takes the themes: by where the middle of each theme's words stands.
 *
 * The middle, and not the first mention: a word on party building in an opening sentence does not make it come first.
 * Only a passage's main theme counts, and the opening, which is about everything, not at all.
 */
import type { Theme } from '../schema/theme.ts';
import type { NoticeText } from './notice-text.ts';
import type { Corpus } from './corpus.ts';

export interface ThemeOrder {
  column: NoticeText;
  /** Themes that the text takes, first to last; `middle` is where in the text, 0 to 1. */
  themes: { theme: Theme; rank: number; middle: number }[];
}

export function themeOrders(corpus: Corpus, columns: readonly NoticeText[]): ThemeOrder[] {
  return columns
    .filter((column) => column.kind === 'plan')
    .map((column) => {
      const entries = column.parts.flatMap((part) => part.entries).filter((entry) => entry.kind !== 'opening');
      let at = 0;
      const placed = entries.flatMap(({ passages }) =>
        passages.map(({ text, themes }) => {
          at += text.length;
          return { main: themes[0], start: at - text.length, length: text.length };
        }),
      );
      const runs = Map.groupBy(placed, ({ main }) => main);
      const middles = corpus.themes.flatMap((theme) => {
        const own = runs.get(theme.id);
        return own ? [{ theme, middle: middleOf(own) / Math.max(1, at) }] : [];
      });
      middles.sort((a, b) => a.middle - b.middle);
      return { column, themes: middles.map((each, index) => ({ ...each, rank: index + 1 })) };
    });
}

/** The place before which half of the theme's characters stand. */
function middleOf(runs: readonly { start: number; length: number }[]): number {
  const half = runs.reduce((sum, { length }) => sum + length, 0) / 2;
  let seen = 0;
  for (const { start, length } of runs) {
    if (seen + length >= half) return start + (half - seen);
    seen += length;
  }
  return 0;
}
