/**
 * References to what the corpus holds: an item or a passage, with the way down to it.
 */
import type { Corpus, OutlineNode } from '../model/corpus.ts';
import { nodesAbove, pagesOf } from '../model/source-line.ts';
import type { Passage } from '../schema/passage.ts';
import { referPiece, type Reference } from './reference.ts';

/** Full address of a path of this site: `address` of the model, or a test's own. */
export type Address = (path: `/${string}`) => string;

/** A passage, as the tests hold the files of citations against it. @internal */
export function referPassage(corpus: Corpus, passage: Passage, address: Address): Reference {
  const entry = corpus.entryOf(passage);
  const { id, pages, key: anchor } = passage;
  return refer(corpus, entry, { id, pages, quote: passage.text, anchor }, address);
}

/** An item, or a section, as a whole. */
export function referEntry(corpus: Corpus, entry: OutlineNode, address: Address): Reference {
  const piece = {
    id: `${entry.notice}-${entry.anchor}`,
    pages: pagesOf(entry.passages),
    quote: null,
    anchor: entry.anchor,
  };
  return refer(corpus, entry, piece, address);
}

function refer(
  corpus: Corpus,
  entry: OutlineNode,
  { anchor, ...piece }: { id: string; pages: readonly [number, number] | null; quote: string | null; anchor: string },
  address: Address,
): Reference {
  const notice = corpus.notice(entry.notice);
  const part = notice.parts.find((each) => each.id === entry.part) ?? null;
  const way = [...nodesAbove(corpus, entry), entry];
  return referPiece(notice, { ...piece, part, way }, address(`/notices/${notice.id}/#${anchor}`));
}
