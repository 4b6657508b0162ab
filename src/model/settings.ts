/**
 * What this site is called and how many districts its cities have, from `content/editors/site.json`; and its licence.
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

/** How many districts a city has, by its name; of a city that is not listed, nothing is said of how many are held. */
const DISTRICTS: Readonly<Record<string, number>> = site.districts;

/** `16个区中的2个区`, or `2个区` where it is not known how many the city has. */
export function districtsHeld(city: string, held: number): string {
  const all = DISTRICTS[city];
  return all === undefined ? `${String(held)}个区` : `${String(all)}个区中的${String(held)}个区`;
}
