/**
 * Fetches the search's files from the site.
 */
import { href } from '../../model/href.ts';
import type { Catalogue } from '../../search/catalogue.ts';

/** A file of the index by its name. The catalogue alone is asked for anew each time; every other name changes with its content. */
export async function fetchFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(href(`/search-index/${name}`), name === 'catalogue.json' ? { cache: 'no-cache' } : {});
  if (!response.ok) throw new Error(`${String(response.status)} for ${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Has the browser keep the catalogue, the engine and its page table for the search that is about to come. */
export async function fetchAhead(): Promise<void> {
  try {
    const { wasm, meta } = JSON.parse(new TextDecoder().decode(await fetchFile('catalogue.json'))) as Catalogue;
    await Promise.all([fetchFile(wasm), fetchFile(meta)]);
  } catch {
    // The search page will try again itself, and tell the reader if it cannot.
  }
}
