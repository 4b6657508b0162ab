/**
 * Shared wording asked for in the two ways in which pages show it: between two notices, and from one passage.
 * A run that only repeats part of a longer one at the same two places is left out.
 */
import type { Passage } from '../../schema/passage.ts';
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
  places: SharedPlace[];
}

export interface WordingIndex {
  /** What two notices share, of substance or (`stock`) of stock phrases, in the reading order of `a`. */
  between: (a: string, b: string, kind: 'substance' | 'stock') => PairRun[];
  /** Where else the wording of a passage stands, of substance only, in the order of the words. */
  elsewhere: (passage: Passage) => Elsewhere[];
}

const isWithin = (inner: SharedPlace, outer: SharedPlace): boolean =>
  inner.passage.id === outer.passage.id && inner.span[0] >= outer.span[0] && inner.span[1] <= outer.span[1];

const partOf = ({ notice, part }: Passage): string => `${notice}/${part}`;

export function indexWording(runs: readonly SharedRun[]): WordingIndex {
  const byNotice = new Map<string, SharedRun[]>();
  const byPassage = new Map<string, SharedRun[]>();
  const longestFirst = runs.toSorted((one, other) => other.length - one.length);
  for (const run of longestFirst) {
    for (const notice of new Set(run.places.map(({ passage }) => passage.notice))) append(byNotice, notice, run);
    if (!run.stock) for (const id of new Set(run.places.map(({ passage }) => passage.id))) append(byPassage, id, run);
  }

  const between: WordingIndex['between'] = (a, b, kind) => {
    const kept: PairRun[] = [];
    for (const run of byNotice.get(a) ?? []) {
      if (run.stock !== (kind === 'stock')) continue;
      const placesA = run.places.filter(({ passage }) => passage.notice === a);
      const placesB = run.places.filter(({ passage }) => passage.notice === b);
      if (placesB.length === 0) continue;
      const isPart = kept.some(
        (longer) =>
          placesA.every((place) => longer.a.some((outer) => isWithin(place, outer))) &&
          placesB.every((place) => longer.b.some((outer) => isWithin(place, outer))),
      );
      if (!isPart) kept.push({ run, a: placesA, b: placesB });
    }
    return kept.toSorted((one, other) => orderOf(one) - orderOf(other) || startOf(one) - startOf(other));
  };

  const elsewhere: WordingIndex['elsewhere'] = (passage) => {
    const kept: Elsewhere[] = [];
    for (const run of byPassage.get(passage.id) ?? []) {
      for (const own of run.places.filter((place) => place.passage.id === passage.id)) {
        const places = run.places.filter(
          (place) =>
            partOf(place.passage) !== partOf(passage) &&
            !kept.some(
              (longer) =>
                own.span[0] >= longer.span[0] &&
                own.span[1] <= longer.span[1] &&
                longer.places.some((outer) => isWithin(place, outer)),
            ),
        );
        if (places.length > 0) kept.push({ words: passage.text.slice(...own.span), span: own.span, places });
      }
    }
    return kept.toSorted((one, other) => one.span[0] - other.span[0] || other.span[1] - one.span[1]);
  };
  return { between, elsewhere };
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const orderOf = ({ a }: PairRun): number => a[0]?.passage.order ?? 0;
const startOf = ({ a }: PairRun): number => a[0]?.span[0] ?? 0;
