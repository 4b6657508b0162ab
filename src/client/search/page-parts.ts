/**
 * The parts of the search page that its script fills; page and script belong together, so they are there.
 */
import type { Answer } from '../../search/evaluate.ts';
import type { Searcher } from '../../search/searcher.ts';
import type { SearchState } from '../../search/state.ts';
import { byId } from '../element.ts';

export function findParts() {
  return {
    opening: byId('search-opening'),
    work: byId('search-work'),
    chips: byId('search-chips'),
    note: byId('search-note'),
    summary: byId('search-summary'),
    status: byId('search-status'),
    leads: byId('search-leads'),
    filters: byId('search-filters'),
    filtersName: byId('search-filters-name'),
    results: byId('search-results'),
    marked: byId('search-marked'),
    near: byId('search-near'),
    wide: byId('search-wide'),
    take: byId('search-take'),
  };
}

export type PageParts = ReturnType<typeof findParts>;

/** One search that the reader asked for, answered. */
export interface SearchRun {
  searcher: Searcher;
  parts: PageParts;
  state: SearchState;
  answer: Answer;
  /** Those found that the filters leave, ascending. */
  passages: readonly number[];
  /** How many lines the first files give, once they are asked for. */
  first?: number;
  /** What comes before the count: that nothing has what was asked for. */
  lead?: string;
  /** Whether the reader has asked for something else since. */
  stale: () => boolean;
  /** Changes what is asked, as a step that the back button returns to. */
  change: (part: Partial<SearchState>) => void;
  /** Says to a screen reader. */
  say: (text: string) => void;
}
