/**
 * The picture that a shared link shows: which pages have one of their own. Themes, places, notices and pairs of years
 * have; the pages below a theme or a place share its picture, and all other pages share the site's. On a site of many
 * notices these and the pairs show their place's.
 */
import type { Corpus } from '../model/corpus.ts';
import { MOST_PICTURED } from '../model/thresholds.ts';

/** The site's own picture. */
export const SITE_PICTURE = 'site';

/** A page of a theme, a place, a notice or two years. Must: /themes/ageing/meals/. Must not: /themes/, /targets/beds/. */
const PICTURED =
  /^\/(?:(?:themes|firmness)\/(?<theme>[^/]+)|places\/(?<place>[^/]+)|notices\/(?<notice>[^/]+)|compare\/(?<a>[^/]+)\/(?<b>[^/]+))\//;

/** True where each notice and each pair has a picture of its own. */
export const picturesNotices = ({ notices }: Pick<Corpus, 'notices'>): boolean => notices.length <= MOST_PICTURED;

/** Name of the picture of the page at this path within the site: `themes/ageing`. */
export function pictureOf(path: string, corpus: Pick<Corpus, 'notices'>): string {
  const { theme, place, notice, a, b } = PICTURED.exec(path)?.groups ?? {};
  if (theme !== undefined) return `themes/${theme}`;
  if (place !== undefined) return `places/${place}`;
  const shown = notice ?? b;
  if (shown !== undefined && !picturesNotices(corpus)) {
    const issuer = corpus.notices.find(({ id }) => id === shown)?.issuer.id;
    return issuer === undefined ? SITE_PICTURE : `places/${issuer}`;
  }
  if (notice !== undefined) return `notices/${notice}`;
  return a === undefined || b === undefined ? SITE_PICTURE : `compare/${a}--${b}`;
}
