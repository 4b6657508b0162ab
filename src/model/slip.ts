/**
 * Slips that editors marked 原文如此: what quotes them elsewhere than on the reading page carries the mark too.
 */
import type { AppliedCorrection } from '../schema/correction.ts';
import type { Passage } from '../schema/passage.ts';
import { widenPunctuation } from '../text/punctuation.ts';

export interface Slip {
  /** Place in the passage's text. */
  start: number;
  end: number;
  /** What it probably should read, or why it is marked. */
  reason: string;
}

type Words = Pick<Passage, 'id' | 'text' | 'notice'>;
/** What knows the corrections of each notice. */
interface Corrected {
  notice: (id: string) => { corrections: readonly AppliedCorrection[] };
}

/** The slips in a passage. A correction has its words without blanks. */
export function slipsOf(corpus: Corrected, { id, text, notice }: Words): Slip[] {
  return corpus.notice(notice).corrections.flatMap((correction) => {
    if (correction.kind !== 'sic' || correction.text === null || correction.passage !== id) return [];
    const units = [...correction.text].map((unit) => unit.replace(/[\\^$.*+?()[\]{}|]/u, '\\$&'));
    const found = new RegExp(units.join('\\s*'), 'u').exec(text);
    return found ? [{ start: found.index, end: found.index + found[0].length, reason: correction.reason }] : [];
  });
}

/** Why words that are quoted from a passage are marked; null where they have no slip. Their punctuation may be full-width. */
export function slipOf(corpus: Corrected, passage: Words, quote: string): string | null {
  const start = widenPunctuation(passage.text).indexOf(widenPunctuation(quote));
  if (start < 0) return null;
  const own = slipsOf(corpus, passage).find((slip) => slip.start < start + quote.length && slip.end > start);
  return own?.reason ?? null;
}

/** The same of words that stand at several places. */
export function slipAt(
  corpus: Corrected,
  places: readonly { passage: Passage; span: readonly [number, number] }[],
): string | null {
  const reasons = places.map(({ passage, span }) => slipOf(corpus, passage, passage.text.slice(...span)));
  return reasons.find((reason) => reason !== null) ?? null;
}
