/**
 * Reads the editors' synonym groups from disk.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { type SynonymGroup, synonymsSchema } from '../schema/synonym.ts';

/** The groups; fails with the place in the file where one is not of the form. */
export async function readSynonyms(file = 'content/editors/synonyms.yaml'): Promise<SynonymGroup[]> {
  const result = synonymsSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (!result.success)
    throw new Error(
      `${file}: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    );
  return result.data;
}
