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
import { topicId } from '../schema/theme.ts';

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
  const topicCounts = countLabels(topicPairs, corpus.topics.map(topicId));
  return {
    passages: decided.length,
    same: pairs.filter(sameLabels).length,
    counts,
    themes: scoreTogether(counts),
    topics: scoreTogether(topicCounts),
  };
}

export interface ReadingQuality {
  themes: LevelQuality & {
    /** Themes that either reader gave often enough for a κ to mean something. */
    told: { count: LabelCount; kappa: number | null }[];
    /** The others, given by counts alone. */
    few: LabelCount[];
    /** All themes' questions pooled. */
    kappa: number | null;
  };
  topics: LevelQuality;
}

/** How two codings agree on one kind of label. */
export interface LevelQuality {
  pairs: CodedTwice[];
  /** Label by label, in the order of the codebook. */
  counts: LabelCount[];
  /** All labels' questions as one. */
  pooled: LabelCount;
  /** The second reading scored against the first, all labels pooled. */
  score: Score;
  /** Passages with the same set of labels in both. */
  same: number;
}

/** The second reading against the coding that it was compared with, before any disagreement was settled. `least`: fewest passages for a κ. */
export function judgeReading(
  corpus: Pick<Corpus, 'themes' | 'topics'>,
  reading: SecondReading,
  least: number,
): ReadingQuality {
  const level = (kind: 'themes' | 'topics', labels: readonly string[]): LevelQuality => {
    const pairs = reading.readings.map((each) => ({ id: each.passage, first: each.first[kind], second: each[kind] }));
    const counts = countLabels(pairs, labels);
    return {
      pairs,
      counts,
      pooled: poolCounts(counts),
      score: scoreTogether(counts),
      same: pairs.filter(sameLabels).length,
    };
  };
  const themes = level(
    'themes',
    corpus.themes.map(({ id }) => id),
  );
  const enough = (count: LabelCount): boolean => timesGiven(count) >= least;
  return {
    themes: {
      ...themes,
      told: themes.counts.filter(enough).map((count) => ({ count, kappa: cohenKappa(count) })),
      few: themes.counts.filter((count) => !enough(count)),
      kappa: cohenKappa(themes.pooled),
    },
    topics: level('topics', corpus.topics.map(topicId)),
  };
}

/** Passages that either reader gave the label. */
export function timesGiven({ both, firstOnly, secondOnly }: LabelCount): number {
  return both + firstOnly + secondOnly;
}

/** Of the disagreements settled afterwards, those whose coding is not what it was when compared. */
export function changedBySettling(corpus: Pick<Corpus, 'passage'>, reading: SecondReading): number {
  const before = new Map(reading.readings.map(({ passage, first }) => [passage, first]));
  return reading.settled.filter(({ passage: id }) => {
    const first = before.get(id);
    const now = corpus.passage(id);
    return (
      first !== undefined &&
      !(
        sameLabels({ id, first: first.themes, second: now.themes }) &&
        sameLabels({ id, first: first.topics, second: now.topics })
      )
    );
  }).length;
}

/** True where both codings give the same labels, in whatever order. */
export function sameLabels({ first, second }: CodedTwice): boolean {
  return first.length === second.length && first.every((label) => second.includes(label));
}
