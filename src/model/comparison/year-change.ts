/**
 * What became of a passage from one year's plan to the next of the same issuer, as a link beside the passage that leads
 * to the item on the page of the two years.
 */
import type { Change } from '../../schema/alignment.ts';
import type { Alignment } from '../align/alignment.ts';
import { oncePerObject } from '../../text/once.ts';
import { changeNames } from '../vocabulary.ts';
import { layOutAlignment } from '../align/lay-out.ts';
import { pairRowHref } from '../href.ts';
import { pairPagePath } from '../pair-path.ts';

export interface ChangeTag {
  /** What became of the sentence: 比2024年有调整 on one of the later plan, 2025年未再提及 on one of the earlier. */
  name: string;
  /** The notice of the other year where it has the sentence too; null where the sentence is of one year alone. */
  also: string | null;
  href: string;
}

/** Worked out once for a build's alignments: every comparison asks for them. */
export const changeTags: (alignments: readonly Alignment[]) => ReadonlyMap<string, ChangeTag> =
  oncePerObject(tagPassages);

function nameOf(change: Change, { a, b }: Alignment): string {
  const [before, after] = [`${String(a.year)}年`, `${String(b.year)}年`];
  const names: Record<Change, string> = {
    continued: `${changeNames.continued}${before}`,
    adjusted: `比${before}有${changeNames.adjusted}`,
    new: `${after}${changeNames.new}`,
    unmentioned: `${after}${changeNames.unmentioned}`,
  };
  return names[change];
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
          tags.set(id, {
            name: nameOf(change, alignment),
            also: change === 'new' || change === 'unmentioned' ? null : alignment.a.id,
            href: pairRowHref(page, row.id),
          });
        }
      }
    }
  }
  return tags;
}
