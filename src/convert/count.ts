/**
 * Stage 8, count and cite: each passage of a part gets its targets and its instruments, with their ids.
 *
 * The cover has none: what it cites is the notice itself. A heading counts like any other passage.
 */
import type { Citation } from '../schema/instrument.ts';
import type { Part } from '../schema/notice.ts';
import type { Target } from '../schema/target.ts';
import type { DraftEntry } from './draft.ts';
import { extractInstruments } from './instrument.ts';
import { extractTargets } from './number/extract.ts';

export interface Counted {
  /** By passage key. */
  targets: Map<string, Target[]>;
  citations: Map<string, Citation[]>;
}

export function countAndCite(notice: string, parts: readonly Part[], entries: readonly DraftEntry[]): Counted {
  const counted: Counted = { targets: new Map(), citations: new Map() };
  for (const entry of entries) {
    const part = parts.find(({ id }) => id === entry.part);
    if (!part) continue;
    for (const { key, text, role } of entry.blocks.flatMap((block) => block.passages)) {
      if (role !== 'text' && role !== 'heading') continue;
      const passage = `${notice}-${key}`;
      const id = (index: number): string => `${passage}-${String(index + 1)}`;
      const targets = extractTargets(text, part).map((draft, index): Target => ({
        id: id(index),
        passage,
        ...draft,
        whole: draft.whole === null ? null : id(draft.whole),
        indicator: null,
      }));
      const citations = extractInstruments(text).map((draft): Citation => ({ passage, ...draft }));
      if (targets.length > 0) counted.targets.set(key, targets);
      if (citations.length > 0) counted.citations.set(key, citations);
    }
  }
  return counted;
}
