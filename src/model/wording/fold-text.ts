/**
 * Folding: what two texts must not differ for. Width, blanks, letter case and the shape of quotation marks,
 * dashes and dots tell how a text was typed and not what it says (the notice of Pudong for 2025 was
 * republished with half-width `,:;`, the one for 2024 was not).
 */

/** A text folded, with the way back to the source. */
export interface Folded {
  /** Folded characters, blanks gone. */
  text: string;
  /** For each UTF-16 unit of `text` its offset in the source, and one more for the source's end. */
  offsets: number[];
}

/** Signs that several typists write in several ways, each with the one that stands for them. */
const sameSign = new Map<string, string>(
  [
    ['“”„‟〝〞＂「」『』', '"'],
    ['‘’‚‛＇`´', "'"],
    ['—–‒―－~～﹣−', '-'],
    ['·•・‧∙', '·'],
    ['〔[【', '('],
    ['〕]】', ')'],
    ['…⋯', '…'],
    ['．', '.'],
    ['｡', '。'],
    ['､', '、'],
  ].flatMap(([many, one]) => Array.from(many ?? '', (sign) => [sign, one ?? ''] as const)),
);

const blank = /^\s$/u;

/** Folded forms of the characters met so far; few thousand in any language's notices. */
const known = new Map<string, string>();

/** A character folded; empty for a blank. NFKC turns some signs into several, some of them blanks (`´`). */
function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    const plain = blank.test(character) ? '' : (sameSign.get(character) ?? character.normalize('NFKC').toLowerCase());
    folded = Array.from(plain, (piece) => (blank.test(piece) ? '' : (sameSign.get(piece) ?? piece))).join('');
    known.set(character, folded);
  }
  return folded;
}

/** Folds `text` and keeps, for every folded character, where it came from. */
export function foldText(text: string): Folded {
  let folded = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(offset);
    folded += plain;
    offset += character.length;
  }
  offsets.push(text.length);
  return { text: folded, offsets };
}

/** Anything that is no letter, ideograph or digit. */
const sign = /[^\p{L}\p{N}]/gu;

/** The folded text without any sign: the characters that mean something. */
export function bareText(folded: string): string {
  return folded.replace(sign, '');
}
