/**
 * Which notices are laid side by side as year over year: two of one issuer, the earlier first. While an issuer has few
 * years every two; beyond that neighbours, so that ten years give 12 pages and not 45. All others can be set side by side
 * at `/compare/`.
 */
import type { AlignmentDecisions } from '../../schema/alignment.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import { groupByIssuer } from '../issuer-group.ts';
import { alignNotices } from './align-notices.ts';
import { firstAdded } from '../first-added.ts';
import { MOST_ALIGNED_IN_FULL } from '../thresholds.ts';
import { planOf, type Alignment } from './alignment.ts';
import { alignmentFile } from './decide-alignment.ts';

export interface NoticePair {
  a: NoticeNode;
  b: NoticeNode;
}

/** The plans of each issuer, the earlier first. */
function plansByIssuer(corpus: Corpus): NoticeNode[][] {
  return groupByIssuer(corpus.notices.filter((notice) => planOf(notice) !== null)).map(({ items }) => items);
}

/** Every two notices of one issuer that hold a plan, in the order of the corpus. */
export function issuerPairs(corpus: Corpus): NoticePair[] {
  return plansByIssuer(corpus).flatMap((plans) =>
    plans.flatMap((a, index) => plans.slice(index + 1).map((b) => ({ a, b }))),
  );
}

/** Those of them that are aligned; `decided` are the names of pairs that an editor read, which always are. */
export function yearPairs(corpus: Corpus, decided: ReadonlySet<string>): NoticePair[] {
  return plansByIssuer(corpus).flatMap((plans) => {
    const inFull = firstAdded(plans, MOST_ALIGNED_IN_FULL);
    return plans.flatMap((a, index) =>
      plans
        .slice(index + 1)
        .filter((b, next) => next === 0 || (inFull.has(a) && inFull.has(b)) || decided.has(pairId(a.id, b.id)))
        .map((b) => ({ a, b })),
    );
  });
}

/** A pair's name in addresses and files: `pudong-2024--pudong-2025`. */
export function pairId(a: string, b: string): string {
  return `${a}--${b}`;
}

/**
 * Each of `yearPairs` aligned. Fails where an editors' file is not named for the notices it is about, or
 * is about notices that are not such a pair, or names what is no longer there.
 */
export function alignPairs(corpus: Corpus, decisions: ReadonlyMap<string, AlignmentDecisions>): Alignment[] {
  const known = new Set(issuerPairs(corpus).map(({ a, b }) => pairId(a.id, b.id)));
  for (const [id, { a, b }] of decisions) {
    if (id !== pairId(a, b))
      throw new Error(`content/editors/alignments/${id}.yaml is about ${a} and ${b}; name it ${pairId(a, b)}.yaml`);
    if (!known.has(id))
      throw new Error(
        `${alignmentFile(a, b)}: ${a} and ${b} are not two held notices of one issuer, the earlier first`,
      );
  }
  const pairs = yearPairs(corpus, new Set(decisions.keys()));
  return pairs.flatMap(({ a, b }) => alignNotices(a, b, decisions.get(pairId(a.id, b.id)) ?? null) ?? []);
}
