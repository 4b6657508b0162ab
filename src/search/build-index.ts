/**
 * Builds the search's files in memory: Pagefind's engine and index, the catalogue, and the texts in packs.
 */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import {
  type Catalogue,
  type CatalogueNotice,
  type CatalogueTheme,
  type Pack,
  type Trait,
  lengthStep,
} from './catalogue.ts';
import { fold } from './fold.ts';
import { renumberPages } from './page-table.ts';
import type { SearchInput, SearchRecord } from './record.ts';
import { SHARD_SIZE, encodeRecord } from './token.ts';

/** Records in a text file: ten hits from ten places then cost some ten kilobytes. */
const PACK_SIZE = 12;

/**
 * Postings in an index file. Small files are asked for precisely; but each has its line in the page table, which the
 * first query moves, so a large corpus wants larger ones.
 */
export function chunkSize(records: number): number {
  return records < 10_000 ? 700 : 4000;
}

/** Name within the search's folder, and content. */
export type IndexFiles = Map<string, Uint8Array>;

export async function buildIndex(input: SearchInput): Promise<IndexFiles> {
  const records = input.notices.flatMap((notice) => notice.parts.flatMap((part) => part.records));
  const files = await buildPagefind(records);
  const packs = buildPacks(records);
  const texts = packs.map(json);
  const textFolder = `text-${hashOf(...texts)}`;
  texts.forEach((text, number) => files.set(`${textFolder}/${String(number)}.json`, text));
  const [wasm = '', meta = ''] = ['.pagefind', '.pf_meta'].map((ending) =>
    [...files.keys()].find((name) => name.endsWith(ending)),
  );
  const { traits, traitOf } = shareTraits(records, input.themes);
  const catalogue: Catalogue = {
    wasm,
    meta,
    textFolder,
    shardSize: SHARD_SIZE,
    packSize: PACK_SIZE,
    records: records.length,
    notices: numberParts(input),
    themes: input.themes,
    traits,
    traitOf,
    lengths: records.map((record) => lengthStep(record.text.length)).join(''),
    synonyms: input.synonyms,
  };
  files.set('catalogue.json', json(catalogue));
  return files;
}

/** Every file but the catalogue is named by its content, so that a browser may keep it for good. */
function hashOf(...contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Pagefind's engine, its index chunks, and its page table with records named by number. */
async function buildPagefind(records: readonly SearchRecord[]): Promise<IndexFiles> {
  // Read by Pagefind's binary when it starts, so set before it is loaded.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records.length));
  const { close, createIndex } = await import('pagefind');
  const { errors, index } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await addRecords(index, records);
  const built = await index.getFiles();
  await close();
  if (built.errors.length > 0) throw new Error(`Pagefind could not build the index: ${built.errors.join('; ')}`);

  const files: IndexFiles = new Map();
  const numbers = new Map<string, number>();
  for (const { path, content } of built.files) {
    const [, hash] = /^fragment\/(.+)\.pf_fragment$/u.exec(path) ?? [];
    if (hash !== undefined) numbers.set(hash, fragmentNumber(content));
    else if (path === 'wasm.unknown.pagefind') files.set(`wasm-${hashOf(content)}.pagefind`, content);
    else if (/^index\/|\.pf_meta$/u.test(path)) files.set(path, content);
  }
  if (numbers.size !== records.length)
    throw new Error(`Pagefind indexed ${String(numbers.size)} records, expected ${String(records.length)}`);
  const table = [...files.keys()].filter((name) => name.endsWith('.pf_meta'));
  const [name] = table;
  const content = name === undefined ? undefined : files.get(name);
  if (name === undefined || content === undefined || table.length !== 1)
    throw new Error(`Unexpected page tables in Pagefind’s index: ${table.join(', ')}; expected one`);
  files.set(
    name,
    renumberPages(content, (hash) => {
      const number = numbers.get(hash);
      if (number === undefined) throw new Error(`No text for page ${hash} of Pagefind’s index`);
      return number;
    }),
  );
  return files;
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const batch = 1000;
  for (let from = 0; from < records.length; from += batch) {
    const answers = await Promise.all(
      records.slice(from, from + batch).map((record, at) => {
        const number = from + at;
        return index.addCustomRecord({
          url: `/${String(number).padStart(8, '0')}`,
          content: encodeRecord(fold(record.label + record.text), Math.floor(number / SHARD_SIZE)),
          // A language that Pagefind has no stemming for.
          language: 'und',
        });
      }),
    );
    const errors = answers.flatMap((answer) => answer.errors);
    if (errors.length > 0) throw new Error(`Pagefind refused a record: ${errors.join('; ')}`);
  }
}

/** The record's number, which was given to Pagefind as the address of the page. */
function fragmentNumber(content: Uint8Array): number {
  const [, digits] = /"url":"\/(\d+)"/u.exec(gunzipSync(content).toString('utf8')) ?? [];
  if (digits === undefined) throw new Error('Unexpected text file of Pagefind’s; was Pagefind upgraded?');
  return Number(digits);
}

function buildPacks(records: readonly SearchRecord[]): Pack[] {
  const packs: Pack[] = [];
  for (let from = 0; from < records.length; from += PACK_SIZE) {
    const pack: Pack = { entries: [], records: [] };
    const entryAt = new Map<SearchRecord['entry'], number>();
    for (const { key, label, text, entry, page } of records.slice(from, from + PACK_SIZE)) {
      if (!entryAt.has(entry)) {
        entryAt.set(entry, pack.entries.length);
        pack.entries.push([entry.anchor, ...entry.trail]);
      }
      pack.records.push([key, label, text, entryAt.get(entry) ?? 0, page]);
    }
    packs.push(pack);
  }
  return packs;
}

function shareTraits(
  records: readonly SearchRecord[],
  themes: readonly CatalogueTheme[],
): Pick<Catalogue, 'traits' | 'traitOf'> {
  const themeAt = new Map(themes.map((theme, at) => [theme.id, at]));
  const topicAt = new Map(themes.flatMap((theme) => theme.topics).map((topic, at) => [topic.id, at]));
  const places = (ids: readonly string[], at: ReadonlyMap<string, number>): number[] =>
    ids.map((id) => {
      const place = at.get(id);
      if (place === undefined) throw new Error(`No theme or topic “${id}” to search by`);
      return place;
    });
  const known = new Map<string, number>();
  const traits: Trait[] = [];
  const traitOf = records.map((record) => {
    const trait: Trait = [places(record.themes, themeAt), places(record.topics, topicAt), record.heading ? 1 : 0];
    const id = JSON.stringify(trait);
    const number = known.get(id) ?? traits.push(trait) - 1;
    known.set(id, number);
    return number;
  });
  return { traits, traitOf };
}

function numberParts(input: SearchInput): CatalogueNotice[] {
  let first = 0;
  return input.notices.map((notice) => ({
    ...notice,
    parts: notice.parts.map(({ kind, year, title, records }) => {
      const part = { kind, year, title, first, count: records.length };
      first += records.length;
      return part;
    }),
  }));
}
