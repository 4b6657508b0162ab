/**
 * The searcher: Pagefind's engine, the catalogue and the texts as one, answering which records hold which words.
 */
import { type Catalogue, FORMAT, type Pack } from './catalogue.ts';
import { ENGINE_FILE } from './engine-file.ts';
import { type LoadFile, compileEngine, openEngine } from './engine.ts';
import { type ValueReader, traitReader, valueReader } from './filter.ts';
import type { Query } from './query.ts';
import { encodePhrase } from './token.ts';
import type { WidenedTerm } from './widen.ts';

/** A record's text and place. */
export interface RecordText {
  key: string;
  label: string;
  text: string;
  anchor: string;
  trail: string[];
  /** 0 where the source's pages cannot be told. */
  page: number;
}

export interface Searcher {
  catalogue: Catalogue;
  /** What filters go by. */
  valuesOf: ValueReader;
  /** Themes and topics of a record. */
  traitOf: ReturnType<typeof traitReader>;
  /** Ascending numbers of the records that hold the folded run of characters. */
  findRun: (folded: string) => Promise<number[]>;
  /** Texts of records, in the order asked for; fetches the packs that are still wanting. */
  readTexts: (numbers: readonly number[]) => Promise<RecordText[]>;
  /** How many packs would have to be fetched to read all of these. */
  packsWanting: (numbers: readonly number[]) => number;
}

/** Opens a search; fetches the catalogue and the engine, side by side. */
export async function openSearcher(load: LoadFile): Promise<Searcher> {
  const compiling = load(ENGINE_FILE).then(compileEngine);
  // Its failure counts where it is awaited; a catalogue that cannot be read is told first.
  compiling.catch(() => undefined);
  const catalogue = parse<Catalogue>(await load('catalogue.json'));
  if (catalogue.format !== FORMAT)
    throw new Error(`Unexpected form ${String(catalogue.format)} of the search index, expected ${String(FORMAT)}`);
  const engine = await openEngine(await compiling, load, catalogue);
  const packs = new Map<number, Promise<Pack>>();
  const arrived = new Set<number>();
  const packOf = (number: number): number => Math.floor(number / catalogue.packSize);
  const shards = Math.ceil(catalogue.records / catalogue.shardSize);

  const loadPack = (pack: number): Promise<Pack> => {
    const loading =
      packs.get(pack) ??
      load(`${catalogue.textFolder}/${String(pack)}.json`).then((bytes) => {
        arrived.add(pack);
        return parse<Pack>(bytes);
      });
    packs.set(pack, loading);
    loading.catch(() => packs.delete(pack));
    return loading;
  };

  return {
    catalogue,
    valuesOf: valueReader(catalogue),
    traitOf: traitReader(catalogue),
    async findRun(folded) {
      const phrases = Array.from({ length: shards }, (_, shard) => encodePhrase(folded, shard));
      const pages = await engine.search(phrases);
      // A page is named by its place within its shard.
      return pages.flatMap((names, shard) => names.map((name) => shard * catalogue.shardSize + Number(name)));
    },
    readTexts: (numbers) =>
      Promise.all(
        numbers.map(async (number) => {
          const pack = await loadPack(packOf(number));
          const record = pack.records[number % catalogue.packSize];
          if (record === undefined) throw new Error(`No record ${String(number)} in the search’s texts`);
          const [key, label, text, entry, page] = record;
          const [anchor = '', ...trail] = pack.entries[entry] ?? [];
          return { key, label, text, anchor, trail, page };
        }),
      ),
    packsWanting: (numbers) => new Set(numbers.map(packOf).filter((pack) => !arrived.has(pack))).size,
  };
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}

/** Numbers of the records that hold all words of the query, or one that stands for it, and none of the excluded; ascending. */
export async function findRecords(searcher: Searcher, terms: readonly WidenedTerm[], query: Query): Promise<number[]> {
  const wanted = terms.map(async ({ term, others }) => {
    const found = await Promise.all([term, ...others].map(({ folded }) => searcher.findRun(folded)));
    return found.length === 1 ? (found[0] ?? []) : [...new Set(found.flat())].sort((a, b) => a - b);
  });
  const unwanted = query.exclude.map(({ folded }) => searcher.findRun(folded));
  const [first = [], ...rest] = await Promise.all(wanted);
  const others = rest.map((numbers) => new Set(numbers));
  const excluded = new Set((await Promise.all(unwanted)).flat());
  return first.filter((number) => !excluded.has(number) && others.every((numbers) => numbers.has(number)));
}
