/**
 * Tells Astro of the entries of all notices: of each that it is there and whether it has changed, so that development takes in a
 * change. The words themselves the corpus reads from disk (`read-content.ts`): in the store they would be a module of the
 * bundle, and with 500 notices the bundler takes 0.9 GB to read one of 40 MB.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { entryId, filesBelow } from './read-content.ts';

async function readAll(folder: string, { store, generateDigest }: LoaderContext): Promise<void> {
  const gone = new Set(store.keys());
  for (const file of await filesBelow(folder, '.mdx')) {
    const id = entryId(folder, file);
    gone.delete(id);
    const digest = generateDigest(await readFile(file, 'utf8'));
    if (store.get(id)?.digest !== digest) store.set({ id, data: {}, digest });
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
