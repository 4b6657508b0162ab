/**
 * The numbers of two aligned lists, set beside each other: a sentence with four numbers and more is a list, and marking
 * its words would pair the wrong members (`1000张` with `500张`).
 */
import type { Target } from '../../schema/target.ts';
import { fold } from '../../text/fold.ts';
import { topicsOfNumber } from '../comparison/clause.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import { themeComparison } from '../theme-comparison.ts';
import { planOf, type PassageGroup } from './alignment.ts';

/** So many numbers on both sides make a list. */
export const LIST_OF_NUMBERS = 4;

export interface NumberRow {
  /** Null where that year writes no number on it. */
  a: Target | null;
  b: Target | null;
}

/** Null where the line is no pair of lists. */
export function lineNumbers(group: Pick<PassageGroup, 'a' | 'b'>, targets: readonly Target[]): NumberRow[] | null {
  const of = (side: 'a' | 'b'): Target[] =>
    targets.filter(({ passage }) => group[side].some(({ id }) => id === passage));
  const [a, b] = [of('a'), of('b')];
  if (a.length < LIST_OF_NUMBERS || b.length < LIST_OF_NUMBERS) return null;
  return pairNumbers(a, b);
}

const sameVerb = (one: Target, other: Target): boolean => one.verb === other.verb;
const sameIndicator = (one: Target, other: Target): boolean =>
  one.indicator !== null && one.indicator === other.indicator;
const sameObject = (one: Target, other: Target): boolean =>
  one.object !== '' && fold(one.object) === fold(other.object);

/** By indicator and verb, by object and verb, then by indicator alone where each side has one left. */
function pairNumbers(a: readonly Target[], b: readonly Target[]): NumberRow[] {
  const partner = new Map<Target, Target>();
  const taken = new Set<Target>();
  const pairBy = (alike: (one: Target, other: Target) => boolean): void => {
    for (const later of b) {
      if (partner.has(later)) continue;
      const free = a.filter((earlier) => !taken.has(earlier) && alike(earlier, later));
      const rivals = b.filter((other) => !partner.has(other) && free.some((earlier) => alike(earlier, other)));
      const [only] = free;
      if (!only || free.length > 1 || rivals.length > 1) continue;
      partner.set(later, only);
      taken.add(only);
    }
  };
  pairBy((one, other) => sameIndicator(one, other) && sameVerb(one, other) && !one.whole === !other.whole);
  pairBy((one, other) => sameObject(one, other) && sameVerb(one, other));
  pairBy((one, other) => sameIndicator(one, other) && !one.whole && !other.whole);
  const rows: NumberRow[] = b.map((later) => ({ a: partner.get(later) ?? null, b: later }));
  // What the later year does not write stands where the earlier one has it: after its neighbour.
  for (const [at, earlier] of a.entries()) {
    if (taken.has(earlier)) continue;
    const before = a[at - 1];
    const place = before ? rows.findIndex((row) => row.a === before) : -1;
    rows.splice(place < 0 ? rows.length : place + 1, 0, { a: earlier, b: null });
  }
  return rows;
}

/** What an object's parts are joined by, and what may be left out at its end: `养老院+互联网医院`, `家庭照护床位服务`. */
const objectJoint = /\+|及以上|(?:服务|用户)$/u;
/** A shorter name (`人`, `街镇`) is too general for its absence to tell anything. */
const SHORTEST_NAME = 3;

/** True where a passage of the notice's plan has the object of a number, or one of the parts of its name. */
function names(notice: NoticeNode, object: string): boolean {
  const parts = fold(object)
    .split(objectJoint)
    .filter((part) => part !== '');
  const passages = (planOf(notice)?.entries ?? []).flatMap((entry) => entry.passages);
  return parts.some((part) => part.length < SHORTEST_NAME || passages.some(({ text }) => fold(text).includes(part)));
}

/**
 * True where a notice's plan does not leave out the number of the other year, but the matter: it is silent on every topic
 * that the number belongs to, or nowhere names what is counted. False where its topics have not been read to the end.
 */
export function isSilentOn(corpus: Corpus, target: Target, notice: NoticeNode): boolean {
  const passage = corpus.passage(target.passage);
  const states = passage.themes.flatMap((theme) => {
    const topics = topicsOfNumber(passage, target.span, theme);
    return themeComparison(corpus, corpus.theme(theme))
      .rows.filter(({ id }) => topics.includes(`${theme}/${id}`))
      .flatMap((row) => row.cells.filter(({ column }) => column.kind === 'plan' && column.notice?.id === notice.id))
      .map(({ state }) => state);
  });
  if (states.length === 0 || states.includes('pending')) return false;
  return states.every((state) => state === 'silent') || (target.object !== '' && !names(notice, target.object));
}
