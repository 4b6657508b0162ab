/**
 * Has Pagefind index the records, and takes from what it writes the engine, the index chunks and the page table.
 */
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { hashOf } from './content-hash.ts';
import { ENGINE_FILE, PAGEFIND_VERSION } from './engine-file.ts';
import type { EngineIndex } from './engine.ts';
import { fold } from '../text/fold.ts';
import { readPageTable } from './page-table.ts';
import type { SearchRecord } from './record.ts';
import { SHARD_SIZE, encodeRecord } from './token.ts';

/** Name within the search's folder, and content. */
export type IndexFiles = Map<string, Uint8Array>;

/**
 * Postings in an index chunk. Small chunks are asked for precisely; but where each begins is told in the catalogue,
 * which the first query moves, and each is a file, so a large corpus wants larger ones.
 */
function chunkSize(records: number): number {
  return records < 10_000 ? 500 : 1200;
}

export async function buildPagefind(
  records: readonly SearchRecord[],
): Promise<{ files: IndexFiles; places: EngineIndex }> {
  // Read by Pagefind's binary when it starts, so set before it is loaded.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(records.length));
  const { close, createIndex } = await import('pagefind');
  const { errors, index } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await addRecords(index, records);
  const built = await index.getFiles();
  await close();
  if (built.errors.length > 0) throw new Error(`Pagefind could not build the index: ${built.errors.join('; ')}`);
  const written = new Map(built.files.map(({ path, content }) => [path, content]));
  const take = (path: string | undefined): Uint8Array => {
    const content = path === undefined ? undefined : written.get(path);
    if (content === undefined) throw new Error(`Pagefind wrote no ${path ?? 'page table'}; was it upgraded?`);
    return content;
  };

  const { version } = JSON.parse(new TextDecoder().decode(take('pagefind-entry.json'))) as { version?: string };
  if (version !== PAGEFIND_VERSION)
    throw new Error(
      `Unexpected Pagefind ${String(version)}, expected ${PAGEFIND_VERSION}: its engine is driven by our own code`,
    );

  const table = readPageTable(take([...written.keys()].find((path) => path.endsWith('.pf_meta'))));
  if (table.pages.length !== records.length)
    throw new Error(`Pagefind indexed ${String(table.pages.length)} records, expected ${String(records.length)}`);
  table.pages.forEach((hash, place) => {
    if (fragmentNumber(take(`fragment/${hash}.pf_fragment`)) !== place)
      throw new Error('Pagefind did not keep the order of the records; was it upgraded?');
  });

  const chunks = table.chunks.map(({ hash }) => take(`index/${hash}.pf_index`));
  const places: EngineIndex = {
    pageTable: Buffer.from(table.rename((place) => String(place % SHARD_SIZE))).toString('base64'),
    indexFolder: `index-${hashOf(...chunks)}`,
    chunks: table.chunks.map(({ from }) => from).join(' '),
  };
  const files: IndexFiles = new Map([
    [ENGINE_FILE, take('wasm.unknown.pagefind')],
    ...chunks.map((chunk, number) => [`${places.indexFolder}/${String(number)}.pf_index`, chunk] as const),
  ]);
  return { files, places };
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
