import type { CueWords } from './codebook.ts';

/** Where the words of a cue stand in folded text: UTF-16 offsets, end exclusive. */
export interface CueMatch {
  cue: CueWords;
  start: number;
  end: number;
}

/** Ends of a clause in folded text. */
export const CLAUSE_END = /[,。;:!?]/u;

/** Every place in folded `text` where one of `cues` occurs, those aside that stand only within a longer one. */
export function matchCues(cues: readonly CueWords[], text: string, where: 'passage' | 'heading'): CueMatch[] {
  const matches: CueMatch[] = [];
  for (const cue of cues) {
    // Hardly any of some thousand cues occurs in a passage; the others must cost no more than looking.
    if ((cue.where !== 'both' && cue.where !== where) || !text.includes(cue.pieces[0] ?? '')) continue;
    for (const [start, end] of placesOf(cue.pieces, text)) matches.push({ cue, start, end });
  }
  return matches.filter((match) => !matches.some((other) => covers(other, match)));
}

/** All places of a literal run, or of `A…B` within one clause. */
function placesOf(pieces: readonly string[], text: string): [number, number][] {
  const places: [number, number][] = [];
  const [first = '', ...others] = pieces;
  for (let start = text.indexOf(first); start !== -1; start = text.indexOf(first, start + 1)) {
    let end: number | null = start + first.length;
    for (const piece of others) {
      const at: number = end === null ? -1 : text.indexOf(piece, end);
      end = end === null || at === -1 || CLAUSE_END.test(text.slice(end, at)) ? null : at + piece.length;
    }
    if (end !== null) places.push([start, end]);
  }
  return places;
}

/** A longer literal run covers a shorter one within it; an open run (`A…B`) covers others only where its weight is 0. */
function covers(other: CueMatch, match: CueMatch): boolean {
  if (other === match || match.cue.pieces.length > 1) return false;
  if (other.cue.pieces.length > 1 && other.cue.weight !== 0) return false;
  return other.start <= match.start && match.end <= other.end && other.end - other.start > match.end - match.start;
}
