/**
 * Repeated runs: every run of characters that is in the texts of two owners or more and is as long as
 * it can be. One index over all texts finds those of all pairs at once, so the work grows with the text and
 * with what is shared, and not with the number of pairs.
 *
 * How: all windows of the least length are grouped by a rolling hash. A group that one character always
 * precedes only continues a group that began earlier and is passed over; the others are sorted by what follows,
 * and each level of common beginnings in the sorted list is one run with all its places.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion -- every position read here was made by the loops of this file */

/** A text to look through. */
export interface OwnedText {
  /** Who it belongs to: runs are looked for between owners, never within one. */
  owner: number;
  text: string;
}

/** Where a run stands: the text's position in the list, and the offset in it. */
export interface Place {
  text: number;
  start: number;
}

export interface RepeatedRun {
  run: string;
  /** Two or more, of two owners or more, in order of text and offset. */
  places: Place[];
}

/**
 * All runs of at least `least` UTF-16 units that are in texts of two owners or more and that cannot be made
 * longer, to the left or to the right, at all their places alike. Where three texts share a run and two of them
 * more of it, both are there, each with its places.
 */
export function findRepeatedRuns(texts: readonly OwnedText[], least: number): RepeatedRun[] {
  const { codes, textAt, starts } = joinTexts(texts);
  const runs: RepeatedRun[] = [];
  for (const group of windowGroups(codes, least)) {
    const owners = new Set(group.map((position) => texts[textAt[position]!]!.owner));
    if (owners.size < 2 || hasOneNeighbour(codes, group)) continue;
    const sorted = group.toSorted((a, b) => compareFrom(codes, a, b));
    for (const { from, to, length } of commonBeginnings(codes, sorted, least)) {
      const members = sorted.slice(from, to);
      if (new Set(members.map((position) => texts[textAt[position]!]!.owner)).size < 2) continue;
      if (hasOneNeighbour(codes, members)) continue;
      const places = members
        .toSorted((a, b) => a - b)
        .map((position) => ({ text: textAt[position]!, start: position - starts[textAt[position]!]! }));
      const first = places[0]!;
      runs.push({ run: texts[first.text]!.text.slice(first.start, first.start + length), places });
    }
  }
  return runs.toSorted(
    (a, b) =>
      a.places[0]!.text - b.places[0]!.text || a.places[0]!.start - b.places[0]!.start || b.run.length - a.run.length,
  );
}

/** Ends a text; no character has it, and no run goes across it. */
const end = 0;

function joinTexts(texts: readonly OwnedText[]) {
  const size = texts.reduce((sum, { text }) => sum + text.length + 1, 1);
  const codes = new Uint16Array(size);
  const textAt = new Int32Array(size);
  const starts = new Int32Array(texts.length);
  let position = 1; // position 0 is an end too, so that the first character has one before it
  texts.forEach(({ text }, index) => {
    starts[index] = position;
    for (let unit = 0; unit < text.length; unit += 1) {
      codes[position] = text.charCodeAt(unit);
      textAt[position] = index;
      position += 1;
    }
    textAt[position] = index;
    position += 1;
  });
  return { codes, textAt, starts };
}

/** Positions whose next `least` characters have the same hash, group by group, two or more each. */
function* windowGroups(codes: Uint16Array, least: number): Generator<number[]> {
  const head = new Map<number, number>();
  const next = new Int32Array(codes.length).fill(-1);
  const factor = 0x01000193;
  let oldest = 1;
  for (let unit = 1; unit < least; unit += 1) oldest = Math.imul(oldest, factor);
  let hash = 0;
  let filled = 0;
  for (let position = 1; position < codes.length; position += 1) {
    if (codes[position] === end) {
      hash = 0;
      filled = 0;
      continue;
    }
    if (filled === least) hash = (hash - Math.imul(codes[position - least]!, oldest)) | 0;
    else filled += 1;
    hash = (Math.imul(hash, factor) + codes[position]!) | 0;
    if (filled < least) continue;
    const start = position - least + 1;
    next[start] = head.get(hash) ?? -1;
    head.set(hash, start);
  }
  for (const start of head.values()) {
    if (next[start] === -1) continue;
    const group: number[] = [];
    for (let at = start; at !== -1; at = next[at]!) group.push(at);
    yield group.reverse();
  }
}

/** True where the same character precedes all, so that what begins here begins earlier. */
function hasOneNeighbour(codes: Uint16Array, positions: readonly number[]): boolean {
  const neighbour = codes[positions[0]! - 1];
  return neighbour !== end && positions.every((position) => codes[position - 1] === neighbour);
}

function compareFrom(codes: Uint16Array, a: number, b: number): number {
  const offset = commonLength(codes, a, b);
  return codes[a + offset]! - codes[b + offset]! || a - b;
}

function commonLength(codes: Uint16Array, a: number, b: number): number {
  let length = 0;
  while (codes[a + length] === codes[b + length] && codes[a + length] !== end) length += 1;
  return length;
}

/** Each stretch of `sorted` whose members begin alike for `length` characters, longer than its neighbours do. */
function* commonBeginnings(
  codes: Uint16Array,
  sorted: readonly number[],
  least: number,
): Generator<{ from: number; to: number; length: number }> {
  const open: { from: number; length: number }[] = [];
  for (let index = 1; index <= sorted.length; index += 1) {
    const length = index < sorted.length ? commonLength(codes, sorted[index - 1]!, sorted[index]!) : 0;
    let from = index - 1;
    while (open.length > 0 && open.at(-1)!.length > length) {
      const stretch = open.pop()!;
      yield { from: stretch.from, to: index, length: stretch.length };
      from = stretch.from;
    }
    if (length >= least && open.at(-1)?.length !== length) open.push({ from, length });
  }
}
