/**
 * Columns of the search: the texts that results are grouped, counted and named by, as the comparisons have them
 * (`model/column.ts`). A notice gives one for its plan, and one for each summary, which is never shown as a plan. The
 * cover (函件) and the attachments have no column of their own: they came with the plan and stand in its column.
 */
import { columnName } from '../model/column.ts';
import type { Catalogue, CatalogueNotice, CataloguePart } from './catalogue.ts';
import { placeFinder } from './filter.ts';
import type { SearchState } from './state.ts';

export interface SearchColumn {
  /** As in a comparison: `pudong-2024`, `shanghai-summary-2023`. */
  id: string;
  /** `浦东新区 2024`, `上海市 2023（总结）`. */
  name: string;
  notice: CatalogueNotice;
  kind: 'plan' | 'summary';
  /** The year that the text is about. */
  year: number;
  title: string;
  /** The parts that stand in it, in the notice's order; never empty. */
  parts: CataloguePart[];
  /** Anchor on the notice's reading page; empty for its beginning. */
  anchor: string;
}

/** The columns in the corpus's order, each notice's as its parts run. */
export function listSearchColumns(catalogue: Catalogue): SearchColumn[] {
  return catalogue.notices.flatMap(noticeColumns);
}

function noticeColumns(notice: CatalogueNotice): SearchColumn[] {
  const { issuer, area, parts } = notice;
  const plan = parts.find(({ kind }) => kind === 'plan');
  const heads = parts.filter((part) => part === plan || part.kind === 'summary');
  // What has no column of its own goes with the plan; with the first summary where the notice has no plan.
  const host = plan ?? heads[0];
  const columnOf = (head: CataloguePart): SearchColumn => {
    const kind = head.kind === 'summary' ? 'summary' : 'plan';
    const { year, title } = head;
    return {
      id: kind === 'summary' ? `${issuer}-summary-${String(year)}` : `${issuer}-${String(year)}`,
      name: columnName({ kind, issuer: { area }, year }),
      notice,
      kind,
      year,
      title,
      parts: parts.filter((part) => part === head || (head === host && !heads.includes(part))),
      anchor: head === host ? '' : `${head.kind}-${String(year)}`,
    };
  };
  return heads.map(columnOf);
}

/** Gives the column of a record by its number. */
export function columnFinder(catalogue: Catalogue): (record: number) => SearchColumn {
  const placeOf = placeFinder(catalogue);
  const columns = new Map(
    listSearchColumns(catalogue).flatMap((column) => column.parts.map((part) => [part, column] as const)),
  );
  return (record) => {
    const column = columns.get(placeOf(record).part);
    if (column === undefined) throw new Error(`No text of record ${String(record)}`);
    return column;
  };
}

/** The columns that the choice of district, year and part leaves something of; theme and topic do not choose among texts. */
export function columnsLeft(columns: readonly SearchColumn[], filters: SearchState['filters']): SearchColumn[] {
  const allows = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);
  return columns.filter(
    ({ notice, parts }) =>
      allows(filters.district, notice.issuer) &&
      parts.some(({ kind, year }) => allows(filters.year, String(year)) && allows(filters.part, kind)),
  );
}
