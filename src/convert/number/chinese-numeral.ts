/**
 * Chinese numerals (三十五, 一万二千, 两百) as plain numbers.
 */
const DIGITS: Readonly<Record<string, number>> = {
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
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Returns null for what is no numeral, digit strings such as 二〇二四 included: those are years and names. */
export function readChineseNumeral(words: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of words) {
    if (character in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character]!;
    } else if (character in TENS) {
      section += (digit ?? 1) * TENS[character]!;
      digit = null;
    } else if (character in MYRIADS) {
      section += digit ?? 0;
      total = (total + (section === 0 ? 1 : section)) * MYRIADS[character]!;
      section = 0;
      digit = null;
    } else {
      return null;
    }
  }
  return words === '' ? null : total + section + (digit ?? 0);
}
