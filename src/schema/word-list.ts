/** The words that numbers are read by: `content/editors/verbs.yaml` and `units.yaml`. */
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
  led: wordsSchema,
  offers: wordsSchema,
  placed: wordsSchema,
  given: wordsSchema,
  withinATime: wordsSchema,
  ending: wordsSchema,
  instrumentActs: wordsSchema,
  instrumentLeading: wordsSchema,
});

/** Units, each with the characters that may not follow it: `元!旦|宵|素`. */
const unitListSchema = wordsSchema.transform((words) =>
  words.map((word) => {
    const [unit = '', notBefore] = word.split('!');
    return { unit, notBefore };
  }),
);

export const unitsSchema = z.strictObject({
  units: unitListSchema,
  weak: unitListSchema,
  /** Nouns that are counted without a classifier, joined by `|`, by their unit. */
  bare: z.record(z.string(), z.string()),
});
