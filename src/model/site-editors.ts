/**
 * What editors decided on alignment and wording, and what follows from it for all pages: worked out once a build.
 */
import { getCollection } from 'astro:content';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import type { StockPhraseGroup } from '../schema/stock-phrase.ts';
import type { ActorRules } from '../schema/actor.ts';
import type { FirmnessRules } from '../schema/firmness.ts';
import { firmnessReader, type FirmClause, type ReadFirmness } from './commitment/firmness.ts';
import { actorReader, type Actor, type ReadActors } from './commitment/actors.ts';
import { sayingsOf, type Sayings } from './commitment/says.ts';
import { uptakeAgreement, type UptakeAgreement } from './uptake/agreement.ts';
import { type UptakeWay, uptakeWays } from './uptake/uptake-way.ts';
import { readUptakeReading, type UptakeReading } from '../schema/uptake-reading.ts';
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
let firmness: Promise<{ rules: FirmnessRules; read: ReadFirmness }> | undefined;
let actors: Promise<{ rules: ActorRules; read: ReadActors }> | undefined;
let sayings: Promise<(passage: Passage, targets: readonly Target[]) => Sayings> | undefined;
let ways: Promise<ReadonlyMap<string, UptakeWay>> | undefined;
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

/** The decisions on uptake beside each second reading of them. */
export async function loadUptakeAgreements(): Promise<{ reading: UptakeReading; agreement: UptakeAgreement }[]> {
  const known = await loadUptakes();
  return (await getCollection('uptakeReadings')).map(({ data }) => {
    const reading = readUptakeReading(data);
    return { reading, agreement: uptakeAgreement(known, reading) };
  });
}

/** The rules of firmness, with the reader that they make: it reads a passage once a build. */
export function loadFirmness(): Promise<{ rules: FirmnessRules; read: ReadFirmness }> {
  firmness ??= (async () => {
    const [entry] = await getCollection('firmness');
    if (!entry) throw new Error('content/editors/firmness.yaml is not there');
    const read = firmnessReader(entry.data);
    const known = new Map<string, FirmClause[]>();
    return {
      rules: entry.data,
      read: (passage, targets) => {
        const clauses = known.get(passage.id) ?? read(passage, targets);
        known.set(passage.id, clauses);
        return clauses;
      },
    };
  })();
  return firmness;
}

/** The rules of who does it, with the reader that they make: it reads the same words once a build. */
export function loadActors(): Promise<{ rules: ActorRules; read: ReadActors }> {
  actors ??= (async () => {
    const [entry] = await getCollection('actors');
    if (!entry) throw new Error('content/editors/actors.yaml is not there');
    const read = actorReader(entry.data);
    const known = new Map<string, Actor[]>();
    return {
      rules: entry.data,
      read: (text) => {
        const found = known.get(text) ?? read(text);
        known.set(text, found);
        return found;
      },
    };
  })();
  return actors;
}

/** What a passage says beside its matter, read once per passage. */
export function loadSayings(): Promise<(passage: Passage, targets: readonly Target[]) => Sayings> {
  sayings ??= (async () => {
    const readers = { firmness: (await loadFirmness()).read, actors: (await loadActors()).read };
    const known = new Map<string, Sayings>();
    return (passage: Passage, targets: readonly Target[]) => {
      const found = known.get(passage.id) ?? sayingsOf(passage, targets, readers);
      known.set(passage.id, found);
      return found;
    };
  })();
  return sayings;
}

/** From each sentence of a city's plan, and each that takes one up, to where the two stand side by side. */
export function loadUptakeWays(): Promise<ReadonlyMap<string, UptakeWay>> {
  ways ??= loadUptakes().then(uptakeWays);
  return ways;
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
