/**
 * The collections: one schema each, from `src/schema/`.
 */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { entriesLoader } from './model/entries-loader.ts';
import { codingChangeSchema } from './model/coding-log.ts';
import { actorsSchema } from './schema/actor.ts';
import { alignmentSchema } from './schema/alignment.ts';
import { codingRulesSchema } from './schema/coding-rule.ts';
import { decisionsSchema } from './schema/decision.ts';
import { secondReadingSchema } from './schema/second-reading.ts';
import { silenceReadingSchema } from './schema/silence-reading.ts';
import { startingPointSchema } from './schema/starting-point.ts';
import { termSchema } from './schema/glossary.ts';
import { indicatorSchema } from './schema/indicator.ts';
import { movedSchema } from './schema/moved.ts';
import { noticeSchema } from './schema/notice.ts';
import { firmnessSchema } from './schema/firmness.ts';
import { uptakeReadingSchema } from './schema/uptake-reading.ts';
import { uptakeSchema } from './schema/uptake.ts';
import { stockPhrasesSchema } from './schema/stock-phrase.ts';
import { silencesSchema } from './schema/silence.ts';
import { themeSchema } from './schema/theme.ts';
import { parse } from 'yaml';

/** Ids are paths as they stand, without the ending: `pudong-2024/plan-2024/2-5`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:mdx|ya?ml|json)$/u, '');

/** A list's entries under ids that keep its order, which a collection sorts by. */
const numbered = (list: unknown[]): Record<string, Record<string, unknown>> =>
  Object.fromEntries(list.map((each, index) => [String(index).padStart(4, '0'), each as Record<string, unknown>]));

export const collections = {
  /** One MDX file a node of a notice's outline. Generated. Read from disk: see the loader. */
  entries: defineCollection({ loader: entriesLoader('content/notices'), schema: z.object({}) }),
  /** One file a notice. Generated. */
  notices: defineCollection({
    loader: glob({ base: 'content/notices', pattern: '*/notice.json', generateId }),
    schema: noticeSchema,
  }),
  /** The editors' codebook, one file per theme. */
  themes: defineCollection({
    loader: glob({ base: 'content/editors/themes', pattern: '*.yaml', generateId }),
    schema: themeSchema,
  }),
  /** The rules that weigh themes against each other, and those that people code by. */
  codingRules: defineCollection({
    loader: glob({ base: 'content/editors', pattern: 'coding-rules.yaml', generateId }),
    schema: codingRulesSchema,
  }),
  /** What editors decided on each passage, one file per notice. */
  decisions: defineCollection({
    loader: glob({ base: 'content/editors/decisions', pattern: '*.yaml', generateId }),
    schema: decisionsSchema,
  }),
  /** What editors found on reading the cells shown as silent, one file per text. */
  silences: defineCollection({
    loader: glob({ base: 'content/editors/silences', pattern: '*.yaml', generateId }),
    schema: silencesSchema,
  }),
  /** Passages coded again by blind readers, a file per draw or per workbook. */
  secondReadings: defineCollection({
    loader: glob({ base: 'content/editors/second-readings', pattern: '{draw,notice}-*.yaml', generateId }),
    schema: secondReadingSchema,
  }),
  /** Silent cells read by blind readers, a file per draw. */
  silenceReadings: defineCollection({
    loader: glob({ base: 'content/editors/second-readings', pattern: 'silence-*.yaml', generateId }),
    schema: silenceReadingSchema,
  }),
  /** Ids that were published and are no more, with their successors. */
  moved: defineCollection({
    loader: glob({ base: 'content/editors', pattern: 'moved.yaml', generateId }),
    schema: movedSchema,
  }),
  /** Things counted in more than one place, one file per indicator. */
  indicators: defineCollection({
    loader: glob({ base: 'content/editors/indicators', pattern: '*.yaml', generateId }),
    schema: indicatorSchema,
  }),
  /** What became of one notice in the next, decided by editors, one file per pair. */
  alignments: defineCollection({
    loader: glob({ base: 'content/editors/alignments', pattern: '*.yaml', generateId }),
    schema: alignmentSchema,
  }),
  /** What a district's plan takes up of its city's, decided by editors, a file per pair. */
  uptakes: defineCollection({
    loader: glob({ base: 'content/editors/uptake', pattern: '*.yaml', generateId }),
    schema: uptakeSchema,
  }),
  /** Sentences of uptake read again, a file per draw. */
  uptakeReadings: defineCollection({
    loader: glob({ base: 'content/editors/uptake-readings', pattern: '*.yaml', generateId }),
    schema: uptakeReadingSchema,
  }),
  /** Which cells of the coding changed in which version, one file. Generated. */
  codingChanges: defineCollection({
    loader: file('content/coding-changes.json', { parser: (text) => numbered(JSON.parse(text) as unknown[]) }),
    schema: codingChangeSchema.extend({ id: z.string().optional() }),
  }),
  /** The rules of firmness, one file. */
  firmness: defineCollection({
    loader: glob({ base: 'content/editors', pattern: 'firmness.yaml', generateId }),
    schema: firmnessSchema,
  }),
  /** The rules of who does it, one file. */
  actors: defineCollection({
    loader: glob({ base: 'content/editors', pattern: 'actors.yaml', generateId }),
    schema: actorsSchema,
  }),
  /** Wording that any notice may have. */
  stockPhrases: defineCollection({
    loader: glob({ base: 'content/editors', pattern: 'stock-phrases.yaml', generateId }),
    schema: stockPhrasesSchema,
  }),
  /** Terms of art with the editors' explanations, one file. */
  glossary: defineCollection({
    loader: file('content/editors/glossary.yaml', {
      parser: (text) => numbered(parse(text) as unknown[]),
    }),
    schema: termSchema,
  }),
  /** Topics that the home page offers, one file. */
  startingPoints: defineCollection({
    loader: file('content/editors/starting-points.yaml', {
      parser: (text) => numbered(parse(text) as unknown[]),
    }),
    schema: startingPointSchema,
  }),
};
