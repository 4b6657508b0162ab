/**
 * Tallies: how often which words stand in which text, and the same as a table for researchers.
 */
import { spreadsheetField, writeCsv } from '../text/csv.ts';
import type { Catalogue } from './catalogue.ts';
import { type SearchColumn, columnFinder } from './column.ts';
import { countOccurrences, findOccurrences } from './occurrence.ts';
import { partNames } from '../model/vocabulary.ts';

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

/** The tally of each text for any of the folded terms together, by the column's id; a text without a match has none. */
export function tallyColumns(
  catalogue: Catalogue,
  records: readonly TalliedRecord[],
  terms: readonly string[],
): Map<string, Tally> {
  const columnOf = columnFinder(catalogue);
  const tallies = new Map<string, Tally>();
  for (const { record, text } of records) {
    const matches = terms.length === 1 ? countOccurrences(text, terms[0] ?? '') : findOccurrences(text, terms).length;
    if (matches === 0) continue;
    const { id } = columnOf(record);
    const tally = tallies.get(id) ?? { matches: 0, passages: 0 };
    tallies.set(id, { matches: tally.matches + matches, passages: tally.passages + 1 });
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

/** A row of the table: a term, and its tally in each text by the column's id. */
export interface TallyRow {
  term: string;
  tallies: ReadonlyMap<string, Tally>;
}

/** The table as CSV, a line for each term and text, with the query and the address that gives it again; UTF-8 with BOM. */
export function tallyCsv(
  columns: readonly SearchColumn[],
  rows: readonly TallyRow[],
  query: string,
  address: string,
): string {
  const header = ['检索式', '词', '文件', '部分', '地区', '年份', '处', '语句', '网址'];
  const lines = rows.flatMap(({ term, tallies }) =>
    columns.map(({ id, title, kind, notice, year }) => {
      const { matches, passages } = tallies.get(id) ?? { matches: 0, passages: 0 };
      const part = partNames[kind === 'summary' ? 'summary' : 'plan'];
      return [query, term, title, part, notice.area, String(year), String(matches), String(passages), address];
    }),
  );
  return writeCsv([header, ...lines.map((line) => line.map(spreadsheetField))]);
}
