/**
 * Dates as notices print them, `2024年2月6日` and `二〇二四年二月六日`, and ISO dates in words.
 */
import { plainDigits } from './digit.ts';
import { SMALL_NUMERAL, YEAR_DIGIT } from './numeral-pattern.ts';
import { readDigits, readNumeral } from './numeral.ts';

const arabicDate = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/u;
const hanDate = new RegExp(`(二${YEAR_DIGIT}{3})年(${SMALL_NUMERAL})月(${SMALL_NUMERAL})日`, 'u');

/** ISO date; null where `text` holds none that is a day of the calendar. */
export function readDate(text: string): string | null {
  const arabic = arabicDate.exec(plainDigits(text));
  const han = hanDate.exec(text);
  const [year, month, day] = arabic
    ? [Number(arabic[1]), Number(arabic[2]), Number(arabic[3])]
    : [readDigits(han?.[1] ?? ''), readNumeral(han?.[2] ?? ''), readNumeral(han?.[3] ?? '')];
  if (year === null || month === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month has not, and a month that the year has not, lead into another month.
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}

/** `2024-02-06` as a Chinese text prints it: `2024年2月6日`; an ISO date and time is cut to its day. */
export function dateName(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
}
