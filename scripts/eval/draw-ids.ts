import { createHash } from 'node:crypto';

/**
 * Draws a share of ids, at least one, the same ones for the same seed: each is ranked by a hash of seed and id, so a
 * passage added elsewhere hardly changes the draw.
 */
export function drawIds(ids: readonly string[], seed: string, share: number): string[] {
  const rank = (id: string): string => createHash('sha256').update(`${seed}:${id}`).digest('hex');
  const ranked = ids.map((id) => ({ id, rank: rank(id) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const drawn = new Set(ranked.slice(0, Math.max(1, Math.ceil(ids.length * share))).map(({ id }) => id));
  return ids.filter((id) => drawn.has(id));
}
