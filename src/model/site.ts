/**
 * The corpus for pages, loaded once a build through Astro's collections.
 */
import { getCollection } from 'astro:content';
import { once } from '../text/once.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { readDecisionDates } from './read-content.ts';

export const loadCorpus = once(async (): Promise<Corpus> => {
  const [entries, notices, themes, indicators, silences] = await Promise.all([
    getCollection('entries'),
    getCollection('notices'),
    getCollection('themes'),
    getCollection('indicators'),
    getCollection('silences'),
  ]);
  return buildCorpus({
    entries: entries.map((entry) => ({ id: entry.id, data: entry.data, body: entry.body ?? '' })),
    notices: notices.map((notice) => notice.data),
    themes: themes.map((theme) => ({ ...theme.data, id: theme.id })),
    indicators: indicators.map((indicator) => ({ ...indicator.data, id: indicator.id })),
    silences: silences.map(({ id, data }) => ({ ...data, id })),
    decided: await readDecisionDates(),
  });
});
