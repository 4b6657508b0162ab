/**
 * Reads from disk what editors wrote that leads a search on: the synonym groups, the citizens' phrases for topics, the
 * glossary; and the rules of firmness and of who does it, which a search is narrowed by.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { actorsSchema } from '../schema/actor.ts';
import { firmnessSchema } from '../schema/firmness.ts';
import { termSchema } from '../schema/glossary.ts';
import { startingPointSchema } from '../schema/starting-point.ts';
import { synonymsSchema } from '../schema/synonym.ts';
import { yamlData } from '../text/yaml-data.ts';
import type { SayingRules, SearchWords } from './record.ts';

/** The words; fails with the file and the place in it where one is not of the form. */
export async function readSearchWords(folder = 'content/editors'): Promise<SearchWords & SayingRules> {
  return {
    synonyms: await read(`${folder}/synonyms.yaml`, synonymsSchema),
    phrases: await read(`${folder}/starting-points.yaml`, z.array(startingPointSchema)),
    terms: await read(`${folder}/glossary.yaml`, z.array(termSchema)),
    firmness: await read(`${folder}/firmness.yaml`, firmnessSchema),
    actors: await read(`${folder}/actors.yaml`, actorsSchema),
  };
}

async function read<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(yamlData(file, await readFile(file, 'utf8')));
  if (!result.success)
    throw new Error(
      `${file}: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  return result.data;
}
