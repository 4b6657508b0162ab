/**
 * Which number is a part of which: 其中…, and what a bracket breaks down.
 */
import type { TargetDraft } from './extract.ts';

/** A clause that opens so counts parts of what was counted before. */
export const opensParts = (words: string): boolean => words.startsWith('其中');

/** The last number that ends before `place`; null for none. */
export function lastBefore(drafts: readonly TargetDraft[], place: number): number | null {
  const at = drafts.findLastIndex((draft) => draft.span[1] <= place);
  return at < 0 ? null : at;
}

/** The number that 其中 speaks of: the whole that is being parted, else the last that is no part. */
export function wholeOf(drafts: readonly TargetDraft[], among: number | null): number | null {
  if (drafts.length === 0) return null;
  return among ?? drafts.findLastIndex((draft) => draft.whole === null);
}

/** A part is no more than its whole, and is counted like it. */
export function isPart(whole: TargetDraft, part: TargetDraft, words: string): boolean {
  if (part.unit === '%' || part.kind === 'standard' || part.value > whole.value) return false;
  return opensParts(words) || part.verb === '' || part.verb === whole.verb;
}

export function isBreakdown(whole: TargetDraft, part: TargetDraft, governed: boolean): boolean {
  return part.unit !== '%' && part.kind !== 'standard' && !governed && part.value <= whole.value;
}

/** A part without words of its own is said of as its whole is. */
export function inheritWhole(part: TargetDraft, whole: TargetDraft, governed: boolean): void {
  if (!governed) part.verb = whole.verb;
  if (part.object === '') part.object = whole.object;
  // 其中中级及以上3780名: a grade, which is of the whole's people.
  part.kind = whole.kind;
}

/** What a bracket breaks down was read after the clause around it; it is listed where it is. */
export function inReadingOrder(drafts: readonly TargetDraft[]): TargetDraft[] {
  const sorted = [...drafts].sort((a, b) => a.span[0] - b.span[0]);
  return sorted.map((draft) => ({
    ...draft,
    whole: draft.whole === null ? null : sorted.indexOf(drafts[draft.whole]!),
  }));
}
