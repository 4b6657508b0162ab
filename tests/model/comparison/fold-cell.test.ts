import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/compare.ts';
import { foldsAt, standsTall } from '../../../src/model/comparison/fold-cell.ts';
import type { ClauseRuns } from '../../../src/schema/passage.ts';

const cell = (text: string, clauses: Record<string, ClauseRuns> = {}): Cell =>
  ({ extracts: [{ passages: [{ text, clauses }] }] }) as unknown as Cell;

describe('foldsAt', () => {
  it('folds a cell that is long for its width, and not a wider one with the same words', () => {
    const long = cell('字'.repeat(140));
    expect(foldsAt(long, null, 5)).toBe(true);
    expect(foldsAt(long, null, 1)).toBe(false);
  });

  it('does not fold for a few lines', () => {
    expect(foldsAt(cell('字'.repeat(110)), null, 5)).toBe(false);
  });

  it('goes by the clause that the topic shows', () => {
    const cut = cell('字'.repeat(300), { 'care/meals': [[0, 20]] });
    expect(foldsAt(cut, 'care/meals', 5)).toBe(false);
    expect(foldsAt(cut, 'care/beds', 5)).toBe(true);
  });
});

describe('standsTall', () => {
  it('is so where a cell in full is longer than a folded one', () => {
    const [folded, full, short] = [cell('字'.repeat(300)), cell('字'.repeat(110)), cell('字'.repeat(40))];
    expect(standsTall([folded, full], null, 5)).toBe(true);
    expect(standsTall([folded, short], null, 5)).toBe(false);
  });
});
