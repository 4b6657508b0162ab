/**
 * Headings: which words of a paragraph head it, and where items and headings run in within one.
 */
import { sliceGlyphs, type Glyphs } from './glyphs.ts';
import { readLabel, type Label } from './label.ts';

interface OutlineHints {
  runInHeadings: string[];
  notHeadings: string[];
}

/** Longest run-in heading, in characters: past this a first sentence is a measure of its own. */
const longestHeading = 36;

/**
 * The heading that opens a labelled paragraph: the whole line where it is one without a full stop, else
 * its first sentence where that is short and more follows. Null where the paragraph is text alone.
 *
 * @param first true where the paragraph is the node's first.
 */
export function splitHeading(
  glyphs: Glyphs,
  label: Label | null,
  first: boolean,
  hints: OutlineHints,
): { end: number; words: string } | null {
  const { text } = glyphs;
  if (!label || !first) return null;
  if (!/[。；;！？]/u.test(text)) {
    const alone = label.kind !== 'han-is' && label.kind !== 'ordinal-word';
    return alone && text.length <= 80 ? { end: text.length, words: text.replace(/[：:]$/u, '') } : null;
  }
  const end = firstSentenceEnd(text);
  const sentence = text.slice(0, end);
  if (end >= text.length || hints.notHeadings.includes(sentence)) return null;
  const words = sentence.replace(/[。：:]$/u, '');
  return words.length <= longestHeading && !/[；;]/u.test(words) ? { end, words } : null;
}

function firstSentenceEnd(text: string): number {
  const match = /^[^。；;！？]*[。；;！？]["”’]?/u.exec(text);
  return match ? match[0].length : text.length;
}

/** Runs of text that open items of their own within a paragraph. */
interface Piece {
  glyphs: Glyphs;
  start: number;
  /** True where a run-in label opens it. */
  labelled: boolean;
}

/**
 * Cuts a paragraph before each label of a series that runs in within it: `…。一是…；二是…`, `（1）…；（2）…`.
 * A series starts from 1, has two members or more and each stands where a clause begins, so that
 * `坚持一是一、二是二` is passed over.
 */
export function splitRunIn(glyphs: Glyphs, own: Label | null): Piece[] {
  const { text } = glyphs;
  const whole: Piece[] = [{ glyphs, start: 0, labelled: own !== null }];
  const starts: { at: number; label: Label }[] = [];
  for (const match of text.matchAll(/[。；：;:]["”’]?/gu)) {
    const at = match.index + match[0].length;
    if (depthAt(text, at) > 0) continue;
    const label = readLabel(text.slice(at));
    if (
      label &&
      label.kind !== own?.kind &&
      ['han-is', 'arabic', 'arabic-bracket', 'circled', 'ordinal-word'].includes(label.kind)
    )
      starts.push({ at, label });
  }
  const kind = starts[0]?.label.kind;
  const series = starts.filter(({ label }) => label.kind === kind);
  const inTurn =
    series.length >= 2 &&
    series.every(
      ({ label }, index) => label.value === index + 1 || (label.kind === 'ordinal-word' && label.value === 4),
    );
  if (!inTurn) return whole;
  const cuts = [0, ...series.map(({ at }) => at), text.length];
  return cuts.slice(0, -1).map((start, index) => ({
    glyphs: sliceGlyphs(glyphs, start, cuts[index + 1]),
    start,
    labelled: index > 0 || own !== null,
  }));
}

/** How many brackets and quotation marks are open before `at`. */
function depthAt(text: string, at: number): number {
  const before = text.slice(0, at);
  const count = (characters: RegExp): number => before.match(characters)?.length ?? 0;
  return count(/[（(《“]/gu) - count(/[）)》”]/gu);
}
