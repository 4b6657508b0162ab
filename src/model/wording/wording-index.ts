/**
 * Shared wording asked for in the two ways in which pages show it: between two notices, and from one passage.
 * Each place of a run that a longer run of the pair already holds is left out, and so is a run that has no place of its
 * own in one of the two: no words are counted twice.
 */
import type { Passage } from '../../schema/passage.ts';
import { MOST_STANDING } from '../thresholds.ts';
import { oncePer } from '../../text/once.ts';
import type { SharedPlace, SharedRun } from './shared-wording.ts';

/** What two notices share, with all places of both. */
export interface PairRun {
  run: SharedRun;
  a: SharedPlace[];
  b: SharedPlace[];
}

/** A run of one passage with where else it stands. */
export interface Elsewhere {
  words: string;
  /** Place in the passage itself: UTF-16 offsets of its text, end exclusive. */
  span: [number, number];
  /** None of a common saying: with 500 notices its places, of all passages, would be a fifth of a gigabyte. */
  places: SharedPlace[];
  /** How many places there are. */
  count: number;
}

export interface WordingIndex {
  /** What two notices share, of substance or (`stock`) of stock phrases, in the reading order of `a`. */
  between: (a: string, b: string, kind: 'substance' | 'stock') => PairRun[];
  /** Where else the wording of a passage stands, of substance only, in the order of the words. */
  elsewhere: (passage: Passage) => Elsewhere[];
}

const isWithin = (inner: SharedPlace, outer: SharedPlace): boolean =>
  inner.passage.id === outer.passage.id && inner.span[0] >= outer.span[0] && inner.span[1] <= outer.span[1];

export function indexWording(runs: readonly SharedRun[]): WordingIndex {
  const byNotice = new Map<string, SharedRun[]>();
  const byPassage = new Map<string, OwnRuns>();
  const longestFirst = runs.toSorted((one, other) => other.length - one.length);
  for (const run of longestFirst) {
    for (const notice of new Set(run.places.map(({ passage }) => passage.notice))) append(byNotice, notice, run);
    for (const { passage, span } of run.stock ? [] : run.places) {
      const own = byPassage.get(passage.id) ?? { runs: [], spans: [] };
      byPassage.set(passage.id, own);
      own.runs.push(run);
      own.spans.push(span);
    }
  }

  const between: WordingIndex['between'] = (a, b, kind) => {
    const kept: PairRun[] = [];
    for (const run of byNotice.get(a) ?? []) {
      if (run.stock !== (kind === 'stock')) continue;
      const placesA = run.places.filter(({ passage }) => passage.notice === a);
      const placesB = run.places.filter(({ passage }) => passage.notice === b);
      if (placesB.length === 0) continue;
      const newA = placesA.filter((place) => !kept.some((longer) => longer.a.some((outer) => isWithin(place, outer))));
      const newB = placesB.filter((place) => !kept.some((longer) => longer.b.some((outer) => isWithin(place, outer))));
      if (newA.length > 0 && newB.length > 0) kept.push({ run, a: newA, b: newB });
    }
    return kept.toSorted((one, other) => orderOf(one) - orderOf(other) || startOf(one) - startOf(other));
  };

  const restOf = restsOf();
  const elsewhere = (passage: Passage): Elsewhere[] => {
    const own = byPassage.get(passage.id);
    return own ? standingElsewhere(passage, own, restOf) : [];
  };
  return { between, elsewhere: oncePer(({ id }) => id, elsewhere) };
}

/** The places of a run that none of certain longer runs holds. */
interface Rest {
  count: number;
  /** How many of them are in a part of a notice; parts that have as many as `usual` are left out. */
  inPart: Map<string, number>;
  usual: number;
  /** The places themselves while they are few; null where they are many. */
  places: SharedPlace[] | null;
}

/** Twice what is listed of a run: those in the passage's own part are not. */
const MOST_KEPT = 2 * MOST_STANDING;

