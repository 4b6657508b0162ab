import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeLabels, encodeLabels } from '../../src/search/label-encoding.ts';

it('reads the labels that it writes', () => {
  const runs = fc.array(
    fc.tuple(fc.oneof(fc.nat({ max: 9000 }), fc.nat({ max: 90 ** 3 - 1 })), fc.integer({ min: 1, max: 4 })),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(runs, (given) => {
      const labelOf = given.flatMap(([label, times]) => Array.from({ length: times }, () => label));
      const written = encodeLabels(labelOf);
      expect(decodeLabels(written)).toEqual(labelOf);
      expect(JSON.stringify(written)).toHaveLength(written.length + 2);
    }),
  );
});

it('takes one character where a passage has what the one before it has', () => {
  expect(encodeLabels([7, 7, 7, 300])).toHaveLength(5);
});
