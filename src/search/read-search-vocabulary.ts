/**
 * Reads from disk what editors wrote that leads a search on: the synonym groups, the citizens' phrases for topics, the
 * glossary, the names of districts; and the rules of firmness and of who does it, which a search is narrowed by.
 */
import { z } from 'astro/zod';
import { readYamlFile } from '../model/read-content.ts';
import { DISTRICTS } from '../model/settings.ts';
import { actorsSchema } from '../schema/actor.ts';
import { firmnessSchema } from '../schema/firmness.ts';
import { termSchema } from '../schema/glossary.ts';
import { startingPointSchema } from '../schema/starting-point.ts';
import { synonymsSchema } from '../schema/synonym.ts';
import type { SayingRules, SearchWords } from './search-document.ts';

/** The words; fails with the file and the place in it where one is not of the form. */
export async function readSearchVocabulary(folder = 'content/editors'): Promise<SearchWords & SayingRules> {
  return {
    synonyms: await readYamlFile(`${folder}/synonyms.yaml`, synonymsSchema),
    phrases: await readYamlFile(`${folder}/starting-points.yaml`, z.array(startingPointSchema)),
    terms: await readYamlFile(`${folder}/glossary.yaml`, z.array(termSchema)),
    districts: Object.values(DISTRICTS).flat(),
    firmness: await readYamlFile(`${folder}/firmness.yaml`, firmnessSchema),
    actors: await readYamlFile(`${folder}/actors.yaml`, actorsSchema),
  };
}
