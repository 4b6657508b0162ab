/** Which runs of the index a query is looked up by. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  FEW_GRAMS,
  MOST_GRAMS,
  chooseGrams,
  fileName,
  prefixOf,
  readCounts,
  writeCounts,
} from '../../src/search/gram.ts';

const run = fc.string({ minLength: 1, maxLength: 60 });

it('covers a run of up to twelve characters in full, by four grams at most', () => {
  fc.assert(
    fc.property(run, (text) => {
      const grams = chooseGrams(text, MOST_GRAMS, FEW_GRAMS);
      for (const { key, distance } of grams) expect(text.startsWith(key, distance)).toBe(true);
      const covered = new Set(grams.flatMap(({ key, distance }) => [...key].map((_, at) => distance + at)));
      if (text.length <= 12) expect(covered.size).toBe(text.length);
      expect(grams.length).toBeLessThanOrEqual(text.length <= 12 ? MOST_GRAMS : FEW_GRAMS);
    }),
  );
});

it('spreads the grams of a longer run from its beginning to its end', () => {
  const text = '习近平新时代中国特色社会主义思想';
  expect(chooseGrams(text, MOST_GRAMS, FEW_GRAMS).map(({ key }) => key)).toEqual(['习近平', '色社会', '义思想']);
});

it('looks up the whole of a run where it is asked to', () => {
  expect(chooseGrams('长者助餐友好街区', Infinity, FEW_GRAMS).map(({ key }) => key)).toEqual([
    '长者助',
    '餐友好',
    '好街区',
  ]);
});

it('names the files by how long a run is, and reads the counts that it writes', () => {
  const counts = { triples: 143, pairs: 82, singles: 41, numbers: 6 };
  expect(readCounts(writeCounts(counts))).toEqual(counts);
  expect(['助', '助餐', '助餐点'].map(prefixOf)).toEqual(['s', 'p', 'g']);
  expect(fileName('g', '助餐点', counts)).toMatch(/^g\d+$/u);
});
