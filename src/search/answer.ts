/**
 * Answers what was written: by the first of its readings that finds something. What was written as it stands comes first,
 * so a run of a text is always found as such; the readings after it serve those who ask in other words, and the page says
 * which one it shows.
 */
import { type Answer, type Reading, type ReadingKind, evaluate } from './evaluate.ts';
import { parseQuery } from './query.ts';
import { takeScopes } from './scope.ts';
import type { Searcher } from './searcher.ts';

/** @param wide whether the editors' synonyms are looked for as well */
export async function answerQuery(searcher: Searcher, written: string, wide: boolean): Promise<Answer> {
  const read = (kind: ReadingKind, text: string): Reading => ({
    kind,
    says: text,
    ...takeScopes(parseQuery(text), searcher.names),
  });
  const asked = read('written', written);
  const first = await evaluate(searcher, asked, asked, wide);
  if (first.found.length > 0 && first.missing.length === 0) return first;
  // Few queries come to this, so what they need is loaded only then.
  const { answerOtherwise } = await import('./answer-otherwise.ts');
  return answerOtherwise(searcher, {
    written,
    asked,
    first,
    read,
    wide,
    again: (simplified) => answerQuery(searcher, simplified, wide),
  });
}
