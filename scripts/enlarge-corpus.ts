/**
 * A larger corpus for benches: every notice many times over, each copy made of the clauses of all, so that words keep
 * their frequencies and no two passages are the same by design.
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
  const notices = [...input.notices];
  for (let copy = 1; copy < times; copy++)
    for (const notice of input.notices) {
      const year = notice.year - copy;
      notices.push({
        ...notice,
        id: `${notice.issuer}-${String(year)}`,
        year,
        parts: notice.parts.map((part) => ({ ...part, year: part.year - copy, records: part.records.map(vary) })),
      });
    }
  return { ...input, notices };
}
