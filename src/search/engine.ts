/**
 * The engine: Pagefind's own WebAssembly over an index that Pagefind wrote, driven directly.
 *
 * Pagefind's JavaScript interface answers a search with fewer hits, or none, where a piece of the index could not
 * be fetched; here a zero must be a zero, so a piece that fails to load fails the search. It also brings a worker,
 * excerpts and word cutting that this search has no use for (13 KB compressed; the engine itself is 55). What is
 * used of the WebAssembly is fixed by the version of Pagefind that wrote it, which the package file pins.
 */

/** Gives a file of the index by its name, as it lies there. */
export type LoadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A string within the WebAssembly's memory. */
type Span = [place: number, length: number];

/** The exports of Pagefind 1.6.0 that are used. */
interface PagefindExports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_malloc: (length: number, align: number) => number;
  __wbindgen_free: (place: number, length: number, align: number) => void;
  __wbindgen_start: () => void;
  init_pagefind: (...table: Span) => number;
  load_index_chunk: (index: number, ...chunk: Span) => number;
  search: (
    index: number,
    ...rest: [...words: Span, ...original: Span, ...filter: Span, ...sort: Span, exact: number, diacritics: number]
  ) => Span;
}

export interface Engine {
  /** For each phrase, the names of the pages in which its words stand side by side, in the pages' order. */
  search: (phrases: readonly string[]) => Promise<string[][]>;
}

const SIGNATURE_LENGTH = 'pagefind_dcd'.length;

/** Pagefind's files are compressed whatever the server does, and begin with a signature. */
async function plain(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer()).subarray(SIGNATURE_LENGTH);
}

/** What the engine must know of the index; see the catalogue. */
export interface EngineIndex {
  pageTable: string;
  indexFolder: string;
  chunks: string;
}

/** Compiles the engine's file, which takes a slow phone a while and can be done before the catalogue has come. */
export async function compileEngine(file: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await plain(file));
}

/** Sets the engine up over an index whose pieces `load` gives as they are needed. */
export async function openEngine(module: WebAssembly.Module, load: LoadFile, files: EngineIndex): Promise<Engine> {
  const exports = await instantiate(module);
  const table = await plain(Uint8Array.from(atob(files.pageTable), (character) => character.charCodeAt(0)));

  const bytesIn = (bytes: Uint8Array): Span => {
    const place = exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(exports.memory.buffer).set(bytes, place);
    return [place, bytes.length];
  };
  const textIn = (text: string): Span => bytesIn(new TextEncoder().encode(text));
  const textOut = ([place, length]: Span): string => {
    const text = new TextDecoder().decode(new Uint8Array(exports.memory.buffer, place >>> 0, length));
    exports.__wbindgen_free(place, length, 1);
    return text;
  };

  let index = exports.init_pagefind(...bytesIn(table)) >>> 0;
  if (index === 0) throw new Error('Pagefind cannot read its own page table.');

  const begins = files.chunks.split(' ');
  const loads = new Map<number, Promise<void>>();
  const loadChunk = async (chunk: number): Promise<void> => {
    const content = await plain(await load(`${files.indexFolder}/${String(chunk)}.pf_index`));
    index = exports.load_index_chunk(index, ...bytesIn(content)) >>> 0;
    if (index === 0) throw new Error(`Pagefind cannot read its own index chunk ${String(chunk)}.`);
  };
  const needChunk = (chunk: number): Promise<void> => {
    const loading = loads.get(chunk) ?? loadChunk(chunk);
    loads.set(chunk, loading);
    // A chunk that could not be had is asked for again next time.
    loading.catch(() => loads.delete(chunk));
    return loading;
  };

  const searchPhrase = (phrase: string): string[] => {
    const answer: unknown = JSON.parse(
      textOut(exports.search(index, ...textIn(phrase), ...textIn(phrase), ...textIn('{}'), ...textIn(''), 1, 0)),
    );
    return (answer as { results: { p: string }[] }).results.map((result) => result.p);
  };

  return {
    async search(phrases) {
      const needed = new Set(phrases.flatMap((phrase) => phrase.split(' ').map((word) => chunkOf(begins, word))));
      await Promise.all([...needed].map(needChunk));
      return phrases.map(searchPhrase);
    },
  };
}

/** The chunk that holds the word if any does: the last that does not begin after it. */
function chunkOf(begins: readonly string[], word: string): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((begins[middle] ?? '') <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function instantiate(module: WebAssembly.Module): Promise<PagefindExports> {
  const instance = await WebAssembly.instantiate(module, {
    './pagefind_web_bg.js': {
      /** What wasm-bindgen has every module of its making do first: the values `undefined`, `null`, `true` and `false`. */
      __wbindgen_init_externref_table: () => {
        const values = exports.__wbindgen_externrefs;
        const first = values.grow(4);
        values.set(0, undefined);
        [undefined, null, true, false].forEach((value, at) => {
          values.set(first + at, value);
        });
      },
    },
  });
  const exports = instance.exports as unknown as PagefindExports;
  exports.__wbindgen_start();
  return exports;
}
