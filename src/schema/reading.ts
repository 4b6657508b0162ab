/**
 * When a notice was read as a whole, and for which themes and topics since: what silence rests on.
 *
 * A topic that is added to the codebook later was not in mind when older notices were read, so nothing is known of their
 * silence on it until somebody reads them for it.
 */
import { z } from 'astro/zod';

export const readForSchema = z.strictObject({
  /** A topic (`elderly-care/meals`), or a theme (`elderly-care`) with all its topics. */
  topic: z.string().min(1),
  date: z.iso.date(),
});

export const readingSchema = z.strictObject({
  /** When the notice was read as a whole. */
  date: z.iso.date(),
  /** Later readings of the whole text for single themes and topics. */
  readFor: z.array(readForSchema).default([]),
});
export type Reading = z.infer<typeof readingSchema>;

/** A theme or topic with the date since which it has been in the codebook; absent for those of the first codebook. */
interface Dated {
  id: string;
  since?: string | undefined;
}

/**
 * True where a reading is at least as recent as the theme and the topic. Those of the first codebook carry no `since`, and
 * every reading counts for them. `topic` is null for the theme itself and its general row; its id is the one within the
 * theme (`meals`).
 */
export function isReadFor(reading: Reading | null, theme: Dated, topic: Dated | null): boolean {
  const since = [theme.since, topic?.since].flatMap((date) => date ?? []).sort();
  const needed = since.at(-1);
  if (needed === undefined) return true;
  if (reading === null) return false;
  if (reading.date >= needed) return true;
  const names = [theme.id, ...(topic === null ? [] : [`${theme.id}/${topic.id}`])];
  return reading.readFor.some(({ topic: name, date }) => names.includes(name) && date >= needed);
}
