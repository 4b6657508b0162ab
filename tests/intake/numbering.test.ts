import { expect, test } from 'vitest';
import { formatNumber, ListCounter, type Level } from '../../src/intake/numbering.ts';

test.for([
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 12, '十二'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 103, '一百零三'],
  ['japaneseCounting', 21, '二十一'],
  ['ideographDigital', 10, '一〇'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 2, '乙'],
  ['decimalZero', 3, '03'],
  ['decimalEnclosedCircleChinese', 11, '⑪'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['upperLetter', 27, 'AA'],
  ['lowerRoman', 14, 'xiv'],
  ['none', 3, ''],
  ['unheardOf', 3, '3'],
] as const)('%s of %i is %s', ([format, value, words]) => {
  expect(formatNumber(format, value)).toBe(words);
});

const level = (format: string, text: string, more: Partial<Level> = {}): Level => ({
  start: 1,
  format,
  text,
  restart: null,
  legal: false,
  ...more,
});
const labels = (levels: Level[], depths: number[]): string[] => {
  const counter = new ListCounter();
  return depths.map((depth) => counter.next(levels, depth));
};

test('a level begins anew under each of the level above', () => {
  const levels = [level('chineseCounting', '%1、'), level('chineseCounting', '（%2）'), level('decimal', '%3.')];
  expect(labels(levels, [0, 1, 2, 2, 1, 2, 0, 1])).toEqual([
    '一、',
    '（一）',
    '1.',
    '2.',
    '（二）',
    '1.',
    '二、',
    '（一）',
  ]);
});

test('a level that never restarts counts on, and a label shows the levels above it', () => {
  const levels = [level('chineseCounting', '%1、'), level('decimal', '%2.', { restart: 0 })];
  expect(labels(levels, [0, 1, 1, 0, 1])).toEqual(['一、', '1.', '2.', '二、', '3.']);
  const legal = [level('chineseCounting', '第%1章'), level('decimal', '%1.%2', { legal: true })];
  expect(labels(legal, [0, 1, 0, 1, 1])).toEqual(['第一章', '1.1', '第二章', '2.1', '2.2']);
});

test('bullets have no label, and a start is kept', () => {
  expect(labels([level('bullet', '·')], [0, 0])).toEqual(['', '']);
  expect(labels([level('decimal', '%1.', { start: 5 })], [0, 0])).toEqual(['5.', '6.']);
});
