/**
 * Second readings of topics, by a reader who has the codebook and not the coding: of a share of all passages, drawn by
 * seed (`content/editors/second-readings/draw-<n>.yaml`), or of a notice through a second reader's workbook
 * (`notice-<notice>-<n>.yaml`). Answers and the coding compared are kept as they were, whatever was decided afterwards.
 * After a change of the codebook another draw is read.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';
import { MOST_THEMES, passageIdSchema } from './passage.ts';

const labels = {
  /** Theme ids, main one first; empty is 总述. */
  themes: z.array(z.string()).max(MOST_THEMES),
  /** Topic ids, `elderly-care/meals`. */
  topics: z.array(z.string()).default([]),
};

export const secondReadingSchema = z
  .strictObject({
    /** Who read, stated honestly. */
    reader: z.string().min(1),
    date: z.iso.date(),
    /** The version of the coding that the answers are compared with. */
    coding: z.iso.date(),
    /** The seed of the draw; `npm run second-reading` draws the same passages from the same text. */
    seed: z.string().min(1).optional(),
    /** The share of all passages drawn, from 0 to 1. */
    share: z.number().positive().max(1).optional(),
    /** The notice whose workbook was read, as far as the reader got; it is in place of seed and share. */
    notice: idSchema.optional(),
    readings: z.array(
      z.strictObject({
        passage: passageIdSchema,
        ...labels,
        /** The reader's remark. */
        note: z.string().min(1).optional(),
        /** The coding compared: what the passage was coded as when the answer was recorded. */
        first: z.strictObject(labels),
      }),
    ),
    /** Disagreements that an editor judged once more, with the reason. */
    settled: z.array(z.strictObject({ passage: passageIdSchema, why: z.string().min(1) })).default([]),
  })
  .refine(
    ({ seed, share, notice }) =>
      (seed === undefined) === (share === undefined) && (seed === undefined) !== (notice === undefined),
    {
      error: 'expected either seed and share, or notice',
    },
  );
export type SecondReading = z.infer<typeof secondReadingSchema>;
