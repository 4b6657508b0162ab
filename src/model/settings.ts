/**
 * What this site is called: `content/editors/site.json`. Another city's site needs another file and no other code.
 */
import site from '../../content/editors/site.json' with { type: 'json' };

/** `民政要点对照`: the name in page titles, citations and files. */
export const SITE_NAME: string = site.name;

/** What the site does, after its name in the home page's title. */
export const SITE_SUBTITLE: string = site.subtitle;

/** The name of the public data, Latin letters and hyphens. */
export const DATA_NAME: string = site.data;
