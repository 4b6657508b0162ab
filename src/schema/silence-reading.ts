/**
 * Blind readings of cells shown as 未提及: `content/editors/second-readings/silence-<n>.yaml`. Cells drawn by seed, read
 * by someone who has the notice and the topic's definition and not the coding. What an editor decides on the passages
 * that the reader names is in `content/editors/silences/`; the answers stay as they were given.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

/** `addressed` refutes 未提及; `mentioned` is 提到（见其他议题）. */
const answers = ['silent', 'mentioned', 'addressed'] as const;

const answerSchema = z
  .strictObject({
    /** Text id, `shanghai-summary-2023`. */
    text: z.string().min(1),
    /** Full topic id, `elderly-care/time-bank`. */
    topic: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u),
    answer: z.enum(answers),
    /** The passage that speaks of the topic, with its words and the reader's reason; absent where silent. */
    passage: passageIdSchema.optional(),
    quote: z.string().min(1).optional(),
    because: z.string().min(1).optional(),
  })
  .refine(({ answer, passage, quote }) => (answer === 'silent') === (passage === undefined && quote === undefined), {
    message: 'passage and quote go with mentioned and addressed, and with no other answer',
  });

export const silenceReadingSchema = z.strictObject({
  /** Who read, stated honestly. */
  reader: z.string().min(1),
  date: z.iso.date(),
  /** The version of the coding whose silent cells were drawn. */
  coding: z.iso.date(),
  seed: z.string().min(1),
  /** How many cells were silent in that version; `cells` are drawn from these. */
  of: z.number().int().positive(),
  cells: z.array(answerSchema).min(1),
});
export type SilenceReading = z.infer<typeof silenceReadingSchema>;
