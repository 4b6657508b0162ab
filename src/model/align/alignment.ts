/**
 * What became of one notice in another: the shape of an alignment. `a` is the earlier notice and `b` the later.
 */
import type { NoticeNode, OutlineNode, PartNode } from '../corpus.ts';
import type { Change } from '../../schema/alignment.ts';
import type { Passage } from '../../schema/passage.ts';

/** Passages of the two that say the same or take each other's place; one side is empty for new and unmentioned. */
export interface PassageGroup {
  a: Passage[];
  b: Passage[];
  /** Passages of either notice that take up part of the matter and belong to another group; headings too. */
  also: Passage[];
  change: Change;
  /** What exactly changed, by an editor; null where there is none. */
  note: string | null;
  /** False where the machine proposed it and no editor has looked. */
  reviewed: boolean;
}

/** What became of an item, or what it came from. */
export interface ItemStanding {
  item: OutlineNode;
  change: Change;
  /** Items of the other notice that take up the same matter, the chief one first; empty for new and unmentioned. */
  partners: OutlineNode[];
  note: string | null;
  reviewed: boolean;
}

export interface Alignment {
  a: NoticeNode;
  b: NoticeNode;
  /** The parts that are compared: the plans. */
  parts: { a: PartNode; b: PartNode };
  /** Each item of either plan exactly once, in reading order. */
  items: { a: ItemStanding[]; b: ItemStanding[] };
  /** Each passage of either plan, headings aside, in exactly one group. */
  groups: PassageGroup[];
  /** Who read it; null where it is all the machine's. */
  reader: { name: string; date: string } | null;
}

export type ChangeCounts = Record<Change, number>;

/** Passages by what became of them: of the later notice, and of the earlier one where it is alone. */
export function countChanges({ lines }: { lines: readonly Pick<PassageGroup, 'change' | 'a' | 'b'>[] }): ChangeCounts {
  const counts: ChangeCounts = { continued: 0, adjusted: 0, new: 0, unmentioned: 0 };
  for (const { change, a, b } of lines) counts[change] += b.length > 0 ? b.length : a.length;
  return counts;
}

/** An alignment in figures: its passages, and whether an editor has decided on every item and passage. */
export function summarizeAlignment({ items, groups }: Alignment): { passages: ChangeCounts; reviewed: boolean } {
  return {
    passages: countChanges({ lines: groups }),
    reviewed: [...items.a, ...items.b, ...groups].every(({ reviewed }) => reviewed),
  };
}

/** A notice's plan: the part that is compared. Null where it holds none. */
export function planOf(notice: NoticeNode): PartNode | null {
  return notice.partNodes.find((part) => part.kind === 'plan') ?? null;
}

/** The items of a part: its numbered measures, and sections that have none below them. */
export function itemsOf(part: PartNode): OutlineNode[] {
  const above = new Set(part.entries.flatMap((entry) => entry.within));
  return part.entries.filter((entry) => entry.kind !== 'cover' && entry.kind !== 'opening' && !above.has(entry.path));
}

/** The passages of a node that are aligned: all but headings, which go with their item. */
export function textPassagesOf(node: OutlineNode): Passage[] {
  return node.passages.filter((passage) => passage.role === 'text');
}
