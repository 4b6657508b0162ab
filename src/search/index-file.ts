/**
 * The files of the search's index: small scripts that each hold one value. A script is had in the same way from a host
 * and from a disk (`file://`), where a page may fetch nothing.
 *
 *     p0.js …  pairs of neighbouring characters and where they stand
 *     s0.js …  single characters
 *     n0.js …  numbers, by their value
 *     t0.js …  texts
 */

/** What a file holds: the lines of an index, or a value in JSON. */
export type Payload = string | object;
/** By the name of the file without its ending. */
export type IndexFiles = Map<string, Payload>;
/** Gives what a file holds; rejects where it cannot be had. */
export type LoadFile = (name: string) => Promise<Payload>;

/** The global in which the files put what they hold. */
export const GLOBAL = 'searchFiles';

export function writeFile(name: string, payload: Payload): string {
  return `self.${GLOBAL}=self.${GLOBAL}||{};self.${GLOBAL}[${JSON.stringify(name)}]=${JSON.stringify(payload)}\n`;
}

/** Which of `count` files a key stands in (FNV-1a). */
export function fileOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
  return ((hash ^ (hash >>> 15)) >>> 0) % count;
}
