/**
 * Cues: words that an editor lists and that are looked for in passages and headings. `A…B` asks for A and later B in the
 * same clause. Classifier and pages look for them with this one rule, so that a page never tells of a search that the
 * classifier did not make.
 */
import { fold } from './fold.ts';

/** Text as cues are looked for in it: folded, and without quotation marks, which vary by source (`“政策找人”`, `政策找人`). */
export function foldForCues(text: string): string {
  return fold(text).replace(/["']/gu, '');
}

/** The pieces of a cue, folded: one of a literal run, several of `A…B`. */
export function cuePieces(words: string): string[] {
  return words.split('…').map(foldForCues);
}

/** Ends of a clause in folded text. */
export const CLAUSE_END = /[,。;:!?]/u;

/** All places of a cue's pieces in folded text: UTF-16 offsets, end exclusive. */
export function placesOfCue(pieces: readonly string[], folded: string): [number, number][] {
  const places: [number, number][] = [];
  const [first = '', ...others] = pieces;
  if (first === '') return places;
  for (let start = folded.indexOf(first); start !== -1; start = folded.indexOf(first, start + 1)) {
    let end: number | null = start + first.length;
    for (const piece of others) {
      const at: number = end === null ? -1 : folded.indexOf(piece, end);
      end = end === null || at === -1 || CLAUSE_END.test(folded.slice(end, at)) ? null : at + piece.length;
    }
    if (end !== null) places.push([start, end]);
  }
  return places;
}
