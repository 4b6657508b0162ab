/**
 * The words of a line with what was changed marked, passage by passage, for either side.
 */
import type { Passage } from '../../schema/passage.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import { markDifference } from '../wording/word-difference.ts';
import type { PassageGroup } from './alignment.ts';

export interface Piece {
  text: string;
  /** True for words that the other side does not have. */
  changed: boolean;
}

/** A passage in pieces; joined they are its text with full-width punctuation. */
export interface MarkedPassage {
  passage: Passage;
  pieces: Piece[];
}

export interface MarkedLine {
  a: MarkedPassage[];
  b: MarkedPassage[];
  /** True where so little was kept that marks would cover all of it: there are none. */
  rewritten: boolean;
}

/** Marks a group; passages of one side alone have no marks, being told as 新提出 or 未再提及 as a whole. */
export function markLine(group: Pick<PassageGroup, 'a' | 'b'>): MarkedLine {
  const join = (passages: readonly Passage[]) => passages.map(({ text }) => text).join('');
  const runs = group.a.length > 0 && group.b.length > 0 ? markDifference(join(group.a), join(group.b)) : [];
  const rewritten = runs.length === 1 && runs[0]?.kind === 'changed';
  const side = (name: 'a' | 'b') =>
    cut(
      group[name],
      runs.map((run) => ({ text: run[name], changed: run.kind === 'changed' && !rewritten })),
    );
  return { a: side('a'), b: side('b'), rewritten };
}

/** A run of a passage by its places in the text. */
interface ShownPiece {
  from: number;
  to: number;
  changed: boolean;
}

/**
 * A passage's pieces as they are shown, `changed` being exactly what is marked: signs at the ends of a change are
 * not. Pieces that are alike are joined.
 */
export function piecesShown({ pieces }: MarkedPassage): ShownPiece[] {
  const shown: ShownPiece[] = [];
  const put = ({ length }: string, changed: boolean) => {
    const last = shown.at(-1);
    const from = last?.to ?? 0;
    if (length === 0) return;
    if (last?.changed === changed) last.to += length;
    else shown.push({ from, to: from + length, changed });
  };
  for (const { text, changed } of pieces) {
    const [head, words, tail] = changed ? markedPart(text) : [text, '', ''];
    put(head, false);
    put(words, true);
    put(tail, false);
  }
  return shown;
}

/** Pieces of the joined texts, given back to the passages that they came from. */
function cut(passages: readonly Passage[], pieces: readonly Piece[]): MarkedPassage[] {
  let start = 0;
  return passages.map((passage) => {
    const shown = widenPunctuation(passage.text);
    const own: Piece[] = [];
    let at = 0;
    for (const { text, changed } of pieces) {
      const from = Math.max(at, start);
      const to = Math.min(at + text.length, start + shown.length);
      if (from < to) own.push({ text: shown.slice(from - start, to - start), changed });
      at += text.length;
    }
    start += shown.length;
    return { passage, pieces: own.length > 0 ? own : [{ text: shown, changed: false }] };
  });
}

const pairs = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（', '）'],
]);
const openers = new Set(pairs.keys());
const closers = new Map(Array.from(pairs, ([opener, closer]) => [closer, opener]));
const stops = /[，。；、：]/u;

/**
 * A changed piece as it is marked: signs at its ends are left out, stops always, a bracket or quotation mark where
 * the piece does not hold its other half. The middle is empty where the piece is signs alone.
 */
export function markedPart(piece: string): [head: string, words: string, tail: string] {
  let from = 0;
  let to = piece.length;
  const lone = (other: string | undefined) => other !== undefined && !piece.slice(from, to).includes(other);
  const skipHead = (sign: string) =>
    stops.test(sign) || closers.has(sign) || (openers.has(sign) && lone(pairs.get(sign)));
  const skipTail = (sign: string) =>
    stops.test(sign) || openers.has(sign) || (closers.has(sign) && lone(closers.get(sign)));
  while (from < to && skipHead(piece[from] ?? '')) from += 1;
  while (to > from && skipTail(piece[to - 1] ?? '')) to -= 1;
  const words = piece.slice(from, to);
  return /[\p{L}\p{N}]/u.test(words) ? [piece.slice(0, from), words, piece.slice(to)] : [piece, '', ''];
}
