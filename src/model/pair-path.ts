/**
 * The address of any two notices side by side. Every link to a pair comes from here, since not every pair has a page:
 * `sharedPairs` and `yearPairs` say which do.
 */
import type { NoticePair } from './align/pair-notices.ts';
import type { NoticeNode } from './corpus.ts';

export type Path = `/${string}`;

/** Where the page of a pair stands, if it has one: year over year for one issuer, shared wording for two. */
export function pairPagePath({ a, b }: NoticePair): Path {
  return `/${a.issuer.id === b.issuer.id ? 'compare' : 'shared'}/${a.id}/${b.id}/`;
}

/** `浦东新区 2024→2025`: two years of one issuer. */
export function pairName({ a, b }: NoticePair): string {
  return `${a.issuer.area} ${String(a.year)}→${String(b.year)}`;
}

/** Where the browser lays any two plans side by side. A notice always holds a plan of its year; the converter sees to it. */
export function sideBySidePath({ a, b }: NoticePair): Path {
  const column = ({ issuer, year }: NoticeNode) => `${issuer.id}-${String(year)}`;
  return `/compare/?a=${column(a)}&b=${column(b)}`;
}

/** From the pairs that have a page to the address of any pair: its page, whichever of the two is named first, or else side by side. */
export function pairPaths(pages: readonly NoticePair[]): (a: NoticeNode, b: NoticeNode) => Path {
  const built = new Set(pages.map(pairPagePath));
  return (a, b) => {
    const own = [pairPagePath({ a, b }), pairPagePath({ a: b, b: a })].find((path) => built.has(path));
    return own ?? sideBySidePath({ a, b });
  };
}
