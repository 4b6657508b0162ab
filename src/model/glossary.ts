/**
 * Where the terms of the glossary stand in the texts.
 */
import type { Term } from '../schema/glossary.ts';
import type { Passage } from '../schema/passage.ts';
import { type Column, listColumns, passagesOf } from './column.ts';
import type { Corpus } from './corpus.ts';

export interface TermUse {
  /** A held text; a summary has its own, and is never counted with the plan that it came with. */
  column: Column;
  /** Passages of the text that have the term literally, in reading order; never empty. */
  passages: Passage[];
}

/** The texts that use a term, in the order of the comparisons; none where no text has it. */
export function findTerm(corpus: Corpus, term: Term): TermUse[] {
  const words = (term.words ?? term.term).split('|');
  return listColumns(corpus).flatMap((column) => {
    const passages = passagesOf(column).filter(({ text }) => words.some((word) => text.includes(word)));
    return passages.length > 0 ? [{ column, passages }] : [];
  });
}
