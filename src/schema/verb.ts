/** The verbs that govern a number and the words around them: `content/editors/verbs.yaml`. */
import { z } from 'astro/zod';

/** A list of words, parted by blanks; the file says what each list is for. */
const wordsSchema = z
  .string()
  .min(1)
  .transform((list): readonly string[] => list.trim().split(/\s+/u));

export const verbsSchema = z.strictObject({
  acts: wordsSchema,
  leading: wordsSchema,
  nounLike: wordsSchema,
  relations: wordsSchema,
  predicates: wordsSchema,
  noVerbs: wordsSchema,
  adverbs: wordsSchema,
});
