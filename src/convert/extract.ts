/**
 * Count and cite: each passage of a part gets its targets and its instruments, with their ids.
 *
 * The cover has none: what it cites is the notice itself. A heading counts like any other passage.
 */
import type { Citation } from '../schema/instrument.ts';
import type { Part } from '../schema/notice.ts';
import type { Target } from '../schema/target.ts';
import type { DraftEntry, DraftPassage } from './build-passages.ts';
import { extractInstruments } from './instrument.ts';
import { extractTargets } from './number/extract.ts';
import { readOnce } from '../text/short-text.ts';
import { windowsOf } from './window.ts';

export interface Extracted {
  /** By passage key. */
  targets: Map<string, Target[]>;
  citations: Map<string, Citation[]>;
}

/** The passages of an entry, in order. */
function* passagesOf(entry: DraftEntry): Generator<DraftPassage> {
  for (const { passages } of entry.blocks) yield* passages;
}

const instrumentsOf = readOnce(extractInstruments);

export function extractNumbersAndCitations(
  notice: string,
  parts: readonly Part[],
  entries: readonly DraftEntry[],
): Extracted {
  const counted: Extracted = { targets: new Map(), citations: new Map() };
  const byId = new Map(parts.map((part) => [part.id, { targetsOf: readOnce((words) => extractTargets(words, part)) }]));
  for (const entry of entries) {
    const part = byId.get(entry.part ?? '');
    if (!part) continue;
    for (const { key, text, role } of passagesOf(entry)) {
      if (role !== 'text' && role !== 'heading') continue;
      const passage = `${notice}-${key}`;
      const id = (index: number): string => `${passage}-${String(index + 1)}`;
      const targets: Target[] = [];
      const citations: Citation[] = [];
      for (const { at, words } of windowsOf(text)) {
        const before = targets.length;
        for (const draft of part.targetsOf(words))
          targets.push({
            id: id(targets.length),
            passage,
            ...draft,
            span: [draft.span[0] + at, draft.span[1] + at],
            whole: draft.whole === null ? null : id(before + draft.whole),
            indicator: null,
          });
        for (const { span, ...draft } of instrumentsOf(words))
          citations.push({ passage, ...draft, span: [span[0] + at, span[1] + at] });
      }
      if (targets.length > 0) counted.targets.set(key, targets);
      if (citations.length > 0) counted.citations.set(key, citations);
    }
  }
  return counted;
}
