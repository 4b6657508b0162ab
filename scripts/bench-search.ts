/**
 * Measures the search in Chromium: its sets against plain search over the same passages, and what a first query moves; and
 * Pagefind as it comes, on the same corpus and queries.
 *
 *     npm run build && npm run bench:search -- [--times 1,10,40] [--queries 2400] [--seed 1]
 *
 * At 1 the index is the one in dist/; larger ones are made from a corpus enlarged in memory, 40 times being some 40,000
 * passages. Exits with 1 where a set is not exactly right or a figure is over its limit. Bytes are those of bodies,
 * compressed as a host would.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { buildIndex } from '../src/search/build-index.ts';
import { type IndexFiles, writeFile } from '../src/search/index-file.ts';
import { readSearchWords } from '../src/search/read-words.ts';
import { searchInput, type SearchInput } from '../src/search/record.ts';
import type { BenchAnswer } from './bench-search-page.ts';
import { chromiumFlags, findChromium } from './browser.mjs';
import { enlargeCorpus } from './enlarge-corpus.ts';
import { foldItems } from './fold-items.ts';
import { generateQueries, plainSearch, seededRandom, type GeneratedQuery } from './search-queries.ts';
import { listen } from './serve.ts';

const DIST = 'dist';
/** Limits by how many times the corpus: KB of a first query until hits are shown, its requests, and a warm query in ms (95 of 100). */
const LIMITS: Record<number, { median: number; worst: number; requests: number; warm: number }> = {
  1: { median: 30, worst: 60, requests: 5, warm: 30 },
  40: { median: 70, worst: Infinity, requests: Infinity, warm: 30 },
};
const FIRST_QUERIES = 24;
/** The search page's own script, in KB. */
const MOST_SCRIPT = 15;
/** A first hit on Slow 4G with a processor four times slower, in ms. */
const MOST_SLOW = 1500;

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

/** What the server has sent: a worker's requests are none of its page's. */
interface Sent {
  bytes: number;
  requests: number;
}

/** Serves dist/ with another search index, and this project's modules to the bench's page. */
function benchServer(index: IndexFiles, sent: Sent): Server {
  const page = readFileSync(join(DIST, 'search', 'index.html'), 'utf8').replace(/data-files="[^"]*"/u, () => {
    const { pairs, singles, numbers } = (index.get('catalogue') as { files: Record<string, number> }).files;
    return `data-files="${[pairs, singles, numbers].join(' ')}"`;
  });
  const find = (path: string): string | Uint8Array | null => {
    if (path === '/bench/')
      return '<!doctype html><title>bench</title><script type="module" src="/scripts/bench-search-page.ts"></script>';
    if (path === '/near/') return '<!doctype html><title>near</title>';
    if (path === '/search/') return page;
    if (/^\/(src|scripts)\/[\w/-]+\.ts$/u.test(path)) return stripTypeScriptTypes(readFileSync(`.${path}`, 'utf8'));
    const plain = index.get(/^\/index\/(.+)$/u.exec(path)?.[1] ?? '');
    if (plain !== undefined) return JSON.stringify(plain);
    const name = /^\/search-index\/\w+\/(\w+)\.js$/u.exec(path)?.[1] ?? '';
    const payload = index.get(name);
    if (payload !== undefined) return writeFile(name, payload);
    const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
    return existsSync(file) ? readFileSync(file) : null;
  };
  return createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').replaceAll('..', '');
    const body = find(path);
    const type = path.startsWith('/index/') ? types['.json'] : types[path.endsWith('/') ? '.html' : extname(path)];
    response.statusCode = body === null ? 404 : 200;
    if (type !== undefined) response.setHeader('Content-Type', type);
    // Pagefind's own files are compressed as they are.
    const packed = body !== null && type !== undefined;
    const content = packed ? gzipSync(body) : (body ?? '');
    if (packed) response.setHeader('Content-Encoding', 'gzip');
    sent.bytes += content.length;
    sent.requests += 1;
    response.end(content);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
