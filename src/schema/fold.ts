/**
 * Folding: the form in which texts are compared, so that typography makes no difference: full- and
 * half-width forms, letter case, blanks, the various quotation marks, dashes and dots.
 */
const marks: Record<string, string> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '〝': '"',
  '〞': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '－': '-',
  '﹣': '-',
  '〔': '(',
  '〕': ')',
  '［': '[',
  '］': ']',
  '【': '[',
  '】': ']',
  '〈': '《',
  '〉': '》',
  '＜': '<',
  '＞': '>',
  '·': '·',
  '•': '·',
  '・': '·',
  '∙': '·',
  '．': '.',
  '～': '~',
  '〜': '~',
  '∼': '~',
};

/** One character folded; may be empty (blanks, invisible characters) or longer than one. */
export function foldCharacter(character: string): string {
  const mark = marks[character];
  if (mark !== undefined) return mark;
  // Unified Han, most of every text, folds to itself.
  if (character >= '\u4e00' && character <= '\u9fff') return character;
  if (/[\s\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]/u.test(character)) return '';
  return character.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

export function foldText(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}
