/**
 * The picture that a shared link shows: which pages have one of their own. Themes, places, notices and pairs of years
 * have; the pages below a theme or a place share its picture, and all other pages share the site's.
 */

/** The site's own picture. */
export const SITE_PICTURE = 'site';

/** A page of a theme, a place, a notice or two years. Must: /themes/ageing/meals/. Must not: /themes/, /targets/beds/. */
const PICTURED =
  /^\/(?:(?:themes|firmness)\/(?<theme>[^/]+)|places\/(?<place>[^/]+)|notices\/(?<notice>[^/]+)|compare\/(?<a>[^/]+)\/(?<b>[^/]+))\//;

/** Name of the picture of the page at this path within the site: `themes/ageing`. */
export function pictureOf(path: string): string {
  const { theme, place, notice, a, b } = PICTURED.exec(path)?.groups ?? {};
  if (theme !== undefined) return `themes/${theme}`;
  if (place !== undefined) return `places/${place}`;
  if (notice !== undefined) return `notices/${notice}`;
  return a === undefined || b === undefined ? SITE_PICTURE : `compare/${a}--${b}`;
}
