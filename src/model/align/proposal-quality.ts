/**
 * How far the machine's proposals go with what editors decided, given where the method is explained.
 */
import type { Passage } from '../../schema/passage.ts';
import { alignNotices } from './align-notices.ts';
import type { Alignment, PassageGroup } from './alignment.ts';

interface ProposalQuality {
  /** The alignments that an editor decided as a whole. */
  decided: Alignment[];
  /** Of the pairs of passages that the machine proposes, the share that the editor has too; null where it proposes none. */
  precision: number | null;
  /** Of the editor's pairs, the share that the machine proposes; null where there are none. */
  recall: number | null;
}

/** Every passage of the one notice with every passage of the other that a group puts together. */
function pairsOf(groups: readonly PassageGroup[]): Set<string> {
  const name = (a: Passage, b: Passage): string => `${a.id} ${b.id}`;
  return new Set(groups.flatMap((group) => group.a.flatMap((a) => group.b.map((b) => name(a, b)))));
}

/** The machine alone against the alignments that are wholly decided. */
export function judgeProposals(alignments: readonly Alignment[]): ProposalQuality {
  const decided = alignments.filter(({ groups }) => groups.length > 0 && groups.every(({ reviewed }) => reviewed));
  const sides = decided.map(({ a, b, groups }) => ({
    proposed: pairsOf(alignNotices(a, b, null)?.groups ?? []),
    held: pairsOf(groups),
  }));
  const sum = (count: (side: (typeof sides)[number]) => number): number =>
    sides.reduce((total, side) => total + count(side), 0);
  const common = sum(({ proposed, held }) => [...proposed].filter((pair) => held.has(pair)).length);
  const share = (whole: number): number | null => (whole === 0 ? null : common / whole);
  return {
    decided,
    precision: share(sum(({ proposed }) => proposed.size)),
    recall: share(sum(({ held }) => held.size)),
  };
}
