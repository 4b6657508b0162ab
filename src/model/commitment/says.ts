/**
 * What a passage says beside its matter: how firmly, and who does it; with the words that decide. Readers filter by it.
 */
import type { ActorRole } from '../../schema/actor.ts';
import type { FirmnessLabel } from '../../schema/firmness.ts';
import type { Passage } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import type { ReadActors } from './actors.ts';
import type { ReadFirmness } from './firmness.ts';

export type Say = FirmnessLabel | ActorRole;

/** Words that decide. Offsets are UTF-16, of the passage's text, end exclusive. */
export interface Cue {
  say: Say;
  start: number;
  end: number;
}

export interface Sayings {
  cues: Cue[];
  /** Clauses without any firmness but 推进. */
  plain: { start: number; end: number }[];
}

export function sayingsOf(
  passage: Passage,
  targets: readonly Target[],
  { firmness, actors }: { firmness: ReadFirmness; actors: ReadActors },
): Sayings {
  const clauses = firmness(passage, targets);
  return {
    cues: [
      ...clauses.flatMap(({ cues }) => cues.map(({ label, start, end }): Cue => ({ say: label, start, end }))),
      ...actors(passage.text).map(({ role, start, end }): Cue => ({ say: role, start, end })),
    ].sort((a, b) => a.start - b.start || a.end - b.end),
    plain: clauses.filter(({ labels }) => labels.includes('advance')),
  };
}

/** What the pieces of a passage that are shown say. */
export function saysIn({ cues, plain }: Sayings, pieces: readonly { start: number; end: number }[]): Say[] {
  const own = cues.filter((cue) => pieces.some(({ start, end }) => cue.start >= start && cue.end <= end));
  const advances = plain.some((clause) => pieces.some(({ start, end }) => clause.start < end && clause.end > start));
  return [...new Set<Say>([...own.map(({ say }) => say), ...(advances ? (['advance'] as const) : [])])];
}

/** What most sentences say and nothing else: it is not written. */
const USUAL: Say = 'advance';

/** What a sentence says, as its page has it in `data-says`. */
export function saidAttribute(says: readonly Say[]): string | undefined {
  return says.length === 1 && says[0] === USUAL ? undefined : says.join(' ');
}

export function readSaid(attribute: string | undefined): string[] {
  return attribute === undefined ? [USUAL] : attribute.split(' ');
}
