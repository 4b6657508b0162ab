/**
 * The ledger's pages: one while its rows are few, beyond that one for each year that a part is about.
 */
import { type NoticeText, newestComparableYear } from '../notice-text.ts';
import { MOST_LEDGER_ROWS } from '../thresholds.ts';
import type { LedgerRow } from './ledger.ts';

export interface LedgerPage {
  /** The year of the parts whose numbers are here; null where one page holds all. */
  year: number | null;
  path: `/targets/${string}`;
  /** In the order of `ledgerRows`. */
  rows: LedgerRow[];
}

/**
 * `/targets/` first, with everything or with the newest year for which texts can be compared, as other overviews; then
 * the other years, newest first. A summary's numbers are in the year that it sums up, whenever it was issued. A year
 * that has left `/targets/` for an address of its own keeps that address.
 */
export function divideLedger(rows: LedgerRow[], columns: readonly NoticeText[], most = MOST_LEDGER_ROWS): LedgerPage[] {
  if (rows.length <= most) return [{ year: null, path: '/targets/', rows }];
  const byYear = Map.groupBy(rows, ({ part }) => part.year);
  const years = [...byYear.keys()].sort((a, b) => b - a);
  const comparable = newestComparableYear(columns);
  const front = years.find((year) => year === comparable) ?? years[0];
  return [...years.filter((year) => year === front), ...years.filter((year) => year !== front)].map((year) => ({
    year,
    path: year === front ? '/targets/' : `/targets/years/${String(year)}/`,
    rows: byYear.get(year) ?? [],
  }));
}

/**
 * The address of the ledger, filtered: on the first page that has such numbers, or on `/targets/` where none has. The
 * names of the filters are those that `src/client/ledger.ts` reads.
 */
export function ledgerPath(
  pages: readonly LedgerPage[],
  filter: { theme: string } | { notice: string },
): `/targets/${string}` {
  const fits = (row: LedgerRow): boolean =>
    'theme' in filter ? row.themes.some(({ id }) => id === filter.theme) : row.notice.id === filter.notice;
  const path = pages.find(({ rows }) => rows.some(fits))?.path ?? '/targets/';
  return `${path}?${new URLSearchParams(filter).toString()}#all`;
}
