/**
 * The machine's proposal of what became of each item, from what became of its passages: items are partners
 * where a good share of the words of one stands in groups with words of the other, or their headings agree.
 */
import { bareText } from '../../text/fold.ts';
import { textOf, type ItemStanding, type PassageGroup } from './alignment.ts';
import { featuresOf, findLikenesses, weighFeatures, type Features } from './similarity.ts';
import type { OutlineNode } from '../corpus.ts';

/** Share of an item's characters that must stand in common groups, 0 to 1. */
const leastShare = 0.25;
/** Likeness of headings from which one common group is enough, 0 to 1. */
const sameHeading = 0.5;
/** Share of both items that must be continued for the item to be. */
const mostlyContinued = 0.6;

/** Two items with how much of each stands in common groups, in characters. */
interface Pair {
  a: OutlineNode;
  b: OutlineNode;
  inA: number;
  inB: number;
  continuedA: number;
  continuedB: number;
}

/** The standing of every item of `a` and of `b`, in their order. */
export function proposeItems(
  a: readonly OutlineNode[],
  b: readonly OutlineNode[],
  groups: readonly PassageGroup[],
): { a: ItemStanding[]; b: ItemStanding[] } {
  const lengthOf = new Map(
    [...a, ...b].map((item) => [item.id, textOf(item).reduce((sum, { text }) => sum + bareText(text).length, 0)]),
  );
  const headings = likeHeadings(a, b);
  const pairs = pairItems(a, b, groups).filter(
    (pair) =>
      Math.max(pair.inA / (lengthOf.get(pair.a.id) || 1), pair.inB / (lengthOf.get(pair.b.id) || 1)) >= leastShare ||
      headings.has(`${pair.a.id} ${pair.b.id}`),
  );
  const shareOf = (item: OutlineNode, inItem: number) => inItem / (lengthOf.get(item.id) || 1);
  const stand = (item: OutlineNode, side: 'a' | 'b'): ItemStanding => {
    const own = pairs
      .filter((pair) => pair[side].id === item.id)
      .toSorted((one, other) => other.inA + other.inB - one.inA - one.inB);
    const chief = own[0];
    if (!chief)
      return { item, change: side === 'a' ? 'unmentioned' : 'new', partners: [], note: null, reviewed: false };
    const continued =
      shareOf(chief.a, chief.continuedA) >= mostlyContinued && shareOf(chief.b, chief.continuedB) >= mostlyContinued;
    return {
      item,
      change: continued ? 'continued' : 'adjusted',
      partners: own.map((pair) => pair[side === 'a' ? 'b' : 'a']),
      note: null,
      reviewed: false,
    };
  };
  return { a: a.map((item) => stand(item, 'a')), b: b.map((item) => stand(item, 'b')) };
}

function pairItems(a: readonly OutlineNode[], b: readonly OutlineNode[], groups: readonly PassageGroup[]): Pair[] {
  const itemOf = new Map([...a, ...b].flatMap((item) => item.passages.map((passage) => [passage.id, item] as const)));
  const pairs = new Map<string, Pair>();
  for (const group of groups) {
    for (const itemA of new Set(group.a.map(({ id }) => itemOf.get(id)))) {
      for (const itemB of new Set(group.b.map(({ id }) => itemOf.get(id)))) {
        if (!itemA || !itemB) continue;
        const key = `${itemA.id} ${itemB.id}`;
        const pair = pairs.get(key) ?? { a: itemA, b: itemB, inA: 0, inB: 0, continuedA: 0, continuedB: 0 };
        const length = (passages: PassageGroup['a'], item: OutlineNode) =>
          passages
            .filter(({ id }) => itemOf.get(id) === item)
            .reduce((sum, { text }) => sum + bareText(text).length, 0);
        pair.inA += length(group.a, itemA);
        pair.inB += length(group.b, itemB);
        if (group.change === 'continued') {
          pair.continuedA += length(group.a, itemA);
          pair.continuedB += length(group.b, itemB);
        }
        pairs.set(key, pair);
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

/** An item is aligned with every other year of its issuer; its heading's features are worked out once. */
const known = new WeakMap<OutlineNode, Features>();

function headingFeatures(item: OutlineNode): Features {
  const features = known.get(item) ?? featuresOf(item.heading ?? '');
  known.set(item, features);
  return features;
}
