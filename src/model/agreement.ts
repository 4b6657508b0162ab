/**
 * How well two codings of the same passages agree: the classifier with the decisions, or a second reader with the
 * first. Each label (a theme or a topic) is a yes-or-no question asked of every passage, since a passage may have several.
 */

/** A passage's labels under two codings. */
export interface CodedTwice {
  id: string;
  /** By the coding that is taken as right, or by the first reader. */
  first: readonly string[];
  /** By the coding that is measured, or by the second reader. */
  second: readonly string[];
}

/** Counts for one label over all passages. */
export interface LabelCount {
  label: string;
  /** Both codings give it. */
  both: number;
  /** The first alone gives it: missed by the second. */
  firstOnly: number;
  /** The second alone gives it. */
  secondOnly: number;
  neither: number;
}

/** Counts for each of `labels`, in their order. */
export function countLabels(pairs: readonly CodedTwice[], labels: readonly string[]): LabelCount[] {
  return labels.map((label) => {
    const count: LabelCount = { label, both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
    for (const { first, second } of pairs) {
      const [one, two] = [first.includes(label), second.includes(label)];
      count[one ? (two ? 'both' : 'firstOnly') : two ? 'secondOnly' : 'neither'] += 1;
    }
    return count;
  });
}

/** All labels' questions as one. */
export function poolCounts(counts: readonly LabelCount[]): LabelCount {
  const pooled: LabelCount = { label: '', both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (const key of ['both', 'firstOnly', 'secondOnly', 'neither'] as const) {
    pooled[key] = counts.reduce((total, count) => total + count[key], 0);
  }
  return pooled;
}

/** Precision, recall and F1, each from 0 to 1; null where nothing was given or asked for. */
export interface Score {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

/** Takes the first coding as right and scores the second. */
export function scoreCount({ both, firstOnly, secondOnly }: Omit<LabelCount, 'label' | 'neither'>): Score {
  return {
    precision: ratio(both, both + secondOnly),
    recall: ratio(both, both + firstOnly),
    f1: ratio(2 * both, 2 * both + firstOnly + secondOnly),
  };
}

/** All labels' counts together, so that a frequent label weighs more (micro average). */
export function scoreTogether(counts: readonly LabelCount[]): Score {
  return scoreCount(poolCounts(counts));
}

/** The mean of the labels' F1, each label alike (macro average); labels that neither coding gives are left out. */
export function meanF1(counts: readonly LabelCount[]): number | null {
  const scores = counts.flatMap((count) => scoreCount(count).f1 ?? []);
  return ratio(
    scores.reduce((sum, f1) => sum + f1, 0),
    scores.length,
  );
}

/**
 * Cohen's κ of one label: agreement beyond what chance would give two coders who use the label as often as these do.
 * Null where both coders give it to all passages or to none, since chance then leaves nothing to agree on.
 */
export function cohenKappa({ both, firstOnly, secondOnly, neither }: LabelCount): number | null {
  const all = both + firstOnly + secondOnly + neither;
  if (all === 0) return null;
  const seen = (both + neither) / all;
  const first = (both + firstOnly) / all;
  const second = (both + secondOnly) / all;
  const chance = first * second + (1 - first) * (1 - second);
  return chance === 1 ? null : (seen - chance) / (1 - chance);
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
