/**
 * Answers what was written: by the first of its readings that finds something. What was written as it stands comes first,
 * so a run of a text is always found as such; the readings after it serve those who ask in other words, and the page says
 * which one it shows.
 */
import type { Catalogue } from './catalogue.ts';
import { type Adviser, type Help, type Suggestion, makeAdviser } from './help.ts';
import { fold } from '../text/fold.ts';
import type { Hits } from './index-reader.ts';
import { partAtJoints, partLoosely } from './loose.ts';
import { type Query, parseQuery, partQuotations } from './query.ts';
import { placeFinder } from './place.ts';
import { type Scope, namesOf, partNames, takeScopes } from './scope.ts';
import type { Searcher } from './searcher.ts';
import { type Term, hasNumber, literally, makeTerm } from './term.ts';
import { widenQuery } from './widen.ts';

export type ReadingKind =
  | 'written'
  /** Numbers as characters, also inside longer ones. */
  | 'digits'
  /** Quotation marks as borders between words. */
  | 'parted'
  /** Traditional and variant characters as the texts write them. */
  | 'simplified'
  /** The words of a list, a question, several things in one breath. */
  | 'words'
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
  /** What is searched for, where it is not what was written. */
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
}

/** @param wide whether the editors' synonyms are looked for as well */
export async function answerQuery(searcher: Searcher, written: string, wide: boolean): Promise<Answer> {
  const names = namesOf(searcher.catalogue);
  const read = (kind: ReadingKind, text: string): Reading => ({
    kind,
    says: text,
    ...takeScopes(parseQuery(text), names),
  });
  const asked = read('written', written);
  const first = await evaluate(searcher, asked, asked, wide);
  if (first.found.length > 0 && first.missing.length === 0) return first;
  const others: Reading[] = [];
  if (QUOTED_TEXT.test(written)) {
    const text = written.replace(INNER_QUOTES, '”').replace(/^["“”「『]|["“”」』]$/gu, '');
    others.push({ ...asked, query: { include: [[makeTerm(text, true) ?? []].flat()], exclude: [] }, scopes: [] });
  }
  if (asked.query.include.flat().some(hasNumber)) others.push(asDigits(asked));
  if (partQuotations(written) !== written) others.push(read('parted', partQuotations(written)));
  const found = await firstOf(searcher, others, asked, wide);
  if (found) return found;
  const adviser = makeAdviser((await searcher.load('help')) as Help, synonymWords(searcher.catalogue));
  const simplified = adviser.simplify(written);
  if (simplified !== written) {
    const inner = await answerQuery(searcher, simplified, wide);
    return inner.kind === 'written' ? { ...inner, kind: 'simplified', says: simplified } : inner;
  }
  if (first.found.length > 0) return first;
  return answerLoosely(searcher, { asked, first, adviser, read, wide });
}

/** A run with the end of a sentence or a quotation in it, which may have been copied with blanks or other quotation marks: matches `新风尚。 严密`. */
const QUOTED_TEXT = /[。；！？][^。；！？]|[‘’]/u;
/** A quotation within a quotation. */
const INNER_QUOTES = /[‘’]/gu;

function synonymWords({ synonyms }: Catalogue): string[] {
  return synonyms.flatMap(({ words }) => words.map(fold));
}

function asDigits(reading: Reading): Reading {
  const { include, exclude } = reading.query;
  const query = { include: include.map((terms) => terms.map(literally)), exclude: exclude.map(literally) };
  return { ...reading, kind: 'digits', query };
}

async function firstOf(
  searcher: Searcher,
  readings: readonly Reading[],
  asked: Reading,
  wide: boolean,
): Promise<Answer | null> {
  for (const reading of readings) {
    const answer = await evaluate(searcher, reading, asked, wide);
    if (answer.found.length > 0) return answer;
  }
  return null;
}

interface Loosely {
  asked: Reading;
  first: Answer;
  adviser: Adviser;
  read: (kind: ReadingKind, text: string) => Reading;
  wide: boolean;
}

