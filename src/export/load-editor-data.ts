/**
 * What editors decided, gathered for the data files: worked out once per build.
 */
import { getCollection } from 'astro:content';
import type { EditorData } from './editor-tables.ts';
import { loadActors, loadAlignments, loadFirmness, loadUptakes } from '../model/site-editors.ts';

let loaded: Promise<EditorData> | undefined;

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

export function loadEditorData(): Promise<EditorData> {
  loaded ??= (async () => ({
    alignments: await loadAlignments(),
    uptakes: await loadUptakes(),
    firmness: await loadFirmness(),
    actors: await loadActors(),
    glossary: (await getCollection('glossary')).map(({ data }) => data),
    secondReadings: (await getCollection('secondReadings')).map(({ id, data }) => ({ ...data, id })).sort(byId),
    silenceReadings: (await getCollection('silenceReadings')).map(({ id, data }) => ({ ...data, id })).sort(byId),
    codingChanges: (await getCollection('codingChanges')).map(({ data: { id: _id, ...change } }) => change),
  }))();
  return loaded;
}
