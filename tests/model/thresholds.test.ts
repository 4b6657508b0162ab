import { expect, it } from 'vitest';
import { liesOnItsSide } from '../../src/model/thresholds.ts';

it('two to five texts lie on their side; one alone and six stand upright', () => {
  expect([1, 2, 5, 6].map(liesOnItsSide)).toEqual([false, true, true, false]);
});
