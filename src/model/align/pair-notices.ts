/**
 * Which notices are laid side by side as year over year: every two of one issuer, the earlier first.
 */
import type { AlignmentDecisions } from '../../schema/alignment.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import { alignNotices } from './align-notices.ts';
import { planOf, type Alignment } from './alignment.ts';
import { alignmentFile } from './decide-alignment.ts';

export interface NoticePair {
  a: NoticeNode;
  b: NoticeNode;
}

/** Every two notices of one issuer that hold a plan, in the order of the corpus. */
export function yearPairs(corpus: Corpus): NoticePair[] {
  const plans = corpus.notices.filter((notice) => planOf(notice) !== null);
  return plans.flatMap((a, index) =>
    plans.slice(index + 1).flatMap((b) => (b.issuer.id === a.issuer.id ? [{ a, b }] : [])),
  );
}

/** A pair's name in addresses and files: `pudong-2024--pudong-2025`. */
export function pairId(a: string, b: string): string {
  return `${a}--${b}`;
}

/**
 * Every pair of one issuer aligned. Fails where an editors' file is not named for the notices it is about, or
 * is about notices that are not such a pair, or names what is no longer there.
 */
export function alignPairs(corpus: Corpus, decisions: ReadonlyMap<string, AlignmentDecisions>): Alignment[] {
  const pairs = yearPairs(corpus);
  const known = new Set(pairs.map(({ a, b }) => pairId(a.id, b.id)));
  for (const [id, { a, b }] of decisions) {
    if (id !== pairId(a, b))
      throw new Error(`content/editors/alignments/${id}.yaml is about ${a} and ${b}; name it ${pairId(a, b)}.yaml`);
    if (!known.has(id))
      throw new Error(
        `${alignmentFile(a, b)}: ${a} and ${b} are not two held notices of one issuer, the earlier first`,
      );
  }
  return pairs.flatMap(({ a, b }) => alignNotices(a, b, decisions.get(pairId(a.id, b.id)) ?? null) ?? []);
}
