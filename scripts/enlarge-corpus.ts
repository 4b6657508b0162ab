/**
 * A larger corpus for benches: every notice many times over, each copy with its items in another order and made of the
 * clauses of all, so that words and topics keep their frequencies and nothing repeats as a whole.
 */
import type { SearchInput, SearchPassage } from '../src/search/search-document.ts';
import type { Random } from './search-queries.ts';

/** The corpus itself, then `times - 1` copies of each text. */
export function enlargeCorpus(input: SearchInput, times: number, random: Random): SearchInput {
  const clauses = input.parts.flatMap(({ passages }) =>
    passages.flatMap(({ text }) => text.split(/(?<=[，、：；,:;])/u)),
  );
  const another = (): string => clauses[Math.floor(random() * clauses.length)] ?? '';
  const vary = (passage: SearchPassage): SearchPassage => ({
    ...passage,
    text: passage.text
      .split(/(?<=[，、：；,:;])/u)
      .map((clause) => (random() < 0.5 ? clause : another()))
      .join(''),
  });
  /** The passages of each outline node stay together. */
  const shuffleItems = (passages: readonly SearchPassage[]): SearchPassage[] =>
    [...Map.groupBy(passages, ({ entry }) => entry).values()]
      .map((item) => ({ item, place: random() }))
      .sort((a, b) => a.place - b.place)
      .flatMap(({ item }) => {
        // A new object: items are told apart by identity.
        const entry = { ...(item[0]?.entry ?? { anchor: '', trail: [] }) };
        return item.map((passage) => ({ ...vary(passage), entry }));
      });
  const texts = [...input.texts];
  const parts = [...input.parts];
  for (let copy = 1; copy < times; copy++) {
    const first = texts.length;
    for (const text of input.texts) {
      const year = text.year - copy;
      texts.push({ ...text, id: `${text.id}-${String(year)}`, name: `${text.area} ${String(year)}`, year });
    }
    for (const part of input.parts)
      parts.push({ ...part, year: part.year - copy, text: first + part.text, passages: shuffleItems(part.passages) });
  }
  return { ...input, texts, parts };
}
