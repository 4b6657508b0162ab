import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/search/written-number.ts';

const values = (text: string) => findNumbers(text).map(({ from, to, value }) => `${text.slice(from, to)}=${value}`);

describe('findNumbers', () => {
  it.each([
    ['4,000', ['4,000=4000']],
    ['1,23', ['1=1', '23=23']],
    ['1.8万', ['1.8万=18000']],
    ['0.5亿', ['0.5亿=50000000']],
    ['2024.3.1', ['2024=2024', '3=3', '1=1']],
    ['025', ['025=025']],
    ['3.50', ['3.50=3.5']],
    ['60%', ['60%=60%', '60=60']],
    ['百分之六十', ['百分之六十=60%', '六十=60']],
    ['一万二千', ['一万二千=12000']],
    ['十五', ['十五=15']],
    ['一百零五', ['一百零五=105']],
    ['三亿五千万', ['三亿五千万=350000000']],
    // No amounts: a plan's name, households, a single character, a proper name.
    ['十五五', []],
    ['千家万户', []],
    ['一键通', []],
    ['一二三', []],
  ])('reads %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});
