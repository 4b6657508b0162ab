/** What the shown pieces of a passage say. */
import { expect, test } from 'vitest';
import { firmnessBars } from '../../../src/charts/firmness-bars.ts';
import { readSaid, saidAttribute, saysIn } from '../../../src/model/commitment/says.ts';

const sayings = {
  cues: [
    { say: 'explore' as const, start: 0, end: 2 },
    { say: 'partner' as const, start: 12, end: 14 },
  ],
  plain: [{ start: 10, end: 20 }],
};

test('only what stands in the pieces counts', () => {
  expect(saysIn(sayings, [{ start: 0, end: 8 }])).toEqual(['explore']);
  expect(saysIn(sayings, [{ start: 10, end: 20 }])).toEqual(['partner', 'advance']);
});

test('what most sentences say is not written, and read all the same', () => {
  expect(saidAttribute(['advance'])).toBeUndefined();
  for (const says of [['advance'], ['explore'], ['partner', 'advance'], []] as const)
    expect(readSaid(saidAttribute(says))).toEqual(says.length > 0 ? says : ['']);
});

test('bars are shares of their own row by one scale', () => {
  const [first, second] = firmnessBars([
    { clauses: 10, counts: [5, 0] },
    { clauses: 100, counts: [5, 25] },
  ]);
  expect(first?.map(({ width }) => width)).toEqual([1, 0]);
  expect(second?.map(({ width }) => width)).toEqual([0.1, 0.5]);
});
