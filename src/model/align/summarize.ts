/** An alignment in figures, for the head of its page. Counts of text, and no score. */
import type { Change } from '../../schema/alignment.ts';
import type { Alignment } from './alignment.ts';

export interface AlignmentSummary {
  /** Passages: of the later notice, and for `unmentioned` of the earlier one. */
  passages: Record<Change, number>;
  /** True where an editor has decided on every item and passage. */
  reviewed: boolean;
}

export function summarizeAlignment({ items, groups }: Alignment): AlignmentSummary {
  const passages: AlignmentSummary['passages'] = { continued: 0, adjusted: 0, new: 0, unmentioned: 0 };
  for (const { change, a, b } of groups) passages[change] += change === 'unmentioned' ? a.length : b.length;
  return { passages, reviewed: [...items.a, ...items.b, ...groups].every(({ reviewed }) => reviewed) };
}
