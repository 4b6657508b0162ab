/**
 * Shared wording (共同表述): what stands word for word in two notices or more (or in two parts of one).
 * Facts and places only: who took it from whom is not told, and nothing is scored.
 */
import type { StockPhraseGroup } from '../../schema/stock-phrase.ts';
import { isThemed, type Passage } from '../../schema/passage.ts';
import { oncePerObject } from '../../text/once.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import { bareText, fold, foldedIndex, foldsInPlace, foldWithPlaces, type FoldedText } from '../../text/fold.ts';
import { findRepeatedRuns } from './repeated-run.ts';
import { substanceBeyond } from './substance.ts';
import { wordBorders } from './word-border.ts';

/** Where a shared run stands. Offsets are UTF-16, of the passage's own text, end exclusive. */
export interface SharedPlace {
  passage: Passage;
  span: [number, number];
}

export interface SharedRun {
  /** The words as they are at the first place. */
  words: string;
  /** Characters, signs aside. */
  length: number;
  /** True where stock phrases and titles of documents are nearly all of it. */
  stock: boolean;
  /** Two or more, of two parts or more, in the order of the passages given. */
  places: SharedPlace[];
}

/** Fewest characters of substance, signs, stock phrases and titles aside, for a run to be one of substance. */
export const leastSubstance = 12;
/** Fewest characters, signs aside, of a run at all. */
const leastLength = 12;

/**
 * All shared runs of substance and, marked as such, of stock phrases. Runs begin and end at word borders and
 * without a stop; each is as long as its places allow.
 */
export function shareWording(passages: readonly Passage[], stockPhrases: readonly StockPhraseGroup[]): SharedRun[] {
  const themed = passages.filter(isThemed);
  const folded = themed.map((passage) => foldWithPlaces(passage.text));
  const owners = new Map<string, number>();
  const texts = themed.map((passage, index) => {
    const part = `${passage.notice}/${passage.part}`;
    if (!owners.has(part)) owners.set(part, owners.size);
    return { owner: owners.get(part) ?? 0, text: folded[index]?.text ?? '' };
  });
  const substanceOf = substanceBeyond(stockPhrases);
  // Each passage is asked for every run that it has.
  const bordersAt = oncePerObject(({ text }: Passage) => wordBorders(widenPunctuation(text)));
  const runs = new Map<string, SharedRun>();
  for (const { run, places } of findRepeatedRuns(texts, leastLength)) {
    if (bareText(run).length < leastLength) continue;
    const spans = places.flatMap(({ text, start }): SharedPlace[] => {
      const passage = themed[text];
      const own = folded[text];
      return passage && own ? [{ passage, span: spanOf(own, start, start + run.length) }] : [];
    });
    const trim = trimmed(spans, bordersAt);
    if (!trim) continue;
    const kept = fold(trim.words);
    const length = bareText(kept).length;
    if (length < leastLength) continue;
    // Two runs may be cut to the same words: one that is longer to the left, one that is longer to the right.
    const known = runs.get(kept);
    const all = known ? distinct([...known.places, ...trim.places]) : trim.places;
    runs.set(kept, { words: trim.words, length, stock: substanceOf(kept) < leastSubstance, places: all });
  }
  return [...runs.values()];
}

function distinct(places: readonly SharedPlace[]): SharedPlace[] {
  return [...new Map(places.map((place) => [`${place.passage.id} ${String(place.span[0])}`, place])).values()];
}

/** Where folded units from `start` to `end` come from. */
function spanOf({ from, to }: FoldedText, start: number, end: number): [number, number] {
  return [from[start] ?? 0, to[end - 1] ?? 0];
}

const edgeSigns = /^[，。；、：,.;:！？!?\s”’"》〉）)」』】\]]+|[，；、：,;:\s“‘"《〈（(「『【\[]+$/gu;
/** Places whose word borders are asked; the dictionary may cut the same words in two ways. */
const mostAsked = 4;
/** A crumb that a stop parts from the rest, or a particle: `个，完成…`, `…，贯彻落实`, `和…`. */
const edgeCrumb = /^[\p{L}\p{N}]{1,2}[，。；、：,;:]|[，。；、：,;:][\p{L}\p{N}]{1,4}$|^[和及与等的]|[和及与等的]$/u;
/** A unit whose number is outside: `2024|年元旦`. */
const unitOfNumber = /(?<=\d)[年月日个家户名张所项]$/u;

/**
 * The run cut to what are word borders at all of its first places, and bared of stops and crumbs.
 * The same number of folded characters goes at each place, so the places stay word for word the same.
 */
function trimmed(
  places: readonly SharedPlace[],
  bordersAt: (passage: Passage) => Set<number>,
): { words: string; places: SharedPlace[] } | null {
  const first = places[0];
  if (!first) return null;
  const { text } = first.passage;
  let [from, to] = first.span;
  const borders = bordersAt(first.passage);
  const folded = foldWithPlaces(text.slice(...first.span));
  const indexAt = (at: number) => foldedIndex(folded, at - first.span[0]);
  const others = places.slice(1, mostAsked).map(({ passage, span }) => {
    const { from: starts } = foldWithPlaces(passage.text.slice(...span));
    const own = bordersAt(passage);
    return (at: number) => own.has(span[0] + (starts[indexAt(at)] ?? span[1] - span[0]));
  });
  const isBorder = (at: number) => borders.has(at) && others.every((has) => has(at));
  while (from < to && !isBorder(from)) from += 1;
  while (to > from && !isBorder(to)) to -= 1;
  if (unitOfNumber.test(text.slice(0, from + 1))) from += 1;
  for (let before = ''; before !== text.slice(from, to);) {
    before = text.slice(from, to);
    const bare = before.replace(edgeSigns, '').replace(edgeCrumb, '');
    from += Math.max(0, before.indexOf(bare));
    to = from + bare.length;
  }
  if (from >= to) return null;
  const words = text.slice(from, to);
  const [skip, end] = [indexAt(from), indexAt(to)];
  return {
    words,
    places: places.map(({ passage, span }) => {
      const own = passage.text.slice(...span);
      const [start, stop] = foldsInPlace(own) ? [skip, end] : spanOf(foldWithPlaces(own), skip, end);
      return { passage, span: [span[0] + start, span[0] + stop] };
    }),
  };
}
