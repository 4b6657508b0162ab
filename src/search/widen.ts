/**
 * Widening: the editors' groups of words for one thing (社区食堂, 长者食堂, 助餐点), which a reader may switch on.
 * Never done unasked: what is found is then no longer what was written.
 */
import type { SynonymGroup } from '../schema/synonym.ts';
import { fold } from '../text/fold.ts';
import type { Query, Term } from './query.ts';

/** One word of a query with what may stand for it; the reader's own comes first. */
export interface WidenedTerm {
  term: Term;
  others: Term[];
}

/** The query's words, each with the other words of the groups that it is in; a word that is asked for itself stands for no other. */
export function widenQuery(query: Query, groups: readonly SynonymGroup[]): WidenedTerm[] {
  const asked = new Set([...query.include, ...query.exclude].map(({ folded }) => folded));
  return query.include.map((term) => {
    const others = new Map<string, Term>();
    for (const group of groups) {
      const words = group.words.map((word) => ({ written: word, folded: fold(word) }));
      if (!words.some((word) => word.folded === term.folded)) continue;
      for (const word of words) if (!asked.has(word.folded)) others.set(word.folded, word);
    }
    return { term, others: [...others.values()] };
  });
}
