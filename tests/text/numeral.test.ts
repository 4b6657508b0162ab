import { expect, test } from 'vitest';
import { readDigits, readNumeral } from '../../src/text/numeral.ts';

test.for([
  ['一', 1],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['二十六', 26],
  ['一百零五', 105],
  ['两百', 200],
  ['三千五百', 3500],
  ['一万二千', 12000],
  ['两万', 20000],
  ['二十五万', 250000],
  ['三亿', 3e8],
  ['三亿五千万', 3.5e8],
  ['一万亿', 1e12],
  ['一二', null],
  ['二〇二四', null],
  ['十几', null],
  ['', null],
] as const)('the numeral %s is %o', ([words, value]) => {
  expect(readNumeral(words)).toBe(value);
});

test.for([
  ['二〇二四', 2024],
  ['二○二四', 2024],
  ['二零二五', 2025],
  ['二OＯ九', 2009],
  ['两〇二四', null],
  ['二十', null],
  ['', null],
] as const)('the digits %s are %o', ([words, value]) => {
  expect(readDigits(words)).toBe(value);
});
