/**
 * The corpus for pages, loaded once a build through Astro's collections.
 */
import { getCollection } from 'astro:content';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus } from './corpus.ts';
import { readDecisionDates } from './read-content.ts';

let loaded: Promise<Corpus> | undefined;

async function load(): Promise<Corpus> {
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
}

export function loadCorpus(): Promise<Corpus> {
  loaded ??= load();
  return loaded;
}
