/**
 * The files of the search's index: small scripts that each hold one value. A script is loaded in the same way from a host
 * and from a disk (`file://`), where a page may fetch nothing.
 *
 *     g0.js …  runs of three characters and where they are
 *     p0.js …  pairs
 *     s0.js …  single characters
 *     n0.js …  numbers, by their value
 *     y0.js …  the lines of the editors' synonyms once more
 *     t0.js …  texts
 *
 * The catalogue, which every search needs, is held by the search page itself.
 */

/** What a file holds: the lines of an index, or a value in JSON. */
export type Payload = string | object;
/** By the name of the file without its ending. */
export type IndexFiles = Map<string, Payload>;
/** Gives what a file holds; rejects where it cannot be had. */
export type LoadFile = (name: string) => Promise<Payload>;

/** What the page asked for before its scripts came: by the file's name, settled when it has come or failed. */
export type AskedFiles = Record<string, Promise<unknown>>;

declare global {
  interface Window {
    /** What the files hold, by their names. */
    searchFiles?: Record<string, Payload>;
    searchAsked?: AskedFiles;
  }
}

export function writeFile(name: string, payload: Payload): string {
  return `(self.searchFiles=self.searchFiles||{})[${JSON.stringify(name)}]=${JSON.stringify(payload)}\n`;
}

/** A value as a page may hold it in itself: JSON that ends no element. */
export function writeHeld(payload: object): string {
  return JSON.stringify(payload).replace(/</gu, '\\u003c');
}

/** Which of `count` files a key is in (FNV-1a). */
export function fileOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}
