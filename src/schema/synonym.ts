/**
 * Synonym groups: `content/editors/synonyms.yaml`, words that the notices use for one thing.
 * The search offers them as a widening that the reader switches on.
 */
import { z } from 'astro/zod';

export const synonymGroupSchema = z.strictObject({
  /** At least two, each literally found in some notice or likely to be typed by a reader. */
  words: z.array(z.string().min(1)).min(2),
  /** What the words share and where they differ, for the reader who is about to switch them on. */
  note: z.string().min(1).optional(),
});
export type SynonymGroup = z.infer<typeof synonymGroupSchema>;

export const synonymsSchema = z.array(synonymGroupSchema);
