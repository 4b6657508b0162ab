/**
 * Chinese numerals: 三十五, 一万二千, 两百, and digit by digit as in years (二〇二四).
 */

const DIGITS: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((digit, value) => [digit, value])),
  〇: 0,
  两: 2,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The number that `words` spell; null for what is no numeral, digit strings such as 二〇二四 included. */
export function readNumeral(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of words) {
    const [one, tens, myriads] = [DIGITS[character], TENS[character], MYRIADS[character]];
    if (one !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = one;
    } else if (tens !== undefined) {
      section += (digit ?? 1) * tens;
      digit = null;
    } else if (myriads !== undefined) {
      section += digit ?? 0;
      // 三亿五千万 adds to 三亿; 一万亿 multiplies 一万.
      if (total > myriads) total += section * myriads;
      else total = (total + section || 1) * myriads;
      section = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return words === '' ? null : total + section + (digit ?? 0);
}

/** `二〇二四` is 2024, `二○二四` too; null where a character is no digit. */
export function readDigits(words: string): number | null {
  let number = 0;
  for (const character of words.replace(/[○OＯ]/gu, '〇')) {
    const digit = DIGITS[character];
    if (digit === undefined || character === '两') return null;
    number = number * 10 + digit;
  }
  return words === '' ? null : number;
}