async function answerLoosely(searcher: Searcher, { asked, first, adviser, read, wide }: Loosely): Promise<Answer> {
  const names = namesOf(searcher.catalogue);
  const parted = partLoosely(asked.says, (run) => partNames(run, names));
  const joints = partAtJoints(parted);
  const words = [read('words', parted), read('words', joints)];
  const found = await firstOf(searcher, words, asked, wide);
  if (found) return found;
  const best = read('words', joints);
  const missing = (await evaluate(searcher, best, asked, wide)).missing;
  const corrected = await correct(searcher, joints, { missing, adviser, read });
  const cutting = missing.map((term) => ({ term, ...adviser.cut(term.folded) }));
  const cut = (whole: boolean): Reading[] =>
    cutting.some(({ words: some }) => some.length > 0) && (!whole || cutting.every((each) => each.whole))
      ? [
          read(
            'words',
            replaceTerms(
              joints,
              cutting.map(({ term, words: some }) => [term, some.join(' ')]),
            ),
          ),
        ]
      : [];
  const answer =
    (await firstOf(searcher, cut(true), asked, wide)) ??
    (await firstOf(searcher, corrected.sure, asked, wide)) ??
    (await firstOf(searcher, [best, ...cut(true)].map(asSynonyms), asked, true)) ??
    (await firstOf(searcher, cut(false), asked, wide)) ??
    (await firstOf(searcher, [{ ...best, kind: 'everywhere', scopes: [] }], asked, wide)) ??
    (await firstOf(searcher, anyWord([...cut(false), best]), asked, true)) ??
    first;
  return { ...answer, asked: best.query, missing: [...missing], suggestions: corrected.suggestions };
}

function asSynonyms(reading: Reading): Reading {
  return { ...reading, kind: 'synonyms' };
}

/** One of the words, of the reading that has the most of them. */
function anyWord(readings: readonly Reading[]): Reading[] {
  return readings
    .filter(({ query }) => query.include.length > 1)
    .map((reading) => ({
      ...reading,
      kind: 'any',
      query: { ...reading.query, include: [reading.query.include.flat()] },
    }));
}

function replaceTerms(written: string, pairs: readonly (readonly [Term, string])[]): string {
  return pairs.reduce((text, [term, by]) => (by === '' ? text : text.replace(term.written, ` ${by} `)), written);
}

/** Pinyin: matches `zhu can`. */
const LETTERS = /^[a-zü\s'’]+$/iu;

/** What the words that stand nowhere may have been meant as; only what the texts have. */
async function correct(
  searcher: Searcher,
  written: string,
  { missing, adviser, read }: { missing: readonly Term[] } & Pick<Loosely, 'adviser' | 'read'>,
): Promise<{ suggestions: Suggestion[]; sure: Reading[] }> {
  const runs = LETTERS.test(written) ? [written] : missing.map((term) => term.written);
  const suggestions: Suggestion[] = [];
  const consider = async (text: string, sure: boolean): Promise<void> => {
    const reading = read('corrected', text);
    const { found } = await evaluate(searcher, reading, reading, false);
    if (found.length > 0) suggestions.push({ text, sure });
  };
  for (const run of runs)
    for (const { text, sure } of adviser.suggest(run)) await consider(written.replace(run, text), sure);
  const words = written.split(' ');
  if (suggestions.length === 0 && words.length > 1 && LETTERS.test(written))
    await consider(words.map((word) => adviser.suggest(word)[0]?.text ?? word).join(' '), true);
  return {
    suggestions,
    sure: suggestions.filter(({ sure }) => sure).map(({ text }) => read('corrected', text)),
  };
}

async function evaluate(searcher: Searcher, reading: Reading, asked: Reading, wide: boolean): Promise<Answer> {
  const { include, exclude } = reading.query;
  const widened = wide ? widenQuery(reading.query, searcher.catalogue.synonyms) : include;
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
    return (dimension === 'district' ? text.issuer === value : String(part.year) === value) || holds(passage, term);
  };
  const wanted = (['district', 'year'] as const)
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
