/**
 * The page of the search's bench: runs in the browser, on the modules that the site's own search page is made of.
 */
import { filterRecords } from '../src/search/filter.ts';
import { groupByColumn, openingQuota } from '../src/search/group.ts';
import { parseQuery } from '../src/search/query.ts';
import { findRecords, openSearcher } from '../src/search/searcher.ts';

export interface BenchAnswer {
  records: number[];
  /** From the query's text to its first ten texts with filters counted, the index fetched as needed, in milliseconds. */
  first: number;
  /** From the query's text to its records once more, all of the index that it needs being there. */
  warm: number;
}

declare global {
  interface Window {
    benchSearch: (queries: string[]) => Promise<BenchAnswer[]>;
  }
}

const searcher = await openSearcher(async (name) => {
  const response = await fetch(`/search-index/${name}`);
  if (!response.ok) throw new Error(`${String(response.status)} for ${name}`);
  return new Uint8Array(await response.arrayBuffer());
});
const none = { district: [], year: [], part: [], theme: [], topic: [] };

function find(written: string): Promise<number[]> {
  const query = parseQuery(written);
  return findRecords(
    searcher,
    query.include.map((term) => ({ term, others: [] })),
    query,
  );
}

window.benchSearch = async (queries) => {
  const answers: BenchAnswer[] = [];
  for (const written of queries) {
    const began = performance.now();
    const records = await find(written);
    const groups = groupByColumn(
      searcher.catalogue,
      filterRecords(searcher.valuesOf, records, none).records,
      'relevance',
    );
    const opening = groups.slice(0, 10);
    await searcher.readTexts(opening.flatMap((group) => group.records.slice(0, openingQuota(opening.length))));
    const first = performance.now() - began;
    const again = performance.now();
    await find(written);
    answers.push({ records, first, warm: performance.now() - again });
  }
  return answers;
};
document.documentElement.dataset['ready'] = 'yes';
