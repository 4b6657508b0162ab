import { placesOfCue } from '../../text/cue.ts';
import type { CueWords } from './codebook.ts';

/** Where the words of a cue stand in folded text: UTF-16 offsets, end exclusive. */
export interface CueMatch {
  cue: CueWords;
  start: number;
  end: number;
}

/** Every place in folded `text` where one of `cues` occurs, those aside that stand only within a longer one. */
export function matchCues(cues: readonly CueWords[], text: string, where: 'passage' | 'heading'): CueMatch[] {
  const matches: CueMatch[] = [];
  for (const cue of cues) {
    // Hardly any of some thousand cues occurs in a passage; the others must cost no more than looking.
    if ((cue.where !== 'both' && cue.where !== where) || !text.includes(cue.pieces[0] ?? '')) continue;
    for (const [start, end] of placesOfCue(cue.pieces, text)) matches.push({ cue, start, end });
  }
  return matches.filter((match) => !matches.some((other) => covers(other, match)));
}

/** A longer literal run covers a shorter one within it; an open run (`A…B`) covers others only where its weight is 0. */
function covers(other: CueMatch, match: CueMatch): boolean {
  if (other === match || match.cue.pieces.length > 1) return false;
  if (other.cue.pieces.length > 1 && other.cue.weight !== 0) return false;
  return other.start <= match.start && match.end <= other.end && other.end - other.start > match.end - match.start;
}
