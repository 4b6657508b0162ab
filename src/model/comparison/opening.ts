/**
 * Which texts a comparison opens with, by one rule for every place, and whose words are in the page itself.
 */
import { type NoticeText, newestComparableYear } from '../notice-text.ts';
import { MOST_OPEN } from '../thresholds.ts';

export interface Opening {
  /** In the order of the columns. */
  shown: NoticeText[];
  /** Which of them are shown, in words (`2025年的4份`); null where all held plans are. */
  rule: string | null;
}

/**
 * All held plans while they are few; beyond that those of the newest year for which several are held, and of these the
 * ones issued last.
 */
export function openingTexts(columns: readonly NoticeText[]): Opening {
  const plans = columns.filter((column) => column.kind === 'plan');
  if (plans.length <= MOST_OPEN) return { shown: plans, rule: null };
  const year = newestComparableYear(plans);
  const ofYear = plans.filter((column) => column.year === year);
  if (ofYear.length <= MOST_OPEN) return { shown: ofYear, rule: `${String(year)}年的${String(ofYear.length)}份` };
  const dateOf = (column: NoticeText): string => column.notice?.date ?? '';
  const last = [...ofYear]
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)) || a.id.localeCompare(b.id))
    .slice(0, MOST_OPEN);
  return {
    shown: ofYear.filter((column) => last.includes(column)),
    rule: `${String(year)}年最近印发的${String(MOST_OPEN)}份`,
  };
}

/** The texts whose words are in the page: all held ones while they are few, else those that it opens with. */
export function textsInPage(columns: readonly NoticeText[]): NoticeText[] {
  const held = columns.filter((column) => column.kind !== 'absent');
  return held.filter((column) => column.kind === 'plan').length <= MOST_OPEN ? held : openingTexts(held).shown;
}
