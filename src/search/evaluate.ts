/**
 * Evaluates one reading of a query: which passages hold its words, within its places and years.
 */
import type { Catalogue } from './catalogue.ts';
import type { Suggestion } from './help.ts';
import type { Hits } from './index-reader.ts';
import { placeFinder } from './place.ts';
import type { Query } from './query.ts';
import { type Scope, unheldIn } from './scope.ts';
import type { Searcher } from './searcher.ts';
import type { Term } from './term.ts';
import { addSynonyms } from './synonyms.ts';

export type ReadingKind =
  | 'written'
  /** Numbers as characters, also inside longer ones. */
  | 'digits'
  /** Quotation marks as borders between words. */
  | 'parted'
  /** Marks between the letters left out. */
  | 'marks'
  /** Traditional and variant characters as the texts write them. */
  | 'simplified'
  /** The words of a list, a question, several things in one breath. */
  | 'words'
  /** Only a part of a word that stands nowhere: near, and not what was asked for. */
  | 'part'
  /** One character put right, or Pinyin. */
  | 'corrected'
  /** The editors' synonyms, unasked. */
  | 'synonyms'
  /** Without the places and years. */
  | 'everywhere'
  /** One word of several. */
  | 'any';

export interface Reading {
  kind: ReadingKind;
  query: Query;
  scopes: Scope[];
  /** The query text of this reading. */
  says: string;
}

export interface Answer extends Reading {
  /** Numbers of the passages, ascending. */
  found: number[];
  /** Where each wanted term stands. */
  hitsOf: Map<Term, Hits>;
  /** Terms that came in as synonyms. */
  others: Term[];
  /** Words that were asked for and stand nowhere. */
  missing: Term[];
  suggestions: Suggestion[];
  /** What was written, word by word, for names that are near. */
  asked: Query;
  /** Places of the query without a held text. */
  unheld: string[];
  /** Where a place or year is in one with the words: what is found of them within it, if that is more. */
  within: Within | null;
}

export interface Within extends Reading {
  /** Sentences. */
  count: number;
}

/** Evaluates one reading of what was asked. */
export async function evaluate(searcher: Searcher, reading: Reading, asked: Reading, wide: boolean): Promise<Answer> {
  const { include, exclude } = reading.query;
  const widened = wide ? addSynonyms(reading.query, searcher.catalogue.synonyms) : include;
  const others = widened.flatMap((terms, at) => terms.filter((term) => !include[at]?.includes(term)));
  const terms = [...new Set([...widened.flat(), ...exclude, ...reading.scopes.map(({ term }) => term)])];
  const hits = new Map(await Promise.all(terms.map(async (term) => [term, await searcher.findTerm(term)] as const)));
  const holds = (passage: number, term: Term): boolean => hits.get(term)?.has(passage) === true;
  const [first = [], ...rest] = widened;
  const candidates = [...new Set(first.flatMap((term) => [...(hits.get(term)?.keys() ?? [])]))].sort((a, b) => a - b);
  const inScope = scopeTest(searcher.catalogue, reading.scopes, holds);
  const found = candidates.filter(
    (passage) =>
      rest.every((some) => some.some((term) => holds(passage, term))) &&
      !exclude.some((term) => holds(passage, term)) &&
      inScope(passage),
  );
  const wanted = widened.flat();
  return {
    ...reading,
    found,
    hitsOf: new Map(wanted.map((term) => [term, hits.get(term) ?? new Map()])),
    others,
    missing: include.flat().filter((term) => (hits.get(term)?.size ?? 0) === 0),
    suggestions: [],
    asked: asked.query,
    unheld: unheldIn(reading, searcher.names),
    within: null,
  };
}

/** Whether a passage is of one of the places and of one of the years, or names them. */
function scopeTest(
  catalogue: Catalogue,
  scopes: readonly Scope[],
  holds: (passage: number, term: Term) => boolean,
): (passage: number) => boolean {
  const placeOf = placeFinder(catalogue);
  const of = (passage: number, { dimension, value, term }: Scope): boolean => {
    const { part, text } = placeOf(passage);
    return (dimension === 'place' ? text.issuer === value : String(part.year) === value) || holds(passage, term);
  };
  const wanted = (['place', 'year'] as const)
    .map((dimension) => scopes.filter((scope) => scope.dimension === dimension && !scope.without))
    .filter((some) => some.length > 0);
  const unwanted = scopes.filter(({ without }) => without);
  return (passage) =>
    wanted.every((some) => some.some((scope) => of(passage, scope))) && !unwanted.some((scope) => of(passage, scope));
}

/** A passage's occurrences of the wanted terms (次), none within another. */
export function placesIn(
  { hitsOf }: Pick<Answer, 'hitsOf'>,
  passage: number,
): { from: number; to: number; term: Term }[] {
  const all = [...hitsOf].flatMap(([term, hits]) => (hits.get(passage) ?? []).map((span) => ({ ...span, term })));
  const kept: typeof all = [];
  let end = 0;
  for (const each of all.sort((a, b) => a.from - b.from || b.to - a.to))
    if (each.from >= end) {
      kept.push(each);
      end = each.to;
    }
  return kept;
}
