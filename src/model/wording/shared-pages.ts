/**
 * Which two notices of different issuers have a page on what they share: those of one year or of years that follow
 * one another, where they share something of substance. Others can be set side by side at `/compare/`; so the number
 * of pages grows with the years and not with the square of them.
 */
import type { Corpus, NoticeNode } from '../corpus.ts';
import type { PairRun, WordingIndex } from './wording-index.ts';

export interface SharedPair {
  a: NoticeNode;
  b: NoticeNode;
  substance: PairRun[];
  stock: PairRun[];
}

/** Years between two notices that still have a page. */
const mostYears = 1;

/** In the order of the corpus: a city before its districts. */
export function sharedPairs(corpus: Corpus, wording: WordingIndex): SharedPair[] {
  return corpus.notices.flatMap((a, index) =>
    corpus.notices.slice(index + 1).flatMap((b) => {
      if (a.issuer.id === b.issuer.id || Math.abs(a.year - b.year) > mostYears) return [];
      const substance = wording.between(a.id, b.id, 'substance');
      return substance.length > 0 ? [{ a, b, substance, stock: wording.between(a.id, b.id, 'stock') }] : [];
    }),
  );
}

/** `上海市 2024`. */
export function noticeName({ issuer, year }: NoticeNode): string {
  return `${issuer.area} ${year}`;
}
