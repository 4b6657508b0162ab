/** Reads the editors' lists of words that numbers are read by. */
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { parse } from 'yaml';

export function readVocabulary<S extends z.ZodType>(file: 'verbs' | 'units', schema: S): z.infer<S> {
  const path = new URL(`../../../content/editors/${file}.yaml`, import.meta.url);
  return schema.parse(parse(readFileSync(path, 'utf8')));
}
