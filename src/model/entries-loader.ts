/**
 * Loads the entries of all notices as data: frontmatter and body. The body is parsed into passages (`schema/body.ts`) and
 * set by `EntryBody.astro`; compiled, each would be a module of the bundle, and thirty modules per notice cost more than
 * all pages.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { partsOfEntry } from '../schema/entry.ts';
import { entryId, filesBelow } from './read-content.ts';

async function readAll(folder: string, { store, parseData, generateDigest }: LoaderContext): Promise<void> {
  const gone = new Set(store.keys());
  for (const file of await filesBelow(folder, '.mdx')) {
    const id = entryId(folder, file);
    gone.delete(id);
    const text = await readFile(file, 'utf8');
    const digest = generateDigest(text);
    if (store.get(id)?.digest === digest) continue;
    const { frontmatter, body } = partsOfEntry(text);
    const data = await parseData({ id, data: parse(frontmatter) as Record<string, unknown>, filePath: file });
    store.set({ id, data, body, digest });
  }
  for (const id of gone) store.delete(id);
}

/** @param folder within the project; in development a change of its files is taken in */
export function entriesLoader(folder: string): Loader {
  return {
    name: 'entries',
    load: async (context) => {
      await readAll(folder, context);
      const { watcher } = context;
      const within = join(process.cwd(), folder);
      watcher?.add(folder);
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher?.on(event, (path) => {
          if (path.startsWith(within) && path.endsWith('.mdx')) void readAll(folder, context);
        });
    },
  };
}
