/**
 * Moved ids: `content/editors/moved.yaml`. A passage's id is made from its words, so a corrected word gives a new id;
 * the old one is listed here with its successor, so that a link or citation of it keeps leading somewhere.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

const moveSchema = z.strictObject({
  /** The id that was published and is no more. */
  from: passageIdSchema,
  /** The id that stands for it now; null where the text was taken out and nothing took its place. */
  to: passageIdSchema.nullable(),
  /** Why, for the reader. */
  reason: z.string().min(1),
  /** When, ISO. One YAML reader gives a bare date as text, another as a moment at midnight UTC. */
  date: z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date()),
});
export type Moved = z.infer<typeof moveSchema>;

export const movedSchema = z.strictObject({ moves: z.array(moveSchema) });
