/**
 * Dates of issue as notices print them: `2024年2月6日` and `二〇二四年二月六日`.
 */
import { plainDigits } from './digit.ts';
import { readHanNumeral } from './label.ts';

const hanDigit = (digit: string): string => String('〇一二三四五六七八九'.indexOf(digit.replace(/[○OＯ零]/u, '〇')));

/** ISO date; null where `text` holds none that is a day of the calendar. */
export function readDate(text: string): string | null {
  const arabic = /((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日/u.exec(plainDigits(text));
  const han =
    /(二[〇○OＯ零][〇○OＯ零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u.exec(
      text,
    );
  const [year, month, day] = arabic
    ? [Number(arabic[1]), Number(arabic[2]), Number(arabic[3])]
    : han
      ? [Number([...(han[1] ?? '')].map(hanDigit).join('')), readHanNumeral(han[2] ?? ''), readHanNumeral(han[3] ?? '')]
      : [0, 0, 0];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
