/**
 * Identify: each passage gets an id that lasts.
 *
 * The key is made from the passage's own words alone, folded (width, blanks and the forms of quotation
 * marks aside), so that a change elsewhere in the notice, another numbering or other line breaks leave
 * it as it is. Words that stand twice in a notice are told apart by their order. An id whose words are
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
    const full = keyOf(count === 1 ? words : `${words}#${count}`);
    let length = shortest;
    while (taken.has(full.slice(0, length))) length += 1;
    const key = full.slice(0, length);
    taken.add(key);
    return key;
  };
}

const foldOnce = readOnce(idFold);

function keyOf(words: string): string {
  const digest = hash('sha256', words, 'buffer');
  let key = letters.charAt((digest[0] as number) % letters.length);
  for (let at = 1; at < 24; at += 1) key += alphabet.charAt((digest[at] as number) % alphabet.length);
  return key;
}
