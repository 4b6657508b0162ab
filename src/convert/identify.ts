/**
 * Identify: each passage gets an id that lasts.
 *
 * The key is made from the passage's own words alone, folded (width, blanks and the forms of quotation
 * marks aside), so that a change elsewhere in the notice, another numbering or other line breaks leave
 * it as it is. Words that stand twice in a notice are distinguished by their order. An id whose words are
 * corrected does change: see `content/editors/moved.yaml`.
 */
import { hash } from 'node:crypto';
import { idFold } from '../text/id-fold.ts';
import { readOnce } from '../text/short-text.ts';

const letters = 'abcdefghijkmnpqrstuvwxyz';
const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const shortest = 4;

/** Gives the passages of a notice their keys, one after the other. Four characters, longer where two would collide. */
export function passageKeys(): (text: string) => string {
  const seen = new Map<string, number>();
  const taken = new Set<string>();
  return (text) => {
    const words = foldOnce(text);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    const keyOf = keyMaker(count === 1 ? words : `${words}#${count}`);
    let key = keyOf(shortest);
    while (taken.has(key)) key = keyOf(key.length + 1);
    taken.add(key);
    return key;
  };
}

const foldOnce = readOnce(idFold);

/** Makes the key of some words, of any length up to 24: each is the beginning of the next. */
function keyMaker(words: string): (length: number) => string {
  const digest = hash('sha256', words, 'buffer');
  const byte = (at: number): number => digest[at] as number;
  return (length) => {
    let key = letters.charAt(byte(0) % letters.length);
    for (let at = 1; at < length; at += 1) key += alphabet.charAt(byte(at) % alphabet.length);
    return key;
  };
}
