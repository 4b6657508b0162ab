/** Parts of patterns that match Chinese numerals; `numeral.ts` reads what they match. */

/** Characters of a numeral that counts from 1 to 99, as labels and days have it. For building patterns. */
export const SMALL_NUMERAL = '[一二三四五六七八九十]{1,3}';

/** Characters that stand for a digit in a year; the circle is typed in several ways. For building patterns. */
export const YEAR_DIGIT = '[〇○OＯ零一二三四五六七八九]';
