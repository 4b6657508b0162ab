/**
 * What editors decided on alignment and wording, and what follows from it for all pages: worked out once a build.
 */
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import type { StockPhraseGroup } from '../schema/stock-phrase.ts';
import type { ActorRules } from '../schema/actor.ts';
import type { FirmnessRules } from '../schema/firmness.ts';
import { once, oncePer } from '../text/once.ts';
import { firmnessReader, type ReadFirmness } from './commitment/firmness.ts';
import { actorReader, type ReadActors } from './commitment/actors.ts';
import { sayingsOf, type Sayings } from './commitment/says.ts';
import { uptakeAgreement, type UptakeAgreement } from './uptake/agreement.ts';
import { type UptakeLink, uptakeLinks } from './uptake/uptake-link.ts';
import { readUptakeReading, type UptakeReading } from '../schema/uptake-reading.ts';
import { buildUptakes, type Uptake } from './uptake/uptake.ts';
import { alignPairs } from './align/pair-notices.ts';
import type { Alignment } from './align/alignment.ts';
import { pairPaths } from './pair-path.ts';
import { loadCorpus } from './site.ts';
import { sharedPairs, type SharedPair } from './wording/shared-pages.ts';
import { shareWording } from './wording/shared-wording.ts';
import { indexWording, type WordingIndex } from './wording/wording-index.ts';

/** The pairs of one issuer's years, aligned. Fails the build where an editors' file no longer fits the notices. */
export const loadAlignments = once(async (): Promise<Alignment[]> => {
  const decisions = await getCollection('alignments');
  return alignPairs(await loadCorpus(), new Map(decisions.map(({ id, data }) => [id, data])));
});

/** Each city's plan with what its districts take up of it. */
export const loadUptakes = once(async (): Promise<Uptake[]> => {
  const decisions = await getCollection('uptakes');
  return buildUptakes(
    await loadCorpus(),
    decisions.map(({ data }) => data),
  );
});

/** The decisions on uptake beside each second reading of them. */
export async function loadUptakeAgreements(): Promise<{ reading: UptakeReading; agreement: UptakeAgreement }[]> {
  const known = await loadUptakes();
  return (await getCollection('uptakeReadings')).map(({ data }) => {
    const reading = readUptakeReading(data);
    return { reading, agreement: uptakeAgreement(known, reading) };
  });
}

/** The rules of a file of the editors that is one record. */
async function loadRules<C extends 'firmness' | 'actors'>(name: C): Promise<CollectionEntry<C>['data']> {
  const [entry] = await getCollection(name);
  if (!entry) throw new Error(`content/editors/${name}.yaml is not there`);
  return entry.data;
}

/** The rules of firmness, with the reader that they make: it reads a passage once a build. */
export const loadFirmness = once(async (): Promise<{ rules: FirmnessRules; read: ReadFirmness }> => {
  const rules = await loadRules('firmness');
  return { rules, read: oncePer(({ id }) => id, firmnessReader(rules)) };
});

/** The rules of who does it, with the reader that they make: it reads the same words once a build. */
export const loadActors = once(async (): Promise<{ rules: ActorRules; read: ReadActors }> => {
  const rules = await loadRules('actors');
  return { rules, read: oncePer((text) => text, actorReader(rules)) };
});

/** What a passage says beside its matter, read once per passage. */
export const loadSayings = once(async () => {
  const readers = { firmness: (await loadFirmness()).read, actors: (await loadActors()).read };
  return oncePer(
    ({ id }: Passage, _targets: readonly Target[]) => id,
    (passage, targets): Sayings => sayingsOf(passage, targets, readers),
  );
});

/** From each sentence of a city's plan, and each that takes one up, to where the two stand side by side. */
export const loadUptakeWays = once(async (): Promise<ReadonlyMap<string, UptakeLink>> =>
  uptakeLinks(await loadUptakes()),
);

/** Stock phrases of political language, group by group. */
export async function loadStockPhrases(): Promise<StockPhraseGroup[]> {
  return (await getCollection('stockPhrases')).flatMap(({ data }) => data.groups);
}

/** What stands word for word in two notices or more. */
export const loadSharedWording = once(async (): Promise<WordingIndex> => {
  const { passages } = await loadCorpus();
  return indexWording(shareWording(passages, await loadStockPhrases()));
});

/** The pairs of notices that have a page on what they share. */
export const loadSharedPairs = once(async (): Promise<SharedPair[]> =>
  sharedPairs(await loadCorpus(), await loadSharedWording()),
);

/** The address of any two notices side by side. */
export async function loadPairPaths(): Promise<ReturnType<typeof pairPaths>> {
  return pairPaths([...(await loadAlignments()), ...(await loadSharedPairs())]);
}
