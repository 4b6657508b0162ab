/**
 * Word borders of Chinese text, by the dictionary that the platform carries. Marks of change and of shared
 * wording begin and end there, so that no word is cut in two (`养老服务|站`, never `养老服|务站`).
 */
import lists from '../../../content/editors/words.json' with { type: 'json' };

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that the dictionary does not know and cuts into single characters: `优|化`, `街|镇`. */
const word = new RegExp(lists.words.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
/** Names that it cuts together with what comes before them: `落|实习|近平`. */
const name = new RegExp(lists.names.join('|'), 'gu');

/** Every offset of `text` at which a word begins, with its end. */
export function wordBorders(text: string): Set<number> {
  const borders = new Set<number>([text.length]);
  for (const piece of segmenter.segment(text)) borders.add(piece.index);
  for (const { index, 0: found } of text.matchAll(name)) join(borders, index, index + found.length);
  for (const { index, 0: found } of text.matchAll(word)) {
    // `落实|事项` is not to become `落|实事|项`: a word is joined where the dictionary has borders around it.
    if (borders.has(index) && borders.has(index + found.length)) join(borders, index, index + found.length);
  }
  return borders;
}

function join(borders: Set<number>, from: number, to: number): void {
  borders.add(from);
  for (let inner = from + 1; inner < to; inner += 1) borders.delete(inner);
  borders.add(to);
}

/** The words of `text`, signs and blanks being words of their own, in order and without a gap. @param borders its word borders */
export function splitWords(text: string, borders: ReadonlySet<number> = wordBorders(text)): string[] {
  const sorted = [...borders].toSorted((one, other) => one - other);
  return sorted.slice(1).map((end, index) => text.slice(sorted[index], end));
}