const partOf = ({ notice, part }: Passage): string => `${notice} ${part ?? ''}`;

/**
 * Works out the rest of a run beside longer ones, once for all passages in which the same runs hold it: a common saying is
 * asked for by hundreds of passages and has hundreds of places.
 */
function restsOf(): (run: SharedRun, longer: readonly SharedRun[]) => Rest {
  const numbers = new Map<SharedRun, number>();
  const numberOf = (run: SharedRun): number => {
    const number = numbers.get(run) ?? numbers.size;
    numbers.set(run, number);
    return number;
  };
  return oncePer((run, longer) => [run, ...longer].map(numberOf).join(' '), restBeside);
}

function restBeside(run: SharedRun, longer: readonly SharedRun[]): Rest {
  const places = placesBeside(run, longer);
  const inPart = new Map<string, number>();
  for (const { passage } of places) inPart.set(partOf(passage), (inPart.get(partOf(passage)) ?? 0) + 1);
  // Who asks has the run within the longer ones, so that mostly no place of its own part is left; without longer ones that place.
  const usual = longer.length > 0 ? 0 : 1;
  const asking = new Set(longer.flatMap((each) => each.places.map(({ passage }) => partOf(passage))));
  for (const [part, count] of inPart) if (count === usual || (usual === 0 && !asking.has(part))) inPart.delete(part);
  return { count: places.length, inPart, usual, places: places.length > MOST_KEPT ? null : places };
}

function placesBeside(run: SharedRun, longer: readonly SharedRun[]): SharedPlace[] {
  const held = new Map<string, (readonly [number, number])[]>();
  for (const { places } of longer) for (const { passage, span } of places) append(held, passage.id, span);
  return run.places.filter(
    ({ passage, span }) => !held.get(passage.id)?.some(([from, to]) => span[0] >= from && span[1] <= to),
  );
}

/** The runs of a passage with their places in it, the longest first. */
interface OwnRuns {
  runs: SharedRun[];
  spans: [number, number][];
}

function standingElsewhere(
  passage: Passage,
  { runs, spans }: OwnRuns,
  restOf: ReturnType<typeof restsOf>,
): Elsewhere[] {
  const part = partOf(passage);
  const found: Elsewhere[] = [];
  runs.forEach((run, at) => {
    const span = spans[at] ?? [0, 0];
    const longer = runs.filter((_, before) => {
      const [from, to] = spans[before] ?? [0, 0];
      return before < at && span[0] >= from && span[1] <= to;
    });
    const rest = restOf(run, longer);
    const count = rest.count - (rest.inPart.get(part) ?? rest.usual);
    if (count === 0) return;
    const all = rest.places ?? (count > MOST_STANDING ? [] : placesBeside(run, longer));
    const places = all.filter((place) => partOf(place.passage) !== part);
    found.push({ words: passage.text.slice(...span), span, places, count });
  });
  found.sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  return joinStops(passage, found).map((run) => (run.count > MOST_STANDING ? { ...run, places: [] } : run));
}

/** Marks alone: matches `。` and `；`, and not `区。`. */
const MARKS = /^[，。；、：,;:.]*$/u;

/** A run that differs from the next only by the stop at its end is that run. @param found by where they begin, the longest first */
function joinStops(passage: Passage, found: readonly Elsewhere[]): Elsewhere[] {
  const joined: Elsewhere[] = [];
  for (const run of found) {
    const longer = joined.at(-1);
    const same = longer?.span[0] === run.span[0] && MARKS.test(passage.text.slice(run.span[1], longer.span[1]));
    if (longer && same)
      joined.splice(-1, 1, {
        ...run,
        places: [...longer.places, ...run.places],
        count: longer.count + run.count,
      });
    else joined.push(run);
  }
  return joined;
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const orderOf = ({ a }: PairRun): number => a[0]?.passage.order ?? 0;
const startOf = ({ a }: PairRun): number => a[0]?.span[0] ?? 0;
