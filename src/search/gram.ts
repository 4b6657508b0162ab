/**
 * Grams: the runs of up to three characters that the index has lines for. Which of them a run is looked up by, and in which
 * file each stands, is settled by the run alone, so that the files can be asked for before anything else has come.
 */
import type { Catalogue } from './catalogue.ts';
import { fileOf } from './index-file.ts';

/** Three characters, two, one; numbers by their value. */
export type Prefix = 'g' | 'p' | 's' | 'n';

/** Something that the index has a line for, by its distance from the beginning of a literal run. */
export interface Lookup {
  key: string;
  distance: number;
}

/** As many grams as a run is looked up by in full: with the first texts, five files. */
export const MOST_GRAMS = 4;
/** Grams of a longer run that are looked up; where they all are at their distance, the texts are asked for the rest. */
export const FEW_GRAMS = 3;

/** Grams that together cover a run; where these would be more than `most`, `few` spread over it. */
export function chooseGrams(run: string, most: number, few: number): Lookup[] {
  const size = Math.min(3, run.length);
  const count = Math.ceil(run.length / size);
  return Array.from({ length: count <= most ? count : few }, (_, at) => {
    const place = count <= most ? at : Math.round((at * (count - 1)) / (few - 1));
    const distance = Math.min(place * size, run.length - size);
    return { key: run.slice(distance, distance + size), distance };
  });
}

/** No folded text has it. */
const BRIDGE = '~';

/** The key of three letters that are in the text with marks between them; in the file of the same letters side by side. */
export function bridged(key: string): string {
  return BRIDGE + key;
}

export function prefixOf({ length }: string): Prefix {
  return length > 2 ? 'g' : length === 2 ? 'p' : 's';
}

/** In how many files each index stands, as the page says it to its scripts. */
export function writeCounts({ triples, pairs, singles, numbers }: Catalogue['files']): string {
  return [triples, pairs, singles, numbers].join(' ');
}

export function readCounts(written: string): Catalogue['files'] {
  const [triples = 1, pairs = 1, singles = 1, numbers = 1] = written.split(' ').map(Number);
  return { triples, pairs, singles, numbers };
}

/** The file that holds the lines of a group of synonyms, by the group's place in the catalogue. */
export function synonymFile(group: number, count: number): string {
  return `y${String(group % count)}`;
}

/** The file that holds the line of a key. */
export function fileName(prefix: Prefix, key: string, files: Catalogue['files']): string {
  const count = { g: files.triples, p: files.pairs, s: files.singles, n: files.numbers }[prefix];
  return `${prefix}${String(fileOf(key.replace(BRIDGE, ''), count))}`;
}
