/// <reference types="astro/client" />

/**
 * The address of a page or file of this site, whatever path it is hosted under.
 *
 * `path` is absolute within the site (`/themes/elderly-care/#meals`); the base comes from `BASE_PATH` through Astro.
 * Every internal link goes through here, so that a site under `/yaodian/` has no dead link.
 */
export function href(path: `/${string}`): string {
  const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
  return `${base}${path}`;
}

export const noticeHref = (notice: string): string => href(`/notices/${notice}/`);
/** A passage on its reading page. */
export const passageHref = (passage: { notice: string; key: string }): string =>
  `${noticeHref(passage.notice)}#${passage.key}`;
export const themeHref = (theme: string): string => href(`/themes/${theme}/`);
/** What one issuer wrote on a theme over the years. */
export const issuerThemeHref = (theme: string, issuer: string): string => href(`/places/${issuer}/${theme}/`);
/** A topic's own page, by its full id `elderly-care/meals`. */
export const topicHref = (topic: string): string => href(`/themes/${topic}/`);
/** On a topic's page: what is near to it in a text that does not mention it, and who read the text. */
export const silenceId = (text: string): string => `silent-${text}`;
export const silenceHref = (topic: string, text: string): string => `${topicHref(topic)}#${silenceId(text)}`;
export const indicatorHref = (indicator: string): string => href(`/targets/${indicator}/`);
export const placeHref = (issuer: string): string => href(`/places/${issuer}/`);
/** A row on the page of two years: the path from `pairPagePath`, the row's id from `layOutAlignment`. */
export const pairRowHref = (page: `/${string}`, row: string): string => `${href(page)}#${row}`;
