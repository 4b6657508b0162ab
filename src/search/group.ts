/**
 * Groups: the records found, text by text, each in the order asked for.
 */
import { type Catalogue, FORMS, type Form } from './catalogue.ts';
import { type SearchColumn, columnFinder } from './column.ts';

export interface Group {
  column: SearchColumn;
  records: number[];
}

/**
 * The records by text, a notice's plan and its summary apart. Texts keep the corpus's order whatever is asked: the
 * search ranks passages and no bureau. Within a text, `relevance` puts headings first and then the shorter passages, in which the words weigh more.
 */
export function groupByColumn(
  catalogue: Catalogue,
  records: readonly number[],
  order: 'relevance' | 'document',
): Group[] {
  const columnOf = columnFinder(catalogue);
  const groups = new Map<SearchColumn, number[]>();
  for (const record of [...records].sort((a, b) => a - b)) {
    const column = columnOf(record);
    const own = groups.get(column);
    if (own) own.push(record);
    else groups.set(column, [record]);
  }
  const weight = (record: number): number => FORMS.indexOf(catalogue.forms.charAt(record) as Form);
  return [...groups].map(([column, own]) => ({
    column,
    records: order === 'document' ? own : own.sort((a, b) => weight(a) - weight(b) || a - b),
  }));
}

/** How many records of each group to show at first, so that some ten stand on the page and no text is left out early. */
export function openingQuota(groups: number): number {
  return Math.max(2, Math.floor(10 / Math.max(1, groups)));
}
