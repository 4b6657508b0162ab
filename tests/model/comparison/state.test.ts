import { describe, expect, it } from 'vitest';
import { type CellFacts, cellState } from '../../../src/model/comparison/state.ts';

const nothing: CellFacts = {
  held: true,
  read: true,
  outdated: false,
  residual: false,
  passages: 0,
  reviewed: 0,
  mentions: 0,
};

describe('cellState', () => {
  it.each<[string, Partial<CellFacts>, ReturnType<typeof cellState>]>([
    ['a text that is not held', { held: false }, 'absent'],
    ['a text that is not held, whatever else is said', { held: false, residual: true, read: false }, 'absent'],
    ['a text read as a whole that says nothing', {}, 'silent'],
    ['a text that nobody has read for this row', { read: false }, 'pending'],
    ['a row that is newer than the reading', { outdated: true }, 'pending'],
    ['its decided passages, when others may have been missed', { outdated: true, passages: 2, reviewed: 2 }, 'pending'],
    ['words under another topic, found before the row was there', { outdated: true, mentions: 1 }, 'pending'],
    ['an empty residual row of a new theme', { outdated: true, residual: true }, null],
    ['a text that is not held, of a new row', { outdated: true, held: false }, 'absent'],
    ['passages that are all decided', { passages: 3, reviewed: 3 }, 'addressed'],
    [
      'decided passages of a text that is not decided as a whole',
      { passages: 2, reviewed: 2, read: false },
      'addressed',
    ],
    ['passages of which one is not decided', { passages: 3, reviewed: 2 }, 'pending'],
    ['passages none of which is decided', { passages: 1, reviewed: 0 }, 'pending'],
    ['words under another topic', { mentions: 1 }, 'mentioned'],
    ['own passages go before words under another topic', { passages: 1, reviewed: 1, mentions: 2 }, 'addressed'],
    ['an empty residual row', { residual: true }, null],
    ['an empty residual row of a text that nobody has read', { residual: true, read: false }, null],
    ['a residual row with passages', { residual: true, passages: 1, reviewed: 1 }, 'addressed'],
    ['a residual row with undecided passages', { residual: true, passages: 2, reviewed: 1 }, 'pending'],
  ])('%s', (_, facts, state) => {
    expect(cellState({ ...nothing, ...facts })).toBe(state);
  });
});
