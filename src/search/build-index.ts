/**
 * Builds the search's index: for every pair of neighbouring characters, every character and every written number of the
 * folded texts where it stands; and the texts themselves in packs. A pair may bridge two sentences of one item, so that a
 * quotation that runs over the end of a sentence is found.
 */
import { type Catalogue, type CataloguePart, type Pack, FORMAT } from './catalogue.ts';
import { type IndexFiles, fileOf } from './index-file.ts';
import { writePassage } from './passage-record.ts';
import { type Posting, writePostings } from './posting.ts';
import type { SearchInput, SearchPassage } from './record.ts';
import { type Trait, type Traits, writeTraits } from './trait-code.ts';
import { type FoldedPassage, foldPassage } from './passage-text.ts';

/** Passages in a file of texts: some three kilobytes. */
const PACK_SIZE = 40;
/** Characters of the corpus for each file of the index: some two kilobytes. */
const FILE_CHARACTERS = 500;
const MOST_FILES = 1024;

export function buildIndex(input: SearchInput): IndexFiles {
  const passages = input.parts.flatMap((part) => part.passages);
  const folded = passages.map(foldPassage);
  const characters = folded.reduce((sum, { whole }) => sum + whole.length, 0);
  const pairs = Math.min(MOST_FILES, Math.max(1, Math.ceil(characters / FILE_CHARACTERS)));
  const counts = { pairs, singles: Math.ceil(pairs / 2), numbers: Math.ceil(pairs / 16) };
  const files: IndexFiles = new Map([['catalogue', catalogueOf(input, counts)]]);
  const lines = collect(passages, folded);
  spread(files, 'p', lines.pairs, { count: counts.pairs, withLength: false });
  spread(files, 's', lines.singles, { count: counts.singles, withLength: false });
  spread(files, 'n', lines.numbers, { count: counts.numbers, withLength: true });
  const topics = placesOf(input.themes.flatMap((theme) => theme.topics));
  buildPacks(passages, placesOf(input.themes), topics).forEach((pack, at) => files.set(`t${String(at)}`, pack));
  files.set('traits', traitsOf(passages, { themes: placesOf(input.themes), topics, says: placesOf(input.says) }));
  files.set('explanations', {
    terms: input.terms.map(({ text }) => text),
    figures: input.indicators.map(({ figures }) => figures),
  });
  return files;
}

type Lines = Map<string, Posting[]>;

function collect(
  passages: readonly SearchPassage[],
  folded: readonly FoldedPassage[],
): Record<'pairs' | 'singles' | 'numbers', Lines> {
  const lines = { pairs: new Map(), singles: new Map(), numbers: new Map() } as Record<
    'pairs' | 'singles' | 'numbers',
    Lines
  >;
  const add = (to: Lines, key: string, posting: Posting): void => {
    const own = to.get(key);
    if (own) own.push(posting);
    else to.set(key, [posting]);
  };
  folded.forEach(({ whole, numbers }, passage) => {
    const goesOn = passages[passage + 1]?.entry === passages[passage]?.entry;
    const next = goesOn ? (folded[passage + 1]?.whole.charAt(0) ?? '') : '';
    const run = whole + next;
    for (let at = 0; at < whole.length; at++) {
      add(lines.singles, whole.charAt(at), { passage, at, length: 1 });
      if (at + 1 < run.length) add(lines.pairs, run.slice(at, at + 2), { passage, at, length: 2 });
    }
    for (const { from, to, value } of numbers) add(lines.numbers, value, { passage, at: from, length: to - from });
  });
  return lines;
}

function spread(
  files: IndexFiles,
  prefix: string,
  lines: Lines,
  { count, withLength }: { count: number; withLength: boolean },
): void {
  const texts = Array.from({ length: count }, () => '\n');
  for (const key of [...lines.keys()].sort()) {
    const file = fileOf(key, count);
    texts[file] = `${texts[file] ?? ''}${key}\t${writePostings(lines.get(key) ?? [], withLength)}\n`;
  }
  texts.forEach((text, at) => files.set(`${prefix}${String(at)}`, text));
}

function catalogueOf(input: SearchInput, files: Catalogue['files']): Catalogue {
  let first = 0;
  const parts = input.parts.map(({ kind, year, title, text, passages }): CataloguePart => {
    const part = { kind, year, title, text, first, count: passages.length };
    first += passages.length;
    return part;
  });
  const topics = placesOf(input.themes.flatMap((theme) => theme.topics));
  return {
    format: FORMAT,
    files,
    packSize: PACK_SIZE,
    passages: first,
    notices: new Set(input.texts.map(({ notice }) => notice)).size,
    texts: input.texts,
    parts,
    themes: input.themes,
    says: input.says,
    synonyms: input.synonyms,
    phrases: input.phrases.map(({ topic, say }) => [say, placeOf(topics, topic)]),
    indicators: input.indicators.map(({ id, name }) => [id, name]),
    terms: input.terms.map(({ term }) => term),
  };
}

function buildPacks(
  passages: readonly SearchPassage[],
  themes: ReadonlyMap<string, number>,
  topics: ReadonlyMap<string, number>,
): Pack[] {
  const packs: Pack[] = [];
  for (let from = 0; from < passages.length; from += PACK_SIZE) {
    const pack: Pack = { entries: [], passages: [] };
    const entryAt = new Map<SearchPassage['entry'], number>();
    for (const passage of passages.slice(from, from + PACK_SIZE)) {
      const { entry } = passage;
      if (!entryAt.has(entry)) {
        entryAt.set(entry, pack.entries.length);
        pack.entries.push([entry.anchor, ...entry.trail]);
      }
      const own = [
        ...passage.topics.map((topic) => placeOf(topics, topic)),
        ...passage.themes
          .filter((theme) => !passage.topics.some((topic) => topic.startsWith(`${theme}/`)))
          .map((theme) => -1 - placeOf(themes, theme)),
      ];
      pack.passages.push(writePassage(passage, { entry: entryAt.get(entry) ?? 0, topics: own }));
    }
    packs.push(pack);
  }
  return packs;
}

/** The place of each id in a list. */
function placesOf(list: readonly { id: string }[]): Map<string, number> {
  return new Map(list.map(({ id }, at) => [id, at]));
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`No theme, topic or saying “${id}” to search by`);
  return place;
}

function traitsOf(
  passages: readonly SearchPassage[],
  { themes, topics, says }: Record<'themes' | 'topics' | 'says', ReadonlyMap<string, number>>,
): Traits {
  const known = new Map<string, number>();
  const traits: Trait[] = [];
  const traitOf = passages.map((passage) => {
    const trait: Trait = [
      passage.themes.map((id) => placeOf(themes, id)),
      passage.topics.map((id) => placeOf(topics, id)),
      passage.says.map((id) => placeOf(says, id)).sort((a, b) => a - b),
    ];
    const id = JSON.stringify(trait);
    const number = known.get(id) ?? traits.push(trait) - 1;
    known.set(id, number);
    return number;
  });
  return { traits, traitOf: writeTraits(traitOf) };
}
