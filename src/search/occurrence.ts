/**
 * Occurrences: where the words of a query stand in a text.
 */
import { foldWithPlaces } from '../text/fold.ts';

/** A run of the text that is one of the terms. */
export interface Occurrence {
  /** UTF-16 offsets into the text, end exclusive. */
  from: number;
  to: number;
  /** Which of the terms; the index into the list that was asked for. */
  term: number;
}

/**
 * The places of the folded terms in a text, from left to right, none within another. Where two begin at the same
 * place the longer one counts (长者食堂 before 食堂), so that no character is marked or counted twice.
 */
export function findOccurrences(text: string, terms: readonly string[]): Occurrence[] {
  const folded = foldWithPlaces(text);
  const found: Occurrence[] = [];
  let at = 0;
  while (at < folded.text.length) {
    let best = -1;
    let place = Infinity;
    terms.forEach((term, index) => {
      const here = folded.text.indexOf(term, at);
      if (here < 0) return;
      if (here < place || (here === place && term.length > (terms[best]?.length ?? 0))) [best, place] = [index, here];
    });
    if (best < 0) break;
    const end = place + (terms[best]?.length ?? 1);
    found.push({ from: folded.from[place] ?? 0, to: folded.to[end - 1] ?? text.length, term: best });
    at = end;
  }
  return found;
}

/** How often one folded term stands in a text, each character counted once. */
export function countOccurrences(text: string, term: string): number {
  return findOccurrences(text, [term]).length;
}
