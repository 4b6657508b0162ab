/**
 * The machine's proposal of which passages of two notices say the same or take each other's place.
 *
 * First the links that the words alone make certain; from these, which units (items) of the two notices
 * deal with one matter; then weaker links, within such units only. A passage of one side may be linked with
 * several of the other (a sentence split in two), never several with several.
 */
import { bareText, fold } from '../../text/fold.ts';
import { oncePerObject } from '../../text/once.ts';
import { featuresOf, findLikenesses, joinFeatures, likenessOf, weighFeatures, type Weigh } from './similarity.ts';
import type { Change } from '../../schema/alignment.ts';

/** A passage to be aligned. */
export interface AlignedText {
  text: string;
  /** Path of the outline node that it is in. */
  entry: string;
  /** Topic ids, where it is coded. */
  topics: readonly string[];
}

/** Positions in the two lists; one side may be empty, and where neither is, one has a single member. */
export interface ProposedGroup {
  a: number[];
  b: number[];
  change: Change;
}

/** Thresholds of likeness (0 to 1), set by reading the two notices of Pudong side by side. */
const sure = 0.17;
/** A sentence that stands for the most part in a longer one. */
const sureWithin = 0.7;
const likelyWithin = 0.14;
/** Enough where the units deal with one matter and neither has a better partner. */
const weak = 0.07;
/** Likeness of whole units from which they may deal with one matter. */
const alikeUnits = 0.03;
/** What one topic in common adds to a likeness. */
const sameTopic = 0.06;
/** As good as said again. */
const saidAgain = 0.45;

interface Link {
  a: number;
  b: number;
  score: number;
}

/** Groups of passages, each passage of both sides in exactly one, in reading order of `b`, then of `a`. */
export function proposeGroups(a: readonly AlignedText[], b: readonly AlignedText[]): ProposedGroup[] {
  const featuresA = a.map(knownFeatures);
  const featuresB = b.map(knownFeatures);
  const weigh = weighFeatures([...featuresA, ...featuresB]);
  const likenesses = findLikenesses(featuresA, featuresB, weigh, weak - sameTopic).map((likeness) => {
    const inCommon = (a[likeness.a]?.topics ?? []).some((topic) => b[likeness.b]?.topics.includes(topic));
    return { ...likeness, score: likeness.alike + (inCommon ? sameTopic : 0) };
  });

  const strong = likenesses.filter(
    ({ a: position, alike, within, score }) =>
      score >= sure || (within >= sureWithin && alike >= likelyWithin && bareText(a[position]?.text ?? '').length >= 8),
  );
  const links = takeLinks(strong, []);
  const related = relateUnits(a, b, links, weigh);
  const best = bestOf(likenesses);
  const weaker = likenesses.filter(
    (likeness) =>
      likeness.score >= weak &&
      likeness.score >= (best.a.get(likeness.a) ?? 0) &&
      likeness.score >= (best.b.get(likeness.b) ?? 0) &&
      related.has(pairKey(a[likeness.a]?.entry, b[likeness.b]?.entry)),
  );
  const groups = gather(takeLinks(weaker, links), a.length, b.length);
  return groups.map((group) => ({ ...group, change: judgeChange(group, a, b, weigh) }));
}

/** A passage is in several alignments; its features are computed once. */
const knownFeatures = oncePerObject(({ text }: AlignedText) => featuresOf(text));

function pairKey(a: string | undefined, b: string | undefined): string {
  return `${a}\n${b}`;
}

/** Takes links by falling score, as long as every group stays one-to-many. */
function takeLinks(candidates: readonly Link[], taken: readonly Link[]): Link[] {
  const links = [...taken];
  const ofA = new Map<number, number[]>();
  const ofB = new Map<number, number[]>();
  const note = ({ a, b }: Link) => {
    ofA.set(a, [...(ofA.get(a) ?? []), b]);
    ofB.set(b, [...(ofB.get(b) ?? []), a]);
  };
  links.forEach(note);
  const known = new Set(links.map(({ a, b }) => `${a} ${b}`));
  for (const link of candidates.toSorted(
    (one, other) => other.score - one.score || one.a - other.a || one.b - other.b,
  )) {
    if (known.has(`${link.a} ${link.b}`)) continue;
    const partnersOfA = ofA.get(link.a) ?? [];
    const partnersOfB = ofB.get(link.b) ?? [];
    if (partnersOfA.length > 0 && partnersOfB.length > 0) continue;
    if (partnersOfA.some((b) => (ofB.get(b) ?? []).length > 1)) continue;
    if (partnersOfB.some((a) => (ofA.get(a) ?? []).length > 1)) continue;
    // A second partner must be nearly as good a one as a first would have to be.
    if (partnersOfA.length + partnersOfB.length > 0 && link.score < sure) continue;
    links.push(link);
    note(link);
  }
  return links;
}

