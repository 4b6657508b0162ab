/**
 * How alike two texts are, by the pairs and triples of characters that they share, each counting the more the
 * fewer texts have it. Chinese needs no word list for this, and a word cut differently does no harm.
 *
 * The texts of one side stand in an inverted index; a text of the other is compared only with those that
 * share something telling with it, so that the work does not grow with the product of both sides.
 */
import { bareText, fold } from '../../text/fold.ts';

/** What a text is compared by: the numbers of its pairs and triples of characters, each once. */
export type Features = Int32Array;

/** Numbers of the pairs and triples met so far; comparing numbers is many times faster than comparing strings. */
const numbers = new Map<string, number>();

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
  const plain = bareText(fold(text));
  const features = new Set<number>();
  for (let size = 2; size <= 3; size += 1) {
    for (let start = 0; start + size <= plain.length; start += 1) {
      const run = plain.slice(start, start + size);
      let feature = numbers.get(run);
      if (feature === undefined) numbers.set(run, (feature = numbers.size));
      features.add(feature);
    }
  }
  return Int32Array.from(features);
}

/** The features of several texts together. */
export function joinFeatures(all: readonly Features[]): Features {
  const joined = new Set<number>();
  for (const features of all) for (const feature of features) joined.add(feature);
  return Int32Array.from(joined);
}

/** A feature's weight: 1 and more for what few texts have, nearly 0 for what all of them have. */
export type Weigh = (feature: number) => number;

/** Weights by how few of `texts` have a feature. */
export function weighFeatures(texts: readonly Features[]): Weigh {
  const having = new Map<number, number>();
  for (const features of texts) for (const feature of features) having.set(feature, (having.get(feature) ?? 0) + 1);
  const weights = Array.from({ length: texts.length + 1 }, (_, count) =>
    Math.log(1 + texts.length / Math.max(1, count)),
  );
  return (feature) => weights[having.get(feature) ?? 1] ?? 0;
}

/** A text's length in weights: what a cosine divides by. */
function measure(features: Features, weigh: Weigh): number {
  let sum = 0;
  for (const feature of features) sum += weigh(feature) ** 2;
  return Math.sqrt(sum);
}

/** Every pair of one text of `a` and one of `b` that are at least `least` alike (or one that much within the other). */
export function findLikenesses(
  a: readonly Features[],
  b: readonly Features[],
  weigh: Weigh,
  least: number,
): Likeness[] {
  const postings = new Map<number, number[]>();
  b.forEach((features, text) => {
    for (const feature of features) {
      const list = postings.get(feature);
      if (list) list.push(text);
      else postings.set(feature, [text]);
    }
  });
  const lengths = b.map((features) => measure(features, weigh));
  const products = new Float64Array(b.length);
  const likenesses: Likeness[] = [];
  a.forEach((features, position) => {
    products.fill(0);
    let length = 0;
    for (const feature of features) {
      const weight = weigh(feature) ** 2;
      length += weight;
      const having = postings.get(feature);
      if (having) for (const text of having) products[text] = (products[text] ?? 0) + weight;
    }
    length = Math.sqrt(length);
    products.forEach((product, text) => {
      if (product === 0) return;
      const other = lengths[text] ?? 0;
      const alike = product / (length * other);
      const within = Math.min(1, product / Math.min(length, other) ** 2);
      if (alike >= least || within >= least) likenesses.push({ a: position, b: text, alike, within });
    });
  });
  return likenesses;
}
