/**
 * Encodes the themes, topics and sayings of each passage as one string, short enough to be fetched whole when a reader
 * turns to the filters.
 *
 * A passage mostly has what the one before it has; that is one character. Else two characters give the trait's number.
 */
/** What passages share: their themes, topics and sayings, each as its place in the catalogue's lists. */
export type Trait = [themes: number[], topics: number[], says: number[]];

/** The themes, topics and sayings of every passage, for filters by them. */
export interface Traits {
  traits: Trait[];
  /** The trait of each passage, as `writeTraits` writes it. */
  traitOf: string;
}

const SAME = '.';
/** Printable, with nothing that JSON escapes. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replace(/["\\.]/gu, '');

/** Writes the trait of each record. */
export function writeTraits(traitOf: readonly number[]): string {
  let previous = -1;
  return traitOf
    .map((trait) => {
      if (trait === previous) return SAME;
      if (trait >= DIGITS.length ** 2)
        throw new Error(`More than ${String(DIGITS.length ** 2)} combinations of topics and sayings`);
      previous = trait;
      return DIGITS.charAt(Math.floor(trait / DIGITS.length)) + DIGITS.charAt(trait % DIGITS.length);
    })
    .join('');
}

/** Reads what `writeTraits` wrote. */
export function readTraits(written: string): number[] {
  const traitOf: number[] = [];
  for (let at = 0; at < written.length;) {
    if (written.charAt(at) === SAME) {
      traitOf.push(traitOf[traitOf.length - 1] ?? 0);
      at += 1;
    } else {
      traitOf.push(DIGITS.indexOf(written.charAt(at)) * DIGITS.length + DIGITS.indexOf(written.charAt(at + 1)));
      at += 2;
    }
  }
  return traitOf;
}
