/**
 * What editors found on reading the cells shown as silent: `content/editors/silences/<text>.yaml`, the file being named
 * by the text (`pudong-2024`, `shanghai-summary-2023`).
 *
 * 未提及 says that a text, read as a whole, does not speak of a topic. A passage that does speak of it while its coding
 * stays elsewhere is a mention (提到（见其他议题）); words that come near and speak of another matter are dismissed, with the
 * reason. A topic that the text is silent on and that no words come near to has no entry.
 */
import { z } from 'astro/zod';
import { passageIdSchema } from './passage.ts';

const nearWordsSchema = z.strictObject({
  /** Full topic id, `elderly-care/time-bank`. */
  topic: z.string().regex(/^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/u),
  passage: passageIdSchema,
  /** Words of the passage, verbatim. */
  quote: z.string().min(1),
});

/** The passage speaks of the topic's matter and is coded under others. */
export const mentionSchema = nearWordsSchema.extend({ because: z.string().min(1).optional() });
export type Mention = z.infer<typeof mentionSchema>;

/** The passage's words come near the topic and do not speak of it. */
export const dismissalSchema = nearWordsSchema.extend({ because: z.string().min(1) });

export const silencesSchema = z.strictObject({
  /** The text's id. */
  text: z.string().min(1),
  /** Who read, stated honestly, and when. */
  reader: z.string().min(1),
  date: z.iso.date(),
  mentions: z.array(mentionSchema).default([]),
  dismissed: z.array(dismissalSchema).default([]),
});
export type Silences = z.infer<typeof silencesSchema>;
