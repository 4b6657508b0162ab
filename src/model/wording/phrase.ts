/**
 * Where a title may be broken over lines: between words, with signs kept to the word that they belong to.
 */
import { splitWords } from './word-border.ts';

/** Signs that do not begin a line, and measure words that belong to the figure before them. */
const TAIL = /^(?:[，。、；：？！”’》）〉】…—·]+|[年月日号份个家张户名期届])$/u;
/** Signs that do not end a line. */
const OPENING = /[“‘《（〈【]$/u;
const FIGURE = /\d$/u;

/** The pieces that stay whole, in order and without a gap; `names` are not cut whatever the dictionary says. */
export function phrasesOf(text: string, names: readonly string[] = []): string[] {
  const [first = '', ...rest] = splitWords(text);
  const pieces = [first];
  let end = first.length;
  for (const word of rest) {
    const before = pieces.at(-1) ?? '';
    const measure = !/^[^\p{L}]/u.test(word) && TAIL.test(word);
    const glued = (measure ? FIGURE.test(before) : TAIL.test(word)) || OPENING.test(before) || within(text, end, names);
    if (glued) pieces[pieces.length - 1] = before + word;
    else pieces.push(word);
    end += word.length;
  }
  return pieces;
}

/** True where the place is in the midst of one of the names. */
function within(text: string, place: number, names: readonly string[]): boolean {
  return names.some((name) => {
    const at = text.lastIndexOf(name, place - 1);
    return at >= 0 && at < place && place < at + name.length;
  });
}
