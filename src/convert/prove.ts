/**
 * The proof that nothing was lost: every character of the source, blanks aside, stands in exactly one
 * passage or label, or was dropped for a named reason (a correction, a printed page number, a ruled
 * line), and the passages follow the order of the source.
 */
import { blank, type CleanText } from './clean.ts';
import { reportRule, type Phrase } from './messages.ts';
import type { OutlineEntry } from './outline-builder.ts';
import { placeOf, type Source } from './read.ts';

/** Adds fatal messages where the proof fails. Returns the number of characters proved. */
export function proveNothingLost(source: Source, clean: CleanText, entries: readonly OutlineEntry[]): number {
  const { text, file } = source;
  const state = new Uint8Array(text.length);
  const [unseen, kept, dropped] = [0, 1, 2];
  for (const { at, length } of clean.removals) state.fill(dropped, at, at + length);
  for (const offset of clean.furniture) state[offset] = dropped;
  let before = -1;
  let proved = 0;
  const fail = (offset: number, what: Phrase): number => {
    reportRule(file, 'prove-lossless', {
      values: { what, text: text.slice(offset, offset + 12) },
      place: placeOf(file, offset),
    });
    return proved;
  };
  for (const block of entries.flatMap((entry) => entry.blocks)) {
    // A block without words makes no passage, and its number would go with it.
    const [numbered] = block.label?.at ?? [];
    if (numbered !== undefined && block.glyphs.text === '')
      return fail(numbered, { zh: '序号后面没有文字', en: 'A number without words' });
    for (const run of [block.label, block.glyphs]) {
      for (const [index, offset] of (run?.at ?? []).entries()) {
        if (run?.text.charAt(index) !== text.charAt(offset))
          return fail(offset, { zh: '有字被改动', en: 'A character was changed' });
        if (state[offset] !== unseen) return fail(offset, { zh: '有字重复', en: 'A character is written twice' });
        if (offset <= before) return fail(offset, { zh: '文字次序有误', en: 'A character is out of order' });
        state[offset] = kept;
        before = offset;
        if (!blank.test(text.charAt(offset))) proved += 1;
      }
    }
  }
  for (let offset = 0; offset < text.length; offset += 1) {
    if (state[offset] === unseen && !blank.test(text.charAt(offset)))
      return fail(offset, { zh: '有字丢失', en: 'A character was lost' });
  }
  return proved;
}
