/**
 * What editors decided, gathered for the data files: worked out once per build.
 */
import { getCollection } from 'astro:content';
import { once } from '../text/once.ts';
import type { EditorData } from './editor-tables.ts';
import { loadActors, loadAlignments, loadFirmness, loadUptakes } from '../model/site-editors.ts';

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

export const loadEditorData = once(async (): Promise<EditorData> => ({
  alignments: await loadAlignments(),
  uptakes: await loadUptakes(),
  firmness: await loadFirmness(),
  actors: await loadActors(),
  glossary: (await getCollection('glossary')).map(({ data }) => data),
  secondReadings: (await getCollection('secondReadings')).map(({ id, data }) => ({ ...data, id })).sort(byId),
  silenceReadings: (await getCollection('silenceReadings')).map(({ id, data }) => ({ ...data, id })).sort(byId),
  codingChanges: (await getCollection('codingChanges')).map(({ data: { id: _id, ...change } }) => change),
}));
