/**
 * The page of the search's bench: runs in the browser, on the modules that the site's own search page is made of.
 */
import { runQuery } from '../src/search/run-query.ts';
import type { Payload } from '../src/search/index-file.ts';
import { openSearcher } from '../src/search/searcher.ts';

export interface BenchAnswer {
  passages: number[];
  /** From the query's text to its passages, the index fetched as needed, in milliseconds. */
  first: number;
  /** The same once more, all of the index that it needs being there. */
  warm: number;
}

declare global {
  interface Window {
    benchSearch: (queries: string[]) => Promise<BenchAnswer[]>;
  }
}

const searcher = await openSearcher(async (name) => {
  const response = await fetch(`/index/${name}`);
  if (!response.ok) throw new Error(`${String(response.status)} for ${name}`);
  return (await response.json()) as Payload;
});

const asking = { wide: false, loadOtherwise: () => import('../src/search/run-otherwise.ts') };

window.benchSearch = async (queries) => {
  const answers: BenchAnswer[] = [];
  for (const written of queries) {
    const began = performance.now();
    const { found, kind } = await runQuery(searcher, written, asking);
    const first = performance.now() - began;
    const again = performance.now();
    if (found.length > 0) await runQuery(searcher, written, asking);
    // A query of the bench is asked as it is; what other readings of it would find does not count.
    answers.push({ passages: kind === 'written' ? found : [], first, warm: performance.now() - again });
  }
  return answers;
};
document.documentElement.dataset['ready'] = 'yes';
