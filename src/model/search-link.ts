/** Links within the site. */

/** A link within the site, and what it is called. */
export interface NamedLink {
  path: `/${string}`;
  name: string;
}

/** Characters of a run that are searched for. */
const MOST_ASKED = 60;

/** The search for a query. Han characters stand as they are: an address of HTML may hold them, and encoded they are three times as long. */
export function searchPath(query: string): `/${string}` {
  return `/search/?q=${query.replace(/[^\p{Script=Han}\p{Nd}]/gu, encodeURIComponent)}`;
}

/** The way to all places of a run of which `more` are not listed. @param listed whether others are listed before it */
export function searchLink(words: string, more: number, listed = true): NamedLink {
  // Within quotation marks of a query none may stand.
  const [phrase = ''] = words.split(/["“”'‘’\s]/u).sort((one, other) => other.length - one.length);
  return {
    path: searchPath(`"${phrase.slice(0, MOST_ASKED)}"`),
    name: `${listed ? '另有' : ''}${String(more)}处，检索这些字`,
  };
}
