/**
 * A passage (语句): a sentence, a clause closed by `；`, a heading, or a line of the cover.
 * The unit that is themed, found, cited and compared.
 */
import { z } from 'astro/zod';

/**
 * What a passage is in the notice's form. `heading` and `text` are in parts and are themed;
 * the others belong to the cover or to a part's title and have no theme.
 */
export const passageRoleSchema = z.enum([
  'heading',
  'text',
  'title',
  'letterhead',
  'number',
  'addressees',
  'covering',
  'signature',
  'date',
  'disclosure',
]);
export type PassageRole = z.infer<typeof passageRoleSchema>;

/** A passage serves at most so many themes. */
export const MOST_THEMES = 3;

/** True for what is in parts and is themed: headings and text. */
export function isThemed<T extends { role: PassageRole }>(thing: T): thing is T & { role: 'heading' | 'text' } {
  return thing.role === 'heading' || thing.role === 'text';
}

/** `<notice>-<key>`, the key made from the words: see `passageKeys`. */
export const passageIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*-[a-z][a-z0-9]{3,}$/,
    '应为段落编号，如 putuo-2024-p38p / expected the id of a passage, like putuo-2024-p38p',
  );

export const quotedPassageSchema = z.strictObject({
  passage: passageIdSchema,
  /** How the passage begins, so that a reader of the file knows what it is about; checked. */
  quote: z.string().min(1),
});

/** Runs of a passage's text that concern one topic: UTF-16 offsets, end exclusive, in order and apart. */
export const clauseRunsSchema = z.array(z.tuple([z.number().int().nonnegative(), z.number().int().positive()])).min(1);
export type ClauseRuns = z.infer<typeof clauseRunsSchema>;

export const passageSchema = z.strictObject({
  id: passageIdSchema,
  /** The id's last piece: the anchor on the reading page. */
  key: z.string(),
  notice: z.string(),
  /** Part id; null on the cover. */
  part: z.string().nullable(),
  /** Path of the entry that it is in. */
  entry: z.string(),
  role: passageRoleSchema,
  /** The number printed before it (`5、`), which is not part of `text`; null where none is. */
  label: z.string().nullable(),
  /** The words as the source has them, layout blanks aside; its own punctuation, never mended. */
  text: z.string().min(1),
  /** Order in the notice, from 0. */
  order: z.number().int().nonnegative(),
  /** Paragraph within the entry, from 0. */
  paragraph: z.number().int().nonnegative(),
  /** Pages on which it begins and ends; null where the source's pages cannot be determined. */
  pages: z.tuple([z.number().int().positive(), z.number().int().positive()]).nullable(),
  /** Theme ids, at most three; empty is 总述, no theme, or not yet coded. */
  themes: z.array(z.string()).max(MOST_THEMES),
  /** Topic ids (`elderly-care/meals`), each of one of its themes. */
  topics: z.array(z.string()),
  /** By topic id, the runs that concern it where the passage serves several topics; for a topic not listed, all of it. */
  clauses: z.record(z.string(), clauseRunsSchema),
  /** What the classifier alone proposed, kept beside an editor's decision. */
  proposed: z.strictObject({ themes: z.array(z.string()), topics: z.array(z.string()) }),
  /** True where an editor's decision stands; false is 待审校. */
  reviewed: z.boolean(),
});
export type Passage = z.infer<typeof passageSchema>;
