/**
 * Reads from disk what editors wrote that leads a search on: the synonym groups, the citizens' phrases for topics, the
 * terms of the glossary.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { termSchema } from '../schema/glossary.ts';
import { type StartingPoint, startingPointSchema } from '../schema/starting-point.ts';
import { type SynonymGroup, synonymsSchema } from '../schema/synonym.ts';

export interface SearchWords {
  synonyms: SynonymGroup[];
  phrases: StartingPoint[];
  /** As the glossary heads them; also their anchors there. */
  terms: string[];
}

/** The words; fails with the file and the place in it where one is not of the form. */
export async function readSearchWords(folder = 'content/editors'): Promise<SearchWords> {
  const terms = await read(`${folder}/glossary.yaml`, z.array(termSchema));
  return {
    synonyms: await read(`${folder}/synonyms.yaml`, synonymsSchema),
    phrases: await read(`${folder}/starting-points.yaml`, z.array(startingPointSchema)),
    terms: terms.map(({ term }) => term),
  };
}

async function read<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parse(await readFile(file, 'utf8')));
  if (!result.success)
    throw new Error(
      `${file}: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  return result.data;
}
