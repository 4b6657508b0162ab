/**
 * On which page of its place on a theme a text stands. While they are few, all on `/places/pudong/funeral/`; beyond that
 * the newest five years there, and those before at `/places/pudong/funeral/2024/` (2024 to 2028) and so on: a place's
 * texts grow by one or two per year for ever, and a page must not.
 */
import type { NoticeText } from '../notice-text.ts';
import { MOST_OPEN } from '../thresholds.ts';

/** With five years and their summaries 养老服务 of a district is some 40 KB as it is sent. */
const YEARS = 5;
/** From here five years are counted, back and forth, so that a text does not move when another comes. */
const FIRST = 2024;

export interface PlacePeriod {
  /** Year that it begins with; null for the newest, which has no year in its address. */
  from: number | null;
  /** `2024—2028年`. */
  name: string;
  columns: NoticeText[];
}

const periodOf = ({ year }: NoticeText): number => FIRST + Math.floor((year - FIRST) / YEARS) * YEARS;

/** The newest first. @param held the held texts of one place */
export function placePeriods(held: readonly NoticeText[]): PlacePeriod[] {
  const groups = held.length <= MOST_OPEN ? new Map([[FIRST, [...held]]]) : Map.groupBy(held, periodOf);
  return [...groups]
    .sort(([a], [b]) => b - a)
    .map(([first, columns], at) => ({
      from: at === 0 ? null : first,
      name: `${String(first)}—${String(first + YEARS - 1)}年`,
      columns,
    }));
}

/** The last part of the page's address: empty, or `2024/`. @param held the held texts of the same place */
export function periodPath(held: readonly NoticeText[], column: NoticeText): string {
  const own = placePeriods(held).find(({ columns }) => columns.includes(column));
  return own?.from === undefined || own.from === null ? '' : `${String(own.from)}/`;
}
