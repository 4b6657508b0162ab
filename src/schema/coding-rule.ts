/**
 * Rules for people (`guide`) and for the classifier: `content/editors/coding-rules.yaml`. Everything that weighs themes against each
 * other and is not a cue of one theme is there, so that an editor can read and change it.
 */
import { z } from 'astro/zod';
import { decidedOnSchema } from './decided-on.ts';
import { idSchema } from './notice.ts';

export const codingRulesSchema = z.strictObject({
  date: decidedOnSchema,
  /** The rules that people code by, in Chinese, for the public codebook and the second reader. */
  guide: z.array(z.string().min(1)).min(1),
  weights: z.strictObject({
    /** Added to the themes of the nearest heading that has any. */
    nearestHeading: z.number(),
    /** Added to the themes of headings further out. */
    outerHeading: z.number(),
    /** Added to the themes of the passage just before in the same paragraph. */
    neighbour: z.number(),
    /** Each further cue of one theme counts for this fraction of the one before it. */
    fade: z.number().min(0).max(1),
  }),
  thresholds: z.strictObject({
    /** Own evidence and headings together that a first theme needs. */
    first: z.number(),
    /** Own evidence that each further theme needs. */
    further: z.number(),
    /** The fraction of the strongest theme's own evidence that each further theme needs. */
    furtherShare: z.number().min(0).max(1),
    /** Evidence beyond this does not raise what further themes need: a long sentence repeats its main theme. */
    plenty: z.number(),
    /** Own evidence that a passage needs in an opening, or where it uses the words of a setting. */
    setting: z.number(),
    /** Evidence that a topic needs. */
    topic: z.number(),
    /** The fraction of the strongest topic's evidence that each further topic needs. */
    topicShare: z.number().min(0).max(1),
    /** Evidence with which a topic stands, whatever the strongest has. */
    topicSure: z.number(),
    /** The share of what is below it that a theme needs to become a heading's. */
    below: z.number().min(0).max(1),
    /** The share from which a theme becomes a heading's also where its words name another. */
    most: z.number().min(0).max(1),
  }),
  /** Names of fields; a list of them that ends in `等` or `领域` names where a measure is applied, not what it is about. */
  fields: z.array(z.string().min(1)),
  /** Words of a heading over the general setting: what is under it is judged as an opening is. */
  sceneHeadings: z.array(z.string().min(1)),
  /** Words of the general setting (the year, the guiding thought, the call for effort). */
  settings: z.array(z.string().min(1)),
  /** A theme that is no further one beside any of the themes listed: cadres of a field belong to that field. */
  standsBack: z.array(z.strictObject({ theme: idSchema, beside: z.array(idSchema).min(1), why: z.string().min(1) })),
  /** Runs within which cues count for less: what is only a means, a place or a helper. */
  lessened: z.array(
    z.strictObject({
      /** The run begins with one of these words and ends with its clause. */
      from: z.array(z.string().min(1)),
      /** Where given, the run ends with the last of these words in the clause, and needs one. */
      to: z.array(z.string().min(1)).default([]),
      /** Themes whose cues are lessened; empty is all. */
      themes: z.array(idSchema).default([]),
      /** Only where a heading above names one of these themes; empty is anywhere. */
      under: z.array(idSchema).default([]),
      /** Not for a theme that a heading above names. */
      unlessHeaded: z.boolean().default(false),
      factor: z.number().min(0).max(1),
      why: z.string().min(1),
    }),
  ),
});
export type CodingRules = z.infer<typeof codingRulesSchema>;
