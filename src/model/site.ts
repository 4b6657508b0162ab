/**
 * The corpus for pages, loaded once a build through Astro's collections.
 */
import { getCollection, type CollectionEntry } from 'astro:content';
import { buildCorpus } from './build-corpus.ts';
import type { Corpus, OutlineNode } from './corpus.ts';
import { readDecisionDates } from './read-content.ts';

let loaded: Promise<{ corpus: Corpus; entries: Map<string, CollectionEntry<'entries'>> }> | undefined;

async function load(): Promise<{ corpus: Corpus; entries: Map<string, CollectionEntry<'entries'>> }> {
  const [entries, notices, themes, indicators, silences] = await Promise.all([
    getCollection('entries'),
    getCollection('notices'),
    getCollection('themes'),
    getCollection('indicators'),
    getCollection('silences'),
  ]);
  const corpus = buildCorpus({
    entries: entries.map((entry) => ({ id: entry.id, data: entry.data, body: entry.body ?? '' })),
    notices: notices.map((notice) => notice.data),
    themes: themes.map((theme) => ({ ...theme.data, id: theme.id })),
    indicators: indicators.map((indicator) => ({ ...indicator.data, id: indicator.id })),
    silences: silences.map(({ id, data }) => ({ ...data, id })),
    decided: await readDecisionDates(),
  });
  return { corpus, entries: new Map(entries.map((entry) => [entry.id, entry])) };
}

export async function loadCorpus(): Promise<Corpus> {
  loaded ??= load();
  return (await loaded).corpus;
}

/** The collection entry of an outline node, to be rendered with `render` of `astro:content`. */
export async function entryToRender(node: OutlineNode): Promise<CollectionEntry<'entries'>> {
  loaded ??= load();
  const entry = (await loaded).entries.get(node.id);
  if (!entry) throw new Error(`no collection entry “${node.id}”`);
  return entry;
}
