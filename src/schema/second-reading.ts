/**
 * Second readings: `content/editors/second-readings/<draw>.yaml`, in the order of their names. A tenth of all passages,
 * drawn by seed, coded again by a reader who had the codebook and not the first coding; kept as answered, also where a
 * later judgement differed. After a change of the codebook another draw is read; the last one tells how well it works.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

export const secondReadingSchema = z.strictObject({
  /** Who read, told honestly. */
  reader: z.string().min(1),
  date: z.iso.date(),
  /** What the draw was made from; `npm run second-reading` draws the same passages again. */
  seed: z.string().min(1),
  /** The part of all passages drawn, from 0 to 1. */
  share: z.number().positive().max(1),
  readings: z.array(
    z.strictObject({
      passage: passageIdSchema,
      /** Theme ids as the second reader gave them; empty is 总述. */
      themes: z.array(z.string()).max(3),
      topics: z.array(z.string()).default([]),
    }),
  ),
  /** Disagreements on themes judged once more afterwards; the first coding before that is kept here. */
  settled: z
    .array(
      z.strictObject({
        passage: passageIdSchema,
        /** Theme ids of the first coding at the time of the second reading. */
        first: z.array(z.string()),
        /** Theme ids that stand now. */
        now: z.array(z.string()),
        why: z.string().min(1),
      }),
    )
    .default([]),
});
export type SecondReading = z.infer<typeof secondReadingSchema>;
