/**
 * An alignment laid out to be read: chapter by chapter and item by item of the later notice, with what the
 * earlier one said on the same beside it. Each passage of both is in exactly one line.
 */
import type { OutlineNode, PartNode } from '../corpus.ts';
import type { Change } from '../../schema/alignment.ts';
import { textPassagesOf, type Alignment, type ItemStanding, type PassageGroup } from './alignment.ts';

/** A group of passages with where those of the earlier notice stood, if that is not the row's own item. */
export interface Line extends PassageGroup {
  /** Items of the earlier notice other than the row's chief partner from which passages came. */
  from: OutlineNode[];
}

export interface Row {
  /** The row's anchor, by which other pages link to it: `item-5-19`, and `item-a-3-14` for the earlier notice's own. */
  id: string;
  /** Null for the text of an opening or at the head of a section, and where the item is the earlier one's alone. */
  b: ItemStanding | null;
  /** The earlier item that the later notice does not mention; null in all other rows. */
  a: ItemStanding | null;
  /** The node of the later notice, or of the earlier one where it is there alone. */
  node: OutlineNode;
  change: Change;
  /** The section in which the chief partner stood, where its number is another. */
  movedFrom: OutlineNode | null;
  lines: Line[];
}

/** The rows under one section of the later notice; `section` is null for the opening and for what is not mentioned again. */
export interface Chapter {
  section: OutlineNode | null;
  rows: Row[];
}

export interface AlignmentLayout {
  chapters: Chapter[];
  /** Items of the earlier notice that the later one does not mention. */
  unmentioned: Row[];
}

/** The outermost section that a node is in; itself where it is one; null for an opening. */
export function sectionOf(part: PartNode, node: OutlineNode): OutlineNode | null {
  const path = node.within[0] ?? (node.kind === 'section' ? node.path : null);
  return path === null ? null : (part.entries.find((entry) => entry.path === path) ?? null);
}

/** The section of an item's chief partner, where both sections are numbered and the numbers differ. */
export function movedFrom(alignment: Alignment, standing: ItemStanding): OutlineNode | null {
  const partner = standing.partners[0];
  if (!partner) return null;
  const to = sectionOf(alignment.parts.b, standing.item);
  const from = sectionOf(alignment.parts.a, partner);
  return from?.label && to?.label && from.label !== to.label ? from : null;
}

/** The anchor of an item's row on the page of its pair. */
function itemAnchor(path: string): string {
  return `item-${path}`;
}

export function layOutAlignment(alignment: Alignment): AlignmentLayout {
  const { parts, items } = alignment;
  const laid: LaidLines = {
    nodeOf: new Map(
      [...parts.a.entries, ...parts.b.entries].flatMap((node) =>
        node.passages.map((passage) => [passage.id, node] as const),
      ),
    ),
    standingA: new Map(items.a.map((standing) => [standing.item.id, standing])),
    groupsAt: new Map(),
  };
  const homeOf = homesOf(alignment);
  for (const group of alignment.groups) {
    const own = laid.nodeOf.get((group.b[0] ?? group.a[0])?.id ?? '');
    if (!own) continue;
    const node = group.b.length > 0 ? own : (homeOf.get(own.id) ?? own);
    laid.groupsAt.set(node.id, [...(laid.groupsAt.get(node.id) ?? []), group]);
  }

  const standingB = new Map(items.b.map((standing) => [standing.item.id, standing]));
  const chapters: Chapter[] = [];
  for (const node of parts.b.entries) {
    const section = sectionOf(parts.b, node);
    if (chapters.at(-1)?.section !== section || chapters.length === 0) chapters.push({ section, rows: [] });
    chapters.at(-1)?.rows.push(...laterRow(alignment, node, standingB.get(node.id) ?? null, laid));
  }
  return {
    chapters: chapters.filter(({ rows }) => rows.length > 0),
    unmentioned: parts.a.entries.flatMap((node) => earlierRow(node, laid)),
  };
}

/** Where each group of passages stands. */
interface LaidLines {
  nodeOf: ReadonlyMap<string, OutlineNode>;
  standingA: ReadonlyMap<string, ItemStanding>;
  groupsAt: Map<string, PassageGroup[]>;
}

/** The row of a node of the later notice; none for a node without words that is no item. */
function laterRow(alignment: Alignment, node: OutlineNode, b: ItemStanding | null, laid: LaidLines): Row[] {
  const groups = laid.groupsAt.get(node.id) ?? [];
  if (groups.length === 0 && !b) return [];
  const chief = b?.partners[0];
  const lines = groups.map((group) => ({
    ...group,
    from: [...new Set(group.a.flatMap(({ id }) => laid.nodeOf.get(id) ?? []))].filter(
      (from) => from !== chief && laid.standingA.has(from.id),
    ),
  }));
  const moved = b && movedFrom(alignment, b);
  return [
    { id: itemAnchor(node.path), b, a: null, node, change: b?.change ?? changeOf(groups), movedFrom: moved, lines },
  ];
}

/** The row of an item that the later notice does not mention, or of other words of the earlier one without a home. */
function earlierRow(node: OutlineNode, { groupsAt, standingA }: LaidLines): Row[] {
  const groups = groupsAt.get(node.id) ?? [];
  const a = standingA.get(node.id) ?? null;
  if (groups.length === 0 && a?.change !== 'unmentioned') return [];
  const lines = groups.map((group) => ({ ...group, from: [] }));
  const id = itemAnchor(`a-${node.path}`);
  return [{ id, b: null, a, node, change: 'unmentioned', movedFrom: null, lines }];
}

/** For each node of the earlier notice the later one's node at whose row its unmentioned passages stand. */
function homesOf({ items, groups, parts }: Alignment): Map<string, OutlineNode> {
  const homes = new Map<string, OutlineNode>();
  for (const { item, partners } of items.a) if (partners[0]) homes.set(item.id, partners[0]);
  // Openings and section heads are no items: they go where most of their words went.
  const itemIds = new Set(items.a.map(({ item }) => item.id));
  for (const node of parts.a.entries) {
    if (itemIds.has(node.id)) continue;
    const own = new Set(textPassagesOf(node));
    const partner = groups.find((group) => group.b.length > 0 && group.a.some((passage) => own.has(passage)))?.b[0];
    const home = partner && parts.b.entries.find((entry) => entry.passages.includes(partner));
    if (home) homes.set(node.id, home);
  }
  return homes;
}

function changeOf(groups: readonly PassageGroup[]): Change {
  if (groups.every((group) => group.change === 'continued')) return 'continued';
  if (groups.every((group) => group.change === 'new')) return 'new';
  return 'adjusted';
}
