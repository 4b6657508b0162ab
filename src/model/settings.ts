/**
 * What this site is called and which districts its cities have, from `content/editors/site.json`; and its licence.
 */
import site from '../../content/editors/site.json' with { type: 'json' };

/** `民政要点对照`: the name in page titles, citations and files. */
export const SITE_NAME: string = site.name;

/** What the site does, after its name in the home page's title. */
export const SITE_SUBTITLE: string = site.subtitle;

/** Under which licence the editors' work can be used; it does not cover the notices themselves. */
export const LICENCE = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The name of the public data, Latin letters and hyphens. */
export const DATA_NAME: string = site.data;

/** The districts of a city, by its name; of a city that is not listed, nothing is said of how many are held. */
export const DISTRICTS: Readonly<Record<string, readonly string[]>> = site.districts;

/** `16个区中的2个区`, or `2个区` where it is not known how many the city has. */
export function districtsHeld(city: string, held: number): string {
  const all = DISTRICTS[city]?.length;
  return all === undefined ? `${String(held)}个区` : `${String(all)}个区中的${String(held)}个区`;
}
