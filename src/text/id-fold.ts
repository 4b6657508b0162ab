/**
 * The fold that passage ids hang on. A passage's id is a hash of its words in this form, so it is frozen: a change here
 * moves every link and citation to the site. Everything else compares texts with `fold`.
 */
/** Each line: the marks as they are written, and for each of them (or for all) what it folds to. */
const forms: readonly (readonly [written: string, folded: string])[] = [
  ['“”„‟〝〞「」『』', '"'],
  ['‘’‚‛', "'"],
  ['–—―−‐‑－﹣', '-'],
  ['〔〕［］【】', '()[][]'],
  ['〈〉＜＞', '《》<>'],
  ['·•・∙', '·'],
  ['．', '.'],
  ['～〜∼', '~'],
];
const marks = new Map(
  forms.flatMap(([written, folded]) =>
    [...written].map((mark, place) => [mark, folded.length > 1 ? (folded[place] ?? '') : folded]),
  ),
);

/** One character folded; may be empty (blanks, invisible characters) or longer than one. */
function foldCharacter(character: string): string {
  const mark = marks.get(character);
  if (mark !== undefined) return mark;
  // Unified Han, most of every text, folds to itself.
  if (character >= '\u4e00' && character <= '\u9fff') return character;
  if (/[\s\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]/u.test(character)) return '';
  return character.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** The words of a passage as its id is made from them: without blanks, letter case, width and the shape of marks. */
export function idFold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}