const spread = (numbers: readonly number[], unit: string): string =>
  `median ${quantile(numbers, 0.5).toFixed(1)}, 95 of 100 ${quantile(numbers, 0.95).toFixed(1)}, most ${quantile(numbers, 1).toFixed(1)}${unit}`;

/** What a query moved until hits were shown. */
interface Moved {
  kilobytes: number;
  requests: number;
  /** Requests that had to wait for one another. */
  rounds: number;
  milliseconds: number;
}

/** Types a query on the real search page and sums what it fetched. */
async function typeQuery(page: Page, query: string): Promise<Moved> {
  await page.evaluate(() => {
    performance.clearMarks();
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(20_000);
    document.querySelector('#q')?.addEventListener('input', () => performance.mark('typed'), { once: true });
  });
  await page.fill('#q', query);
  await page.waitForFunction(() => performance.getEntriesByName('search-shown').length > 0, undefined, {
    timeout: 60_000,
  });
  return page.evaluate(() => {
    const shown = performance.getEntriesByName('search-shown')[0]?.startTime ?? 0;
    const typed = performance.getEntriesByName('typed')[0]?.startTime ?? 0;
    const entries = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ responseEnd }) => responseEnd <= shown);
    const depth = new Map<PerformanceResourceTiming, number>();
    for (const entry of entries) {
      const before = entries.filter((other) => depth.has(other) && other.responseEnd <= entry.startTime);
      depth.set(entry, 1 + Math.max(0, ...before.map((other) => depth.get(other) ?? 0)));
    }
    return {
      kilobytes: entries.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1000,
      requests: entries.length,
      rounds: Math.max(0, ...depth.values()),
      milliseconds: shown - typed,
    };
  });
}

