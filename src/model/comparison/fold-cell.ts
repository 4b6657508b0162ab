/**
 * Which cells of a comparison are so long that they fold.
 */
import type { Cell } from '../compare.ts';
import { FEWEST_HIDDEN, FOLDED_LINES } from '../thresholds.ts';
import { clauseOf, clauseText } from './clause.ts';

/** Characters in a line of a cell on a desk, by the number of cells beside one another; six are set in two lines of three. */
const LINE: readonly number[] = [38, 38, 29, 19, 14, 11];

/** About how many lines a cell takes with so many beside one another. `topic` is a full id, null for the general row. */
function linesOf(cell: Cell, topic: string | null, beside: number): number {
  const characters = LINE[beside > 5 ? 3 : beside] ?? 19;
  let lines = 0;
  for (const { passages } of cell.extracts) {
    lines += 1;
    for (const passage of passages) lines += Math.ceil(clauseText(clauseOf(passage, topic)).length / characters);
  }
  return lines;
}

/** True where a cell would show many lines more than a folded one. */
export function foldsAt(cell: Cell, topic: string | null, beside: number): boolean {
  return linesOf(cell, topic, beside) > FOLDED_LINES + FEWEST_HIDDEN;
}

/** True where a cell that is in full is longer than the folded ones beside it, which then save no height. */
export function standsTall(cells: readonly Cell[], topic: string | null, beside: number): boolean {
  return cells.some((cell) => !foldsAt(cell, topic, beside) && linesOf(cell, topic, beside) > FOLDED_LINES + 1);
}
