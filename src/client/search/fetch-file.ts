/**
 * Fetches the search's files from the site.
 */
import { href } from '../../model/href.ts';
import { ENGINE_FILE } from '../../search/engine-file.ts';

/** A file of the index by its name. The catalogue alone is asked for anew each time; every other name changes with its content. */
export async function fetchFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(href(`/search-index/${name}`), name === 'catalogue.json' ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${String(response.status)} for ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The two files that every search begins with, asked for at once: on a slow line each answer is half a second away. */
export function fetchAhead(): Map<string, Promise<Uint8Array<ArrayBuffer>>> {
  const ahead = new Map(['catalogue.json', ENGINE_FILE].map((name) => [name, fetchFile(name)]));
  // The search will try again itself, and tell the reader if it cannot.
  for (const file of ahead.values()) file.catch(() => undefined);
  return ahead;
}
