/**
 * An editor's decisions on passages: `content/editors/decisions/<notice>.yaml`.
 * The conversion stops where a decision names a passage that is no longer there or quotes other words.
 */
import { z } from 'astro/zod';
import { MOST_THEMES, passageIdSchema } from './passage.ts';
import { readForSchema } from './reading.ts';

export const decisionSchema = z.strictObject({
  passage: passageIdSchema,
  /** The passage's whole text. */
  quote: z.string().min(1),
  /** Theme ids, main one first; empty is 总述, no theme. */
  themes: z.array(z.string()).max(MOST_THEMES),
  /** Topic ids (`elderly-care/meals`) under those themes; a theme with none is in its general row. */
  topics: z.array(z.string()).default([]),
  /**
   * For a passage with several topics of one theme, by topic id: `whole` for the topic that it is mainly about (exactly
   * one per theme), for the others the runs that concern them, word for word and in order. A run that is the whole
   * passage says that the passage cannot be cut for that topic. A topic that is missing here keeps the proposal.
   */
  clauses: z.record(z.string(), z.union([z.literal('whole'), z.array(z.string().min(1)).min(1)])).optional(),
  /** Why, where the codebook alone does not tell. */
  note: z.string().optional(),
});
export type Decision = z.infer<typeof decisionSchema>;

export const decisionsSchema = z.strictObject({
  /** Who read, stated honestly, and when. */
  reader: z.string().min(1),
  date: z.iso.date(),
  /** Later readings of the whole notice for themes and topics that were added since. */
  readFor: z.array(readForSchema).default([]),
  decisions: z.array(decisionSchema),
});
