/**
 * What became of a passage from one year's plan to the next of the same issuer, as a mark beside the passage that leads
 * to the item on the page of the two years.
 */
import type { Alignment } from '../align/alignment.ts';
import { changeNames } from '../vocabulary.ts';
import { layOutAlignment } from '../align/lay-out.ts';
import { pairRowHref } from '../href.ts';
import { pairPagePath } from '../pair-path.ts';

export interface ChangeTag {
  /** 延续, 调整, 新提出 on a passage of the later plan; 未再提及 on one of the earlier. */
  name: string;
  href: string;
}

const made = new WeakMap<readonly Alignment[], ReadonlyMap<string, ChangeTag>>();

/** Worked out once for a build's alignments: every comparison asks for them. */
export function changeTags(alignments: readonly Alignment[]): ReadonlyMap<string, ChangeTag> {
  const tags = made.get(alignments) ?? tagPassages(alignments);
  made.set(alignments, tags);
  return tags;
}

/** By passage id. Where a plan is both the later of one pair and the earlier of another, the mark as the later one goes first. */
function tagPassages(alignments: readonly Alignment[]): Map<string, ChangeTag> {
  const tags = new Map<string, ChangeTag>();
  for (const alignment of alignments) {
    const page = pairPagePath(alignment);
    const { chapters, unmentioned } = layOutAlignment(alignment);
    for (const row of [...chapters.flatMap(({ rows }) => rows), ...unmentioned]) {
      for (const { change, a, b } of row.lines) {
        for (const { id } of change === 'unmentioned' ? a : b) {
          if (change === 'unmentioned' && tags.has(id)) continue;
          tags.set(id, { name: changeNames[change], href: pairRowHref(page, row.id) });
        }
      }
    }
  }
  return tags;
}
