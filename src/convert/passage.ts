/**
 * Passages: a block's text is cut into sentences and clauses closed by `；`.
 *
 * Guarantees: the pieces laid end to end are the block's text; no cut falls within brackets, a title in
 * 《》 or quotation marks that are closed in the same block.
 */
import { matchBrackets } from '../text/bracket.ts';

/** Places, as [start, end), of the passages of `text`. */
export function sentenceSpans(text: string): [number, number][] {
  if (nextMark(text, 0) < 0) return text === '' ? [] : [[0, text.length]];
  const spans: [number, number][] = [];
  const shielded = shieldedUnits(text);
  let start = 0;
  for (let index = nextMark(text, 0); index >= 0; index = nextMark(text, index + 1)) {
    if (shielded[index] === 1 || !endsPassage(text, index)) continue;
    let end = index + 1;
    while (end < text.length && /[。！？!?；;”’」』）)]/u.test(text.charAt(end)) && shielded[end] !== 1) end += 1;
    spans.push([start, end]);
    start = end;
    index = end - 1;
  }
  if (start < text.length) spans.push([start, text.length]);
  return spans;
}

/** Where the next mark stands that may close a passage, -1 for nowhere. */
function nextMark(text: string, from: number): number {
  passageMarks.lastIndex = from;
  return passageMarks.exec(text)?.index ?? -1;
}

const passageMarks = /[。！？；;!?]/gu;

/** `。` `！` `？` `；` close a passage, as do `;` `!` `?` in text set with half-width marks. */
function endsPassage(text: string, index: number): boolean {
  const unit = text.charAt(index);
  if (/[。！？；]/u.test(unit)) return true;
  const latin = /[A-Za-z0-9]/u;
  // 每人每月100元;1-12月: after Han a figure may follow.
  return /[;!?]/u.test(unit) && !(latin.test(text.charAt(index - 1)) && latin.test(text.charAt(index + 1)));
}

/** Marks the units within pairs of brackets or quotation marks; a mark without its partner shields nothing. */
function shieldedUnits(text: string): Uint8Array {
  const { pairs } = matchBrackets(text);
  if (pairs.length === 0) return new Uint8Array(text.length);
  const turns = new Int32Array(text.length + 1);
  for (const { open, close } of pairs) {
    // A quotation that is a sentence of its own still closes the passage that it ends.
    const wholeSentence = /[。！？]/u.test(text.charAt(close - 1)) && !/[，、；：]/u.test(text.charAt(close + 1));
    const end = wholeSentence ? close - 1 : close;
    turns[open] = (turns[open] ?? 0) + 1;
    turns[end] = (turns[end] ?? 0) - 1;
  }
  let level = 0;
  return Uint8Array.from(turns.subarray(0, text.length), (turn) => ((level += turn) > 0 ? 1 : 0));
}
