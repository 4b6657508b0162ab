/**
 * How alike two texts are, by the pairs and triples of characters that they share, each counting the more the
 * fewer texts have it. Chinese needs no word list for this, and a word cut differently does no harm.
 *
 * The texts of one side are in an inverted index; a text of the other is compared only with those that
 * share something telling with it, so that the work does not grow with the product of both sides.
 */
import { bareText, fold } from '../../text/fold.ts';

/** What a text is compared by: the numbers of its pairs and triples of characters, each once. */
export type Features = Int32Array;

/**
 * Numbers of the characters met so far, and of the pairs and triples; comparing numbers is many times faster than comparing
 * strings, and finding a number by a number faster than by a piece of the text.
 */
const characters = new Map<number, number>();
const runs = new Map<number, number>();

/** The text that had each feature last, by a number of its own: how a text's features are distinguished without a set. */
const lastIn: number[] = [];
let texts = 0;

/** More than there are UTF-16 units. */
const UNITS = 2 ** 16;

function numberIn(numbers: Map<number, number>, key: number): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}

/** Two texts that share something: positions in the two lists, and how alike they are. */
export interface Likeness {
  a: number;
  b: number;
  /** Cosine, 0 to 1. */
  alike: number;
  /** How much of the shorter one is in the other, 0 to 1: a sentence that became part of a longer one. */
  within: number;
}

/** The pairs and triples of characters of `text`, signs aside. */
export function featuresOf(text: string): Features {
  const plain = bareText(fold(text));
  const codes = Array.from({ length: plain.length }, (_, at) => numberIn(characters, plain.charCodeAt(at)));
  // One more than a character's number, so that no pair has the key of a triple.
  const pairs = codes.slice(1).map((code, at) => numberIn(runs, ((codes[at] ?? 0) + 1) * UNITS + code));
  const triples = codes.slice(2).map((code, at) => numberIn(runs, ((pairs[at] ?? 0) + UNITS) * UNITS + code));
  return distinct([pairs, triples]);
}

/** The features of several texts together. */
export function joinFeatures(all: readonly Features[]): Features {
  return distinct(all);
}

function distinct(all: readonly (readonly number[] | Features)[]): Features {
  texts += 1;
  const found: number[] = [];
  for (const features of all)
    for (const feature of features) {
      if (lastIn[feature] === texts) continue;
      lastIn[feature] = texts;
      found.push(feature);
    }
  return Int32Array.from(found);
}

/** A feature's weight: 1 and more for what few texts have, nearly 0 for what all of them have. */
export type Weigh = (feature: number) => number;

/** Weights by how few of `texts` have a feature. */
export function weighFeatures(texts: readonly Features[]): Weigh {
  const having = new Uint32Array(runs.size);
  for (const features of texts) for (const feature of features) having[feature] = (having[feature] ?? 0) + 1;
  const weights = Array.from({ length: texts.length + 1 }, (_, count) =>
    Math.log(1 + texts.length / Math.max(1, count)),
  );
  return (feature) => weights[having[feature] || 1] ?? 0;
}

/** A text's length in weights: what a cosine divides by. */
function measure(features: Features, weigh: Weigh): number {
  let sum = 0;
  for (const feature of features) sum += weigh(feature) ** 2;
  return Math.sqrt(sum);
}

/** How alike two texts are: the cosine, 0 to 1. */
export function likenessOf(a: Features, b: Features, weigh: Weigh): number {
  texts += 1;
  for (const feature of b) lastIn[feature] = texts;
  let product = 0;
  for (const feature of a) if (lastIn[feature] === texts) product += weigh(feature) ** 2;
  return product === 0 ? 0 : product / (measure(a, weigh) * measure(b, weigh));
}

/** Which texts have a feature: places in one list, each with the place of the next; 0 ends it. */
function postingsOf(all: readonly Features[]): { first: Uint32Array; next: Uint32Array; textAt: Uint32Array } {
  const size = all.reduce((sum, { length }) => sum + length, 1);
  const [first, next, textAt] = [new Uint32Array(runs.size), new Uint32Array(size), new Uint32Array(size)];
  let place = 0;
  all.forEach((features, text) => {
    for (const feature of features) {
      place += 1;
      textAt[place] = text;
      next[place] = first[feature] ?? 0;
      first[feature] = place;
    }
  });
  return { first, next, textAt };
}

/** Every pair of one text of `a` and one of `b` that are at least `least` alike (or one that much within the other). */
export function findLikenesses(
  a: readonly Features[],
  b: readonly Features[],
  weigh: Weigh,
  least: number,
): Likeness[] {
  const { first, next, textAt } = postingsOf(b);
  const lengths = b.map((features) => measure(features, weigh));
  const products = new Float64Array(b.length);
  const likenesses: Likeness[] = [];
  a.forEach((features, position) => {
    products.fill(0);
    let length = 0;
    for (const feature of features) {
      const weight = weigh(feature) ** 2;
      length += weight;
      for (let place = first[feature] ?? 0; place > 0; place = next[place] ?? 0) {
        const text = textAt[place] ?? 0;
        products[text] = (products[text] ?? 0) + weight;
      }
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
