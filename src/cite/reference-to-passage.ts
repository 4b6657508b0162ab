/**
 * References to what the corpus holds: an item or a section as a whole, with the way down to it.
 */
import type { Corpus, OutlineNode } from '../model/corpus.ts';
import { nodesAbove, pagesOf } from '../model/source-line.ts';
import { referPiece, type Piece, type Reference } from './reference.ts';

/** Full address of a path of this site: `address` of the model, or a test's own. */
export type Address = (path: `/${string}`) => string;

/** An entry as a whole, or what is said of a piece of it. */
export function referEntry(
  corpus: Corpus,
  entry: OutlineNode,
  address: Address,
  { anchor, ...piece }: Pick<Piece, 'id' | 'pages' | 'quote'> & { anchor: string } = {
    id: `${entry.notice}-${entry.anchor}`,
    pages: pagesOf(entry.passages),
    quote: null,
    anchor: entry.anchor,
  },
): Reference {
  const notice = corpus.notice(entry.notice);
  const part = notice.parts.find((each) => each.id === entry.part) ?? null;
  const way = [...nodesAbove(corpus, entry), entry];
  return referPiece(notice, { ...piece, part, way }, address(`/notices/${notice.id}/#${anchor}`));
}
