/**
 * A turn: one search that the reader asked for, and where on the page its answer goes.
 */
import type { Query } from '../../search/query.ts';
import type { Searcher } from '../../search/searcher.ts';
import type { SearchState } from '../../search/state.ts';
import type { TalliedRecord } from '../../search/tally.ts';
import type { WidenedTerm } from '../../search/widen.ts';
import { byId } from './element.ts';

/** Text files that are fetched without asking in order to count matches; at some 1.5 KB each. */
export const FREE_PACKS = 120;
/** KB of so many text files, as a reader is told them. */
export const packsKilobytes = (packs: number): number => Math.ceil(packs * 1.5);

export type Places = ReturnType<typeof findPlaces>;

/** The page's places for the search; the page and its script belong together, so they are there. */
export function findPlaces() {
  return {
    opening: byId('search-opening'),
    work: byId('search-work'),
    summary: byId('search-summary'),
    status: byId('search-status'),
    widen: byId('search-widen'),
    leads: byId('search-leads'),
    filters: byId('search-filters'),
    filtersName: byId('search-filters-name'),
    results: byId('search-results'),
    order: byId('search-order'),
  };
}

export interface Turn {
  searcher: Searcher;
  places: Places;
  state: SearchState;
  query: Query;
  /** The words of the query, with synonyms where the reader asked for them. */
  terms: readonly WidenedTerm[];
  /** Numbers of the records that answer it, before filters. */
  found: readonly number[];
  /** Whether the reader has asked for something else since. */
  stale: () => boolean;
  /** Changes what is asked, as a step that the back button returns to. */
  change: (part: Partial<SearchState>) => void;
  /** Says to a screen reader. */
  say: (text: string) => void;
}

/** The searched texts of records. */
export async function readRecords(searcher: Searcher, records: readonly number[]): Promise<TalliedRecord[]> {
  const texts = await searcher.readTexts(records);
  return records.map((record, at) => ({ record, text: `${texts[at]?.label ?? ''}${texts[at]?.text ?? ''}` }));
}
