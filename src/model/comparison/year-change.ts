/**
 * What became of a passage from one year's plan to the next of the same issuer, as a mark beside the passage that leads
 * to the item on the page of the two years.
 */
import type { Alignment } from '../align/alignment.ts';
import { changeNames } from '../align/alignment.ts';
import { pairItemHref } from '../href.ts';
import { pairPagePath } from '../pair-path.ts';

export interface ChangeTag {
  /** 延续, 调整, 新提出 on a passage of the later plan; 未再提及 on one of the earlier. */
  name: string;
  href: string;
}

/** By passage id. Where a plan is both the later of one pair and the earlier of another, the mark as the later one goes first. */
export function changeTags(alignments: readonly Alignment[]): Map<string, ChangeTag> {
  const tags = new Map<string, ChangeTag>();
  for (const { a, b, groups } of alignments) {
    const page = pairPagePath({ a, b });
    for (const group of groups) {
      const shown = group.change === 'unmentioned' ? group.a : group.b;
      for (const { id, entry } of shown) {
        if (group.change === 'unmentioned' && tags.has(id)) continue;
        tags.set(id, { name: changeNames[group.change], href: pairItemHref(page, entry) });
      }
    }
  }
  return tags;
}
