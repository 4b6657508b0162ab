/**
 * The page table of a Pagefind index (`pf_meta`), rewritten so that a page is named by its number.
 *
 * Pagefind names each page by a hash, under which it would fetch a file with the page's text. Hashes cannot be
 * compressed: at a hundred times this corpus they are most of what a first query moves. Our texts come from our own
 * files, by number, so nothing needs the hashes. The table is CBOR (RFC 8949) behind Pagefind's signature, with
 * nothing in it but arrays, texts and small integers; version 1.6.0 writes
 * `[version, [[hash, words, group] …], [[from, to, chunk] …], filters, sorts, fields]`.
 */
import { gunzipSync, gzipSync } from 'node:zlib';

type Item = number | string | Item[];

const SIGNATURE = 'pagefind_dcd';

/** The table with each page's hash replaced by what `numberOf` gives for it. */
export function renumberPages(file: Uint8Array, numberOf: (hash: string) => number): Uint8Array {
  const bytes = gunzipSync(file);
  if (bytes.subarray(0, SIGNATURE.length).toString('latin1') !== SIGNATURE)
    throw new Error('Pagefind’s page table does not begin as expected; was Pagefind upgraded?');
  const [table, end] = decode(bytes, SIGNATURE.length);
  if (end !== bytes.length || !Array.isArray(table) || !Array.isArray(table[1]))
    throw new Error('Pagefind’s page table is not built as expected; was Pagefind upgraded?');
  const pages = table[1].map((page) => {
    if (!Array.isArray(page) || typeof page[0] !== 'string' || typeof page[1] !== 'number')
      throw new Error('Unexpected page in Pagefind’s page table; was Pagefind upgraded?');
    // The count of words only weighs in rankings, which searches for words side by side have none of.
    return [String(numberOf(page[0])), 1, ...page.slice(2)];
  });
  const parts = [Buffer.from(SIGNATURE, 'latin1'), ...encode(table.with(1, pages))];
  return gzipSync(Buffer.concat(parts), { level: 9 });
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
      throw new Error(`Unexpected kind of item ${String(first >> 5)} in Pagefind’s page table; was Pagefind upgraded?`);
  }
}

/** The number that stands in an item's head, and where the head ends. */
function argument(bytes: Uint8Array, at: number): [number, number] {
  const short = (bytes[at] ?? 0) & 31;
  if (short < 24) return [short, at + 1];
  const width = { 24: 1, 25: 2, 26: 4 }[short];
  if (width === undefined)
    throw new Error('Unexpected length of an item in Pagefind’s page table; was Pagefind upgraded?');
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
