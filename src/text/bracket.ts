/**
 * Brackets and quotation marks of a text: which belong together, and how deep a place lies within them.
 */

/** Opening marks with those that close them; a bracket may be closed by one of the other width. */
const KINDS: readonly (readonly [string, string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['【', '】'],
];
const kindOfOpening = new Map(KINDS.flatMap(([opening], kind) => [...opening].map((mark) => [mark, kind])));
const openingMark = new RegExp(`[${KINDS.map(([opening]) => opening).join('')}]`, 'u');
const kindOfClosing = new Map(KINDS.flatMap(([, closing], kind) => [...closing].map((mark) => [mark, kind])));

/** Offsets of the two marks. */
export interface BracketPair {
  open: number;
  close: number;
}

export interface Brackets {
  /** In the order in which they close, so that an inner pair comes before its outer one. */
  pairs: BracketPair[];
  /** Offsets of opening marks that nothing closes. */
  unclosed: number[];
}

/** A mark without its partner is in no pair. */
export function matchBrackets(text: string): Brackets {
  if (!openingMark.test(text)) return { pairs: [], unclosed: [] };
  const pairs: BracketPair[] = [];
  const unclosed: number[] = [];
  const open: { kind: number; at: number }[] = [];
  const waiting = KINDS.map(() => 0);
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    const opens = kindOfOpening.get(mark);
    if (opens !== undefined) {
      open.push({ kind: opens, at });
      waiting[opens] = (waiting[opens] ?? 0) + 1;
    }
    const closes = kindOfClosing.get(mark);
    if (closes === undefined || waiting[closes] === 0) continue;
    const partner = open.findLastIndex(({ kind }) => kind === closes);
    const found = open[partner];
    if (found === undefined) continue;
    pairs.push({ open: found.at, close: at });
    const [, ...inner] = open.splice(partner);
    waiting[closes] = (waiting[closes] ?? 1) - 1;
    for (const { kind, at } of inner) {
      waiting[kind] = (waiting[kind] ?? 1) - 1;
      unclosed.push(at);
    }
  }
  return { pairs, unclosed: [...unclosed, ...open.map((mark) => mark.at)] };
}

let lastDepths: { text: string; depth: Int32Array } | null = null;

/** Nesting depth of each place of `text`; the marks of a pair count as inside it. The last text's are kept: a clause is asked about many times. */
export function depths(text: string): Int32Array {
  if (lastDepths?.text !== text) lastDepths = { text, depth: measureDepths(text) };
  return lastDepths.depth;
}

function measureDepths(text: string): Int32Array {
  const turns = new Int32Array(text.length + 1);
  for (const { open, close } of matchBrackets(text).pairs) {
    turns[open] = (turns[open] ?? 0) + 1;
    turns[close + 1] = (turns[close + 1] ?? 0) - 1;
  }
  let level = 0;
  return turns.subarray(0, text.length).map((turn) => (level += turn));
}

/** Cuts a run of `text`, all of it unless given, at marks that no bracket or quotation encloses; each piece ends with its mark. */
export function splitOutside(
  text: string,
  mark: RegExp,
  run: { start: number; end: number } = { start: 0, end: text.length },
): { start: number; end: number }[] {
  const depth = depths(text);
  const pieces: { start: number; end: number }[] = [];
  let start = run.start;
  for (let at = run.start; at < run.end; at += 1) {
    if (depth[at] !== 0 || !mark.test(text.charAt(at))) continue;
    pieces.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < run.end) pieces.push({ start, end: run.end });
  return pieces;
}

/** True where a bracket or quotation mark is still open at the end of `text`. */
export function leavesOpen(text: string): boolean {
  return matchBrackets(text).unclosed.length > 0;
}

/** True for a mark that closes a bracket or quotation. */
export function isClosing(mark: string): boolean {
  return kindOfClosing.has(mark);
}
