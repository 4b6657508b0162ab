/**
 * An Office file whose bytes are the same whenever it is built from the same data, as everything that is built here:
 * the dates that the packers write of themselves are taken out, and parts can be edited on the way.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The earliest date that a zip file can tell, local as fflate takes it, so that no time zone changes the bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** `edit` gets the text of every part of the package and gives it back, edited or not. */
export function makeDeterministic(bytes: ArrayBuffer, edit: (path: string, text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(
    ([path, content]) => [path, strToU8(edit(path, strFromU8(content)))] as const,
  );
  return zipSync(Object.fromEntries(parts), { mtime: NO_DATE, level: 9 });
}