async function firstQueries(
  browser: Browser,
  site: string,
  queries: readonly string[],
  slow: boolean,
): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const query of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site}search/`, { waitUntil: 'networkidle' });
    if (slow) {
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      // Slow 4G, as Chromium's own tools define it.
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 562.5,
        downloadThroughput: 180_000,
        uploadThroughput: 84_375,
      });
    }
    moved.push(await typeQuery(page, query));
    await context.close();
  }
  return moved;
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

interface NearAnswer {
  addresses: string[];
  kilobytes: number;
  requests: number;
}

/** Pagefind as it comes, a first query each: its results, and what it moved until ten of them could be shown. */
async function runPagefind(
  browser: Browser,
  site: string,
  queries: readonly string[],
  sent: Sent,
): Promise<NearAnswer[]> {
  const answers: NearAnswer[] = [];
  for (const query of queries) {
    const page = await browser.newPage();
    await page.goto(`${site}near/`);
    const before = { ...sent };
    await page.evaluate(async (written) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as {
        search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(written);
      await Promise.all(results.slice(0, 10).map((result) => result.data()));
    }, query);
    const moved = { kilobytes: (sent.bytes - before.bytes) / 1000, requests: sent.requests - before.requests };
    const addresses = await page.evaluate(async (written) => {
      const address = '/pagefind/pagefind.js';
      const pagefind = (await import(address)) as {
        search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      const { results } = await pagefind.search(written);
      return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
    }, query);
    answers.push({ ...moved, addresses });
    await page.close();
  }
  return answers;
}

const COMMON = ['服务', '社区', '工作', '建设', '推进', '的', '民政', '社会', '养老服务', '机构', '提升', '人员'];

/** What one size of the corpus measures. */
interface Measured {
  times: number;
  /** Passages as searched, number labels included. */
  texts: readonly string[];
  /** Bytes of each index file, gzip. */
  sizes: readonly number[];
  /** Seconds that the index took. */
  building: number;
  /** KB of the catalogue, which comes with the page. */
  held: number;
  queries: readonly GeneratedQuery[];
  /** One line per query whose set is not exactly right. */
  wrong: readonly string[];
  /** Milliseconds per query that finds something. */
  warm: readonly number[];
  first: readonly Moved[];
  slow: readonly Moved[];
}

async function bench(browser: Browser, input: SearchInput, times: number): Promise<string[]> {
  const random = seededRandom(Number(values.seed));
  const names = input.themes.flatMap((theme) => [theme.name, ...theme.topics.map(({ name }) => name)]);
  const words = [...input.synonyms.flatMap((group) => group.words), ...names, ...COMMON];
  const enlarged = times === 1 ? input : enlargeCorpus(input, times, random);
  const passages = enlarged.parts.flatMap((part) => part.passages);
  const texts = passages.map(({ label, text }) => label + text);
  const items = foldItems(passages);
  const queries = generateQueries(texts, words, Number(values.queries), random);

  const began = Date.now();
  const index = buildIndex(enlarged);
  // Only what finds nothing asks for it.
  index.set('help', { variants: '', words: '', syllables: '' });
  const building = (Date.now() - began) / 1000;
  const sent: Sent = { bytes: 0, requests: 0 };
  const server = benchServer(index, sent);
  const site = await listen(server, 4610, '127.0.0.1');
  const answers = await runQueries(browser, site, queries);
  const finding = queries.flatMap(({ kind, written }, at) =>
    kind !== 'absent' && (answers[at]?.passages.length ?? 0) > 0 ? [written] : [],
  );
  const asked = finding.slice(0, FIRST_QUERIES);
  const truths = queries.map((query) => plainSearch(items, query));
  const measured: Measured = {
    times,
    texts,
    sizes: [...index].map(([name, payload]) => gzipSync(writeFile(name, payload)).length),
    building,
    held: gzipSync(writeFile('catalogue', index.get('catalogue') ?? {})).length / 1000,
    queries,
    wrong: wrongSets(queries, answers, truths),
    // What finds nothing is asked again in other words, which is another measure.
    warm: answers.filter(({ passages: own }) => own.length > 0).map((answer) => answer.warm),
    first: await firstQueries(browser, site, asked, false),
    slow: times === 1 ? await firstQueries(browser, site, ['助餐', '养老服务', '婚姻登记'], true) : [],
  };
  print(measured);
  if (times === 1) {
    const near = await runPagefind(browser, site, asked, sent);
    printPagefind(near, (answer, at) => {
      const truth = truths[queries.findIndex(({ written }) => written === asked[at])] ?? [];
      const own = new Set(answer.addresses.map((address) => address.replace(/^.*#/u, '')));
      return own.size === truth.length && truth.every((passage) => own.has(passages[passage]?.key ?? ''));
    });
  }
  server.close();
  server.closeAllConnections();
  return faultsOf(measured);
}

/** One line per query whose passages differ from those of a plain search. */
function wrongSets(
  queries: readonly GeneratedQuery[],
  answers: readonly BenchAnswer[],
  truths: readonly (readonly number[])[],
): string[] {
  return queries.flatMap(({ kind, written }, at) => {
    const own = answers[at]?.passages ?? [];
    const truth = truths[at] ?? [];
    return own.length === truth.length && own.every((passage, place) => passage === truth[place])
      ? []
      : [`${kind} ${written}: ${String(own.length)} passages, expected ${String(truth.length)}`];
  });
}

function line(name: string, value: string): void {
  console.log(`  ${name.padEnd(26)}${value}`);
}

/** A line that tells how one figure of several measurements spreads. */
function spreadLine<T>(name: string, list: readonly T[], figure: (one: T) => number, unit = ''): void {
  line(name, spread(list.map(figure), unit));
}

function print({ times, texts, sizes, building, held, queries, wrong, warm, first, slow }: Measured): void {
  const characters = Math.round(sum(texts.map(({ length }) => length)) / 1000);
  const kinds = [...Map.groupBy(queries, ({ kind }) => kind)];
  console.log(
    `\n${String(times)} × the corpus: ${texts.length.toLocaleString('en')} passages, ${String(characters)} thousand characters`,
  );
  line(
    'index',
    `${String(sizes.length)} files, ${String(Math.round(sum(sizes) / 1000))} KB, built in ${building.toFixed(1)} s`,
  );
  line('queries', kinds.map(([kind, some]) => `${kind} ${String(some.length)}`).join(', '));
  line('sets exactly right', `${(1 - wrong.length / queries.length).toFixed(4)} of ${String(queries.length)}`);
  line('warm query', spread(warm, ' ms'));
  line('with the page, catalogue', `${held.toFixed(1)} KB`);
  line(
    'first query, hits shown',
    `${spread(
      first.map((each) => each.kilobytes),
      ' KB',
    )} (${String(first.length)} queries)`,
  );
  spreadLine('  requests', first, (each) => each.requests);
  spreadLine('  round trips', first, (each) => each.rounds);
  if (slow.length > 0) spreadLine('  Slow 4G, 4 × slower CPU', slow, (each) => each.milliseconds, ' ms');
  for (const each of wrong.slice(0, 20)) console.log(`  WRONG ${each}`);
}

function printPagefind(near: readonly NearAnswer[], isRight: (answer: NearAnswer, at: number) => boolean): void {
  const right = near.filter(isRight).length;
  console.log('  Pagefind as it comes, the same first queries:');
  line('  sets exactly right', `${(right / near.length).toFixed(4)} of ${String(near.length)}`);
  spreadLine('  first query', near, (each) => each.kilobytes, ' KB');
  spreadLine('  requests', near, (each) => each.requests);
}

/** The budgets that are broken, each in words. */
function faultsOf({ times, wrong, warm, first, slow }: Measured): string[] {
  const faults = wrong.length > 0 ? [`${String(wrong.length)} sets are not exactly right at ${String(times)} ×`] : [];
  const check = (over: boolean, fault: string): void => {
    if (over) faults.push(`${fault} at ${String(times)} ×`);
  };
  const limit = LIMITS[times];
  if (limit) {
    const kilobytes = first.map((each) => each.kilobytes);
    const requests = first.map((each) => each.requests);
    check(quantile(kilobytes, 0.5) > limit.median, `a first query moves more than ${String(limit.median)} KB (median)`);
    check(quantile(kilobytes, 1) > limit.worst, `a first query moves more than ${String(limit.worst)} KB`);
    check(quantile(requests, 1) > limit.requests, `a first query takes more than ${String(limit.requests)} requests`);
    check(quantile(warm, 0.95) > limit.warm, `5 of 100 warm queries take longer than ${String(limit.warm)} ms`);
  }
  check(
    slow.some(({ milliseconds }) => milliseconds > MOST_SLOW),
    'a first hit on Slow 4G takes more than 1.5 s',
  );
  return faults;
}

/** KB of the scripts that the search page has beside those of every page. */
function scriptSize(): number {
  const scripts = (page: string): string[] =>
    [...readFileSync(join(DIST, page), 'utf8').matchAll(/<script type="module" src="([^"]+)"/gu)].map(
      ([, source]) => source ?? '',
    );
  const seen = new Set<string>();
  const follow = (source: string): void => {
    if (seen.has(source)) return;
    seen.add(source);
    const code = readFileSync(join(DIST, source), 'utf8');
    for (const [, other] of code.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/gu))
      if (other) follow(join('/_astro', other));
  };
  const shared = new Set(scripts(join('glossary', 'index.html')));
  for (const source of scripts(join('search', 'index.html'))) if (!shared.has(source)) follow(source);
  return sum([...seen].map((source) => gzipSync(readFileSync(join(DIST, source))).length)) / 1000;
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error('No browser is installed; name one in CHROMIUM_PATH.');
if (!existsSync(join(DIST, 'search-index')) || readdirSync(join(DIST, 'search-index')).length === 0)
  throw new Error(`No search index in ${DIST}/. Build it: npm run build`);
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
const input = searchInput(buildCorpus(await readContent()), await readSearchWords());
const faults: string[] = [];
const script = scriptSize();
console.log(`script of the search page: ${script.toFixed(1)} KB`);
if (script > MOST_SCRIPT) faults.push(`the script of the search page has more than ${String(MOST_SCRIPT)} KB`);
for (const times of values.times.split(',').map(Number)) faults.push(...(await bench(browser, input, times)));
await browser.close();
for (const fault of faults) console.error(`bench:search: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
