/**
 * The index in the browser: where a term stands, from the files of the index alone as far as they tell it.
 */
import type { Catalogue } from './catalogue.ts';
import { FEW_GRAMS, type Lookup, MOST_GRAMS, type Prefix, chooseGrams, fileName, prefixOf } from './gram.ts';
import type { LoadFile } from './index-file.ts';
import { type Posting, readPostings } from './posting.ts';
import type { Piece, Span, Term } from './term.ts';

/** The passages that a term begins in, each with its places there (offsets in the folded text). */
export type Hits = Map<number, Span[]>;

export interface TermPlaces {
  hits: Hits;
  /** Passages in which it may begin, which only the texts can tell: it may run into the next sentence. */
  unsure: number[];
}

/** With more passages in doubt than this, the whole run is looked up before any text is fetched. */
const MOST_UNSURE = 40;

export interface IndexReader {
  /** Where the term stands. */
  find: (term: Term) => Promise<TermPlaces>;
  /** Takes lines of runs of characters from a file of them, as far as it has them, so that they are not asked for one by one. */
  hold: (file: string) => void;
}

/** @param files in how many files the index stands */
export function indexReader(load: LoadFile, files: Catalogue['files']): IndexReader {
  const held = new Set<string>();
  /** Lines that were read, by prefix and key. */
  const lines = new Map<string, Promise<Posting[]>>();

  const readLine = async (prefix: Prefix, key: string): Promise<Posting[]> => {
    for (const file of held) if (prefix !== 'n' && file.includes(`\n${key}\t`)) return readPostings(file, key, false);
    const name = fileName(prefix, key, files);
    const file = await load(name);
    if (typeof file !== 'string') throw new Error(`Unexpected content of ${name} in the search index`);
    return readPostings(file, key, prefix === 'n');
  };

  const lineOf = (prefix: Prefix, key: string): Promise<Posting[]> => {
    const known = lines.get(prefix + key);
    if (known) return known;
    const line = readLine(prefix, key);
    lines.set(prefix + key, line);
    line.catch(() => lines.delete(prefix + key));
    return line;
  };

  const findRun = async (run: string, lookups: readonly Lookup[]): Promise<TermPlaces> => {
    const own = await Promise.all(lookups.map(({ key }) => lineOf(prefixOf(key), key)));
    const covered = lookups.every(
      ({ key, distance }, at) => at === 0 || distance - (lookups[at - 1]?.distance ?? 0) <= key.length,
    );
    return joinGrams(run.length, lookups, own, covered);
  };

  const findPiece = async (piece: Piece): Promise<TermPlaces> => {
    if (piece.kind === 'number') return { hits: gather(await lineOf('n', piece.value)), unsure: [] };
    if (piece.kind === 'bare') return { hits: new Map(), unsure: await piece.passagesIn((key) => lineOf('g', key)) };
    const few = chooseGrams(piece.text, MOST_GRAMS, FEW_GRAMS);
    const places = await findRun(piece.text, few);
    const all = chooseGrams(piece.text, Infinity, FEW_GRAMS);
    return places.unsure.length > MOST_UNSURE && all.length > few.length ? findRun(piece.text, all) : places;
  };

  return {
    find: async ({ pieces }) => (await Promise.all(pieces.map(findPiece))).reduce(join),
    hold: (file) => void held.add(file),
  };
}

function gather(postings: readonly Posting[]): Hits {
  const hits: Hits = new Map();
  for (const { passage, at, length } of postings) push(hits, passage, { from: at, to: at + length });
  return hits;
}

function push(hits: Hits, passage: number, span: Span): void {
  const own = hits.get(passage);
  if (own) own.push(span);
  else hits.set(passage, [span]);
}

/** Where the grams are at their distances: within a passage, or from one into the next. */
function joinGrams(
  length: number,
  lookups: readonly Lookup[],
  lines: readonly (readonly Posting[])[],
  covered: boolean,
): TermPlaces {
  const placesOf = lines.slice(1).map((line) => {
    const byPassage = new Map<number, Set<number>>();
    for (const { passage, at } of line) {
      const own = byPassage.get(passage);
      if (own) own.add(at);
      else byPassage.set(passage, new Set([at]));
    }
    return byPassage;
  });
  const steps = lookups.slice(1).map(({ distance }, index) => distance - (lookups[index]?.distance ?? 0));
  const hits: Hits = new Map();
  const unsure = new Set<number>();
  for (const { passage, at } of lines[0] ?? []) {
    const found = follow({ passage, at }, steps, placesOf);
    if (found === 'within' && covered) push(hits, passage, { from: at, to: at + length });
    else if (found !== null) unsure.add(passage);
  }
  for (const passage of unsure) hits.delete(passage);
  return { hits, unsure: [...unsure] };
}

/**
 * Whether grams follow one another from a place on, each at its step from the one before: within the passage, or over the
 * end of a sentence; null where they do not.
 */
function follow(
  { passage, at }: Pick<Posting, 'passage' | 'at'>,
  [step = 0, ...steps]: readonly number[],
  [places, ...rest]: readonly ReadonlyMap<number, ReadonlySet<number>>[],
): 'within' | 'over' | null {
  if (places === undefined) return 'within';
  if (places.get(passage)?.has(at + step)) {
    const found = follow({ passage, at: at + step }, steps, rest);
    if (found !== null) return found;
  }
  // The sentence may end before the next gram, which then is at the beginning of one of the next.
  for (let next = passage + 1; next <= passage + MOST_SKIPPED; next++) {
    const own = places.get(next);
    if (own === undefined) continue;
    for (let start = 0; start < step; start++)
      if (own.has(start) && follow({ passage: next, at: start }, steps, rest) !== null) return 'over';
  }
  return null;
}

/** Lines of a cover (a day, a name) are short, and a quotation may run over some of them. */
export const MOST_SKIPPED = 4;

/** Whether the piece begins in the passage or in one of the next. */
function within({ hits, unsure }: TermPlaces, passage: number): boolean {
  for (let next = passage; next <= passage + MOST_SKIPPED; next++)
    if (hits.has(next) || unsure.includes(next)) return true;
  return false;
}

/**
 * Two pieces side by side. Where one of them may run over the end of a sentence, or the sentence may end between them,
 * the texts tell.
 */
function join(left: TermPlaces, right: TermPlaces): TermPlaces {
  const unsure = new Set<number>();
  const hits: Hits = new Map();
  const later = new Set(right.unsure);
  // A gram that bridges two sentences takes up to two characters of the second.
  const goesOn = (passage: number): boolean =>
    later.has(passage) || later.has(passage + 1) || (right.hits.get(passage + 1) ?? []).some(({ from }) => from <= 2);
  for (const [passage, spans] of left.hits) {
    if (goesOn(passage)) unsure.add(passage);
    for (const span of spans)
      for (const end of right.hits.get(passage) ?? [])
        if (end.from === span.to) push(hits, passage, { from: span.from, to: end.to });
  }
  for (const passage of left.unsure) if (goesOn(passage) || within(right, passage)) unsure.add(passage);
  for (const passage of unsure) hits.delete(passage);
  return { hits, unsure: [...unsure].sort((a, b) => a - b) };
}
