/** Where an old id leads today, over any number of moves. */
import type { Moved } from './moved.ts';

/** Null where its text was taken out, undefined where the moves go round in a circle. */
export function followMoved(id: string, moved: readonly Moved[]): string | null | undefined {
  const next = new Map(moved.map((entry) => [entry.from, entry.to]));
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && next.has(at)) {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = next.get(at) ?? null;
  }
  return at;
}
