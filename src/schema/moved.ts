/**
 * Moved ids: `content/editors/moved.yaml`. A passage's id is made from its words, so a corrected word gives a new id;
 * the old one is listed here with its successor, so that a link or citation of it keeps leading somewhere.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

export const movedSchema = z.array(
  z.strictObject({
    /** The id that was published and is no more. */
    from: passageIdSchema,
    /** The id that stands for it now; null where the text was taken out and nothing took its place. */
    to: passageIdSchema.nullable(),
    /** Why, for the reader. */
    reason: z.string().min(1),
    /** When, ISO. */
    date: z.iso.date(),
  }),
);
export type Moved = z.infer<typeof movedSchema>[number];
