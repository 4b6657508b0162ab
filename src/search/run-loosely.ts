/**
 * Answers a query that stands nowhere as it was written: by its words, with a slip put right, by synonyms, without the
 * places and years, by any one of its words.
 */
import { fold } from '../text/fold.ts';
import { withMarks } from './bare.ts';
import { type Answer, type Reading, type ReadingKind, evaluate } from './evaluate.ts';
import { type Adviser, type Cut, type Help, type Suggestion, makeAdviser, plainPinyin } from './help.ts';
import { synonymFile } from './gram.ts';
import { partAtJoints, partLoosely, withDigits } from './loose.ts';
import { unheldIn, withoutScope } from './scope.ts';
import type { Searcher } from './searcher.ts';
import type { Term } from './term.ts';

export async function loadAdviser({ load, catalogue }: Searcher): Promise<Adviser> {
  const others = catalogue.synonyms.flatMap(({ words }) => words.map(fold));
  return makeAdviser((await load('help')) as Help, others);
}

/** The answer of the first reading that finds something. */
export async function firstOf(
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
  /** Answers another query as one that was written. */
  again: (written: string) => Promise<Answer>;
}

/** The searcher, with the words of a group of synonyms looked up in the group's file: most of the group will be wanted. */
function byGroups(searcher: Searcher): Searcher {
  const { synonyms, synonymFiles } = searcher.catalogue;
  const filesOf = new Map<string, string[]>();
  synonyms.forEach(({ words }, at) => {
    for (const word of words.map(fold))
      filesOf.set(word, [...(filesOf.get(word) ?? []), synonymFile(at, synonymFiles)]);
  });
  return {
    ...searcher,
    findTerm: async (term) => {
      const names = term.literal ? [] : (filesOf.get(term.folded) ?? []);
      for (const file of await Promise.all(names.map(searcher.load))) if (typeof file === 'string') searcher.hold(file);
      return searcher.findTerm(term);
    },
  };
}

/** The answer by the words of what was asked, by near names, and by one word of several. */
export async function runLoosely(
  given: Searcher,
  { asked, first, adviser, read, wide, again }: Loosely,
): Promise<Answer> {
  const searcher = byGroups(given);
  const parted = partLoosely(plainPinyin(asked.says), searcher.names);
  const joints = partAtJoints(parted);
  const numbers = withDigits(parted);
  const words = [...new Set([numbers, parted, joints])].map((text) => read('words', text));
  const found = await firstOf(searcher, [...words, ...words.flatMap((each) => withMarks(each) ?? [])], asked, wide);
  if (found) return found;
  const best = read('words', joints);
  const unheld = unheldIn(best, searcher.names);
  const elsewhere = unheld.length > 0 && (await answerElsewhere(best, first, again));
  if (elsewhere) return { ...elsewhere, unheld };
  const missing = (await evaluate(searcher, best, asked, wide)).missing;
  const corrected = await correct(searcher, joints, { missing, adviser, read });
  const cutting = missing.map((term) => ({ term, ...adviser.cut(term.folded) }));
  const replaced = (by: (each: Cut) => string[]): Reading =>
    read(
      'words',
      replaceTerms(
        joints,
        cutting.map((each) => [each.term, by(each).join(' ')]),
      ),
    );
  const cutWhole =
    cutting.length > 0 && cutting.every((each) => each.whole) ? [replaced(({ words: some }) => some)] : [];
  const cutAll = cutting.some(({ words: some }) => some.length > 0)
    ? [replaced(({ words: some, rests }) => [...some, ...rests])]
    : [];
  /** Of the words that it was cut into those that stand somewhere. */
  const cutStanding = async (): Promise<Answer | null> => {
    const [all] = cutAll;
    if (all === undefined) return null;
    const every = await evaluate(searcher, cutting.some(({ lost }) => lost) ? asPart(all) : all, asked, wide);
    if (every.found.length > 0) return every;
    const gone = new Set(every.missing.map(({ folded }) => folded));
    const stand = replaced(({ words: some, rests }) => [...some, ...rests].filter((word) => !gone.has(word)));
    return gone.size === 0 ? null : firstOf(searcher, [asPart(stand)], asked, wide);
  };
  const answer =
    (await firstOf(searcher, cutWhole, asked, wide)) ??
    (await firstOf(searcher, corrected.sure, asked, wide)) ??
    (await firstOf(searcher, [best, ...cutWhole].map(asSynonyms), asked, true)) ??
    (corrected.suggestions.length > 0
      ? null
      : await firstOf(searcher, withPairs(joints, missing, { adviser, read }), asked, wide)) ??
    (await cutStanding()) ??
    (await firstOf(searcher, [{ ...best, kind: 'everywhere', scopes: [] }], asked, wide)) ??
    (await firstOf(searcher, anyWord([...cutAll, best]), asked, true)) ??
    (await firstOf(
      searcher,
      inHalves(best.query.include.flat()).map((text) => read('words', text)),
      asked,
      wide,
    )) ??
    first;
  return { ...answer, asked: best.query, missing: [...missing], suggestions: corrected.suggestions, unheld };
}

