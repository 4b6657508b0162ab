import { placesOfCue } from '../../text/cue.ts';
import { oncePerObject } from '../../text/once.ts';
import type { Codebook, CueWords } from './codebook.ts';

/** Where the words of a cue are in folded text: UTF-16 offsets, end exclusive. */
export interface CueMatch {
  cue: CueWords;
  start: number;
  end: number;
}

/** A cue as it is looked for: its list, its place there, its first words. */
interface Sought {
  cues: readonly CueWords[];
  place: number;
  words: string;
}

/** The cues of a codebook by how their first words begin: by one unit, or by two, as numbers. */
type CueIndex = ReadonlyMap<number, Sought[]>;

const indexOf = oncePerObject((codebook: Codebook): CueIndex => {
  const index = new Map<number, Sought[]>();
  for (const cues of codebook.themes.flatMap((theme) => [theme.cues, ...theme.topics.map((topic) => topic.cues)]))
    for (const [place, { pieces }] of cues.entries()) {
      const words = pieces[0] ?? '';
      if (words === '') continue;
      const key = words.length === 1 ? words.charCodeAt(0) : pairAt(words, 0);
      const opening = index.get(key) ?? [];
      index.set(key, opening);
      opening.push({ cues, place, words });
    }
  return index;
});

/** Two units of a text as one number; above that of any one unit. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) + 1) * 0x10000 + text.charCodeAt(at + 1);

const noCues: CueWords[] = [];

/**
 * Tells for each list of cues of the codebook which of them `text` may hold, in their order. Hardly any of some thousand
 * occurs in a passage, so the text is gone through once, and not once for each. Null where it holds none.
 */
export function cuesWithin(text: string, codebook: Codebook): ((cues: readonly CueWords[]) => CueWords[]) | null {
  const index = indexOf(codebook);
  const found = new Map<readonly CueWords[], Set<number>>();
  const look = (sought: readonly Sought[] | undefined, at: number): void => {
    for (const { cues, place, words } of sought ?? []) {
      if (!text.startsWith(words, at)) continue;
      const places = found.get(cues) ?? new Set();
      found.set(cues, places.add(place));
    }
  };
  for (let at = 0; at < text.length; at += 1) {
    look(index.get(text.charCodeAt(at)), at);
    if (at + 1 < text.length) look(index.get(pairAt(text, at)), at);
  }
  if (found.size === 0) return null;
  return (cues) => {
    const places = found.get(cues);
    return places ? [...places].sort((a, b) => a - b).flatMap((place) => cues[place] ?? []) : noCues;
  };
}

/** Every place in folded `text` where one of `cues` occurs, those aside that stand only within a longer one. */
export function matchCues(cues: readonly CueWords[], text: string, where: 'passage' | 'heading'): CueMatch[] {
  const matches: CueMatch[] = [];
  for (const cue of cues) {
    if ((cue.where !== 'both' && cue.where !== where) || !text.includes(cue.pieces[0] ?? '')) continue;
    for (const [start, end] of placesOfCue(cue.pieces, text)) matches.push({ cue, start, end });
  }
  return matches.length < 2 ? matches : withoutCovered(matches);
}

/** A longer literal run covers a shorter one within it; an open run (`A…B`) covers others only where its weight is 0. */
function withoutCovered(matches: readonly CueMatch[]): CueMatch[] {
  // For each place where such runs start, the furthest end of those that start there, and of those before.
  const ends = new Map<number, number>();
  for (const { cue, start, end } of matches)
    if (cue.pieces.length === 1 || cue.weight === 0) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  const before = new Map<number, number>();
  let furthest = 0;
  for (const start of new Set(matches.map((match) => match.start).sort((a, b) => a - b))) {
    before.set(start, furthest);
    furthest = Math.max(furthest, ends.get(start) ?? 0);
  }
  return matches.filter(
    ({ cue, start, end }) => cue.pieces.length > 1 || ((before.get(start) ?? 0) < end && (ends.get(start) ?? 0) <= end),
  );
}
