/**
 * The collections: one schema each, from `src/schema/`.
 */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { entrySchema } from './schema/entry.ts';
import { indicatorSchema } from './schema/indicator.ts';
import { noticeSchema } from './schema/notice.ts';
import { themeSchema } from './schema/theme.ts';

/** Ids are paths as they stand, without the ending: `pudong-2024/plan-2024/2-5`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.(?:mdx|ya?ml|json)$/u, '');

export const collections = {
  /** One MDX file a node of a notice's outline. Generated. */
  entries: defineCollection({ loader: glob({ base: 'content/notices', pattern: '**/*.mdx', generateId }), schema: entrySchema }),
  /** One file a notice. Generated. */
  notices: defineCollection({ loader: glob({ base: 'content/notices', pattern: '*/notice.json', generateId }), schema: noticeSchema }),
  /** The editors' codebook, a file a theme. */
  themes: defineCollection({ loader: glob({ base: 'content/editors/themes', pattern: '*.yaml', generateId }), schema: themeSchema }),
  /** Things counted in more than one place, a file an indicator. */
  indicators: defineCollection({ loader: glob({ base: 'content/editors/indicators', pattern: '*.yaml', generateId }), schema: indicatorSchema }),
};
