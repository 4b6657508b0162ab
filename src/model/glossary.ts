/**
 * Where the terms of the glossary are in the texts.
 */
import type { Term } from '../schema/glossary.ts';
import type { Passage } from '../schema/passage.ts';
import { type NoticeText, listTexts, passagesOf } from './notice-text.ts';
import type { Corpus } from './corpus.ts';

export interface TermUse {
  /** A held text; a summary has its own, and is never counted with the plan that it came with. */
  column: NoticeText;
  /** Passages of the text that have the term literally, in reading order; never empty. */
  passages: Passage[];
}

/** The texts that use a term, in the order of the comparisons; none where no text has it. */
export function findTerm(corpus: Corpus, term: Term): TermUse[] {
  const words = (term.words ?? term.term).split('|');
  return listTexts(corpus).flatMap((column) => {
    const passages = passagesOf(column).filter(({ text }) => words.some((word) => text.includes(word)));
    return passages.length > 0 ? [{ column, passages }] : [];
  });
}
