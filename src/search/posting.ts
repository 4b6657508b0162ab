/**
 * Postings: where a key of the index stands. A file of the index is lines, each a key, a tab and the numbers of its
 * postings: how many passages further, and where in the passage (within one passage how much further); for written
 * numbers also how long.
 */
import { readNumbers, writeNumber } from './digits.ts';

export interface Posting {
  passage: number;
  /** UTF-16 offset in the passage's folded text. */
  at: number;
  /** Only of numbers: how many units it is long. */
  length: number;
}

/**
 * The postings of one key as the numbers that are written, and what the next one goes on from. A text that grows by a letter
 * or two at a time would take ten times the memory.
 */
export interface PostingLine {
  numbers: number[];
  passage: number;
  at: number;
}

export function newLine(): PostingLine {
  return { numbers: [], passage: -1, at: 0 };
}

export const writeLine = ({ numbers }: PostingLine): string => numbers.map(writeNumber).join('');

/** Adds one more posting; they come ascending by passage and place. */
export function appendPosting(line: PostingLine, { passage, at, length }: Posting, withLength: boolean): void {
  line.numbers.push(passage - line.passage, passage === line.passage ? at - line.at : at);
  if (withLength) line.numbers.push(length);
  line.passage = passage;
  line.at = at;
}

/** The postings of a key in a file of the index; none where the file has no such key. */
export function readPostings(file: string, key: string, withLength: boolean): Posting[] {
  const start = file.indexOf(`\n${key}\t`);
  if (start < 0) return [];
  const from = start + key.length + 2;
  const numbers = readNumbers(file, from, file.indexOf('\n', from));
  const step = withLength ? 3 : 2;
  const postings: Posting[] = [];
  let [passage, place] = [-1, 0];
  for (let at = 0; at < numbers.length; at += step) {
    const further = numbers[at] ?? 0;
    const next = numbers[at + 1] ?? 0;
    place = further === 0 ? place + next : next;
    passage += further;
    postings.push({ passage, at: place, length: withLength ? (numbers[at + 2] ?? 0) : key.length });
  }
  return postings;
}
