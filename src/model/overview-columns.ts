/**
 * Which texts a page lays side by side when it cannot show them all: today's handful together, later one year's.
 */
import { type NoticeText, newestComparableYear } from './notice-text.ts';
import { MOST_COUNTED, MOST_WITH_ABSENT } from './thresholds.ts';

/**
 * The columns of a comparison: while they are few the absent ones too, each with its cells; among many these would fill
 * the page, and it names them in one sentence. Page and downloads go by the same list.
 */
export function comparedColumns(columns: readonly NoticeText[]): NoticeText[] {
  const plans = columns.filter((column) => column.kind !== 'summary');
  return columns.filter((column) => plans.length <= MOST_WITH_ABSENT || column.kind !== 'absent');
}

/**
 * The columns of a table of numbers: every held text while they are few; beyond that those of the newest comparable
 * year that count anything which others count too, its summaries with them. Until editors have tied a new year's
 * numbers to indicators, the table stays with the year before.
 */
export function countingColumns(held: readonly NoticeText[], counts: (column: NoticeText) => boolean): NoticeText[] {
  if (held.length <= MOST_COUNTED) return [...held];
  const counting = held.filter(counts);
  const year = newestComparableYear(counting) ?? Math.max(...counting.map((column) => column.year));
  return counting.filter((column) => column.year === year);
}

/** The newest of many, in their own order; all where they are few. */
export function newestOf<T>(all: readonly T[], most: number, columnOf: (each: T) => NoticeText): T[] {
  const newest = new Set(all.toSorted((one, other) => columnOf(other).year - columnOf(one).year).slice(0, most));
  return all.filter((each) => newest.has(each));
}
