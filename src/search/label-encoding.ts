/**
 * Encodes the themes, topics and sayings of each passage as one string, short enough to be fetched whole when a reader
 * turns to the filters.
 *
 * A passage mostly has the labels of the one before it; that is one character. Else two characters give the number of its labels,
 * or a mark and three where that is large.
 */
/** What passages share: their themes, topics and sayings, each as its place in the catalogue's lists. */
export type PassageLabels = [themes: number[], topics: number[], says: number[]];

/** The themes, topics and sayings of every passage, for filters by them. */
export interface EncodedLabels {
  labels: PassageLabels[];
  /** For each passage the place of its labels in `labels`, as `encodeLabels` writes it. */
  labelOf: string;
}

const SAME = '.';
const LARGE = '~';
/** Printable, with nothing that JSON escapes. */
const DIGITS = Array.from({ length: 93 }, (_, at) => String.fromCharCode(33 + at))
  .join('')
  .replace(/["\\.]/gu, '');

/** Numbers of so many digits, from 0. */
const reach = (digits: number): number => DIGITS.length ** digits;

/** Writes the number of each record's labels. */
export function encodeLabels(labelOf: readonly number[]): string {
  let previous = -1;
  return labelOf
    .map((label) => {
      if (label === previous) return SAME;
      previous = label;
      return label < reach(2) ? writeDigits(label, 2) : LARGE + writeDigits(label, 3);
    })
    .join('');
}

function writeDigits(label: number, digits: number): string {
  if (label >= reach(digits)) throw new Error(`More than ${String(reach(digits))} combinations of topics and sayings`);
  let written = '';
  for (let left = label, at = 0; at < digits; at += 1, left = Math.floor(left / DIGITS.length))
    written = DIGITS.charAt(left % DIGITS.length) + written;
  return written;
}

/** Reads what `encodeLabels` wrote. */
export function decodeLabels(written: string): number[] {
  const labelOf: number[] = [];
  for (let at = 0; at < written.length;) {
    const first = written.charAt(at);
    if (first === SAME) labelOf.push(labelOf[labelOf.length - 1] ?? 0);
    else labelOf.push(readDigits(first === LARGE ? written.slice(at + 1, at + 4) : written.slice(at, at + 2)));
    at += first === SAME ? 1 : first === LARGE ? 4 : 2;
  }
  return labelOf;
}

function readDigits(written: string): number {
  return Array.from(written).reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0);
}
