/**
 * Measures the search in Chromium against plain substring search over the same passages.
 *
 *     npm run build && npm run bench:search -- [--times 1,10,40] [--queries 2400] [--seed 1]
 *
 * At 1 the index is the one in dist/; larger ones are made from a corpus enlarged in memory, 40 times being some 40,000
 * passages and 100 times (which takes ten minutes to build) 99,000. Exits with 1 where a set
 * is not exactly right, or a figure is over its limit. Bytes are those of bodies, compressed as a host would.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { buildIndex } from '../src/search/build-index.ts';
import type { IndexFiles } from '../src/search/build-pagefind.ts';
import { fold } from '../src/text/fold.ts';
import { readSearchWords } from '../src/search/read-words.ts';
import { searchInput, type SearchInput } from '../src/search/record.ts';
import type { BenchAnswer } from './bench-search-page.ts';
import { chromiumFlags, findChromium } from './browser.mjs';
import { enlargeCorpus } from './enlarge-corpus.ts';
import { generateQueries, plainSearch, seededRandom, type GeneratedQuery } from './search-queries.ts';
import { listen } from './serve.ts';

const DIST = 'dist';
/** Limits of the first query in KB and of a warm one in ms (95 of 100), by how many times the corpus. */
const LIMITS: Record<number, { firstQuery: number; warm: number }> = {
  1: { firstQuery: 100, warm: 150 },
  // Some 40,000 passages.
  40: { firstQuery: 400, warm: 150 },
};
const FIRST_QUERIES = 24;

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10,40' },
    queries: { type: 'string', default: '2400' },
    seed: { type: 'string', default: '1' },
  },
});

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves dist/ with another search index, and this project's modules to the bench's page. */
function benchServer(index: IndexFiles | null): Server {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u
    .exec(readFileSync(join(DIST, 'search', 'index.html'), 'utf8'))?.[1]
    ?.replaceAll('&#39;', "'");
  if (policy === undefined) throw new Error('The search page has no policy to run the bench under.');
  const find = (path: string): Uint8Array | null => {
    if (path === '/bench/')
      return Buffer.from(
        '<!doctype html><title>bench</title><script type="module" src="/scripts/bench-search-page.ts"></script>',
      );
    if (/^\/(src|scripts)\/[\w/-]+\.ts$/u.test(path))
      return Buffer.from(stripTypeScriptTypes(readFileSync(`.${path}`, 'utf8')));
    const [, name] = /^\/search-index\/(.+)$/u.exec(path) ?? [];
    if (name !== undefined && index) return index.get(name) ?? null;
    const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').replaceAll('..', '');
    const body = find(path);
    const type = types[path.endsWith('/') ? '.html' : extname(path)];
    response.statusCode = body === null ? 404 : 200;
    if (type !== undefined) response.setHeader('Content-Type', type);
    if (type === types['.html']) response.setHeader('Content-Security-Policy', policy);
    if (type !== undefined && body) response.setHeader('Content-Encoding', 'gzip').end(gzipSync(body));
    else response.end(body ?? '');
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const spread = (numbers: readonly number[], unit: string): string =>
  `median ${quantile(numbers, 0.5).toFixed(1)}, 95 of 100 ${quantile(numbers, 0.95).toFixed(1)}, most ${quantile(numbers, 1).toFixed(1)} ${unit}`;

interface QueryBytes {
  /** KB until results stood on the page, and until their matches were counted (as far as that is done unasked). */
  shown: number;
  counted: number;
}

/** Types a query on the real search page and sums the bodies that it fetched. */
async function typeQuery(page: Page, query: string): Promise<QueryBytes> {
  await page.evaluate(() => {
    performance.clearMarks();
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(20_000);
  });
  await page.fill('#q', query);
  await page.waitForFunction(() => performance.getEntriesByName('search-shown').length > 0, undefined, {
    timeout: 60_000,
  });
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const entries = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming);
    const shown = performance.getEntriesByName('search-shown')[0]?.startTime ?? 0;
    const total = (some: PerformanceResourceTiming[]): number =>
      some.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1000;
    return { shown: total(entries.filter(({ startTime }) => startTime < shown)), counted: total(entries) };
  });
}

async function measureBytes(
  browser: Browser,
  site: string,
  queries: readonly string[],
): Promise<{ first: QueryBytes[]; later: QueryBytes[] }> {
  const first: QueryBytes[] = [];
  const later: QueryBytes[] = [];
  for (const [at, query] of queries.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site}search/`, { waitUntil: 'networkidle' });
    first.push(await typeQuery(page, query));
    later.push(await typeQuery(page, queries[(at + 1) % queries.length] ?? query));
    await context.close();
  }
  return { first, later };
}

async function runQueries(browser: Browser, site: string, queries: readonly GeneratedQuery[]): Promise<BenchAnswer[]> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${site}bench/`);
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  const answers: BenchAnswer[] = [];
  for (let from = 0; from < queries.length; from += 20)
    answers.push(
      ...(await page.evaluate(
        (some) => window.benchSearch(some),
        queries.slice(from, from + 20).map(({ written }) => written),
      )),
    );
  await page.close();
  return answers;
}

