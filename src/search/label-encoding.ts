/**
 * Encodes the themes, topics and sayings of each passage as one string, short enough to be fetched whole when a reader
 * turns to the filters.
 *
 * A passage mostly has the labels of the one before it, which is written as 0; the number of other labels is written plus one.
 */
import { readNumbers, writeNumber } from './digits.ts';

/** What passages share: their themes, topics and sayings, each as its place in the catalogue's lists. */
export type PassageLabels = [themes: number[], topics: number[], says: number[]];

/** The themes, topics and sayings of every passage, for filters by them. */
export interface EncodedLabels {
  labels: PassageLabels[];
  /** For each passage the place of its labels in `labels`, as `encodeLabels` writes it. */
  labelOf: string;
}

/** Writes the number of each record's labels. */
export function encodeLabels(labelOf: readonly number[]): string {
  return labelOf.map((label, at) => writeNumber(label === labelOf[at - 1] ? 0 : label + 1)).join('');
}

/** Reads what `encodeLabels` wrote. */
export function decodeLabels(written: string): number[] {
  let label = 0;
  return readNumbers(written, 0, written.length).map((number) => (label = number === 0 ? label : number - 1));
}
