/**
 * Where a passage stands, in words a reader can find it by: `浦民发〔2024〕8号，二、5、增加养老服务设施供给（第3页）`.
 * These are in views that put texts beside one another, so their punctuation is full-width; the reading page
 * prints headings itself, as the source has them.
 */
import type { Passage } from '../schema/passage.ts';
import type { NoticeText } from './notice-text.ts';
import type { Corpus, OutlineNode } from './corpus.ts';
import { nameSource } from './source-name.ts';
import { widenPunctuation } from '../text/punctuation.ts';
import { partNames } from './vocabulary.ts';

/** What must be known of a text to name it: a column of a comparison, or as much of one. */
export interface CitedText {
  notice: { number: string | null } | null;
  issuer: { area: string };
  /** The year that the text is about. */
  year: number;
  kind: NoticeText['kind'];
}

/**
 * A text in a source line: its document number, or where the source gives none, whose it is and of what year
 * (`浦东新区2025年要点`) so that a copied line still identifies its text.
 */
export function citedAs({ notice, issuer, year, kind }: CitedText): string {
  return notice?.number ?? `${issuer.area}${year}年${kind === 'summary' ? partNames.summary : '要点'}`;
}

/** The source of a column with its issuer before it; a column that is not held has none. */
export function sourceOf({ issuer, notice, parts }: Pick<NoticeText, 'issuer' | 'notice' | 'parts'>): string {
  if (notice === null) return '';
  const { number, date } = notice;
  return issuer.name + nameSource({ title: parts[0]?.title ?? notice.title, number, date });
}

/** The nodes above an entry, outermost first; none for the cover. */
export function nodesAbove(corpus: Corpus, node: OutlineNode): OutlineNode[] {
  const part = corpus.notice(node.notice).partNodes.find((each) => each.id === node.part);
  return node.within.flatMap((path) => part?.entries.find((entry) => entry.path === path) ?? []);
}

/**
 * Numbers from the outermost down, then the node's own heading: `二、5、增加养老服务设施供给`.
 * A node without a number or heading is named by what it is: 印发通知, 开头.
 */
export function nodeName(corpus: Corpus, node: OutlineNode): string {
  if (node.kind === 'cover') return partNames.cover;
  const above = nodesAbove(corpus, node);
  const numbers = [...above, node].map((each) => each.label ?? '').join('');
  const heading =
    node.heading ?? (node.label ? '' : node.kind === 'opening' ? '开头' : (above.at(-1)?.heading ?? '正文'));
  return widenPunctuation(numbers + heading);
}

/** The numbers alone, without the mark after the last: `二、5`, `一、（四）`; the name of a node that has none. */
export function nodeNumbers(corpus: Corpus, node: OutlineNode): string {
  const numbers = [...nodesAbove(corpus, node), node].map(({ label }) => label ?? '').join('');
  return numbers === '' ? nodeName(corpus, node) : widenPunctuation(numbers).replace(/[、.．：:]$/u, '');
}

/** The place of a passage: of a heading its numbers alone, since its words are beside them; else as `nodeName` says. */
export function placeName(corpus: Corpus, passage: Passage): string {
  const node = corpus.entryOf(passage);
  return passage.role === 'heading' ? nodeNumbers(corpus, node) : nodeName(corpus, node);
}

/** First to last page of several passages. */
export function pagesOf(passages: Passage[]): [number, number] | null {
  const pages = passages.flatMap((passage) => passage.pages ?? []);
  return pages.length > 0 ? [Math.min(...pages), Math.max(...pages)] : null;
}
