/**
 * The glossary (名词解释): `content/editors/glossary.yaml`, terms of art with the editors' own short explanations.
 */
import { z } from 'astro/zod';
import { idSchema } from './notice.ts';

export const termSchema = z.strictObject({
  term: z.string().min(1),
  /** What to look for in the texts, joined by `|`, where that is not the term itself. */
  words: z.string().min(1).optional(),
  /** The theme whose comparison shows it in use. */
  theme: idSchema,
  /** The explanation, in the editors' words. */
  text: z.string().min(1),
});
export type Term = z.infer<typeof termSchema>;
