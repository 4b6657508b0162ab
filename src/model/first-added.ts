/**
 * The notices that were taken in first: those between which every pair may have a page.
 *
 * By the day of taking in and not by a count of all, so that what comes later takes no page away: an address that
 * somebody cited stays.
 */
import type { Notice } from '../schema/notice.ts';

/** The first `count` by `added`; those of one day in the order given. */
export function firstAdded<N extends Pick<Notice, 'added'>>(notices: readonly N[], count: number): ReadonlySet<N> {
  return new Set(notices.toSorted((a, b) => a.added.localeCompare(b.added)).slice(0, count));
}
