import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNumbers, writeNumber } from '../../src/search/digits.ts';
import { type Posting, appendPosting, newLine, writeLine, readPostings } from '../../src/search/posting.ts';

function written(postings: readonly Posting[]): string {
  const line = newLine();
  for (const posting of postings) appendPosting(line, posting, true);
  return writeLine(line);
}

it('reads the numbers that it writes', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4_000_000 })), (numbers) => {
      const written = numbers.map(writeNumber).join('');
      expect(readNumbers(written, 0, written.length)).toEqual(numbers);
      expect(JSON.stringify(written)).toHaveLength(written.length + 2);
    }),
  );
});

it('refuses what it has not written', () => {
  expect(() => readNumbers('助', 0, 1)).toThrow('search index');
});

it('reads the postings that it writes, of the key alone', () => {
  const posting = fc.tuple(fc.nat({ max: 50_000 }), fc.nat({ max: 400 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.uniqueArray(posting, { selector: ([passage, at]) => passage * 1000 + at }), (given) => {
      const postings = given
        .map(([passage, at, length]) => ({ passage, at, length }))
        .sort((a, b) => a.passage - b.passage || a.at - b.at);
      const file = `\n40\t\n400\t${written(postings)}\n4000\t\n`;
      expect(readPostings(file, '400', true)).toEqual(postings);
      expect(readPostings(file, '4000', true)).toEqual([]);
      expect(readPostings(file, '00', true)).toEqual([]);
    }),
  );
});
