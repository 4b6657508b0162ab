/**
 * The machine's proposal of what became of each item, from what became of its passages: items are partners
 * where a good share of the words of one is in groups with words of the other, or their headings agree.
 */
import { bareText } from '../../text/fold.ts';
import { oncePerObject } from '../../text/once.ts';
import type { Passage } from '../../schema/passage.ts';
import { textPassagesOf, type Alignment, type ItemStanding, type PassageGroup } from './alignment.ts';
import { featuresOf, findLikenesses, weighFeatures } from './similarity.ts';
import type { OutlineNode } from '../corpus.ts';

/** Share of an item's characters that must be in common groups, 0 to 1. */
const leastShare = 0.25;
/** Likeness of headings from which one common group is enough, 0 to 1. */
const sameHeading = 0.5;
/** Share of both items that must be continued for the item to be. */
const mostlyContinued = 0.6;

/** Two items with how much of each is in common groups, and in such as are continued, in characters. */
type Pair = Record<'a' | 'b', { item: OutlineNode; common: number; continued: number }>;

const lengthOf = oncePerObject(({ text }: Passage) => bareText(text).length);
const lengthOfAll = (passages: readonly Passage[]): number => passages.reduce((sum, each) => sum + lengthOf(each), 0);

/** The standing of every item of `a` and of `b`, in their order. */
export function proposeItems(
  a: readonly OutlineNode[],
  b: readonly OutlineNode[],
  groups: readonly PassageGroup[],
): Alignment['items'] {
  const shareOf = ({ item }: Pair['a'], length: number): number => length / (lengthOfAll(textPassagesOf(item)) || 1);
  const headings = likeHeadings(a, b);
  const pairs = pairItems([...a, ...b], groups).filter(
    (pair) =>
      Math.max(shareOf(pair.a, pair.a.common), shareOf(pair.b, pair.b.common)) >= leastShare ||
      headings.has(`${pair.a.item.id} ${pair.b.item.id}`),
  );
  const stand = (item: OutlineNode, side: 'a' | 'b'): ItemStanding => {
    const own = pairs
      .filter((pair) => pair[side].item === item)
      .toSorted((one, other) => other.a.common + other.b.common - one.a.common - one.b.common);
    const chief = own[0];
    const alone = side === 'a' ? 'unmentioned' : 'new';
    const isContinued = (each: Pair['a']): boolean => shareOf(each, each.continued) >= mostlyContinued;
    return {
      item,
      change: !chief ? alone : isContinued(chief.a) && isContinued(chief.b) ? 'continued' : 'adjusted',
      partners: own.map((pair) => pair[side === 'a' ? 'b' : 'a'].item),
      note: null,
      reviewed: false,
    };
  };
  return { a: a.map((item) => stand(item, 'a')), b: b.map((item) => stand(item, 'b')) };
}

function pairItems(items: readonly OutlineNode[], groups: readonly PassageGroup[]): Pair[] {
  const itemOf = new Map(items.flatMap((item) => item.passages.map((passage) => [passage.id, item] as const)));
  const pairs = new Map<string, Pair>();
  for (const { a, b, change } of groups) {
    const [ownA, ownB] = [a, b].map((side) => Map.groupBy(side, ({ id }) => itemOf.get(id)));
    for (const [itemA, inA] of ownA ?? [])
      for (const [itemB, inB] of ownB ?? []) {
        if (!itemA || !itemB) continue;
        const key = `${itemA.id} ${itemB.id}`;
        const fresh = (item: OutlineNode): Pair['a'] => ({ item, common: 0, continued: 0 });
        const pair = pairs.get(key) ?? { a: fresh(itemA), b: fresh(itemB) };
        pairs.set(key, pair);
        for (const [each, passages] of [
          [pair.a, inA],
          [pair.b, inB],
        ] as const) {
          each.common += lengthOfAll(passages);
          if (change === 'continued') each.continued += lengthOfAll(passages);
        }
      }
  }
  return [...pairs.values()];
}

function likeHeadings(a: readonly OutlineNode[], b: readonly OutlineNode[]): Set<string> {
  const featuresA = a.map(headingFeatures);
  const featuresB = b.map(headingFeatures);
  const weigh = weighFeatures([...featuresA, ...featuresB]);
  return new Set(
    findLikenesses(featuresA, featuresB, weigh, sameHeading)
      .filter(({ alike }) => alike >= sameHeading)
      .map((pair) => `${a[pair.a]?.id} ${b[pair.b]?.id}`),
  );
}

/** An item is in several alignments; its heading's features are computed once. */
const headingFeatures = oncePerObject(({ heading }: OutlineNode) => featuresOf(heading ?? ''));
