import { expect, it } from 'vitest';
import { isLandscape } from '../../src/model/thresholds.ts';

it('two to five texts lie on their side; one alone and six stand upright', () => {
  expect([1, 2, 5, 6].map(isLandscape)).toEqual([false, true, true, false]);
});
