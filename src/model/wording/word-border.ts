/**
 * Word borders of Chinese text, by the dictionary that the platform carries. Marks of change and of shared
 * wording begin and end there, so that no word is cut in two (`养老服务|站`, never `养老服|务站`).
 */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of `text`, signs and blanks being words of their own, in order and without a gap. */
export function splitWords(text: string): string[] {
  return Array.from(segmenter.segment(text), (piece) => piece.segment);
}

/** Every offset of `text` at which a word begins, with its end. */
export function wordBorders(text: string): Set<number> {
  const borders = new Set<number>([text.length]);
  for (const piece of segmenter.segment(text)) borders.add(piece.index);
  return borders;
}