/** Without the places that have no held text; null where the query has other words beside a place that is no filter. */
async function answerElsewhere(
  { query, scopes, says }: Reading,
  first: Answer,
  again: Loosely['again'],
): Promise<Answer | null> {
  const apart = scopes.filter(({ value, without }) => value === '' && !without);
  if (apart.length > 0) return again(apart.reduce(withoutScope, says));
  return query.include.flat().length === 1 ? first : null;
}

/** Where nothing else is near, with a word of two characters within a longer one put right. */
function withPairs(
  written: string,
  missing: readonly Term[],
  { adviser, read }: Pick<Loosely, 'adviser' | 'read'>,
): Reading[] {
  return missing
    .flatMap((term) =>
      term.folded.length < LONG_ENOUGH
        ? []
        : adviser.suggestPair(term.folded).map((by) => written.replace(term.written, by)),
    )
    .slice(0, MOST_PAIRS)
    .map((text) => read('corrected', text));
}

/** A word that is a few of the texts' words in one, cut in two wherever it may be: 临港 婚登点 for 临港婚登点. */
function inHalves([term, ...others]: readonly Term[]): string[] {
  const { folded = '', literal = true } = term ?? {};
  if (others.length > 0 || literal || folded.length < 4 || folded.length > 8 || LETTERS.test(folded)) return [];
  return Array.from({ length: folded.length - 3 }, (_, at) => `${folded.slice(0, at + 2)} ${folded.slice(at + 2)}`);
}

function asPart(reading: Reading): Reading {
  return { ...reading, kind: 'part' };
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

/** In a shorter run two characters are most of it. */
const LONG_ENOUGH = 4;
/** Runs that are looked up to see whether they stand somewhere. */
const MOST_PAIRS = 2;

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
  const alone = runs.length === 1 && runs[0] === written;
  const consider = async (text: string, sure: boolean): Promise<void> => {
    const reading = read('corrected', text);
    // A single word of the texts is surely in them; several words, a place or more around it may find nothing.
    const known = alone && reading.scopes.length === 0 && adviser.has(text);
    if (known || (await evaluate(searcher, reading, reading, false)).found.length > 0) suggestions.push({ text, sure });
  };
  for (const run of runs)
    for (const { text, sure } of adviser.suggest(run)) await consider(written.replace(run, text), sure);
  const words = written.split(' ');
  if (suggestions.length === 0 && words.length > 1 && LETTERS.test(written))
    await consider(words.flatMap((word) => adviser.suggest(word).find(({ sure }) => sure)?.text ?? []).join(' '), true);
  return {
    suggestions,
    sure: suggestions.filter(({ sure }) => sure).map(({ text }) => read('corrected', text)),
  };
}
