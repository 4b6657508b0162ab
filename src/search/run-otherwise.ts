/**
 * Answers a query that is not as it was written: as a quotation whose marks differ, as a number within a longer
 * one, with marks between its letters, in the characters of the texts; else loosely.
 */
import { runLoosely, firstOf, loadAdviser } from './run-loosely.ts';
import { barely, withMarks } from './bare.ts';
import { type Answer, type Reading, type ReadingKind, type Within, evaluate } from './evaluate.ts';
import { partNames } from './loose.ts';
import { partQuotations } from './part-quotations.ts';
import type { Searcher } from './searcher.ts';
import { type Term, hasNumber, makeTerm } from './term.ts';

interface Otherwise {
  written: string;
  asked: Reading;
  /** The answer to what was written. */
  first: Answer;
  read: (kind: ReadingKind, text: string) => Reading;
  wide: boolean;
  /** Answers another query as one that was written. */
  again: (written: string) => Promise<Answer>;
}

export async function runOtherwise(
  searcher: Searcher,
  { written, asked, first, read, wide, again }: Otherwise,
): Promise<Answer> {
  const found = await firstOf(searcher, readings(written, asked, read), asked, wide);
  if (found) return found;
  const adviser = await loadAdviser(searcher);
  const simplified = adviser.simplify(written);
  if (simplified !== written) {
    const inner = await again(simplified);
    return inner.kind === 'written' ? { ...inner, kind: 'simplified', says: simplified } : inner;
  }
  if (first.found.length > 0) return first;
  return runLoosely(searcher, { asked, first, adviser, read, wide, again });
}

/** What the words behind a name find within its place or year; null where that is no more than what was written finds. */
export async function findWithin(searcher: Searcher, first: Answer, read: Otherwise['read']): Promise<Within | null> {
  const reading = read('words', partNames(first.says, searcher.names).trim().replace(/\s+/gu, ' '));
  const { found } = await evaluate(searcher, reading, reading, false);
  return reading.scopes.length > 0 && found.length > first.found.length ? { ...reading, count: found.length } : null;
}

/** The readings that keep to what was written, the nearest first. */
function readings(written: string, asked: Reading, read: Otherwise['read']): Reading[] {
  const others: Reading[] = [];
  if (QUOTED_TEXT.test(written)) {
    const text = written.replace(INNER_QUOTES, '”').replace(/^["“”「『]|["“”」』]$/gu, '');
    others.push({ ...asked, query: { include: [[makeTerm(text, true) ?? []].flat()], exclude: [] }, scopes: [] });
  }
  const inWords = written.replace(SQUARE_METRES, '$1平方米');
  if (inWords !== written) others.push(read('simplified', inWords));
  if (asked.query.include.flat().some(hasNumber)) others.push(asDigits(asked));
  if (partQuotations(written) !== written) others.push(read('parted', partQuotations(written)));
  const marked = written.length < LONG && PARTING.test(written) ? null : withMarks(asked);
  if (marked) others.push(marked);
  // A quotation copied with a line break or without its marks is one run.
  const whole = written.length >= LONG && !OPERATOR.test(written) ? makeTerm(written.replace(/\s/gu, ''), true) : null;
  const run = whole && barely(whole);
  if (run) others.push({ ...asked, kind: 'marks', query: { include: [[run]], exclude: [] }, scopes: [] });
  return others;
}

/** A run with the end of a sentence or a quotation in it, which may have been copied with blanks or other quotation marks: matches `新风尚。 严密`. */
const QUOTED_TEXT = /[。；！？][^。；！？]|[‘’]/u;
/** Marks that part words in what a reader writes; matches `助餐，食堂`, and not `“守沪”童心`. */
const PARTING = /[、，；。！？,;!?]/u;
/** Matches `50㎡` and `50 m²`, and not `5G`. */
const SQUARE_METRES = /㎡|平米|(\d) ?m[²2](?![a-z\d])/giu;
/** From so many characters on, what has such marks is a quotation and no list of words. */
const LONG = 12;
/** What is no part of a quotation: matches ` -领域` and ` 或 `. */
const OPERATOR = /(?:^|\s)[-－]|[|｜]|\s(?:或者?|or)\s/iu;
/** A quotation within a quotation. */
const INNER_QUOTES = /[‘’]/gu;

/** The term as it is, its numbers as characters. */
function literally(term: Term): Term {
  return { ...term, literal: true, pieces: [{ kind: 'literal', text: term.folded }] };
}

function asDigits(reading: Reading): Reading {
  const { include, exclude } = reading.query;
  const query = { include: include.map((terms) => terms.map(literally)), exclude: exclude.map(literally) };
  return { ...reading, kind: 'digits', query };
}