async function bench(browser: Browser, input: SearchInput, times: number): Promise<string[]> {
  const random = seededRandom(Number(values.seed));
  const words = [
    ...input.synonyms.flatMap((group) => group.words),
    ...input.themes.flatMap((theme) => [theme.name, ...theme.topics.map(({ name }) => name)]),
    '服务',
    '社区',
    '工作',
    '建设',
    '推进',
    '的',
    '民政',
    '社会',
    '养老服务',
    '机构',
    '提升',
    '人员',
  ];
  const enlarged = times === 1 ? input : enlargeCorpus(input, times, random);
  const texts = enlarged.notices.flatMap((notice) =>
    notice.parts.flatMap((part) => part.records.map((record) => record.label + record.text)),
  );
  const folded = texts.map(fold);
  const queries = generateQueries(texts, words, Number(values.queries), random);

  const began = Date.now();
  const index = times === 1 ? null : await buildIndex(enlarged);
  const building = ((Date.now() - began) / 1000).toFixed(1);
  const server = benchServer(index);
  const site = await listen(server, 4610, '127.0.0.1');
  const answers = await runQueries(browser, site, queries);
  const found = queries.flatMap(({ kind, written }, at) =>
    kind !== 'absent' && (answers[at]?.records.length ?? 0) > 0 ? [written] : [],
  );
  const { first, later } = await measureBytes(browser, site, found.slice(0, FIRST_QUERIES));
  server.close();
  server.closeAllConnections();

  let [right, wanted, given, both] = [0, 0, 0, 0];
  const wrong: string[] = [];
  queries.forEach((query, at) => {
    const truth = plainSearch(folded, query);
    const records = answers[at]?.records ?? [];
    const known = new Set(truth);
    const hits = records.filter((record) => known.has(record)).length;
    wanted += truth.length;
    given += records.length;
    both += hits;
    if (hits === truth.length && hits === records.length) right += 1;
    else
      wrong.push(`${query.kind} ${query.written}: ${String(records.length)} records, expected ${String(truth.length)}`);
  });
  const warm = answers.map((answer) => answer.warm);
  const firstBytes = first.map(({ shown }) => shown);

  const kinds = Map.groupBy(queries, ({ kind }) => kind);
  console.log(
    `\n${String(times)} × the corpus: ${texts.length.toLocaleString('en')} passages, ${String(enlarged.notices.length)} notices, ${String(Math.round(sum(texts.map(({ length }) => length)) / 1000))} thousand characters`,
  );
  if (index) console.log(`  index built in         ${building} s`);
  console.log(
    `  queries                ${String(queries.length)}: ${[...kinds].map(([kind, some]) => `${kind} ${String(some.length)}`).join(', ')}; without a hit ${String(answers.filter(({ records }) => records.length === 0).length)}`,
  );
  console.log(`  sets exactly right     ${((right / queries.length) * 100).toFixed(2)} %`);
  console.log(`  recall, precision      ${(both / wanted).toFixed(4)}, ${(both / given).toFixed(4)}`);
  console.log(`  warm query             ${spread(warm, 'ms')} (to all its records)`);
  console.log(
    `  query with fetching    ${spread(
      answers.map(({ first }) => first),
      'ms',
    )} (to ten results)`,
  );
  console.log(
    `  first query, shown     ${spread(firstBytes, 'KB')} (engine, index, first results; ${String(first.length)} queries)`,
  );
  console.log(
    `  first query, counted   ${spread(
      first.map(({ counted }) => counted),
      'KB',
    )} (with the texts to count every match in)`,
  );
  console.log(
    `  later query, shown     ${spread(
      later.map(({ shown }) => shown),
      'KB',
    )}`,
  );
  for (const line of wrong.slice(0, 20)) console.log(`  WRONG ${line}`);

  const limits = LIMITS[times];
  const faults = wrong.length > 0 ? [`${String(wrong.length)} sets are not exactly right at ${String(times)} ×`] : [];
  if (limits && quantile(firstBytes, 1) > limits.firstQuery)
    faults.push(`a first query moves more than ${String(limits.firstQuery)} KB at ${String(times)} ×`);
  if (limits && quantile(warm, 0.95) > limits.warm)
    faults.push(`5 of 100 warm queries take longer than ${String(limits.warm)} ms at ${String(times)} ×`);
  return faults;
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error('No browser is installed; name one in CHROMIUM_PATH.');
if (!existsSync(join(DIST, 'search-index', 'catalogue.json')))
  throw new Error(`No search index in ${DIST}/. Build it: npm run build`);
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
const input = searchInput(buildCorpus(await readContent()), await readSearchWords());
const faults: string[] = [];
for (const times of values.times.split(',').map(Number)) faults.push(...(await bench(browser, input, times)));
await browser.close();
for (const fault of faults) console.error(`bench:search: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
