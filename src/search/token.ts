/**
 * Tokens: how a text is written into Pagefind's index so that any run of characters can be found.
 *
 * Pagefind finds words, and cuts Chinese into words differently when it indexes and when it searches. So it is
 * given words that nothing can cut: each pair of neighbouring characters of the folded text becomes one word of
 * Latin letters, and a search for a run of characters becomes a search for those words side by side. Single
 * characters would do as well and fill a third of the space, but a frequent character has so many places that
 * a query of twelve of them moves half a megabyte at a hundred times this corpus.
 *
 * A word also ends in the letters of a shard. To find words side by side, Pagefind compares every place of every
 * word with every candidate record, so its time grows with the square of a word's places; within shards of
 * bounded size it grows with their number instead. The words of one pair stand side by side in the index whatever
 * their shard, so this costs no further file.
 */

/** Records in a shard: small enough for the square not to be felt, large enough for few searches. */
export const SHARD_SIZE = 2000;

const LETTERS = 'abcdefghijklmnop';

/** A UTF-16 unit as four letters. */
function spell(unit: number): string {
  return [12, 8, 4, 0].map((shift) => LETTERS.charAt((unit >> shift) & 15)).join('');
}

/** A shard's number in letters that `spell` does not use, so that a word can be read in one way only. */
function shardLetters(shard: number): string {
  return [...String(shard)].map((digit) => 'qrstuvwxyz'.charAt(Number(digit))).join('');
}

function singles(folded: string): string[] {
  return Array.from({ length: folded.length }, (_, at) => spell(folded.charCodeAt(at)));
}

function pairs(folded: string): string[] {
  const units = singles(folded);
  return units.slice(1).map((unit, at) => `${units[at] ?? ''}${unit}`);
}

/** What Pagefind is given to index for a record: its pairs in order, then each character once for queries of a single one. */
export function encodeRecord(folded: string, shard: number): string {
  return [...pairs(folded), ...new Set(singles(folded))].map((word) => word + shardLetters(shard)).join(' ');
}

/** What Pagefind is asked for a folded run of one character or more. */
export function encodePhrase(folded: string, shard: number): string {
  return (folded.length === 1 ? singles(folded) : pairs(folded)).map((word) => word + shardLetters(shard)).join(' ');
}
