/**
 * Shared wording asked for in the two ways in which pages show it: between two notices, and from one passage.
 * Each place of a run that a longer run of the pair already holds is left out, and so is a run that has no place of its
 * own in one of the two: no words are counted twice.
 */
import type { Passage } from '../../schema/passage.ts';
import { MOST_STANDING } from '../thresholds.ts';
import type { SharedPlace, SharedRun, WordedPassage } from './shared-wording.ts';

/** What two notices share, with all places of both. */
export interface PairRun<P extends WordedPassage = Passage> {
  run: SharedRun<P>;
  a: SharedPlace<P>[];
  b: SharedPlace<P>[];
}

/** A run of one passage with where else it stands. */
export interface Elsewhere<P extends WordedPassage = Passage> {
  words: string;
  /** Place in the passage itself: UTF-16 offsets of its text, end exclusive. */
  span: [number, number];
  /** None of a common saying: with 500 notices its places, of all passages, would be a fifth of a gigabyte. */
  places: SharedPlace<P>[];
  /** How many places there are. */
  count: number;
}

export interface WordingIndex<P extends WordedPassage = Passage> {
  /** What two notices share, of substance or (`stock`) of stock phrases, in the reading order of `a`. */
  between: (a: string, b: string, kind: 'substance' | 'stock') => PairRun<P>[];
  /** Where else the wording of a passage stands, of substance only, in the order of the words. */
  elsewhere: (passage: P) => Elsewhere<P>[];
}

const isWithin = (inner: SharedPlace<WordedPassage>, outer: SharedPlace<WordedPassage>): boolean =>
  inner.passage.id === outer.passage.id && inner.span[0] >= outer.span[0] && inner.span[1] <= outer.span[1];

export function indexWording<P extends WordedPassage>(runs: readonly SharedRun<P>[]): WordingIndex<P> {
  const byNotice = new Map<string, SharedRun<P>[]>();
  const byPassage = new Map<string, SharedRun<P>[]>();
  const longestFirst = runs.toSorted((one, other) => other.length - one.length);
  for (const run of longestFirst) {
    for (const notice of new Set(run.places.map(({ passage }) => passage.notice))) append(byNotice, notice, run);
    if (!run.stock) for (const id of new Set(run.places.map(({ passage }) => passage.id))) append(byPassage, id, run);
  }

  const between: WordingIndex<P>['between'] = (a, b, kind) => {
    const kept: PairRun<P>[] = [];
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

  const known = new Map<string, Elsewhere<P>[]>();
  const elsewhere: WordingIndex<P>['elsewhere'] = (passage) => {
    const found = known.get(passage.id) ?? standingElsewhere(passage, byPassage.get(passage.id) ?? []);
    known.set(passage.id, found);
    return found;
  };
  return { between, elsewhere };
}

/** Places by their passage: what a hundred notices share is asked for as often. */
type PlacesAt = Map<string, (readonly [number, number])[]>;

/** @param runs those of the passage, the longest first */
function standingElsewhere<P extends WordedPassage>(passage: P, runs: readonly SharedRun<P>[]): Elsewhere<P>[] {
  const kept: { found: Elsewhere<P>; at: PlacesAt }[] = [];
  for (const run of runs) {
    for (const { span } of run.places.filter((place) => place.passage.id === passage.id)) {
      const longer = kept.filter(({ found }) => span[0] >= found.span[0] && span[1] <= found.span[1]);
      const places = run.places.filter(
        (place) =>
          (place.passage.notice !== passage.notice || place.passage.part !== passage.part) &&
          !longer.some(({ at }) =>
            at.get(place.passage.id)?.some(([from, to]) => place.span[0] >= from && place.span[1] <= to),
          ),
      );
      if (places.length === 0) continue;
      const at: PlacesAt = new Map();
      for (const place of places) append(at, place.passage.id, place.span);
      kept.push({ found: { words: passage.text.slice(...span), span, places, count: places.length }, at });
    }
  }
  const found = kept
    .map((each) => each.found)
    .sort((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  return joinStops(passage, found).map((run) => (run.count > MOST_STANDING ? { ...run, places: [] } : run));
}

/** Marks alone: matches `。` and `；`, and not `区。`. */
const MARKS = /^[，。；、：,;:.]*$/u;

/** A run that differs from the next only by the stop at its end is that run. @param found by where they begin, the longest first */
function joinStops<P extends WordedPassage>(passage: P, found: readonly Elsewhere<P>[]): Elsewhere<P>[] {
  const joined: Elsewhere<P>[] = [];
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

const orderOf = ({ a }: PairRun<WordedPassage>): number => a[0]?.passage.order ?? 0;
const startOf = ({ a }: PairRun<WordedPassage>): number => a[0]?.span[0] ?? 0;
