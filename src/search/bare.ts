/**
 * Letters without their marks: a word that is in a text with marks of any kind between its letters (守沪童心 for
 * “守沪”童心). Looked for only where the word as it was written has been.
 */
import { bareText, bareUnits } from '../text/fold.ts';
import type { Reading } from './evaluate.ts';
import { FEW_GRAMS, MOST_GRAMS, bridged, chooseGrams } from './gram.ts';
import { MOST_SKIPPED } from './index-reader.ts';
import type { Posting } from './posting.ts';
import type { BarePiece, Span, Term } from './term.ts';

/** The fewest letters that are looked for with marks between them. */
const LEAST_BARE = 3;
/** How much longer a run may be in the text by the marks in it. */
const MOST_MARKED = 3;
/** What a reader leaves out within a word; matches `"` and `<`, and not `,`. */
const AROUND_WORDS = /^["'()<>]*$/u;
/** From so many letters on, a run that is in the text with any marks between is no chance. */
const TELLING = 4;

/** The term with marks of any kind between its letters; null where too few are left of it. */
export function barely(term: Term): Term | null {
  const text = bareText(term.folded);
  return text.length < LEAST_BARE ? null : { ...term, literal: true, pieces: [barePiece(text)] };
}

/** The reading with marks of any kind between the letters of each word that has enough of them; null where none has. */
export function withMarks(reading: Reading): Reading | null {
  const terms = new Map(reading.query.include.flat().map((term) => [term, barely(term)]));
  if ([...terms.values()].every((term) => term === null)) return null;
  const include = reading.query.include.map((some) => some.map((term) => terms.get(term) ?? term));
  return { ...reading, kind: 'marks', query: { ...reading.query, include } };
}

function barePiece(text: string): BarePiece {
  return {
    kind: 'bare',
    text,
    spansIn: (folded) => bareSpans(folded, text),
    passagesIn: (lineOf) => barePassages(text, lineOf),
  };
}

async function barePassages(text: string, lineOf: (key: string) => Promise<Posting[]>): Promise<number[]> {
  const lookups = chooseGrams(text, MOST_GRAMS, FEW_GRAMS);
  const lines = await Promise.all(
    lookups.map(async ({ key }) => (await Promise.all([lineOf(key), lineOf(bridged(key))])).flat()),
  );
  const near = (first: Posting, other: Posting, distance: number): boolean =>
    other.passage === first.passage
      ? other.at >= first.at + distance && other.at <= first.at + distance * MOST_MARKED
      : other.passage > first.passage && other.passage <= first.passage + MOST_SKIPPED;
  const found = (lines[0] ?? []).filter((first) =>
    lines.slice(1).every((line, at) => line.some((other) => near(first, other, lookups[at + 1]?.distance ?? 0))),
  );
  return [...new Set(found.map(({ passage }) => passage))];
}

function bareSpans(folded: string, bare: string): Span[] {
  const units = bareUnits(folded);
  const letters = units.map((at) => folded.charAt(at)).join('');
  const spans: Span[] = [];
  for (let at = letters.indexOf(bare); at >= 0; at = letters.indexOf(bare, at + 1)) {
    const own = units.slice(at, at + bare.length);
    const between = own.map((unit, place) => folded.slice((own[place - 1] ?? unit - 1) + 1, unit)).join('');
    const span = { from: own[0] ?? 0, to: (own[own.length - 1] ?? 0) + 1 };
    if (bare.length >= TELLING || AROUND_WORDS.test(between)) spans.push(span);
  }
  return spans;
}
