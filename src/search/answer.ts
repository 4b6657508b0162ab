/**
 * Answers what was written: by the first of its readings that finds something. What was written as it stands comes first,
 * so a run of a text is always found as such; the readings after it serve those who ask in other words, and the page says
 * which one it shows.
 */
import { type Answer, type Reading, type ReadingKind, evaluate, firstOf, withMarks } from './evaluate.ts';
import { parseQuery, partQuotations } from './query.ts';
import { takeScopes } from './scope.ts';
import type { Searcher } from './searcher.ts';
import { barely, hasNumber, literally, makeTerm } from './term.ts';

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
  const others: Reading[] = [];
  if (QUOTED_TEXT.test(written)) {
    const text = written.replace(INNER_QUOTES, '”').replace(/^["“”「『]|["“”」』]$/gu, '');
    others.push({ ...asked, query: { include: [[makeTerm(text, true) ?? []].flat()], exclude: [] }, scopes: [] });
  }
  if (asked.query.include.flat().some(hasNumber)) others.push(asDigits(asked));
  if (partQuotations(written) !== written) others.push(read('parted', partQuotations(written)));
  const marked = written.length < LONG && PARTING.test(written) ? null : withMarks(asked);
  if (marked) others.push(marked);
  // A quotation copied with a line break or without its marks is one run.
  const whole = written.length >= LONG && !OPERATOR.test(written) ? makeTerm(written.replace(/\s/gu, ''), true) : null;
  const run = whole && barely(whole);
  if (run) others.push({ ...asked, kind: 'marks', query: { include: [[run]], exclude: [] }, scopes: [] });
  const found = await firstOf(searcher, others, asked, wide);
  if (found) return found;
  // Few queries come to this, so what they need is loaded only then.
  const { answerLoosely, loadAdviser } = await import('./answer-loosely.ts');
  const adviser = await loadAdviser(searcher);
  const simplified = adviser.simplify(written);
  if (simplified !== written) {
    const inner = await answerQuery(searcher, simplified, wide);
    return inner.kind === 'written' ? { ...inner, kind: 'simplified', says: simplified } : inner;
  }
  if (first.found.length > 0) return first;
  return answerLoosely(searcher, { asked, first, adviser, read, wide });
}

/** A run with the end of a sentence or a quotation in it, which may have been copied with blanks or other quotation marks: matches `新风尚。 严密`. */
const QUOTED_TEXT = /[。；！？][^。；！？]|[‘’]/u;
/** Marks that part words in what a reader writes; matches `助餐，食堂`, and not `“守沪”童心`. */
const PARTING = /[、，；。！？,;!?]/u;
/** From so many characters on, what has such marks is a quotation and no list of words. */
const LONG = 12;
/** What is no part of a quotation: matches ` -领域` and ` 或 `. */
const OPERATOR = /(?:^|\s)[-－]|[|｜]|\s(?:或者?|or)\s/iu;
/** A quotation within a quotation. */
const INNER_QUOTES = /[‘’]/gu;

function asDigits(reading: Reading): Reading {
  const { include, exclude } = reading.query;
  const query = { include: include.map((terms) => terms.map(literally)), exclude: exclude.map(literally) };
  return { ...reading, kind: 'digits', query };
}
