/**
 * The corpus for pages, loaded once a build: the entries from disk (see `entries-loader.ts`), all else through Astro's collections.
 */
import { getCollection } from 'astro:content';
import { once } from '../text/once.ts';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { readDecisionDates, readEntries } from './read-content.ts';

export const loadCorpus = once(async (): Promise<Corpus> => {
  const [entries, notices, themes, indicators, silences] = await Promise.all([
    readEntries(),
    getCollection('notices'),
    getCollection('themes'),
    getCollection('indicators'),
    getCollection('silences'),
  ]);
  return buildCorpus({
    entries,
    notices: notices.map((notice) => notice.data),
    themes: themes.map((theme) => ({ ...theme.data, id: theme.id })),
    indicators: indicators.map((indicator) => ({ ...indicator.data, id: indicator.id })),
    silences: silences.map(({ id, data }) => ({ ...data, id })),
    decided: await readDecisionDates(),
  });
});
