/**
 * Reads `content/` from disk, for scripts and tests. Of the pages, `site.ts` takes the entries of the notices from here and
 * all else through Astro's collections.
 */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { entrySchema, partsOfEntry } from '../schema/entry.ts';
import { indicatorSchema } from '../schema/indicator.ts';
import { noticeSchema } from '../schema/notice.ts';
import { silencesSchema } from '../schema/silence.ts';
import { themeSchema } from '../schema/theme.ts';
import { yamlData } from '../text/yaml-data.ts';
import type { ContentRecords } from './corpus.ts';

const readYaml = async (file: string): Promise<unknown> => yamlData(file, await readFile(file, 'utf8'));

export async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The path as it is, without its ending: `pudong-2024/plan-2024/2-5`. */
export function entryId(folder: string, file: string): string {
  return relative(folder, file)
    .replaceAll('\\', '/')
    .replace(/\.mdx$/u, '');
}

/** A YAML file of the editors; fails with the file and the place in it where it is not of the form. */
export async function readYamlFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  return checked(await readYaml(file), schema, file);
}

function checked<T>(read: unknown, schema: z.ZodType<T>, file: string): T {
  const { data, error } = schema.safeParse(read);
  if (!error) return data;
  throw new Error(`${file}: ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`);
}

/** Every YAML file of a folder whose name begins so, validated, its name as its id. */
export async function readYamlFolder<T>(
  folder: string,
  schema: z.ZodType<T>,
  prefix = '',
): Promise<(T & { id: string })[]> {
  const files = (await filesBelow(folder, '.yaml')).filter((file) => basename(file).startsWith(prefix));
  return Promise.all(
    files.map(async (file) => ({ ...(await readYamlFile(file, schema)), id: basename(file, '.yaml') })),
  );
}

/** The entries of all notices, one file after the other: there are thirty a notice. */
export async function readEntries(root = 'content'): Promise<ContentRecords['entries']> {
  const folder = join(root, 'notices');
  const entries: ContentRecords['entries'] = [];
  for (const file of await filesBelow(folder, '.mdx')) {
    const { frontmatter, body } = partsOfEntry(await readFile(file, 'utf8'));
    entries.push({ id: entryId(folder, file), data: checked(parse(frontmatter), entrySchema, file), body });
  }
  return entries;
}

const datedSchema = z.looseObject({
  date: z.iso.date().optional(),
  readFor: z.array(z.looseObject({ date: z.iso.date() })).optional(),
});

/** A file's date, and what it was read for and when; the rest of it, most of a megabyte in all, has no part in this. */
const datedLines = /^(?:date|readFor):.*(?:\n[ -].*)*/gmu;

/** The dates at the head of every editors' file that tells one, of alignments, uptake, blind readings and rules alike. */
export async function readDecisionDates(root = 'content'): Promise<string[]> {
  const files = await filesBelow(join(root, 'editors'), '.yaml');
  const heads = await Promise.all(
    files.map(async (file) => {
      const lines = (await readFile(file, 'utf8')).match(datedLines) ?? [];
      return datedSchema.safeParse(parse(lines.join('\n'))).data;
    }),
  );
  return heads.flatMap((head) => [
    ...(head?.date === undefined ? [] : [head.date]),
    ...(head?.readFor ?? []).map(({ date }) => date),
  ]);
}

export async function readContent(root = 'content'): Promise<ContentRecords> {
  const folder = join(root, 'notices');
  const notices = await Promise.all(
    (await filesBelow(folder, 'notice.json')).map(async (file) =>
      noticeSchema.parse(JSON.parse(await readFile(file, 'utf8'))),
    ),
  );
  return {
    notices,
    entries: await readEntries(root),
    themes: await readYamlFolder(join(root, 'editors/themes'), themeSchema),
    indicators: await readYamlFolder(join(root, 'editors/indicators'), indicatorSchema),
    silences: await readYamlFolder(join(root, 'editors/silences'), silencesSchema),
    decided: await readDecisionDates(root),
  };
}
