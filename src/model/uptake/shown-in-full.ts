/** On paper a sentence of a district that answers several tasks is in full once per theme; after that, its opening. */
import type { UptakeTask } from './uptake.ts';

/**
 * The row of the table, counted from 1, that has a district's sentence first; by the sentence's id.
 *
 * @param tasks the rows of one theme's table, in order
 */
export function firstRows(tasks: readonly UptakeTask[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [at, { cells }] of tasks.entries()) {
    for (const { id } of cells.flatMap(({ passages }) => passages)) if (!rows.has(id)) rows.set(id, at + 1);
  }
  return rows;
}

/** The end of a clause: matches `，` and `；`, and not `、`. */
const CLAUSE_END = /[，；：。]/u;
/** Fewest characters that tell a sentence from the others, and fewest that are worth leaving out. */
const FEWEST = 8;

/** A sentence parted into what its repetition shows on paper and the rest, which may be empty. */
export function openingOf(text: string): { opening: string; rest: string } {
  const end = text.slice(FEWEST).search(CLAUSE_END);
  const at = end < 0 ? text.length : end + FEWEST;
  return text.length - at < 2 * FEWEST
    ? { opening: text, rest: '' }
    : { opening: text.slice(0, at), rest: text.slice(at) };
}
