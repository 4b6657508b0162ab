import { closingWords } from '../closing.ts';
import type { DraftBlock, DraftEntry } from '../build-passages.ts';
import type { Proposal } from './classify-passage.ts';
import { classifyPassages, type PassageToClassify } from './classify-passages.ts';
import type { Codebook } from './codebook.ts';
import { isThemed } from '../../schema/passage.ts';

/**
 * Proposals for a drafted notice, by passage key: headings and texts of each part by itself, since a summary says
 * nothing of the plan that it follows. The cover is not coded.
 */
export function proposeCoding(entries: readonly DraftEntry[], codebook: Codebook): Map<string, Proposal> {
  const parts = Map.groupBy(entries, ({ part }) => part);
  parts.delete(null);
  const proposals = new Map<string, Proposal>();
  for (const own of parts.values()) {
    const passages = listPassages(own);
    for (const [index, proposal] of classifyPassages(passages, codebook).entries())
      proposals.set(passages[index]?.id ?? '', proposal);
  }
  return proposals;
}

/** A part's passages with the headings above each: those of the nodes around it, its own node's, and a run-in heading before it. */
function listPassages(entries: readonly DraftEntry[]): PassageToClassify[] {
  const headingOf = new Map<string, string>();
  const listed: PassageToClassify[] = [];
  let headings: readonly string[] = [];
  for (const entry of entries) {
    // What closes a section or text speaks of more than the section that it is in.
    const closes = entry.label === null && entry.path.endsWith('-0') && beginsAsClosing(entry.blocks[0]);
    const above = closes ? [] : entry.within.flatMap((path) => headingOf.get(path) ?? []);
    let runIn: string | null = null;
    for (const [blockIndex, block] of entry.blocks.entries()) {
      if (!isThemed(block)) continue;
      // What closes the text under run-in headings is under none of them.
      if (closesLeads(entry, blockIndex)) runIn = null;
      const isOwn = block.role === 'heading' && blockIndex === 0;
      const opening = entry.kind === 'opening';
      for (const { key, text } of block.passages) {
        const own = isOwn
          ? []
          : [headingOf.get(entry.path) ?? [], block.role === 'heading' ? [] : (runIn ?? [])].flat();
        headings = shared(headings, [...above, ...own]);
        listed.push({ id: key, text, role: block.role, headings, paragraph: block, opening });
        if (isOwn) headingOf.set(entry.path, key);
        else if (block.role === 'heading') runIn = key;
      }
    }
  }
  return listed;
}

/** `before` where `next` is alike: passages under the same headings have them as one list. */
const shared = (before: readonly string[], next: readonly string[]): readonly string[] =>
  before.length === next.length && next.every((id, index) => id === before[index]) ? before : next;

/** True for the last paragraph of an entry where it has no heading of its own and begins as a closing one does. */
function closesLeads({ blocks }: DraftEntry, index: number): boolean {
  const block = blocks[index];
  const begins = blocks[index - 1]?.runIn !== true;
  return index > 0 && index === blocks.length - 1 && begins && beginsAsClosing(block);
}

const beginsAsClosing = (block: DraftBlock | undefined): boolean =>
  block?.role === 'text' && closingWords.test(block.passages[0]?.text ?? '');
