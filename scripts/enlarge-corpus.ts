/**
 * A larger corpus for benches: every notice many times over, each copy with its items in another order and made of the
 * clauses of all, so that words and topics keep their frequencies and nothing repeats as a whole.
 */
import type { SearchInput, SearchRecord } from '../src/search/record.ts';
import type { Random } from './search-queries.ts';

/** The corpus itself, then `times - 1` copies of each notice. */
export function enlargeCorpus(input: SearchInput, times: number, random: Random): SearchInput {
  const clauses = input.notices.flatMap((notice) =>
    notice.parts.flatMap((part) => part.records.flatMap((record) => record.text.split(/(?<=[，、：；,:;])/u))),
  );
  const another = (): string => clauses[Math.floor(random() * clauses.length)] ?? '';
  const vary = (record: SearchRecord): SearchRecord => ({
    ...record,
    text: record.text
      .split(/(?<=[，、：；,:;])/u)
      .map((clause) => (random() < 0.5 ? clause : another()))
      .join(''),
  });
  /** The records of each outline node stay together. */
  const shuffleItems = (records: readonly SearchRecord[]): SearchRecord[] => {
    const items = [...Map.groupBy(records, ({ entry }) => entry).values()];
    return items
      .map((item) => ({ item, place: random() }))
      .sort((a, b) => a.place - b.place)
      .flatMap(({ item }) => item);
  };
  const notices = [...input.notices];
  for (let copy = 1; copy < times; copy++)
    for (const notice of input.notices) {
      const year = notice.year - copy;
      notices.push({
        ...notice,
        id: `${notice.issuer}-${String(year)}`,
        year,
        parts: notice.parts.map((part) => ({
          ...part,
          year: part.year - copy,
          records: shuffleItems(part.records).map(vary),
        })),
      });
    }
  return { ...input, notices };
}
