/**
 * What editors decided, gathered for the data files: worked out once per build.
 */
import { getCollection } from 'astro:content';
import type { EditorData } from './editor-tables.ts';
import { loadActors, loadAlignments, loadFirmness, loadUptakes } from '../model/site-editors.ts';

let loaded: Promise<EditorData> | undefined;

export function loadEditorData(): Promise<EditorData> {
  loaded ??= (async () => ({
    alignments: await loadAlignments(),
    uptakes: await loadUptakes(),
    firmness: (await loadFirmness()).read,
    actors: (await loadActors()).read,
    glossary: (await getCollection('glossary')).map(({ data }) => data),
    secondReadings: (await getCollection('secondReadings')).map(({ data }) => data),
    codingChanges: (await getCollection('codingChanges')).map(({ data: { id: _id, ...change } }) => change),
  }))();
  return loaded;
}
