/**
 * Items: the sentences of one outline node as one text, in which a term may run from one into the next.
 */
import { type FoldedPassage, foldPassage, joinPassages } from '../src/search/passage-text.ts';
import type { SearchPassage } from '../src/search/search-document.ts';

export interface FoldedItem {
  /** Number of its first passage. */
  first: number;
  /** Where each of its passages begins. */
  starts: number[];
  joined: FoldedPassage;
}

export function foldItems(passages: readonly SearchPassage[]): FoldedItem[] {
  const items: FoldedItem[] = [];
  let first = 0;
  while (first < passages.length) {
    let end = first + 1;
    while (end < passages.length && passages[end]?.entry === passages[first]?.entry) end++;
    const folded = passages.slice(first, end).map(foldPassage);
    const starts: number[] = [];
    let length = 0;
    for (const { whole } of folded) {
      starts.push(length);
      length += whole.length;
    }
    items.push({ first, starts, joined: joinPassages(folded) });
    first = end;
  }
  return items;
}
