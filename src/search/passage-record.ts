/**
 * A passage in a file of texts, written at build and read in the browser: what is known of a sentence that was found. A
 * further field of it is added here.
 */
import type { SearchPassage } from './search-document.ts';

/** Changes with the form of any file of the index: a script kept from an earlier visit must not read a newer one and find nothing. */
export const FORMAT = 15;

/** Behind words with a slip that are quoted as plain text. */
export const SLIPPED = '（原文如此）';

/** As it is packed, in the order of `writePassage`. */
type BareRecord = [id: string, key: string, label: string, text: string, entry: number, page: number, topics: number[]];
/** Its slips are left out where it has none. */
export type PassageRecord = BareRecord | [...BareRecord, slips: [end: number, reason: string][]];

/** `entry` and `topics` are places in lists of the pack and of the catalogue. */
export function writePassage(
  { id, key, label, text, page, slips }: SearchPassage,
  { entry, topics }: { entry: number; topics: number[] },
): PassageRecord {
  const record: BareRecord = [id, key, label, text, entry, page, topics];
  return slips.length > 0 ? [...record, slips] : record;
}

/** A passage's text and place. */
export function readPassage(
  [id, key, label, text, entry, page, topics, slips = []]: PassageRecord,
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
    /** Slips marked 原文如此: where each ends in its text, and why it is marked. */
    slips,
  };
}
