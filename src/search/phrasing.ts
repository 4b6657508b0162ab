/**
 * Phrasing: a query and its answer in words, for the page and for a screen reader alike.
 */
import type { Query, Term } from './query.ts';

/** “长者食堂”“2025”: no 顿号 between words in quotation marks (GB/T 15834—2011, 4.5.3.5). */
export function quoteWords(terms: readonly Pick<Term, 'written'>[]): string {
  return terms.map(({ written }) => `“${written}”`).join('');
}

/**
 * That no passage answers the query, and no more than that: each of several words may well stand in one.
 * `unit` is what of which there is none (语句), empty where it was just named; `wide` where synonyms were looked for too.
 */
export function nameAbsence({ include, exclude }: Query, wide: boolean, unit = ''): string {
  const together = include.length > 1 ? '同时' : '';
  const synonyms = wide ? '或其近义词' : '';
  const without = exclude.length > 0 ? `而没有写到${quoteWords(exclude)}` : '';
  return `没有一条${unit}${together}写到${quoteWords(include)}${synonyms}${without}`;
}
