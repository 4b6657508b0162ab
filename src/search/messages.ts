/**
 * Phrasing: what narrows an answer and how much it holds, in words, for the page and for a screen reader alike.
 */
import type { CatalogueText } from './catalogue.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

export function scopeName({ dimension, name, without }: Scope): string {
  return `${without ? '不含' : ''}${dimension === 'place' ? '地区' : '年份'}：${name}`;
}

/** “长者食堂”“2025”: no 顿号 between words in quotation marks (GB/T 15834—2011, 4.5.3.5). */
export function quoteWords(terms: readonly Pick<Term, 'written'>[]): string {
  return terms.map(({ written }) => `“${written}”`).join('');
}

/** Where a whole number is grouped; matches before the `135` of `1135`, and nowhere in `990`. */
const GROUPS = /\B(?=(?:\d{3})+$)/gu;

/** Figures as Chinese readers group them: 1,135. A browser's own way of writing them takes a slow phone 0.2 s the first time. */
export const figure = (value: number): string => String(value).replace(GROUPS, ',');

/** 5份要点和1份总结. */
export function nameTexts(texts: readonly Pick<CatalogueText, 'kind'>[]): string {
  const count = (wanted: CatalogueText['kind']): number => texts.filter(({ kind }) => kind === wanted).length;
  const kinds = [
    [count('plan'), '份要点'],
    [count('summary'), '份总结'],
  ] as const;
  return kinds.flatMap(([some, name]) => (some > 0 ? `${figure(some)}${name}` : [])).join('和');
}

export interface Counted {
  passages: number;
  matches: number;
  texts: readonly Pick<CatalogueText, 'kind'>[];
}

/** 10句（出现15次），见于4份要点. */
export function nameCount({ passages, matches, texts }: Counted): { passages: string; rest: string } {
  return { passages: `${figure(passages)}句`, rest: `（出现${figure(matches)}次），见于${nameTexts(texts)}` };
}
