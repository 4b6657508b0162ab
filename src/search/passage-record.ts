/**
 * A passage in a file of texts, written at build and read in the browser: what is known of a sentence that was found. A
 * further field of it is added here.
 */
import type { SearchPassage } from './search-document.ts';

/** Changes with the form of any file of the index: a script kept from an earlier visit must not read a newer one and find nothing. */
export const FORMAT = 14;

/** As it is packed, in the order of `writePassage`. */
export type PassageRecord = [
  id: string,
  key: string,
  label: string,
  text: string,
  entry: number,
  page: number,
  topics: number[],
];

/** `entry` and `topics` are places in lists of the pack and of the catalogue. */
export function writePassage(
  { id, key, label, text, page }: SearchPassage,
  { entry, topics }: { entry: number; topics: number[] },
): PassageRecord {
  return [id, key, label, text, entry, page, topics];
}

/** A passage's text and place. */
export function readPassage(
  [id, key, label, text, entry, page, topics]: PassageRecord,
  entries: readonly (readonly [anchor: string, ...trail: string[]])[],
) {
  const [anchor = '', ...trail] = entries[entry] ?? [];
  return {
    /** Its lasting id. */
    id,
    key,
    label,
    text,
    anchor,
    trail,
    /** 0 where the source's pages cannot be determined. */
    page,
    /** Places among the topics of all themes; -1 minus the place of a theme. */
    topics,
  };
}
