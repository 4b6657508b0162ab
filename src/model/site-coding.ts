/**
 * How the passages came under their themes, for the page that tells it: the rules, who read, and how well it agrees.
 */
import { getCollection } from 'astro:content';
import { type ClassifierQuality, judgeClassifier, judgeReading, type ReadingQuality } from './coding-quality.ts';
import { loadCorpus } from './site.ts';

/** Fewest passages that either reader gave a theme for its κ to be told: with fewer, one answer more or less decides it. */
export const FEWEST_FOR_KAPPA = 5;

export interface ToldReading extends ReadingQuality {
  reader: string;
  date: string;
  seed: string;
  /** Disagreements judged once more, and how many of these changed the first coding. */
  settled: number;
  changed: number;
}

export interface CodingMethod {
  /** The rules that people code by, in Chinese. */
  guide: string[];
  /** Who made the decisions and when, each once. */
  readers: string[];
  classifier: ClassifierQuality;
  /** In the order in which they were made. */
  readings: ToldReading[];
}

export async function loadCodingMethod(): Promise<CodingMethod> {
  const corpus = await loadCorpus();
  const rules = await getCollection('codingRules');
  const decisions = await getCollection('decisions');
  const readings = await getCollection('secondReadings');
  return {
    guide: rules.flatMap(({ data }) => data.guide),
    readers: [...new Set(decisions.map(({ data }) => `${data.reader}，${data.date}`))],
    classifier: judgeClassifier(corpus),
    readings: readings
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(({ data }) => ({
        ...judgeReading(corpus, data, FEWEST_FOR_KAPPA),
        reader: data.reader,
        date: data.date,
        seed: data.seed,
        settled: data.settled.length,
        changed: data.settled.filter(({ first, now }) => first.join() !== now.join()).length,
      })),
  };
}
