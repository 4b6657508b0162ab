/**
 * The searcher: the catalogue, the index and the texts as one, answering where words stand.
 */
import { type Catalogue, type Pack, TAIL } from './catalogue.ts';
import { type Hits, indexReader } from './index-reader.ts';
import type { LoadFile, Payload } from './index-file.ts';
import { FORMAT, readPassage } from './passage-record.ts';
import { foldPassage, joinPassages } from './passage-text.ts';
import { parseQuery, wantedTerms } from './query.ts';
import { type Name, namesOf } from './scope.ts';
import { type Term, isBare, spansOf } from './term.ts';

/** A passage's text and place. */
export interface PassageText extends ReturnType<typeof readPassage> {
  /** Its number. */
  passage: number;
}

export interface Searcher {
  catalogue: Catalogue;
  /** Of places and years, as a query may have them. */
  names: readonly Name[];
  load: LoadFile;
  /** Where a term begins, by passage, ascending. */
  findTerm: (term: Term) => Promise<Hits>;
  /** Has a file's lines used, so that they are not asked for one by one. */
  hold: (file: string) => void;
  /** Told which passages hold a term in all likelihood, while the texts that tell for certain are on their way. */
  onLikely?: (passages: readonly number[]) => void;
  /** Texts of passages, in the order asked for; fetches the packs that are still wanting. */
  readTexts: (numbers: readonly number[]) => Promise<PassageText[]>;
  /** A passage and those that its item goes on with, until they have so many characters, folded. */
  readOn: (passage: number, length: number) => Promise<PassageText[]>;
  /** How many packs of texts these passages need that were not asked for yet. */
  packsWanting: (numbers: readonly number[]) => number;
}

/** Asks for each file once; one that could not be had is asked for again next time. */
export function onceEach(load: LoadFile): LoadFile {
  const loads = new Map<string, Promise<Payload>>();
  return (name) => {
    const known = loads.get(name);
    if (known) return known;
    const loading = load(name);
    loads.set(name, loading);
    loading.catch(() => loads.delete(name));
    return loading;
  };
}

/** Words whose places are kept: a reader who filters or turns to another view asks for the same again. */
const MOST_KEPT = 40;

function onceEachTerm(find: Searcher['findTerm']): Searcher['findTerm'] {
  const kept = new Map<string, Promise<Hits>>();
  return (term) => {
    const key = `${term.pieces.map(({ kind }) => kind).join(' ')} ${term.folded}`;
    const known = kept.get(key);
    if (known) return known;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    const finding = find(term);
    kept.set(key, finding);
    finding.catch(() => kept.delete(key));
    return finding;
  };
}

/**
 * Asks for what the words of a query will need of the index, before the catalogue has come: on a slow line each answer is
 * half a second away.
 */
export function fetchAhead(load: LoadFile, files: Catalogue['files'], written: string): void {
  const index = indexReader(load, files);
  // A failure counts where it is awaited.
  for (const term of wantedTerms(parseQuery(written))) index.find(term).catch(() => undefined);
}

/** Reads passages from the files of texts. */
function packReader(load: LoadFile, catalogue: Catalogue) {
  const asked = new Set<number>();
  const packOf = (number: number): number => Math.floor(number / catalogue.packSize);

  /** The passage as the pack of a passage before it has it, which may be its own; null where its item has ended. */
  const readIn = async (number: number, before: number): Promise<PassageText | null> => {
    const name = packOf(before);
    asked.add(name);
    const pack = (await load(`t${String(name)}`)) as Pack;
    const found = pack.passages[number - name * catalogue.packSize];
    if (found === undefined) return null;
    return { passage: number, ...readPassage(found, pack.entries) };
  };

  const readOne = async (number: number): Promise<PassageText> => {
    const text = await readIn(number, number);
    if (text === null) throw new Error(`No passage ${String(number)} in the search’s texts`);
    return text;
  };

  const readOn = async (passage: number, length: number): Promise<PassageText[]> => {
    const first = await readOne(passage);
    const texts = [first];
    let sum = foldPassage(first).whole.length;
    let pack = passage;
    for (let next = passage + 1; next < catalogue.passages && sum < length; next++) {
      // What goes on further than a pack's tail is in the next one.
      if (next >= (packOf(pack) + 1) * catalogue.packSize + TAIL) pack = next;
      const text = await readIn(next, pack);
      if (text?.anchor !== first.anchor || text.trail.join('\n') !== first.trail.join('\n')) break;
      texts.push(text);
      sum += foldPassage(text).whole.length;
    }
    return texts;
  };

  const packsWanting = (numbers: readonly number[]): number =>
    new Set(numbers.map(packOf).filter((pack) => !asked.has(pack))).size;
  return { readOne, readOn, packsWanting };
}

/** @param load gives each file of the index, once */
export async function openSearcher(load: LoadFile): Promise<Searcher> {
  const catalogue = (await load('catalogue')) as Catalogue;
  if (catalogue.format !== FORMAT)
    throw new Error(`Unexpected form ${String(catalogue.format)} of the search index, expected ${String(FORMAT)}`);
  const index = indexReader(load, catalogue.files);
  const { readOne, readOn, packsWanting } = packReader(load, catalogue);

  const searcher: Searcher = {
    catalogue,
    names: namesOf(catalogue),
    load,
    findTerm: onceEachTerm(async (term) => {
      const { hits, unsure } = await index.find(term);
      if (unsure.length > 0) searcher.onLikely?.([...hits.keys(), ...unsure].sort((a, b) => a - b));
      for (const [passage, spans] of await Promise.all(
        unsure.map(async (passage) => [passage, await verify(term, passage, readOn)] as const),
      ))
        if (spans.length > 0) hits.set(passage, spans);
      return unsure.length === 0 ? hits : new Map([...hits].sort(([a], [b]) => a - b));
    }),
    hold: index.hold,
    readTexts: (numbers) => Promise.all(numbers.map(readOne)),
    readOn,
    packsWanting,
  };
  return searcher;
}

/** The places of a term that begin in a passage, read in the texts of its item. */
async function verify(term: Term, passage: number, readOn: Searcher['readOn']): Promise<ReturnType<typeof spansOf>> {
  const [first] = await readOn(passage, 0);
  const own = first === undefined ? 0 : foldPassage(first).whole.length;
  // The text may have marks that the term has not.
  const sentences = await readOn(passage, own + term.folded.length * (isBare(term) ? 2 : 1));
  const { whole, numbers } = joinPassages(sentences.map(foldPassage));
  return spansOf(whole, term, numbers).filter(({ from }) => from < own);
}