/** Pairs of units that a certain link joins, or that are alike as wholes and each other's best. */
function relateUnits(
  a: readonly AlignedText[],
  b: readonly AlignedText[],
  links: readonly Link[],
  weigh: Weigh,
): Set<string> {
  const related = new Set(links.map((link) => pairKey(a[link.a]?.entry, b[link.b]?.entry)));
  const [unitsA, unitsB] = [a, b].map((texts) => [...Map.groupBy(texts, ({ entry }) => entry)]) as [Units, Units];
  const wholes = (units: Units) => units.map(([, texts]) => joinFeatures(texts.map(knownFeatures)));
  const likenesses = findLikenesses(wholes(unitsA), wholes(unitsB), weigh, alikeUnits).map((likeness) => ({
    ...likeness,
    score: likeness.alike,
  }));
  const best = bestOf(likenesses);
  for (const link of likenesses)
    if (
      link.alike >= alikeUnits &&
      (link.score >= (best.a.get(link.a) ?? 0) || link.score >= (best.b.get(link.b) ?? 0))
    )
      related.add(pairKey(unitsA[link.a]?.[0], unitsB[link.b]?.[0]));
  return related;
}

type Units = [entry: string, texts: AlignedText[]][];

/** The best score that each position of either side has. */
function bestOf(all: readonly Link[]): { a: Map<number, number>; b: Map<number, number> } {
  const best = { a: new Map<number, number>(), b: new Map<number, number>() };
  for (const link of all)
    for (const side of ['a', 'b'] as const)
      best[side].set(link[side], Math.max(link.score, best[side].get(link[side]) ?? 0));
  return best;
}

function gather(links: readonly Link[], countA: number, countB: number): Omit<ProposedGroup, 'change'>[] {
  const ofA = Map.groupBy(links, ({ a }) => a);
  const ofB = Map.groupBy(links, ({ b }) => b);
  const placesOf = (own: readonly Link[] = [], side: 'a' | 'b') =>
    own.map((link) => link[side]).sort((one, other) => one - other);
  const groups: Omit<ProposedGroup, 'change'>[] = [];
  const done = new Set<number>();
  for (let b = 0; b < countB; b += 1) {
    if (done.has(b)) continue;
    const partners = placesOf(ofB.get(b), 'a');
    const [only] = partners;
    const together = only !== undefined && partners.length === 1 ? placesOf(ofA.get(only), 'b') : [b];
    for (const each of together) done.add(each);
    groups.push({ a: partners, b: together });
  }
  for (let a = 0; a < countA; a += 1) if (!ofA.has(a)) groups.push({ a: [a], b: [] });
  return groups;
}

const number = /\d+(?:\.\d+)?/gu;

/** Continued where nearly all is said again with the same numbers, adjusted otherwise. */
function judgeChange(
  group: Omit<ProposedGroup, 'change'>,
  a: readonly AlignedText[],
  b: readonly AlignedText[],
  weigh: Weigh,
): Change {
  if (group.a.length === 0) return 'new';
  if (group.b.length === 0) return 'unmentioned';
  const own = {
    a: group.a.flatMap((position) => a[position] ?? []),
    b: group.b.flatMap((position) => b[position] ?? []),
  };
  const numbers = (texts: readonly AlignedText[]) =>
    texts
      .flatMap(({ text }) => fold(text).match(number) ?? [])
      .toSorted()
      .join(' ');
  const alike = likenessOf(joinFeatures(own.a.map(knownFeatures)), joinFeatures(own.b.map(knownFeatures)), weigh);
  return alike >= saidAgain && numbers(own.a) === numbers(own.b) ? 'continued' : 'adjusted';
}
