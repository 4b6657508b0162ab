/**
 * Themes (主题) and topics (议题): `content/editors/themes/<theme>.yaml`, the file name being the theme's id.
 * A theme is a comparison page and a topic is one row of it. The classifier uses the cues.
 */
import { z } from 'astro/zod';
import { decidedOnSchema } from './decided-on.ts';
import { idSchema } from './notice.ts';

/**
 * A cue: words that speak for a theme or topic where they occur in a passage or in a heading above it.
 * Words are written without quotation marks and blanks, which are left out of account in the text too.
 * Where a cue is within a longer one of the same theme the longer alone counts; a cue of weight 0 is
 * there to cover shorter ones (`网络安全` is no `安全`).
 */
export const cueSchema = z.strictObject({
  /** A literal run, or several joined by `|`; `A…B` asks for A and later B in the same clause. */
  words: z.string().min(1),
  /** Evidence for (positive) or against (negative); 1 is a hint, 4 is as good as certain. */
  weight: z.number(),
  /** Where it counts: the passage's own words, a heading above, or both. Default: both. */
  where: z.enum(['passage', 'heading', 'both']).default('both'),
});
export type Cue = z.infer<typeof cueSchema>;

export const topicSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** When it was added to the codebook; notices read before that count as unread for it. Absent: from the first. */
  since: z.iso.date().optional(),
  /** What belongs under it, for the codebook. */
  takesIn: z.string().min(1),
  /** True for a topic that lists what belongs to others: a sentence under it is shown in full there. */
  collects: z.boolean().optional(),
  /** Cues that speak for the topic and so for its theme. */
  cues: z.array(cueSchema).default([]),
  /** Cues that only tell the theme's topics apart: `培训` says nothing about the theme. */
  within: z.array(cueSchema).default([]),
});

export const themeSchema = z.strictObject({
  date: decidedOnSchema,
  name: z.string().min(1),
  /** The family's Chinese name, the same words in each of its themes. */
  family: z.string().min(1),
  /** Position among all themes, from 1. */
  order: z.number().int().positive(),
  /** As of a topic, for all rows of the theme. */
  since: z.iso.date().optional(),
  takesIn: z.string().min(1),
  leavesOut: z.string().default(''),
  cues: z.array(cueSchema).default([]),
  topics: z.array(topicSchema),
});
export type Theme = z.infer<typeof themeSchema> & { id: string };
/** A topic's full id is `<theme>/<topic>`. */
export type Topic = z.infer<typeof topicSchema> & { theme: string };

/** `elderly-care/meals`. */
export function topicId({ theme, id }: Pick<Topic, 'theme' | 'id'>): string {
  return `${theme}/${id}`;
}
