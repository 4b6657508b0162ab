import { describe, expect, test } from 'vitest';
import { cohenKappa, countLabels, meanF1, scoreCount, scoreTogether } from '../../src/model/agreement.ts';

const pairs = [
  { id: '1', first: ['a'], second: ['a'] },
  { id: '2', first: ['a', 'b'], second: ['a'] },
  { id: '3', first: ['b'], second: ['a', 'b'] },
  { id: '4', first: [], second: [] },
];

describe('agreement', () => {
  test('counts each label as a question asked of every passage', () => {
    expect(countLabels(pairs, ['a', 'b'])).toEqual([
      { label: 'a', both: 2, firstOnly: 0, secondOnly: 1, neither: 1 },
      { label: 'b', both: 1, firstOnly: 1, secondOnly: 0, neither: 2 },
    ]);
  });

  test('scores the second coding against the first', () => {
    expect(scoreCount({ both: 2, firstOnly: 0, secondOnly: 1 })).toEqual({ precision: 2 / 3, recall: 1, f1: 0.8 });
    expect(scoreCount({ both: 0, firstOnly: 0, secondOnly: 0 })).toEqual({ precision: null, recall: null, f1: null });
    expect(scoreTogether(countLabels(pairs, ['a', 'b'])).f1).toBe(0.75);
  });

  test('leaves labels that nobody gave out of the mean', () => {
    expect(meanF1(countLabels(pairs, ['a', 'c']))).toBe(0.8);
  });

  test('κ is 1 for the same coding, 0 for chance and told only where there is something to agree on', () => {
    expect(cohenKappa({ label: 'a', both: 3, firstOnly: 0, secondOnly: 0, neither: 7 })).toBe(1);
    expect(cohenKappa({ label: 'a', both: 1, firstOnly: 1, secondOnly: 1, neither: 1 })).toBe(0);
    expect(cohenKappa({ label: 'a', both: 0, firstOnly: 0, secondOnly: 0, neither: 9 })).toBeNull();
    // The textbook's 20, 5, 10, 15: seen 0.7, by chance 0.5.
    expect(cohenKappa({ label: 'a', both: 20, firstOnly: 5, secondOnly: 10, neither: 15 })).toBeCloseTo(0.4, 10);
  });
});
