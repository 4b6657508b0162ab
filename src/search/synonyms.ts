/**
 * Widening: the editors' groups of words for one thing (社区食堂, 长者食堂, 助餐点), which a reader may switch on.
 */
import type { SynonymGroup } from '../schema/synonym.ts';
import { fold } from '../text/fold.ts';
import type { Alternatives, Query } from './query.ts';
import { type Term, makeTerm } from './term.ts';

/** The query's words, each with the other words of the groups that it is in behind it; a word that is asked for itself stands for no other. */
export function addSynonyms(query: Query, groups: readonly SynonymGroup[]): Alternatives[] {
  const asked = new Set([...query.include.flat(), ...query.exclude].map(({ folded }) => folded));
  return query.include.map((terms) =>
    [...terms, ...terms.flatMap((term) => synonymsOf(term, groups))].filter(
      (term, at, all) =>
        (at < terms.length || !asked.has(term.folded)) && all.findIndex(({ folded }) => folded === term.folded) === at,
    ),
  );
}

export function synonymsOf({ folded }: Term, groups: readonly SynonymGroup[]): Term[] {
  return groups
    .filter(({ words }) => words.some((word) => fold(word) === folded))
    .flatMap(({ words }) => words.flatMap((word) => makeTerm(word) ?? []))
    .filter((term) => term.folded !== folded);
}
