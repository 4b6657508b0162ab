/**
 * Builds the search's files in memory: Pagefind's engine and index, the catalogue, and the texts in packs.
 */
import {
  type Catalogue,
  type CatalogueNotice,
  type CatalogueTheme,
  type Pack,
  type Trait,
  FORMAT,
  formOf,
} from './catalogue.ts';
import { type IndexFiles, buildPagefind } from './build-pagefind.ts';
import { hashOf } from './content-hash.ts';
import type { SearchInput, SearchRecord } from './record.ts';
import { SHARD_SIZE } from './token.ts';
import { writeTraits } from './trait-code.ts';

/** Records in a text file: ten hits from ten places then cost some ten kilobytes. */
const PACK_SIZE = 12;

export async function buildIndex(input: SearchInput): Promise<IndexFiles> {
  const records = input.notices.flatMap((notice) => notice.parts.flatMap((part) => part.records));
  const { files, places } = await buildPagefind(records);
  const texts = buildPacks(records).map(json);
  const textFolder = `text-${hashOf(...texts)}`;
  texts.forEach((text, number) => files.set(`${textFolder}/${String(number)}.json`, text));
  const { traits, traitOf } = shareTraits(records, input.themes);
  const catalogue: Catalogue = {
    format: FORMAT,
    ...places,
    textFolder,
    shardSize: SHARD_SIZE,
    packSize: PACK_SIZE,
    records: records.length,
    notices: numberParts(input),
    themes: input.themes,
    traits,
    traitOf,
    forms: records.map((record) => formOf(record.heading, record.text.length)).join(''),
    synonyms: input.synonyms,
    phrases: input.phrases.map(({ topic, say }) => [say, placeOf(topicPlaces(input.themes), topic)]),
    indicators: input.indicators.map(({ id, name }) => [id, name]),
    terms: input.terms,
  };
  files.set('catalogue.json', json(catalogue));
  return files;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
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

/** The place of each topic, counted through all themes. */
function topicPlaces(themes: readonly CatalogueTheme[]): Map<string, number> {
  return new Map(themes.flatMap((theme) => theme.topics).map((topic, at) => [topic.id, at]));
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`No theme or topic “${id}” to search by`);
  return place;
}

function shareTraits(
  records: readonly SearchRecord[],
  themes: readonly CatalogueTheme[],
): Pick<Catalogue, 'traits' | 'traitOf'> {
  const themeAt = new Map(themes.map((theme, at) => [theme.id, at]));
  const topicAt = topicPlaces(themes);
  const places = (ids: readonly string[], at: ReadonlyMap<string, number>): number[] =>
    ids.map((id) => placeOf(at, id));
  const known = new Map<string, number>();
  const traits: Trait[] = [];
  const traitOf = records.map((record) => {
    const trait: Trait = [places(record.themes, themeAt), places(record.topics, topicAt)];
    const id = JSON.stringify(trait);
    const number = known.get(id) ?? traits.push(trait) - 1;
    known.set(id, number);
    return number;
  });
  return { traits, traitOf: writeTraits(traitOf) };
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
