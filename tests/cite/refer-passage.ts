import { type Address, referEntry } from '../../src/cite/reference-to-passage.ts';
import type { Reference } from '../../src/cite/reference.ts';
import type { Corpus } from '../../src/model/corpus.ts';
import type { Passage } from '../../src/schema/passage.ts';

/** A passage by way of the corpus, which the files of citations are held against. */
export function referPassage(corpus: Corpus, passage: Passage, address: Address): Reference {
  const { id, pages, key: anchor, text: quote } = passage;
  return referEntry(corpus, corpus.entryOf(passage), address, { id, pages, quote, anchor });
}
