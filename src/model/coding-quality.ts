/**
 * How far the coding can be trusted: the classifier against the decisions, and a second reader against the first.
 */
import type { SecondReading } from '../schema/second-reading.ts';
import {
  cohenKappa,
  type CodedTwice,
  countLabels,
  type LabelCount,
  poolCounts,
  type Score,
  scoreTogether,
} from './agreement.ts';
import type { Corpus } from './corpus.ts';

export interface ClassifierQuality {
  /** Passages with a decision. */
  passages: number;
  /** Of these, passages whose themes the classifier alone proposed just as decided. */
  same: number;
  /** Theme by theme. */
  counts: LabelCount[];
  themes: Score;
  topics: Score;
}

/** The classifier alone, before decisions, against them. */
export function judgeClassifier(corpus: Corpus): ClassifierQuality {
  const decided = corpus.passages.filter(({ reviewed }) => reviewed);
  const pairs = decided.map(({ id, themes: first, proposed }) => ({ id, first, second: proposed.themes }));
  const topicPairs = decided.map(({ id, topics: first, proposed }) => ({ id, first, second: proposed.topics }));
  const counts = countLabels(
    pairs,
    corpus.themes.map(({ id }) => id),
  );
  const topicCounts = countLabels(
    topicPairs,
    corpus.topics.map(({ theme, id }) => `${theme}/${id}`),
  );
  return {
    passages: decided.length,
    same: pairs.filter(sameLabels).length,
    counts,
    themes: scoreTogether(counts),
    topics: scoreTogether(topicCounts),
  };
}

export interface ReadingQuality {
  pairs: CodedTwice[];
  /** Themes that either reader gave often enough for a κ to mean something. */
  told: { count: LabelCount; kappa: number | null }[];
  /** The others, told by counts alone. */
  few: LabelCount[];
  /** All themes' questions pooled. */
  kappa: number | null;
}

/** The second reading against the first as it stood then, before disagreements were settled. `least`: fewest passages for a κ. */
export function judgeReading(corpus: Corpus, reading: SecondReading, least: number): ReadingQuality {
  const before = new Map(reading.settled.map(({ passage, first }) => [passage, first]));
  const pairs = reading.readings.map(({ passage: id, themes: second }) => ({
    id,
    first: before.get(id) ?? corpus.passage(id).themes,
    second,
  }));
  const counts = countLabels(
    pairs,
    corpus.themes.map(({ id }) => id),
  );
  const enough = ({ both, firstOnly, secondOnly }: LabelCount): boolean => both + firstOnly + secondOnly >= least;
  return {
    pairs,
    told: counts.filter(enough).map((count) => ({ count, kappa: cohenKappa(count) })),
    few: counts.filter((count) => !enough(count)),
    kappa: cohenKappa(poolCounts(counts)),
  };
}

/** True where both codings give the same labels, in whatever order. */
export function sameLabels({ first, second }: CodedTwice): boolean {
  return first.length === second.length && first.every((label) => second.includes(label));
}
