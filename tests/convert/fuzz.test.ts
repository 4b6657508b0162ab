/** A short run of `npm run fuzz`, with the same inputs each time: no crash, no silence, no character lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkInput } from '../../scripts/fuzz/check-input.ts';
import { fuzzInput } from '../../scripts/fuzz/inputs.ts';

test('made-up inputs are converted whole or answered with a message', () => {
  let converted = 0;
  fc.assert(
    fc.property(fuzzInput, (input) => {
      expect(checkInput(input, () => (converted += 1))).toBeNull();
    }),
    { seed: 20260101, numRuns: 150 },
  );
  expect(converted).toBeGreaterThan(40);
});
