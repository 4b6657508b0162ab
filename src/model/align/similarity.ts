/**
 * How alike two texts are, by the pairs and triples of characters that they share, each counting the more the
 * fewer texts have it. Chinese needs no word list for this, and a word cut differently does no harm.
 *
 * The texts of one side stand in an inverted index; a text of the other is compared only with those that
 * share something telling with it, so that the work does not grow with the product of both sides.
 */
import { bareText, foldText } from '../wording/fold-text.ts';

/** What a text is compared by: its pairs and triples of characters, each with how often it occurs. */
export type Features = ReadonlyMap<string, number>;

/** Two texts that share something: positions in the two lists, and how alike they are. */
export interface Likeness {
  a: number;
  b: number;
  /** Cosine, 0 to 1. */
  alike: number;
  /** How much of the shorter one stands in the other, 0 to 1: a sentence that became part of a longer one. */
  within: number;
}

/** The pairs and triples of characters of `text`, signs aside. */
export function featuresOf(text: string): Features {
  const plain = bareText(foldText(text).text);
  const features = new Map<string, number>();
  for (let size = 2; size <= 3; size += 1) {
    for (let start = 0; start + size <= plain.length; start += 1) {
      const feature = plain.slice(start, start + size);
      features.set(feature, (features.get(feature) ?? 0) + 1);
    }
  }
  return features;
}

/** A feature's weight: 1 and more for what few of `count` texts have, nearly 0 for what all of them have. */
export type Weigh = (feature: string) => number;

/** Weights by how few of `texts` have a feature. */
export function weighFeatures(texts: readonly Features[]): Weigh {
  const having = new Map<string, number>();
  for (const features of texts)
    for (const feature of features.keys()) having.set(feature, (having.get(feature) ?? 0) + 1);
  return (feature) => Math.log(1 + texts.length / (having.get(feature) ?? 1));
}

/** A text's length in weights: what a cosine divides by. */
function measure(features: Features, weigh: Weigh): number {
  let sum = 0;
  for (const [feature, count] of features) sum += (count * weigh(feature)) ** 2;
  return Math.sqrt(sum);
}

/** Every pair of one text of `a` and one of `b` that are at least `least` alike (or one that much within the other). */
export function findLikenesses(
  a: readonly Features[],
  b: readonly Features[],
  weigh: Weigh,
  least: number,
): Likeness[] {
  const postings = new Map<string, { text: number; count: number }[]>();
  b.forEach((features, text) => {
    for (const [feature, count] of features) {
      const list = postings.get(feature);
      if (list) list.push({ text, count });
      else postings.set(feature, [{ text, count }]);
    }
  });
  const lengths = b.map((features) => measure(features, weigh));
  const likenesses: Likeness[] = [];
  a.forEach((features, position) => {
    const products = new Map<number, number>();
    for (const [feature, count] of features) {
      const list = postings.get(feature);
      if (!list) continue;
      const weight = weigh(feature) ** 2 * count;
      for (const { text, count: other } of list) products.set(text, (products.get(text) ?? 0) + weight * other);
    }
    const length = measure(features, weigh);
    for (const [text, product] of products) {
      const other = lengths[text] ?? 0;
      const alike = product / (length * other);
      const within = Math.min(1, product / Math.min(length, other) ** 2);
      if (alike >= least || within >= least) likenesses.push({ a: position, b: text, alike, within });
    }
  });
  return likenesses;
}
