/**
 * Builds the search's index: for every run of three characters, of two and of one and for every written number of the
 * folded texts where it is; and the texts themselves in packs. A run may bridge two sentences of one item, so that a
 * quotation that runs over the end of a sentence is found.
 */
import { GENERAL, NO_THEME_NAME, partNames, stateNames } from '../model/vocabulary.ts';
import { type Catalogue, type CataloguePart, type Pack, TAIL } from './catalogue.ts';
import { FEW_GRAMS, MOST_GRAMS, type Prefix, bridged, chooseGrams, fileName, prefixOf, synonymFile } from './gram.ts';
import { bareUnits, fold } from '../text/fold.ts';
import type { IndexFiles } from './index-file.ts';
import { NEAR, nearness } from './nearness.ts';
import { FORMAT, writePassage } from './passage-record.ts';
import { type PostingLine, appendPosting, newLine, writeLine } from './posting.ts';
import type { SearchInput, SearchPassage } from './search-document.ts';
import { type PassageLabels, type EncodedLabels, encodeLabels } from './label-encoding.ts';
import { type FoldedPassage, foldPassage } from './passage-text.ts';
import { makeTerm } from './term.ts';

/** Files of an index of so many characters: each holds some two kilobytes. */
const FILES: Record<Prefix, number> = { g: 133, p: 80, s: 40, n: 5 };
/** Files of the lines that the editors' synonyms need, a group's in one. */
const SYNONYM_FILES = 12;
const CHARACTERS = 40_000;
/** Passages in a file of texts of so many passages: some three kilobytes. */
const PACK_SIZE = 40;
const PASSAGES = 1000;
/**
 * A corpus that grows is shared between more files and larger files: a host carries few, a query asks for little. A query
 * reads whole files of the index, so their number grows with the square root; of texts it reads many files, so theirs with
 * two thirds.
 */
const countOf = (files: number, characters: number): number =>
  Math.max(1, Math.ceil(files * Math.sqrt(characters / CHARACTERS)));
const packSizeOf = (passages: number): number => Math.ceil(PACK_SIZE * Math.max(1, Math.cbrt(passages / PASSAGES)));

export function buildIndex(input: SearchInput): IndexFiles {
  const passages = input.parts.flatMap((part) => part.passages);
  const folded = passages.map(foldPassage);
  const characters = folded.reduce((sum, { whole }) => sum + whole.length, 0);
  const count = (prefix: Prefix): number => countOf(FILES[prefix], characters);
  const counts = { triples: count('g'), pairs: count('p'), singles: count('s'), numbers: count('n') };
  const packSize = packSizeOf(passages.length);
  const synonymFiles = countOf(SYNONYM_FILES, characters);
  const files: IndexFiles = new Map([
    ['catalogue', catalogueOf(input, folded, { files: counts, synonymFiles, packSize })],
  ]);
  const groups = synonymKeys(input.synonyms, synonymFiles);
  const asked = new Set(groups.flat());
  const known = new Map<string, string>();
  for (const prefix of PREFIXES) {
    const lines = collect(prefix, passages, folded);
    spread(files, prefix, counts, lines);
    // Only these are kept: the lines of one index are most of what is in memory.
    for (const key of asked) if (prefixOf(key) === prefix) known.set(key, writtenOf(lines, key));
  }
  groups.forEach((keys, at) => {
    files.set(`y${String(at)}`, `\n${keys.map((key) => `${key}\t${known.get(key) ?? ''}\n`).join('')}`);
  });
  const topics = placesOf(input.themes.flatMap((theme) => theme.topics));
  buildPacks(passages, packSize, { themes: placesOf(input.themes), topics }).forEach((pack, at) =>
    files.set(`t${String(at)}`, pack),
  );
  files.set('labels', labelsOf(passages, { themes: placesOf(input.themes), topics, says: placesOf(input.says) }));
  files.set('explanations', {
    terms: input.terms.map(({ text }) => text),
    figures: input.indicators.map(({ figures }) => figures),
  });
  return files;
}

/** How long the runs of an index are; none of its own have the numbers. */
const LENGTHS: Record<Exclude<Prefix, 'n'>, number> = { g: 3, p: 2, s: 1 };
const PREFIXES: readonly Prefix[] = ['g', 'p', 's', 'n'];

/** The lines of one index by their keys. */
type Lines = Map<string, PostingLine>;

