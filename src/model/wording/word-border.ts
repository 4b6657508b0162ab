/**
 * Word borders of Chinese text, by the dictionary that the platform carries. Marks of change and of shared
 * wording begin and end there, so that no word is cut in two (`养老服务|站`, never `养老服|务站`).
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Words that the platform's dictionary does not know: ICU 77 cuts `习|近平`. */
const unknownWord = /习近平/gu;

/** Every offset of `text` at which a word begins, with its end. */
export function wordBorders(text: string): Set<number> {
  const borders = new Set<number>([text.length]);
  for (const piece of segmenter.segment(text)) borders.add(piece.index);
  for (const { index, 0: word } of text.matchAll(unknownWord)) {
    for (let inner = index + 1; inner < index + word.length; inner += 1) borders.delete(inner);
    borders.add(index);
    borders.add(index + word.length);
  }
  return borders;
}

/** The words of `text`, signs and blanks being words of their own, in order and without a gap. */
export function splitWords(text: string): string[] {
  const borders = [...wordBorders(text)].toSorted((one, other) => one - other);
  return borders.slice(1).map((end, index) => text.slice(borders[index], end));
}
