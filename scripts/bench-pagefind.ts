/**
 * Pagefind as it comes, on the corpus that the search's bench measures: a record for each passage, so that what it finds
 * can be held against the passages that hold the words.
 */
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { SearchPassage } from '../src/search/search-document.ts';

/** What the server has sent: a worker's requests are none of its page's. */
export interface Sent {
  bytes: number;
  requests: number;
}

export interface PagefindAnswer {
  /** Numbers of the passages, ascending. */
  passages: number[];
  kilobytes: number;
  requests: number;
}

/** Writes Pagefind's bundle into a folder. */
export async function writePagefind(passages: readonly SearchPassage[], into: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (let from = 0; from < passages.length; from += 500)
    await Promise.all(
      passages
        .slice(from, from + 500)
        .map(({ label, text }, at) =>
          index.addCustomRecord({ url: `/${String(from + at)}`, content: label + text, language: 'zh' }),
        ),
    );
  const written = await index.writeFiles({ outputPath: into });
  await close();
  if (written.errors.length > 0) throw new Error(`Pagefind could not build its index: ${written.errors.join('; ')}`);
}

interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
}

/** Asks each query on a fresh page: its hits, and the traffic until ten of them can be shown. */
export async function askPagefind(
  browser: Browser,
  site: string,
  queries: readonly string[],
  sent: Sent,
): Promise<PagefindAnswer[]> {
  const answers: PagefindAnswer[] = [];
  for (const query of queries) {
    const page = await browser.newPage();
    await page.goto(`${site}near/`);
    const before = { ...sent };
    const show = (most: number): Promise<string[]> =>
      page.evaluate(
        async ([written, count]) => {
          const address = '/as-it-comes/pagefind.js';
          const pagefind = (await import(address)) as Pagefind;
          const { results } = await pagefind.search(written);
          return (await Promise.all(results.slice(0, count).map((result) => result.data()))).map(({ url }) => url);
        },
        [query, most] as const,
      );
    await show(10);
    const moved = { kilobytes: (sent.bytes - before.bytes) / 1000, requests: sent.requests - before.requests };
    const passages = (await show(MOST_RESULTS)).map((url) => Number(/(\d+)$/u.exec(url)?.[1]));
    answers.push({ ...moved, passages: passages.sort((a, b) => a - b) });
    await page.close();
  }
  return answers;
}

/** Beyond this many results an answer counts as wrong without being read, since each result is a file. */
const MOST_RESULTS = 2000;
