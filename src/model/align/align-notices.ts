/**
 * Two notices aligned: what an editor decided, and for the rest what the machine proposes.
 */
import type { AlignmentDecisions } from '../../schema/alignment.ts';
import type { Passage } from '../../schema/passage.ts';
import type { NoticeNode, PartNode } from '../corpus.ts';
import { itemsOf, planOf, textPassagesOf, type Alignment, type PassageGroup } from './alignment.ts';
import { alignmentFile, decideGroups, decideItems, undecidedPassages } from './decide-alignment.ts';
import { proposeGroups } from './propose-groups.ts';
import { proposeItems } from './propose-items.ts';

/**
 * Aligns the plans of two notices. Null where one of them holds no plan.
 * Raises an error that names every decision which no longer fits the notices.
 */
export function alignNotices(a: NoticeNode, b: NoticeNode, decisions: AlignmentDecisions | null): Alignment | null {
  const partA = planOf(a);
  const partB = planOf(b);
  if (!partA || !partB) return null;
  const textA = partA.entries.flatMap(textPassagesOf);
  const textB = partB.entries.flatMap(textPassagesOf);
  const faults: string[] = [];
  const fault = (message: string) => faults.push(message);

  const decided = decisions ? decideGroups(passagesOf(partA), passagesOf(partB), decisions, fault) : [];
  const proposed = proposeOpen(undecidedPassages(textA, decisions), undecidedPassages(textB, decisions));
  const groups = inOrder([...decided, ...proposed]);
  const items = proposeItems(itemsOf(partA), itemsOf(partB), groups);
  const standing = decisions ? decideItems(items, decisions, decided, fault) : items;
  if (faults.length > 0)
    throw new Error([`${alignmentFile(a.id, b.id)}:`, ...faults.map((message) => `  ${message}`)].join('\n'));
  return {
    a,
    b,
    parts: { a: partA, b: partB },
    items: standing,
    groups,
    reader: decisions ? { name: decisions.reader, date: decisions.date } : null,
  };
}

function passagesOf(part: PartNode): Passage[] {
  return part.entries.flatMap((entry) => entry.passages);
}

function proposeOpen(a: readonly Passage[], b: readonly Passage[]): PassageGroup[] {
  return proposeGroups(a, b).map((group) => ({
    a: group.a.flatMap((position) => a[position] ?? []),
    b: group.b.flatMap((position) => b[position] ?? []),
    also: [],
    change: group.change,
    note: null,
    reviewed: false,
  }));
}

/** Reading order of the later notice; what it does not mention, in the order of the earlier one, at the end. */
function inOrder(groups: readonly PassageGroup[]): PassageGroup[] {
  const place = (group: PassageGroup) => group.b[0]?.order ?? Number.MAX_SAFE_INTEGER;
  return groups.toSorted(
    (one, other) => place(one) - place(other) || (one.a[0]?.order ?? 0) - (other.a[0]?.order ?? 0),
  );
}
