import { describe, expect, test } from 'vitest';
import { drawIds } from '../../scripts/eval/draw-ids.ts';

const ids = Array.from({ length: 50 }, (_, index) => `passage-${String(index)}`);

describe('a draw', () => {
  test('is the same for the same seed and another for another', () => {
    expect(drawIds(ids, 'one', 0.1)).toEqual(drawIds(ids, 'one', 0.1));
    expect(drawIds(ids, 'one', 0.1)).not.toEqual(drawIds(ids, 'two', 0.1));
  });

  test('has a share of the ids, rounded up, in their order', () => {
    const drawn = drawIds(ids, 'one', 0.13);
    expect(drawn).toHaveLength(7);
    expect(drawn).toEqual(ids.filter((id) => drawn.includes(id)));
  });

  test('hardly changes where an id is added', () => {
    const before = drawIds(ids, 'one', 0.2);
    const after = drawIds([...ids, 'passage-new'], 'one', 0.2);
    expect(before.filter((id) => after.includes(id)).length).toBeGreaterThanOrEqual(before.length - 1);
  });
});
