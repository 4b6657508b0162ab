/**
 * Tallies: how often which words stand in which notice, and the same as a table for researchers.
 */
import type { Catalogue, CatalogueNotice } from './catalogue.ts';
import { placeFinder } from './filter.ts';
import { countOccurrences, findOccurrences } from './occurrence.ts';

/** `matches` (处) are occurrences; `passages` (语句) are the passages that have one or more. */
export interface Tally {
  matches: number;
  passages: number;
}

/** A record with the text that is searched: its number label and its words. */
export interface TalliedRecord {
  record: number;
  text: string;
}

/** The tally of each notice for any of the folded terms together, by notice id; a notice without a match has none. */
export function tallyNotices(
  catalogue: Catalogue,
  records: readonly TalliedRecord[],
  terms: readonly string[],
): Map<string, Tally> {
  const placeOf = placeFinder(catalogue);
  const tallies = new Map<string, Tally>();
  for (const { record, text } of records) {
    const matches = terms.length === 1 ? countOccurrences(text, terms[0] ?? '') : findOccurrences(text, terms).length;
    if (matches === 0) continue;
    const { notice } = placeOf(record);
    const tally = tallies.get(notice.id) ?? { matches: 0, passages: 0 };
    tallies.set(notice.id, { matches: tally.matches + matches, passages: tally.passages + 1 });
  }
  return tallies;
}

export function sumTallies(tallies: Iterable<Tally>): Tally {
  let [matches, passages] = [0, 0];
  for (const tally of tallies) {
    matches += tally.matches;
    passages += tally.passages;
  }
  return { matches, passages };
}

/** A row of the table: a term, and its tally in each notice by id. */
export interface TallyRow {
  term: string;
  tallies: ReadonlyMap<string, Tally>;
}

/** The table as CSV, a line for each term and notice, with the query and the address that gives it again; UTF-8 with BOM. */
export function tallyCsv(
  notices: readonly CatalogueNotice[],
  rows: readonly TallyRow[],
  query: string,
  address: string,
): string {
  const header = ['检索式', '词', '文件', '地区', '年份', '处', '语句', '网址'];
  const lines = rows.flatMap(({ term, tallies }) =>
    notices.map((notice) => {
      const { matches, passages } = tallies.get(notice.id) ?? { matches: 0, passages: 0 };
      return [query, term, notice.title, notice.area, String(notice.year), String(matches), String(passages), address];
    }),
  );
  return `\uFEFF${[header, ...lines].map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A field as RFC 4180 has it. One that a spreadsheet would take for a formula is kept a text by a leading apostrophe. */
function csvField(value: string): string {
  const text = /^[=+\-@\t]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