function writtenOf(lines: Lines, key: string): string {
  const line = lines.get(key);
  return line === undefined ? '' : writeLine(line);
}

function collect(prefix: Prefix, passages: readonly SearchPassage[], folded: readonly FoldedPassage[]): Lines {
  const lines: Lines = new Map();
  const add = (key: string, passage: number, at: number, length: number): void => {
    let line = lines.get(key);
    if (line === undefined) lines.set(key, (line = newLine()));
    appendPosting(line, { passage, at, length }, prefix === 'n');
  };
  folded.forEach(({ whole, numbers }, passage) => {
    if (prefix === 'n') {
      for (const { from, to, value } of numbers) add(value, passage, from, to - from);
      return;
    }
    const length = LENGTHS[prefix];
    const run = whole + beginningAfter(passages, folded, passage, length - 1);
    for (let at = 0; at < whole.length && at + length <= run.length; at++)
      add(run.slice(at, at + length), passage, at, length);
    if (prefix !== 'g') return;
    const onward = whole + beginningAfter(passages, folded, passage, MOST_BRIDGED);
    for (const [key, at] of overMarks(onward)) if (at < whole.length) add(bridged(key), passage, at, length);
  });
  return lines;
}

/** As far as letters of the next sentence are looked for behind its marks. */
const MOST_BRIDGED = 12;

/** Three letters each that have marks between them, with where the first is. */
function overMarks(text: string): [key: string, at: number][] {
  const units = bareUnits(text);
  return units.flatMap((at, place): [string, number][] => {
    const [, second, third] = units.slice(place, place + 3);
    if (second === undefined || third === undefined || third - at === 2) return [];
    return [[text.charAt(at) + text.charAt(second) + text.charAt(third), at]];
  });
}

/** The first characters of what a passage's item goes on with. */
function beginningAfter(
  passages: readonly SearchPassage[],
  folded: readonly FoldedPassage[],
  passage: number,
  length: number,
): string {
  let beginning = '';
  for (let next = passage + 1; beginning.length < length; next++) {
    const text = folded[next]?.whole;
    if (text === undefined || passages[next]?.entry !== passages[passage]?.entry) break;
    beginning += text.slice(0, length - beginning.length);
  }
  return beginning;
}

function spread(files: IndexFiles, prefix: Prefix, counts: Catalogue['files'], lines: Lines): void {
  const count = { g: counts.triples, p: counts.pairs, s: counts.singles, n: counts.numbers }[prefix];
  const texts = new Map(Array.from({ length: count }, (_, at) => [`${prefix}${String(at)}`, '\n']));
  for (const key of [...lines.keys()].sort()) {
    const name = fileName(prefix, key, counts);
    texts.set(name, `${texts.get(name) ?? ''}${key}\t${writtenOf(lines, key)}\n`);
  }
  for (const [name, text] of texts) files.set(name, text);
}

/**
 * The keys by which the words of the editors' groups are looked up, by the file in which their lines stand once more, those
 * without a place included: who is answered by synonyms needs all words of a group at once.
 */
function synonymKeys(groups: SearchInput['synonyms'], count: number): string[][] {
  const keysOf = (word: string): string[] =>
    (makeTerm(word)?.pieces ?? []).flatMap((piece) =>
      piece.kind === 'literal' ? chooseGrams(piece.text, MOST_GRAMS, FEW_GRAMS).map(({ key }) => key) : [],
    );
  return Array.from({ length: count }, (_, file) => {
    const own = groups.filter((_group, at) => synonymFile(at, count) === `y${String(file)}`);
    return [...new Set(own.flatMap(({ words }) => words.flatMap(keysOf)))].sort();
  });
}

function unwrittenOf(groups: SearchInput['synonyms'], folded: readonly FoldedPassage[]): string[] {
  const words = [...new Set(groups.flatMap((group) => group.words))];
  return words.filter((word) => !folded.some(({ whole }) => whole.includes(fold(word))));
}

