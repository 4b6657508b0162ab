/**
 * Folding: the form in which texts, queries and cues are compared. Two texts that differ only in how they are typed
 * (width, letter case, the shape of quotation marks, brackets, dashes and dots, blanks beside a Chinese character) fold
 * to the same characters. For every run `r` of a text `t`, `fold(t)` contains `fold(r)`.
 *
 * Passage ids do not use it: see `id-fold.ts`.
 */

/** Variants that Unicode's compatibility forms do not bring together. Each line: what is written, what stands for it. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['“”„‟〝〞〟「」『』﹁﹂﹃﹄', '"'],
  ['‘’‚‛`´', "'"],
  // Dashes of every length; `ー` and `一` are letters and do not change.
  ['‐‑‒–—―─━⸺⸻−﹘﹣', '-'],
  // 1～2家 and 1-2家 are the same range.
  ['~〜∼∽˜', '-'],
  // 浦民发〔2024〕8号 is typed with whatever brackets the keyboard has.
  ['〔〕【】〖〗〘〙[]', '()'],
  ['〈〉《》«»‹›', '<>'],
  ['•‧∙⋅・●', '·'],
  ['⋯', '...'],
  ['○◯', '〇'],
];

const variantOf = new Map<string, string>();
for (const [written, stands] of VARIANTS) {
  const characters = [...written];
  const pair = stands === '()' || stands === '<>';
  characters.forEach((character, place) => {
    variantOf.set(character, pair ? (stands[place % 2] ?? stands) : stands);
  });
}

const folded = new Map<string, string>();

/** One character folded on its own: nothing for an invisible one, a blank for any white space, more than one for `㎡`. */
function foldCharacter(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  let result = '';
  if (/\s/u.test(character)) result = ' ';
  else
    for (const piece of (variantOf.get(character) ?? character).normalize('NFKD').toLowerCase().normalize('NFKD'))
      if (!/[\p{M}\p{Cf}\p{Cc}]/u.test(piece)) result += /\s/u.test(piece) ? ' ' : (variantOf.get(piece) ?? piece);
  folded.set(character, result);
  return result;
}

/** A blank means something between two of these (`Assistance service`, `3A 2B`) and nothing beside a Chinese character or a mark. */
function keepsBlank(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}

/** A text folded, with the way back. */
export interface FoldedText {
  text: string;
  /** For each UTF-16 unit of `text`, where the character that it came from starts and ends in the original (end exclusive). */
  from: number[];
  to: number[];
}

/** Takes each folded character with the place that it came from; null for a dash that goes on with the one before. */
type Take = (piece: string | null, start: number, end: number) => void;

/** Folds a text character by character. Blanks at either end are dropped. */
function foldEach(original: string, take: Take): void {
  let blankFrom = -1;
  let at = 0;
  let last = '';
  for (const character of original) {
    const start = at;
    at += character.length;
    for (const piece of foldCharacter(character)) {
      if (piece === ' ') {
        if (blankFrom < 0) blankFrom = start;
        continue;
      }
      if (blankFrom >= 0) {
        // A blank within one character (`ﷺ` stands for four words) takes up that character.
        if (keepsBlank(last) && keepsBlank(piece)) take(' ', blankFrom, Math.max(start, blankFrom + 1));
        blankFrom = -1;
      }
      // 破折号 is two dashes in one source, one in another: a run of dashes is one.
      take(piece === '-' && last === '-' ? null : piece, start, at);
      last = piece;
    }
  }
}

/** Folds a text and keeps, for each folded character, its place in the original. */
export function foldWithPlaces(original: string): FoldedText {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  foldEach(original, (piece, start, end) => {
    if (piece === null) to[to.length - 1] = end;
    for (let unit = 0; unit < (piece?.length ?? 0); unit++) {
      from.push(start);
      to.push(end);
    }
    text += piece ?? '';
  });
  return { text, from, to };
}

/** The index of the first folded unit that comes from `offset` of the original or later; the folded length where none does. */
export function foldedIndex(folded: FoldedText, offset: number): number {
  const index = folded.from.findIndex((from) => from >= offset);
  return index < 0 ? folded.text.length : index;
}

/** By UTF-16 unit: how it folds where it is neither blank nor dash, so that what is around it does not matter. */
const unitKinds = new Uint8Array(2 ** 16);
const [UNKNOWN, SINGLE, OTHER] = [0, 1, 2] as const;

function kindOf(code: number): number {
  const known = unitKinds[code] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const unit = String.fromCharCode(code);
  const half = code >= 0xd800 && code < 0xe000;
  const folded = half ? '' : foldCharacter(unit);
  const alone = folded.length === 1 && folded !== ' ' && folded !== '-';
  return (unitKinds[code] = alone ? SINGLE : OTHER);
}

/** True where each unit of the text folds to one unit, so that places in the text are places in the folded text. */
export function foldsInPlace(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (kindOf(text.charCodeAt(at)) === OTHER) return false;
  return true;
}

/** A text folded. */
export function fold(original: string): string {
  let text = '';
  foldEach(original, (piece) => {
    text += piece ?? '';
  });
  return text;
}

/** The folded text without any mark or blank: letters, ideographs and digits. */
export function bareText(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The UTF-16 offsets of letters, ideographs and digits in a folded text. */
export function bareUnits(folded: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of folded) {
    if (/[\p{L}\p{N}]/u.test(character)) for (let unit = 0; unit < character.length; unit++) units.push(at + unit);
    at += character.length;
  }
  return units;
}
