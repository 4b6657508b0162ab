/**
 * Second readings of topics: `content/editors/second-readings/draw-<n>.yaml`, in the order of their names. A share of all
 * passages, drawn by seed and coded by a reader who has the codebook and not the coding. Answers and the coding compared
 * are kept as they were, whatever was decided afterwards. After a change of the codebook another draw is read.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

const labels = {
  /** Theme ids, main one first; empty is 总述. */
  themes: z.array(z.string()).max(3),
  /** Topic ids, `elderly-care/meals`. */
  topics: z.array(z.string()).default([]),
};

export const secondReadingSchema = z.strictObject({
  /** Who read, told honestly. */
  reader: z.string().min(1),
  date: z.iso.date(),
  /** The version of the coding that the answers are compared with. */
  coding: z.iso.date(),
  /** The seed of the draw; `npm run second-reading` draws the same passages from the same text. */
  seed: z.string().min(1),
  /** The share of all passages drawn, from 0 to 1. */
  share: z.number().positive().max(1),
  readings: z.array(
    z.strictObject({
      passage: passageIdSchema,
      ...labels,
      /** The coding compared: what the passage was coded as when the answer was recorded. */
      first: z.strictObject(labels),
    }),
  ),
  /** Disagreements that an editor judged once more, with the reason. */
  settled: z.array(z.strictObject({ passage: passageIdSchema, why: z.string().min(1) })).default([]),
});
export type SecondReading = z.infer<typeof secondReadingSchema>;
