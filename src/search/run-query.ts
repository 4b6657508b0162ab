/**
 * Answers what was written: by the first of its readings that finds something. What was written as it is comes first,
 * so a run of a text is always found as such; the readings after it serve those who ask in other words, and the page says
 * which one it shows.
 */
import type { findWithin, runOtherwise } from './run-otherwise.ts';
import { type Answer, type Reading, type ReadingKind, evaluate } from './evaluate.ts';
import { parseQuery } from './query.ts';
import { beginsWithName, takeScopes } from './scope.ts';
import type { Searcher } from './searcher.ts';

interface Asking {
  /** Whether the editors' synonyms are looked for as well. */
  wide: boolean;
  /** Loads what the other readings need: few queries come to it. */
  loadOtherwise: () => Promise<{ findWithin: typeof findWithin; runOtherwise: typeof runOtherwise }>;
}

export async function runQuery(searcher: Searcher, written: string, asking: Asking): Promise<Answer> {
  const { wide } = asking;
  const read = (kind: ReadingKind, text: string): Reading => ({
    kind,
    says: text,
    ...takeScopes(parseQuery(text), searcher.names),
  });
  const asked = read('written', written);
  const first = await evaluate(searcher, asked, asked, wide);
  const whole = first.found.length > 0 && first.missing.length === 0;
  if (whole && !beginsWithName(asked, searcher.names)) return first;
  const otherwise = await asking.loadOtherwise();
  if (whole) return { ...first, within: await otherwise.findWithin(searcher, first, read) };
  return otherwise.runOtherwise(searcher, {
    written,
    asked,
    first,
    read,
    wide,
    again: (simplified) => runQuery(searcher, simplified, asking),
  });
}
