/**
 * Encodes the themes, topics and sayings of each passage as one string, short enough to be fetched whole when a reader
 * turns to the filters.
 *
 * A passage mostly has what the one before it has; that is one character. Else two characters give the trait's number, or
 * a mark and three where it is large.
 */
/** What passages share: their themes, topics and sayings, each as its place in the catalogue's lists. */
export type PassageLabels = [themes: number[], topics: number[], says: number[]];

/** The themes, topics and sayings of every passage, for filters by them. */
export interface EncodedLabels {
  traits: PassageLabels[];
  /** The trait of each passage, as `encodeLabels` writes it. */
  traitOf: string;
}

const SAME = '.';
const LARGE = '~';
/** Printable, with nothing that JSON escapes. */
const DIGITS = Array.from({ length: 93 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replace(/["\\.]/gu, '');

/** Numbers of so many digits, from 0. */
const reach = (digits: number): number => DIGITS.length ** digits;

/** Writes the trait of each record. */
export function encodeLabels(traitOf: readonly number[]): string {
  let previous = -1;
  return traitOf
    .map((trait) => {
      if (trait === previous) return SAME;
      previous = trait;
      return trait < reach(2) ? writeDigits(trait, 2) : LARGE + writeDigits(trait, 3);
    })
    .join('');
}

function writeDigits(trait: number, digits: number): string {
  if (trait >= reach(digits)) throw new Error(`More than ${String(reach(digits))} combinations of topics and sayings`);
  let written = '';
  for (let left = trait, at = 0; at < digits; at += 1, left = Math.floor(left / DIGITS.length))
    written = DIGITS.charAt(left % DIGITS.length) + written;
  return written;
}

/** Reads what `encodeLabels` wrote. */
export function decodeLabels(written: string): number[] {
  const traitOf: number[] = [];
  for (let at = 0; at < written.length;) {
    const first = written.charAt(at);
    if (first === SAME) traitOf.push(traitOf[traitOf.length - 1] ?? 0);
    else traitOf.push(readDigits(first === LARGE ? written.slice(at + 1, at + 4) : written.slice(at, at + 2)));
    at += first === SAME ? 1 : first === LARGE ? 4 : 2;
  }
  return traitOf;
}

function readDigits(written: string): number {
  return Array.from(written).reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0);
}
