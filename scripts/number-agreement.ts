/**
 * How the numbers in content/ agree with a second reader's list: which both have, which one alone has, and of those in
 * common how many are of the same kind, unit and year.
 */
import type { Target } from '../src/schema/target.ts';

/** A line of `tests/convert/number/second-reading.yaml`. */
export interface SecondReading {
  quote: string;
  kind: Target['kind'];
  /** A second kind that the reader held to be defensible. */
  kindToo?: Target['kind'];
  value: number;
  valueHigh?: number;
  unit: string;
  year: number;
  /** The reader could not say whether it is to be listed. */
  unsure?: boolean;
}

export interface NumberAgreement {
  both: [Target, SecondReading][];
  /** In content/ alone. */
  ours: Target[];
  /** On the second reader's list alone. */
  theirs: SecondReading[];
}

/** `1/3` stands as a share in content/ and may be listed in percent. */
const sameValue = (ours: number, theirs: number): boolean =>
  Math.abs(ours - theirs) < 1e-6 || Math.abs(ours * 100 - theirs) < 0.01;

/** Pairs the numbers of one part: the same value, in quotes of which one holds the other. */
export function compareNumbers(targets: readonly Target[], readings: readonly SecondReading[]): NumberAgreement {
  const ours = [...targets];
  const both: NumberAgreement['both'] = [];
  const theirs: SecondReading[] = [];
  for (const reading of readings) {
    const at = ours.findIndex(
      ({ value, quote }) =>
        sameValue(value, reading.value) && (quote.includes(reading.quote) || reading.quote.includes(quote)),
    );
    const [target] = at < 0 ? [] : ours.splice(at, 1);
    if (target === undefined) theirs.push(reading);
    else both.push([target, reading]);
  }
  return { both, ours, theirs };
}
