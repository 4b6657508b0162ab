/**
 * Slips that editors marked 原文如此: what quotes them elsewhere than on the reading page carries the mark too.
 */
import type { AppliedCorrection } from '../schema/correction.ts';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';

export interface Slip {
  /** Place in the passage's text. */
  start: number;
  end: number;
  /** What it probably should read, or why it is marked. */
  reason: string;
}

type Words = Pick<Passage, 'id' | 'text'>;

/** The slips in a passage. A correction has its words without blanks. */
export function slipsIn({ id, text }: Words, corrections: readonly AppliedCorrection[]): Slip[] {
  return corrections.flatMap((correction) => {
    if (correction.kind !== 'sic' || correction.text === null || correction.passage !== id) return [];
    const units = [...correction.text].map((unit) => unit.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&'));
    const found = new RegExp(units.join('\\s*'), 'u').exec(text);
    return found ? [{ start: found.index, end: found.index + found[0].length, reason: correction.reason }] : [];
  });
}

/** Why the words that a number is quoted from are marked; null where they have no slip. */
export function slipOf(
  { quote }: Pick<Target, 'quote'>,
  passage: Words,
  corrections: readonly AppliedCorrection[],
): string | null {
  const start = passage.text.indexOf(quote);
  const own = slipsIn(passage, corrections).find((slip) => slip.start < start + quote.length && slip.end > start);
  return own?.reason ?? null;
}
