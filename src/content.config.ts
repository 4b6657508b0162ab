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

/** Ids are paths as they are, without the ending: `pudong-2024/plan-2024/2-5`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:mdx|ya?ml|json)$/u, '');

/** Files of one schema, a record each. */
const files = <S extends z.ZodObject>(base: string, pattern: string, schema: S) =>
  defineCollection({ loader: glob({ base, pattern, generateId }), schema });

/** A file that is a list, a record per entry, under ids that keep its order, which a collection sorts by. */
const list = <S extends z.ZodObject>(path: string, schema: S) => {
  const parser = (text: string) => {
    const entries = (path.endsWith('.json') ? JSON.parse(text) : parse(text)) as Record<string, unknown>[];
    return Object.fromEntries(entries.map((each, index) => [String(index).padStart(4, '0'), each]));
  };
  return defineCollection({ loader: file(path, { parser }), schema });
};

export const collections = {
  /** One MDX file a node of a notice's outline. Generated. Read from disk: see the loader. */
  entries: defineCollection({ loader: entriesLoader('content/notices'), schema: z.object({}) }),
  /** One file a notice. Generated. */
  notices: files('content/notices', '*/notice.json', noticeSchema),
  /** What is said of the site itself, a file per page; a body uses what its page gives it as `props`. */
  pages: files(
    'content/pages',
    '*.mdx',
    z.strictObject({ title: z.string(), description: z.string(), lede: z.string() }),
  ),
  /** What accessibility rules ask and how it is met, one file. */
  accessClaims: list(
    'content/pages/accessibility.yaml',
    z.strictObject({ asks: z.string(), met: z.string(), proofs: z.array(z.string()) }),
  ),
  /** The editors' codebook, one file per theme. */
  themes: files('content/editors/themes', '*.yaml', themeSchema),
  /** The rules that weigh themes against each other, and those that people code by. */
  codingRules: files('content/editors', 'coding-rules.yaml', codingRulesSchema),
  /** What editors decided on each passage, one file per notice. */
  decisions: files('content/editors/decisions', '*.yaml', decisionsSchema),
  /** What editors found on reading the cells shown as silent, one file per text. */
  silences: files('content/editors/silences', '*.yaml', silencesSchema),
  /** Passages coded again by blind readers, a file per draw or per workbook. */
  secondReadings: files('content/editors/second-readings', '{draw,notice}-*.yaml', secondReadingSchema),
  /** Silent cells read by blind readers, a file per draw. */
  silenceReadings: files('content/editors/second-readings', 'silence-*.yaml', silenceReadingSchema),
  /** Ids that were published and are no more, with their successors. */
  moved: files('content/editors', 'moved.yaml', movedSchema),
  /** Things counted in more than one place, one file per indicator. */
  indicators: files('content/editors/indicators', '*.yaml', indicatorSchema),
  /** What became of one notice in the next, decided by editors, one file per pair. */
  alignments: files('content/editors/alignments', '*.yaml', alignmentSchema),
  /** What a district's plan takes up of its city's, decided by editors, a file per pair. */
  uptakes: files('content/editors/uptake', '*.yaml', uptakeSchema),
  /** Sentences of uptake read again, a file per draw. */
  uptakeReadings: files('content/editors/uptake-readings', '*.yaml', uptakeReadingSchema),
  /** Which cells of the coding changed in which version, one file. Generated. */
  codingChanges: list('content/coding-changes.json', codingChangeSchema.extend({ id: z.string().optional() })),
  /** The rules of firmness, one file. */
  firmness: files('content/editors', 'firmness.yaml', firmnessSchema),
  /** The rules of who does it, one file. */
  actors: files('content/editors', 'actors.yaml', actorsSchema),
  /** Wording that any notice may have. */
  stockPhrases: files('content/editors', 'stock-phrases.yaml', stockPhrasesSchema),
  /** Terms of art with the editors' explanations, one file. */
  glossary: list('content/editors/glossary.yaml', termSchema),
  /** Topics that the home page offers, one file. */
  startingPoints: list('content/editors/starting-points.yaml', startingPointSchema),
};
