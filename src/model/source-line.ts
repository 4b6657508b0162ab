/**
 * Where a passage stands, in words a reader can find it by: `二、5、增加养老服务设施供给，第3页`.
 */
import type { Passage } from '../schema/passage.ts';
import type { Corpus, OutlineNode } from './corpus.ts';

/** The nodes above an entry, outermost first; none for the cover. */
export function nodesAbove(corpus: Corpus, node: OutlineNode): OutlineNode[] {
  const part = corpus.notice(node.notice).partNodes.find((each) => each.id === node.part);
  return node.within.flatMap((path) => part?.entries.find((entry) => entry.path === path) ?? []);
}

/**
 * Numbers from the outermost down, then the node's own heading: `二、5、增加养老服务设施供给`.
 * A node without a number or heading is named by what it is: 文件抬头, 开头.
 */
export function nodeName(corpus: Corpus, node: OutlineNode): string {
  if (node.kind === 'cover') return '文件抬头';
  const above = nodesAbove(corpus, node);
  const numbers = [...above, node].map((each) => each.label ?? '').join('');
  const heading =
    node.heading ?? (node.label ? '' : node.kind === 'opening' ? '开头' : (above.at(-1)?.heading ?? '正文'));
  return numbers + heading;
}

/** `第3页`, `第3—4页`; null where the source's pages cannot be told. */
export function pageName(pages: readonly [number, number] | null): string | null {
  if (!pages) return null;
  return pages[0] === pages[1] ? `第${pages[0]}页` : `第${pages[0]}—${pages[1]}页`;
}

/** First to last page of several passages. */
export function pagesOf(passages: Passage[]): [number, number] | null {
  const pages = passages.flatMap((passage) => passage.pages ?? []);
  return pages.length > 0 ? [Math.min(...pages), Math.max(...pages)] : null;
}
