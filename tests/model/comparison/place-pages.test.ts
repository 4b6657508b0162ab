import { describe, expect, it } from 'vitest';
import type { NoticeText } from '../../../src/model/notice-text.ts';
import { periodPath, placePeriods } from '../../../src/model/comparison/place-pages.ts';

const text = (year: number): NoticeText => ({ id: `x-${String(year)}`, kind: 'plan', year }) as NoticeText;
const years = (from: number, to: number): NoticeText[] =>
  Array.from({ length: to - from + 1 }, (_, at) => text(from + at));

describe('the texts of a place', () => {
  it('stand on one page while they are few', () => {
    const held = years(2020, 2025);
    expect(placePeriods(held).map(({ from, columns }) => [from, columns])).toEqual([[null, held]]);
    expect(held.map((column) => periodPath(held, column)).join('')).toBe('');
  });

  it('are parted by five years, the newest at the address without a year', () => {
    const held = years(2022, 2030);
    expect(placePeriods(held).map(({ from, name, columns }) => [from, name, columns.length])).toEqual([
      [null, '2029—2033年', 2],
      [2024, '2024—2028年', 5],
      [2019, '2019—2023年', 2],
    ]);
    expect(held.map((column) => periodPath(held, column))).toEqual([
      '2019/',
      '2019/',
      ...Array.from({ length: 5 }, () => '2024/'),
      '',
      '',
    ]);
  });

  it('stay where they are when another of the same period comes', () => {
    const held = years(2022, 2030);
    for (const column of held) expect(periodPath([...held, text(2031)], column)).toBe(periodPath(held, column));
  });
});
