/**
 * What editors decided on alignment and wording, and what follows from it for all pages: worked out once a build.
 */
import { getCollection } from 'astro:content';
import type { StockPhraseGroup } from '../schema/stock-phrase.ts';
import type { ActorRules } from '../schema/actor.ts';
import type { FirmnessRules } from '../schema/firmness.ts';
import { firmnessReader, type ReadFirmness } from './commitment/firmness.ts';
import { actorReader, type ReadActors } from './commitment/actors.ts';
import { buildUptakes, type Uptake } from './uptake/uptake.ts';
import { alignPairs } from './align/pair-notices.ts';
import type { Alignment } from './align/alignment.ts';
import { pairPaths } from './pair-path.ts';
import { loadCorpus } from './site.ts';
import { sharedPairs, type SharedPair } from './wording/shared-pages.ts';
import { shareWording } from './wording/shared-wording.ts';
import { indexWording, type WordingIndex } from './wording/wording-index.ts';

let alignments: Promise<Alignment[]> | undefined;
let uptakes: Promise<Uptake[]> | undefined;
let wording: Promise<WordingIndex> | undefined;
let shared: Promise<SharedPair[]> | undefined;

/** The pairs of one issuer's years, aligned. Fails the build where an editors' file no longer fits the notices. */
export function loadAlignments(): Promise<Alignment[]> {
  alignments ??= (async () => {
    const decisions = await getCollection('alignments');
    return alignPairs(await loadCorpus(), new Map(decisions.map(({ id, data }) => [id, data])));
  })();
  return alignments;
}

/** Each city's plan with what its districts take up of it. */
export function loadUptakes(): Promise<Uptake[]> {
  uptakes ??= (async () =>
    buildUptakes(
      await loadCorpus(),
      (await getCollection('uptakes')).map(({ data }) => data),
    ))();
  return uptakes;
}

/** The rules of firmness, with the reader that they make. */
export async function loadFirmness(): Promise<{ rules: FirmnessRules; read: ReadFirmness }> {
  const [entry] = await getCollection('firmness');
  if (!entry) throw new Error('content/editors/firmness.yaml is not there');
  return { rules: entry.data, read: firmnessReader(entry.data) };
}

/** The rules of who does it, with the reader that they make. */
export async function loadActors(): Promise<{ rules: ActorRules; read: ReadActors }> {
  const [entry] = await getCollection('actors');
  if (!entry) throw new Error('content/editors/actors.yaml is not there');
  return { rules: entry.data, read: actorReader(entry.data) };
}

/** Stock phrases of political language, group by group. */
export async function loadStockPhrases(): Promise<StockPhraseGroup[]> {
  return (await getCollection('stockPhrases')).flatMap(({ data }) => data.groups);
}

/** What stands word for word in two notices or more. */
export function loadSharedWording(): Promise<WordingIndex> {
  wording ??= (async () => {
    const { passages } = await loadCorpus();
    return indexWording(shareWording(passages, await loadStockPhrases()));
  })();
  return wording;
}

/** The pairs of notices that have a page on what they share. */
export function loadSharedPairs(): Promise<SharedPair[]> {
  shared ??= (async () => sharedPairs(await loadCorpus(), await loadSharedWording()))();
  return shared;
}

/** The address of any two notices side by side. */
export async function loadPairPaths(): Promise<ReturnType<typeof pairPaths>> {
  return pairPaths([...(await loadAlignments()), ...(await loadSharedPairs())]);
}
