import { describe, expect, test } from 'vitest';
import { depths, leavesOpen, matchBrackets } from '../../src/text/bracket.ts';

const words = (text: string) => matchBrackets(text).pairs.map(({ open, close }) => text.slice(open + 1, close));

describe('matchBrackets', () => {
  test.for([
    ['（一）“甲”', ['一', '甲']],
    ['《甲（试行）》', ['试行', '甲（试行）']],
    ['（甲)', ['甲']],
    ['“甲“乙”丙”', ['乙', '甲“乙”丙']],
    ['甲）乙', []],
    ['《甲（乙》', ['甲（乙']],
    ['（甲》', []],
  ] as const)('%s pairs %o', ([text, pairs]) => {
    expect(words(text)).toEqual(pairs);
  });

  test('an opening mark that nothing closes is told, one that an outer pair closes over too', () => {
    expect(matchBrackets('《甲（乙》“丙').unclosed).toEqual([2, 5]);
  });
});

test('depths counts the marks of a pair as inside it, and a mark without a partner not at all', () => {
  expect([...depths('甲（乙“丙”）丁')]).toEqual([0, 1, 1, 2, 2, 2, 1, 0]);
  expect([...depths('（甲“乙）')]).toEqual([1, 1, 1, 1, 1]);
  expect([...depths('“甲')]).toEqual([0, 0]);
});

test.for([
  ['“甲', true],
  ['《甲》（', true],
  ['“甲”', false],
  ['甲”', false],
] as const)('leavesOpen(%s) is %o', ([text, open]) => {
  expect(leavesOpen(text)).toBe(open);
});
