/**
 * Where the terms of the glossary stand in the texts.
 */
import type { Term } from '../schema/glossary.ts';
import type { Passage } from '../schema/passage.ts';
import type { Corpus, NoticeNode } from './corpus.ts';

export interface TermUse {
  notice: NoticeNode;
  /** Passages of the notice that have the term literally, in reading order; never empty. */
  passages: Passage[];
}

/** The notices that use a term, in the corpus's order; none where no text has it. */
export function findTerm(corpus: Corpus, term: Term): TermUse[] {
  const words = (term.words ?? term.term).split('|');
  return corpus.notices.flatMap((notice) => {
    const passages = notice.partNodes
      .flatMap((part) => part.entries.flatMap((entry) => entry.passages))
      .filter((passage) => words.some((word) => passage.text.includes(word)));
    return passages.length > 0 ? [{ notice, passages }] : [];
  });
}
