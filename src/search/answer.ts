/**
 * Answers what was written: by the first of its readings that finds something, else by the last.
 */
import type { Query } from './query.ts';
import { type Searcher, findRecords } from './searcher.ts';
import { type WidenedTerm, widenQuery } from './widen.ts';

export interface Answer {
  query: Query;
  /** The words of the query, with synonyms where those were asked for. */
  terms: WidenedTerm[];
  /** The words with all that could stand for them, whether it was asked for or not. */
  widened: WidenedTerm[];
  /** Numbers of the records; ascending. */
  found: number[];
  /** Whether the quotation marks were read as borders between words, because no text has them so. */
  parted: boolean;
}

/** @param readings of `readQuery`; `wide`: whether synonyms are looked for as well */
export async function answerQuery(
  searcher: Searcher,
  [query, ...others]: readonly [Query, ...Query[]],
  wide: boolean,
): Promise<Answer> {
  const widened = widenQuery(query, searcher.catalogue.synonyms);
  const terms = wide ? widened : widened.map(({ term }) => ({ term, others: [] }));
  const found = await findRecords(searcher, terms, query);
  const [next, ...more] = others;
  if (found.length > 0 || next === undefined) return { query, terms, found, widened, parted: false };
  return { ...(await answerQuery(searcher, [next, ...more], wide)), parted: true };
}
