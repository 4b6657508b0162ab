/**
 * Numbers as texts and readers write them: 4000, 4,000, ４０００ and 四千 are one number, 10万 and 十万 another, 60% and
 * 百分之六十 a third. Found in folded text.
 */

import { readNumeral } from '../text/numeral.ts';

export interface WrittenNumber {
  /** UTF-16 offsets in the folded text, end exclusive. */
  from: number;
  to: number;
  /** The number in plain digits (`100000`, `1.5`, `60%`); leading zeros stay, as they are no amount (`025`). */
  value: string;
}

/** Matches `4,000`, `1.8万` and `60%`; not the comma of `3,5`, nor the points of `2024.3.1`. */
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?!\.?\d))?([百千万亿]*)(%?)/gu;
/** Matches `四千` and `百分之六十`; not `千家`, and `十五五` is refused by its value. */
const HAN =
  /(百分之)([一二两三四五六七八九十百千万亿零〇]+)|([一二两三四五六七八九十][一二两三四五六七八九十百千万亿零〇]+)/gu;
/** Matches `十五` and `四千`, and not `一二三`. */
const HAS_POWER = /[十百千万亿]/u;

const POWERS: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The numbers of a folded text, from left to right. A percentage also counts as its number without the sign. */
export function findNumbers(folded: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of folded.matchAll(DIGITS)) {
    const [written, powers = '', percent = ''] = match;
    const digits = written.slice(0, written.length - powers.length - percent.length).replace(/,/gu, '');
    // The last two of `2024.3.1` are numbers of their own.
    if (/\d\.$/u.test(folded.slice(0, match.index)) && digits.includes('.')) {
      const [first = '', second = ''] = digits.split('.');
      add(found, { from: match.index, length: first.length, value: first, percent: false });
      add(found, { from: match.index + first.length + 1, length: second.length, value: second, percent: false });
    } else
      add(found, { from: match.index, length: written.length, value: shift(digits, powers), percent: percent !== '' });
  }
  for (const { 0: written, 1: percent, 2: share = '', 3: numeral = '', index } of folded.matchAll(HAN)) {
    if (percent === undefined && !HAS_POWER.test(numeral)) continue;
    const value = readNumeral(share + numeral);
    if (value === null) continue;
    const to = index + written.length;
    if (percent !== undefined) found.push({ from: index, to, value: `${String(value)}%` });
    found.push({ from: index + (percent ?? '').length, to, value: String(value) });
  }
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

function add(
  found: WrittenNumber[],
  { from, length, value, percent }: { from: number; length: number; value: string; percent: boolean },
): void {
  const to = from + length;
  if (percent) found.push({ from, to, value: `${value}%` });
  found.push({ from, to: percent ? to - 1 : to, value });
}

/** `1.8` and `万` as `18000`. */
function shift(digits: string, powers: string): string {
  const power = [...powers].reduce((sum, sign) => sum + (POWERS[sign] ?? 0), 0);
  const [whole = '', part = ''] = digits.split('.');
  if (power === 0 && part === '') return whole;
  const padded = part.padEnd(power, '0');
  const rest = padded.slice(power).replace(/0+$/u, '');
  const front = power === 0 ? whole : (whole + padded.slice(0, power)).replace(/^0+(?=\d)/u, '');
  return rest === '' ? front : `${front}.${rest}`;
}
