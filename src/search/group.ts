/**
 * Groups: the records found, notice by notice, each in the order asked for.
 */
import { type Catalogue, type CatalogueNotice, FORMS, type Form } from './catalogue.ts';
import { placeFinder } from './filter.ts';

export interface Group {
  notice: CatalogueNotice;
  records: number[];
}

/**
 * The records by notice. Notices keep the corpus's order whatever is asked: the search ranks passages and no bureau.
 * Within a notice, `relevance` puts headings first and then the shorter passages, in which the words weigh more.
 */
export function groupByNotice(
  catalogue: Catalogue,
  records: readonly number[],
  order: 'relevance' | 'document',
): Group[] {
  const placeOf = placeFinder(catalogue);
  const groups = new Map<CatalogueNotice, number[]>();
  for (const record of [...records].sort((a, b) => a - b)) {
    const { notice } = placeOf(record);
    const own = groups.get(notice);
    if (own) own.push(record);
    else groups.set(notice, [record]);
  }
  const weight = (record: number): number => FORMS.indexOf(catalogue.forms.charAt(record) as Form);
  return [...groups].map(([notice, own]) => ({
    notice,
    records: order === 'document' ? own : own.sort((a, b) => weight(a) - weight(b) || a - b),
  }));
}

/** How many records of each group to show at first, so that some ten stand on the page and no notice is left out early. */
export function openingQuota(groups: number): number {
  return Math.max(2, Math.floor(10 / Math.max(1, groups)));
}
