/**
 * The page of the search's bench: runs in the browser, on the modules that the site's own search page is made of.
 */
import { filterRecords } from '../src/search/filter.ts';
import { groupByNotice, openingQuota } from '../src/search/group.ts';
import { parseQuery } from '../src/search/query.ts';
import { findRecords, openSearcher } from '../src/search/searcher.ts';

export interface BenchAnswer {
  records: number[];
  /** From the query's text to its records, in milliseconds. */
  milliseconds: number;
  /** The same with filters counted and the first ten texts at hand. */
  shown: number;
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

window.benchSearch = async (queries) => {
  const answers: BenchAnswer[] = [];
  for (const written of queries) {
    const began = performance.now();
    const query = parseQuery(written);
    const records = await findRecords(
      searcher,
      query.include.map((term) => ({ term, others: [] })),
      query,
    );
    const milliseconds = performance.now() - began;
    const groups = groupByNotice(
      searcher.catalogue,
      filterRecords(searcher.valuesOf, records, none).records,
      'relevance',
    );
    const opening = groups.slice(0, 10);
    await searcher.readTexts(opening.flatMap((group) => group.records.slice(0, openingQuota(opening.length))));
    answers.push({ records, milliseconds, shown: performance.now() - began });
  }
  return answers;
};
document.documentElement.dataset['ready'] = 'yes';
