/**
 * Which two notices of different issuers have a page on what they share. The number of pages grows with the number of
 * notices, at most one each beyond the first dozen; with a page for every pair 60 notices had 1,151 of them. All other
 * pairs can be set side by side at `/compare/`, which lists what they share as well.
 */
import { dateName } from '../../text/date.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import { firstAdded } from '../first-added.ts';
import { MOST_SHARED_IN_FULL, MOST_YEARS_APART } from '../thresholds.ts';
import { NO_DATE } from '../vocabulary.ts';
import type { PairRun, WordingIndex } from './wording-index.ts';

export interface SharedPair {
  a: NoticeNode;
  b: NoticeNode;
  substance: PairRun[];
  stock: PairRun[];
}

/** A city's notice and a district's of the same year: what the city set out and how a district takes it up. */
export function isCityWithDistrict({ a, b }: { a: NoticeNode; b: NoticeNode }): boolean {
  const levels = a.issuer.level === 'city' && b.issuer.level === 'district';
  return levels && a.issuer.city === b.issuer.city && a.year === b.year;
}

/** Where the two share something of substance. In the order of the corpus: a city before its districts. */
export function sharedPairs(corpus: Corpus, wording: WordingIndex): SharedPair[] {
  const inFull = firstAdded(corpus.notices, MOST_SHARED_IN_FULL);
  return corpus.notices.flatMap((a, index) =>
    corpus.notices.slice(index + 1).flatMap((b) => {
      const near = inFull.has(a) && inFull.has(b) && Math.abs(a.year - b.year) <= MOST_YEARS_APART;
      if (a.issuer.id === b.issuer.id || !(near || isCityWithDistrict({ a, b }))) return [];
      const substance = wording.between(a.id, b.id, 'substance');
      return substance.length > 0 ? [{ a, b, substance, stock: wording.between(a.id, b.id, 'stock') }] : [];
    }),
  );
}

/** `上海市 2024`. */
export function noticeName({ issuer, year }: NoticeNode): string {
  return `${issuer.area} ${year}`;
}

/** When the two were issued, in the order of the pair: `上海市2024年2月1日，普陀区原文未载日期`. */
export function datesOfBoth({ a, b }: Pick<SharedPair, 'a' | 'b'>): string {
  return [a, b].map((notice) => `${notice.issuer.area}${notice.date ? dateName(notice.date) : NO_DATE}`).join('，');
}
