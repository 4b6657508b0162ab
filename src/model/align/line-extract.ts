/**
 * One side of a line by the items that its passages are in. A line may gather passages of several items; each
 * item's words then stand apart, so that none is read under another's name and page.
 */
import type { OutlineNode, PartNode } from '../corpus.ts';
import { pagesOf } from '../source-line.ts';
import { pageName } from '../../text/page.ts';
import type { MarkedPassage } from './marked-line.ts';

export interface LineExtract {
  node: OutlineNode;
  /** Passages that follow one another in one paragraph, a run each: set as running text without hiding a gap. */
  runs: MarkedPassage[][];
  /** `第4—5页`; null where the source's pages cannot be determined. */
  page: string | null;
}

/** The passages in their order, a new extract wherever the item changes. `part` is the one that they are of. */
export function lineExtracts(part: PartNode, passages: readonly MarkedPassage[]): LineExtract[] {
  const gathered: { node: OutlineNode; runs: MarkedPassage[][] }[] = [];
  for (const marked of passages) {
    const node = part.entries.find((entry) => entry.path === marked.passage.entry);
    if (!node) throw new Error(`${marked.passage.id} stands in no entry of ${part.id}`);
    const extract = gathered.at(-1);
    const before = extract?.runs.at(-1)?.at(-1)?.passage;
    if (extract?.node !== node) gathered.push({ node, runs: [[marked]] });
    else if (before?.order === marked.passage.order - 1 && before.paragraph === marked.passage.paragraph)
      extract.runs.at(-1)?.push(marked);
    else extract.runs.push([marked]);
  }
  return gathered.map(({ node, runs }) => ({
    node,
    runs,
    page: pageName(pagesOf(runs.flat().map(({ passage }) => passage))),
  }));
}