function catalogueOf(
  input: SearchInput,
  folded: readonly FoldedPassage[],
  sizes: Pick<Catalogue, 'files' | 'synonymFiles' | 'packSize'>,
): Catalogue {
  let first = 0;
  const parts = input.parts.map(({ kind, year, title, text, passages }): CataloguePart => {
    const part = { kind, year, title, text, first, count: passages.length };
    first += passages.length;
    return part;
  });
  return {
    format: FORMAT,
    ...sizes,
    passages: first,
    notices: new Set(input.texts.map(({ notice }) => notice)).size,
    texts: input.texts,
    parts,
    themes: input.themes,
    says: input.says,
    synonyms: input.synonyms,
    unwritten: unwrittenOf(input.synonyms, folded),
    phrases: input.phrases.map(({ at, say }) => [say, at]),
    indicators: input.indicators.map(({ id, name }) => [id, name]),
    cues: leadingCues(input, folded),
    terms: input.terms.map(({ term }) => term),
    unheld: input.districts.filter((name) => input.texts.every(({ area }) => area !== name)),
    vocabulary: {
      parts: partNames,
      general: { id: GENERAL, name: NO_THEME_NAME },
      pending: stateNames.pending,
    },
  };
}

/** How many of the sentences that have a run are of a topic, for the run to lead there. */
const MOSTLY = 0.6;

/** The cues by which a query leads to a topic: words of the texts or their synonyms, and the endings that a topic's cues share where the texts use them for it (食堂). */
function leadingCues(input: SearchInput, folded: readonly FoldedPassage[]): Catalogue['cues'] {
  const topics = input.parts.flatMap((part) => part.passages.map((passage) => passage.topics));
  const names = new Map(input.themes.flatMap((theme) => [theme, ...theme.topics].map(({ id, name }) => [id, name])));
  const passagesOf = (word: string): number[] => folded.flatMap(({ whole }, at) => (whole.includes(word) ? [at] : []));
  const means = (id: string, word: string): boolean => {
    const own = passagesOf(word);
    return own.filter((at) => topics[at]?.includes(id)).length > own.length * MOSTLY;
  };
  const typed = new Set(input.synonyms.flatMap((group) => group.words));
  /** The texts may have a word of four characters in two places (独居 and 老人), and readers type words that no text has (孤老). */
  const stands = (word: string): boolean =>
    typed.has(word) ||
    [[word], word.length === 4 ? [word.slice(0, 2), word.slice(2)] : []].some(
      (runs) => runs.length > 0 && runs.every((run) => passagesOf(run).length > 0),
    );
  return input.cues.flatMap(([id, words]): Catalogue['cues'] => {
    const ends = words.filter(({ length }) => length === 4).map((word) => word.slice(2));
    const shared = ends.filter((end, at) => ends.indexOf(end) < at && means(id, end));
    const own = [...new Set([...shared, ...words.filter(stands)])].filter(
      (word) => nearness(word, names.get(id) ?? '') < NEAR,
    );
    const least = own.filter((word) => !own.some((other) => other !== word && word.includes(other)));
    return least.length === 0 ? [] : [[id, least.join(' ')]];
  });
}

function buildPacks(
  passages: readonly SearchPassage[],
  packSize: number,
  { themes, topics }: Record<'themes' | 'topics', ReadonlyMap<string, number>>,
): Pack[] {
  const packs: Pack[] = [];
  for (let from = 0; from < passages.length; from += packSize) {
    const pack: Pack = { entries: [], passages: [] };
    const entryAt = new Map<SearchPassage['entry'], number>();
    const to = tailEnd(passages, from + packSize);
    for (const passage of passages.slice(from, to)) {
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

/** Where the passages end that a file of texts holds which has its own until `end`. */
function tailEnd(passages: readonly SearchPassage[], end: number): number {
  let to = end;
  while (to < end + TAIL && to < passages.length && passages[to]?.entry === passages[end - 1]?.entry) to++;
  return to;
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

function labelsOf(
  passages: readonly SearchPassage[],
  { themes, topics, says }: Record<'themes' | 'topics' | 'says', ReadonlyMap<string, number>>,
): EncodedLabels {
  const known = new Map<string, number>();
  const labels: PassageLabels[] = [];
  const labelOf = passages.map((passage) => {
    const label: PassageLabels = [
      passage.themes.map((id) => placeOf(themes, id)),
      passage.topics.map((id) => placeOf(topics, id)),
      passage.says.map((id) => placeOf(says, id)).sort((a, b) => a - b),
    ];
    const id = JSON.stringify(label);
    const number = known.get(id) ?? labels.push(label) - 1;
    known.set(id, number);
    return number;
  });
  return { labels, labelOf: encodeLabels(labelOf) };
}
