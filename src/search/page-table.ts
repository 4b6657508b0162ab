/**
 * The page table of a Pagefind index (`pf_meta`), rewritten to be small.
 *
 * Pagefind names each page and each index chunk by a hash, and hashes cannot be compressed: at a hundred times this
 * corpus they are most of what a first query moves. Our texts come from our own files, so a page need only be told
 * from the others of its shard; the numbers then repeat from shard to shard and take next to nothing. Chunks are found
 * by our own list, so the table needs none. It is CBOR (RFC 8949) behind Pagefind's signature, with nothing in it but
 * arrays, texts and small integers; version 1.6.0 writes
 * `[version, [[hash, words, group] …], [[from, to, chunk] …], filters, sorts, fields]`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

type Item = number | string | Item[];

const SIGNATURE = 'pagefind_dcd';

export interface PageTable {
  /** Hashes of the pages, in their order. */
  pages: string[];
  /** First letters of the words that a chunk holds, enough to tell them from the chunk before; and the chunk's hash. */
  chunks: { from: string; hash: string }[];
  /** The table as the engine needs it, each page named as asked for, without chunks. */
  rename: (name: (place: number) => string) => Uint8Array;
}

/** Reads a page table; fails where it is not as version 1.6.0 writes it. */
export function readPageTable(file: Uint8Array): PageTable {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, SIGNATURE.length).toString('latin1') !== SIGNATURE) throw unexpected('beginning');
  const [table, end] = decode(bytes, SIGNATURE.length);
  if (end !== bytes.length || !Array.isArray(table)) throw unexpected('form');
  const rows = (at: number, what: string): Item[][] => {
    const list = table[at];
    if (!Array.isArray(list) || !list.every((row) => Array.isArray(row))) throw unexpected(what);
    return list;
  };
  const text = (item: Item | undefined, what: string): string => {
    if (typeof item !== 'string') throw unexpected(what);
    return item;
  };
  const pages = rows(1, 'pages');
  const chunks = rows(2, 'chunks');
  return {
    pages: pages.map(([hash]) => text(hash, 'page')),
    chunks: chunks.map(([from, , hash]) => ({ from: text(from, 'chunk'), hash: text(hash, 'chunk') })),
    rename: (name) => {
      // The count of words only weighs in rankings, which a search for words side by side has none of.
      const renamed = pages.map(([, , ...rest], place): Item[] => [name(place), 1, ...rest]);
      const parts = [Buffer.from(SIGNATURE, 'latin1'), ...encode(table.with(1, renamed).with(2, []))];
      return gzipSync(Buffer.concat(parts), { level: 9 });
    },
  };
}

function unexpected(what: string): Error {
  return new Error(`Unexpected ${what} in Pagefind’s page table; was Pagefind upgraded?`);
}

/** The item that begins at `at`, and where it ends. */
export function decode(bytes: Uint8Array, at: number): [Item, number] {
  const first = bytes[at] ?? 0;
  const [size, start] = argument(bytes, at);
  switch (first >> 5) {
    case 0:
      return [size, start];
    case 3:
      return [new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, start + size)), start + size];
    case 4: {
      const items: Item[] = [];
      let next = start;
      for (let index = 0; index < size; index++) {
        const [item, after] = decode(bytes, next);
        items.push(item);
        next = after;
      }
      return [items, next];
    }
    default:
      throw unexpected(`kind of item (${String(first >> 5)})`);
  }
}

/** The number that stands in an item's head, and where the head ends. */
function argument(bytes: Uint8Array, at: number): [number, number] {
  const short = (bytes[at] ?? 0) & 31;
  if (short < 24) return [short, at + 1];
  const width = { 24: 1, 25: 2, 26: 4 }[short];
  if (width === undefined) throw unexpected('length of an item');
  let value = 0;
  for (let index = 1; index <= width; index++) value = value * 256 + (bytes[at + index] ?? 0);
  return [value, at + 1 + width];
}

export function encode(item: Item): Uint8Array[] {
  if (typeof item === 'number') return [head(0, item)];
  if (typeof item === 'string') {
    const text = new TextEncoder().encode(item);
    return [head(3, text.length), text];
  }
  return [head(4, item.length), ...item.flatMap(encode)];
}

function head(kind: number, value: number): Uint8Array {
  const type = kind << 5;
  if (value < 24) return Uint8Array.of(type | value);
  if (value < 0x100) return Uint8Array.of(type | 24, value);
  if (value < 0x10000) return Uint8Array.of(type | 25, value >> 8, value & 255);
  return Uint8Array.of(type | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}
