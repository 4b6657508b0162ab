/**
 * Numbers as texts and readers write them: 4000, 4,000, ４０００ and 四千 are one number, 10万 and 十万 another, 60% and
 * 百分之六十 a third. Found in folded text.
 */

export interface WrittenNumber {
  /** UTF-16 offsets in the folded text, end exclusive. */
  from: number;
  to: number;
  /** The number in plain digits (`100000`, `1.5`, `60%`); leading zeros stay, as they are no amount (`025`). */
  value: string;
}

/** Matches `4,000`, `1.8万` and `60%`; not the comma of `3,5`, nor any part of `2024.3.1` but its three numbers. */
const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+(?!\.?\d))?([百千万亿]*)(%?)/gu;
/** Matches `四千` and `百分之六十`; a single character is none, and `十五五` is refused by its value. */
const HAN = /(百分之)?([零〇一二两三四五六七八九十百千万亿]+)/gu;

const DIGIT_VALUES: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** The numbers of a folded text, from left to right. A percentage also counts as its number without the sign. */
export function findNumbers(folded: string): WrittenNumber[] {
  const found: WrittenNumber[] = [];
  for (const match of folded.matchAll(DIGITS)) {
    const [written, powers = '', percent] = match;
    const digits = written.slice(0, written.length - powers.length - (percent ?? '').length).replace(/,/gu, '');
    add(found, { from: match.index, length: written.length, value: shift(digits, powers), percent: percent === '%' });
  }
  for (const match of folded.matchAll(HAN)) {
    const [written, percent, numeral = ''] = match;
    // `3万` was read above.
    if (/[\d.]/u.test(folded.charAt(match.index - 1)) && POWERS[written.charAt(0)] !== undefined) continue;
    const value = readHan(numeral, percent !== undefined);
    if (value === null) continue;
    if (percent === undefined) found.push({ from: match.index, to: match.index + written.length, value });
    else {
      found.push({ from: match.index, to: match.index + written.length, value: `${value}%` });
      found.push({ from: match.index + percent.length, to: match.index + written.length, value });
    }
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

/** The value of a numeral with at least one of 十百千万亿 in it; null where it is none (`十五五`, `千家`, `一`). */
function readHan(numeral: string, single: boolean): string | null {
  if (numeral.length < 2 && !single) return null;
  let total = 0;
  let section = 0;
  let digit = -1;
  let lowest = Infinity;
  let powers = 0;
  for (const sign of numeral) {
    const value = DIGIT_VALUES[sign];
    if (value !== undefined) {
      if (digit > 0) return null;
      digit = value;
      continue;
    }
    const power = POWERS[sign] ?? 0;
    powers += 1;
    if (power >= 4) {
      section += Math.max(digit, 0);
      if (section === 0) return null;
      total = (total + section) * 10 ** power;
      section = 0;
      lowest = Infinity;
    } else {
      // 十五 begins without a digit; 百 and 千 do not.
      if (digit <= 0 && !(power === 1 && section === 0 && total === 0)) return null;
      if (power >= lowest) return null;
      lowest = power;
      section += (digit <= 0 ? 1 : digit) * 10 ** power;
    }
    digit = -1;
  }
  if (powers === 0 && !single) return null;
  return String(total + section + Math.max(digit, 0));
}
