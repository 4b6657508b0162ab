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
  const begin = first === '' ? -1 : folded.indexOf(first);
  if (begin === -1) return places;
  const following = others.map((piece) => ({
    length: piece.length,
    next: nextPlace((from) => folded.indexOf(piece, from)),
    clauseEnd: clauseEnds(folded),
  }));
  for (let start = begin; start !== -1; start = folded.indexOf(first, start + 1)) {
    let end: number | null = start + first.length;
    for (const { length, next, clauseEnd } of following) {
      const at: number = end === null ? -1 : next(end);
      end = end === null || at === -1 || clauseEnd(end) < at ? null : at + length;
    }
    if (end !== null) places.push([start, end]);
  }
  return places;
}

/** Where something next is at or after a place, -1 for nowhere; asked for places in rising order, it looks at no text twice. */
function nextPlace(find: (from: number) => number): (from: number) => number {
  let known = -2;
  return (from) => {
    if (known !== -1 && known < from) known = find(from);
    return known;
  };
}

/** Tells, for places in rising order, where the clause of each ends in folded text. */
export function clauseEnds(folded: string): (from: number) => number {
  const mark = new RegExp(CLAUSE_END.source, 'gu');
  const next = nextPlace((from) => {
    mark.lastIndex = from;
    return mark.exec(folded)?.index ?? -1;
  });
  return (from) => {
    const end = next(from);
    return end === -1 ? folded.length : end;
  };
}
