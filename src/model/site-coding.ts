/**
 * How the passages came under their themes, for the pages that describe it: the rules, who read, how well readers agree,
 * and what changed from version to version.
 */
import { getCollection } from 'astro:content';
import { type CodingVersion, listVersions } from './coding-changes.ts';
import {
  changedBySettling,
  type ClassifierQuality,
  judgeClassifier,
  judgeReading,
  type ReadingQuality,
} from './coding-quality.ts';
import { once } from '../text/once.ts';
import { type ChangedSilences, changedSilences, judgeSilences, type SilenceQuality } from './silence-quality.ts';
import { loadCorpus } from './site.ts';

/** Minimum support for reporting κ: below this a single label changes the result. */
export const FEWEST_FOR_KAPPA = 5;

/** Who read, when and against which version of the coding. */
interface Reading {
  id: string;
  reader: string;
  date: string;
  coding: string;
}

const whoRead = (id: string, { reader, date, coding }: Omit<Reading, 'id'>): Reading => ({ id, reader, date, coding });

export interface ToldReading extends Reading, ReadingQuality {
  /** Of the draw; null where a notice was read. */
  seed: string | null;
  /** The notice read; null for a draw. */
  notice: string | null;
  /** Disagreements judged once more, and how many of these changed the coding. */
  settled: number;
  changed: number;
}

/** `of`: silent cells in that version, from which the cells read were drawn. */
export type ToldSilences = Reading & SilenceQuality & { seed: string; of: number };

export interface CodingMethod {
  /** The rules that people code by, in Chinese. */
  guide: string[];
  /** Who made the decisions and when, each once. */
  readers: string[];
  classifier: ClassifierQuality;
  /** Draws, in the order in which they were made. */
  readings: ToldReading[];
  /** Second readers' workbooks, by notice. */
  notices: ToldReading[];
  silences: ToldSilences[];
  /** What the readings of silent cells came to, all together; null without one. */
  silencesRead: SilencesRead | null;
}

export interface SilencesRead {
  readings: number;
  cells: number;
  /** Found addressed, and found mentioned by the reader and then by an editor. */
  refuted: number;
  corrected: number;
  /** Of the newest. */
  date: string;
}

function sumUp(readings: readonly ToldSilences[]): SilencesRead | null {
  const newest = readings.at(-1);
  if (!newest) return null;
  const sum = (count: (reading: ToldSilences) => number): number =>
    readings.reduce((total, reading) => total + count(reading), 0);
  return {
    readings: readings.length,
    cells: sum(({ cells }) => cells),
    refuted: sum(({ refuted }) => refuted),
    corrected: sum(({ accepted }) => accepted.length),
    date: newest.date,
  };
}

export const loadCodingMethod = once(async (): Promise<CodingMethod> => {
  const corpus = await loadCorpus();
  const rules = await getCollection('codingRules');
  const decisions = await getCollection('decisions');
  const readings = await getCollection('secondReadings');
  const silences = await getCollection('silenceReadings');
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
  const told = readings.sort(byId).map(({ id, data }) => ({
    ...judgeReading(corpus, data, FEWEST_FOR_KAPPA),
    ...whoRead(id, data),
    seed: data.seed ?? null,
    notice: data.notice ?? null,
    settled: data.settled.length,
    changed: changedBySettling(corpus, data),
  }));
  const silent = silences.sort(byId).map(({ id, data }) => ({
    ...judgeSilences(corpus, data),
    ...whoRead(id, data),
    seed: data.seed,
    of: data.of,
  }));
  return {
    guide: rules.flatMap(({ data }) => data.guide),
    readers: [...new Set(decisions.map(({ data }) => `${data.reader}，${data.date}`))],
    classifier: judgeClassifier(corpus),
    readings: told.filter(({ notice }) => notice === null),
    notices: told.filter(({ notice }) => notice !== null),
    silences: silent,
    silencesRead: sumUp(silent),
  };
});

/** A version with how its silent cells came to be changed; null where that is not known. */
export type ToldVersion = CodingVersion & { silences: ChangedSilences | null };

/** The versions of the coding with what changed in each, newest first. */
export async function loadCodingVersions(): Promise<ToldVersion[]> {
  const changes = await getCollection('codingChanges');
  const log = changes.map(({ data: { id: _id, ...change } }) => change);
  const { silences } = await loadCodingMethod();
  return listVersions(log, await loadCorpus()).map((version) => ({
    ...version,
    silences: changedSilences(log, version.version, silences),
  }));
}
