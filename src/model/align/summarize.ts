/**
 * An alignment in figures and lists, for the head of its page: how many items and passages are in each state,
 * what is new, what is not mentioned again, what stands in another chapter. Counts of text, and no score.
 */
import type { Change } from '../../schema/alignment.ts';
import type { OutlineNode } from '../corpus.ts';
import type { Alignment, ItemStanding, PassageGroup } from './alignment.ts';
import { movedFrom, sectionOf } from './lay-out.ts';

/** Items that went from one chapter to another, together. */
export interface ChapterMove {
  from: OutlineNode;
  to: OutlineNode;
  /** Items of the later notice. */
  items: ItemStanding[];
}

export interface AlignmentSummary {
  /** Items of the later notice by state; `unmentioned` counts those of the earlier one. */
  items: Record<Change, number>;
  /** Passages: of the later notice, and for `unmentioned` of the earlier one. */
  passages: Record<Change, number>;
  newItems: ItemStanding[];
  unmentionedItems: ItemStanding[];
  newPassages: PassageGroup[];
  unmentionedPassages: PassageGroup[];
  moves: ChapterMove[];
  /** True where an editor has decided on every item and passage. */
  reviewed: boolean;
}

const none = (): Record<Change, number> => ({ continued: 0, adjusted: 0, new: 0, unmentioned: 0 });

export function summarizeAlignment(alignment: Alignment): AlignmentSummary {
  const { items, groups } = alignment;
  const itemCounts = none();
  for (const { change } of items.b) itemCounts[change] += 1;
  const unmentionedItems = items.a.filter(({ change }) => change === 'unmentioned');
  itemCounts.unmentioned = unmentionedItems.length;
  const passageCounts = none();
  for (const { change, a, b } of groups) passageCounts[change] += change === 'unmentioned' ? a.length : b.length;
  return {
    items: itemCounts,
    passages: passageCounts,
    newItems: items.b.filter(({ change }) => change === 'new'),
    unmentionedItems,
    newPassages: groups.filter(({ change }) => change === 'new'),
    unmentionedPassages: groups.filter(({ change }) => change === 'unmentioned'),
    moves: listMoves(alignment),
    reviewed: [...items.a, ...items.b, ...groups].every(({ reviewed }) => reviewed),
  };
}

function listMoves(alignment: Alignment): ChapterMove[] {
  const moves = new Map<string, ChapterMove>();
  for (const standing of alignment.items.b) {
    const from = movedFrom(alignment, standing);
    const to = sectionOf(alignment.parts.b, standing.item);
    if (!from || !to) continue;
    const move = moves.get(`${from.id} ${to.id}`) ?? { from, to, items: [] };
    move.items.push(standing);
    moves.set(`${from.id} ${to.id}`, move);
  }
  return [...moves.values()];
}
