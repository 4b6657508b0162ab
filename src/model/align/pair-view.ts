/** A page of two years: the items by chapter of the later notice, each with its themes, and what each theme holds. */
import type { Theme } from '../../schema/theme.ts';
import type { Corpus, OutlineNode } from '../corpus.ts';
import { summarizeAlignment, type Alignment, type ChangeCounts } from './alignment.ts';
import { formerChapters, themesOfRow, themesWithin, type FormerChapter } from './item-overview.ts';
import { layOutAlignment, type Row } from './lay-out.ts';

export interface PairRow {
  row: Row;
  /** What the row is about. */
  themes: Theme[];
  /** What its sentences speak of. */
  within: Theme[];
}

export interface PairView {
  chapters: { section: OutlineNode; rows: PairRow[]; former: FormerChapter[] }[];
  /** What comes before the first chapter. */
  openings: PairRow[];
  unmentioned: PairRow[];
  /** Themes that sentences speak of, with the anchors of the rows. */
  themes: { theme: Theme; rows: string[] }[];
  /** Sentences by what became of them. */
  counts: ChangeCounts;
  /** True where an editor has decided on every item and sentence. */
  reviewed: boolean;
}

export function pairView(corpus: Corpus, alignment: Alignment): PairView {
  const layout = layOutAlignment(alignment);
  const withThemes = (rows: Row[]): PairRow[] =>
    rows.map((row) => ({
      row,
      themes: themesOfRow(row, corpus.themes),
      within: themesWithin(row, corpus.themes),
    }));
  const chapters = layout.chapters.flatMap((chapter) =>
    chapter.section === null
      ? []
      : [
          {
            section: chapter.section,
            rows: withThemes(chapter.rows),
            former: formerChapters(alignment, chapter),
          },
        ],
  );
  const openings = layout.chapters.flatMap(({ section, rows }) => (section === null ? withThemes(rows) : []));
  const unmentioned = withThemes(layout.unmentioned);
  const all = [...chapters.flatMap(({ rows }) => rows), ...unmentioned, ...openings];
  const summary = summarizeAlignment(alignment);
  return {
    chapters,
    openings,
    unmentioned,
    themes: corpus.themes.flatMap((theme) => {
      const rows = all.filter(({ within }) => within.includes(theme)).map(({ row }) => row.id);
      return rows.length > 0 ? [{ theme, rows }] : [];
    }),
    counts: summary.passages,
    reviewed: summary.reviewed,
  };
}

/** How many items the page has, and how that comes about: `共28条：2025年26条，只见于2024年的1条，另加开头1条`. */
export function itemTotal(
  { chapters, openings, unmentioned }: Pick<PairView, 'chapters' | 'openings' | 'unmentioned'>,
  { a, b }: { a: number; b: number },
): string {
  const own = chapters.reduce((sum, { rows }) => sum + rows.length, 0);
  const parts = [
    `${String(b)}年${String(own)}条`,
    ...(unmentioned.length > 0 ? [`只见于${String(a)}年的${String(unmentioned.length)}条`] : []),
    ...(openings.length > 0 ? [`另加开头${String(openings.length)}条`] : []),
  ];
  const total = own + unmentioned.length + openings.length;
  return `${parts.length > 1 ? `共${String(total)}条：` : ''}${parts.join('，')}`;
}
