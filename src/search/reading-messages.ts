/**
 * Phrasing, of what only some answers need: the query in words, and which reading of it is shown.
 */
import type { Answer, ReadingKind, Within } from './evaluate.ts';
import type { Catalogue } from './catalogue.ts';
import { figure, nameTexts, quoteWords, scopeName } from './messages.ts';
import type { Query } from './query.ts';
import type { Scope } from './scope.ts';

/** 同时含“助餐”和“食堂” ; 含“助餐”或“食堂”而不含“领域”. */
export function nameQuery({ include, exclude }: Query): string {
  const either = include.map((terms) => terms.map(({ written }) => `“${written}”`).join('或'));
  const together = include.length > 1 ? '同时' : '';
  const without = exclude.length > 0 ? `而不含${quoteWords(exclude)}` : '';
  return `${together}含${either.join(include.some((terms) => terms.length > 1) ? '和' : '')}${without}`;
}

/** What was looked for, and no more: nothing is said of other words, nor of texts that are not held. */
export function nameZero(
  asked: Query,
  scopes: readonly Scope[],
  { texts, passages }: Pick<Catalogue, 'texts' | 'passages'>,
): string {
  const within = scopes.length > 0 ? `（${scopes.map(scopeName).join('，')}）` : '';
  return `没有找到${nameQuery(asked)}的句子${within}。已查找${nameTexts(texts)}共${figure(passages)}句。`;
}

/** That a place is not held, and whose sentences are shown then; empty where all are. */
function nameUnheld({ unheld, found }: Pick<Answer, 'unheld' | 'found'>): string {
  if (unheld.length === 0) return '';
  return `本站没有收录${unheld.join('、')}的工作要点${found.length > 0 ? '；以下是其他文件的句子' : ''}。`;
}

/** 在普陀区里找“养老”（21句）. */
export function nameWithin({ scopes, query, count }: Within): string {
  const places = scopes.map(({ dimension, name }) => (dimension === 'year' ? `${name}年` : name));
  return `在${places.join('')}里找${quoteWords(query.include.flat())}（${figure(count)}句）`;
}

const SAYS: Record<Exclude<ReadingKind, 'written'>, (answer: Answer) => string> = {
  digits: () => '没有单独写出的这个数；以下各句把它写在更长的数里。',
  parted: () => '没有连同引号照原样写出的句子；以下把引号内外分作几个词查找。',
  marks: () => '没有照这样连写的句子；以下各句的字词之间有引号、括号等标点。',
  simplified: ({ says }) => `已按原文用字查找：${says}`,
  words: ({ query }) => `没有照这样连写的句子；以下查找${nameQuery(query)}的句子。`,
  part: ({ asked, query }) =>
    `没有找到${nameQuery(asked)}的句子；以下是相近的结果，只含其中的${quoteWords(query.include.flat())}。`,
  corrected: ({ missing, query }) => `没有找到${quoteWords(missing)}；以下按${quoteWords(query.include.flat())}查找。`,
  synonyms: ({ missing, query }) =>
    `没有找到${missing.length > 0 ? quoteWords(missing) : nameQuery(query).replace(/^同时/u, '')}；以下是近义词的结果，近义词用点线标出。`,
  everywhere: ({ query }) => `所选地区或年份的文件没有${nameQuery(query)}的句子；以下是其他文件的。`,
  any: ({ asked, query, others, hitsOf }) => {
    const stand = others.some((term) => (hitsOf.get(term)?.size ?? 0) > 0);
    return `没有${nameQuery(asked)}的句子；以下各句${nameQuery(query)}${stand ? '，或它们的近义词' : ''}。`;
  },
};

/** Before the count of sentences that do not hold what was asked for: how many do; empty where they do. */
export function nameNone({ kind, asked, found }: Pick<Answer, 'kind' | 'asked' | 'found'>): string {
  if (found.length === 0 || !NEAR_KINDS.has(kind)) return '';
  return `${nameQuery(asked)}的0句；${kind === 'synonyms' ? '近义词的' : '相近的'}`;
}

const NEAR_KINDS: ReadonlySet<ReadingKind> = new Set(['part', 'synonyms', 'any']);

/** What is not held and which reading of the query is shown; empty where it is what was written. */
export function nameReading(answer: Answer): string {
  return nameUnheld(answer) + (answer.kind === 'written' ? '' : SAYS[answer.kind](answer));
}
