/**
 * What editors decided on alignment and wording, and what follows from it for all pages: worked out once a build.
 */
import { getCollection } from 'astro:content';
import type { StockPhraseGroup } from '../schema/stock-phrase.ts';
import { alignPairs } from './align/pair-notices.ts';
import type { Alignment } from './align/alignment.ts';
import { pairPaths } from './pair-path.ts';
import { loadCorpus } from './site.ts';
import { sharedPairs, type SharedPair } from './wording/shared-pages.ts';
import { shareWording } from './wording/shared-wording.ts';
import { indexWording, type WordingIndex } from './wording/wording-index.ts';

let alignments: Promise<Alignment[]> | undefined;
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
