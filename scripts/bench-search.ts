/**
 * Measures the search in Chromium: its sets against plain search over the same passages, and what a first query moves; and
 * Pagefind as it comes, on the same corpus and queries.
 *
 *     npm run build && npm run bench:search -- [--times 1,10,40,100] [--queries 2400] [--seed 1]
 *
 * So many queries are asked at 1; of a larger corpus fewer, as each takes longer to check. Pagefind is left out at 100,
 * where a record for each passage takes it a quarter of an hour.
 *
 * At 1 the index is the one in dist/; larger ones are made from a corpus enlarged in memory, 40 times being some 40,000
 * passages. Exits with 1 where a set is not exactly right or a figure is over its limit. Bytes are those of bodies,
 * compressed as a host would. First queries run on a slow line, where requests that wait for one another can be distinguished
 * from those that do not: a round trip is a request that began after the answer to another.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { buildCorpus } from '../src/model/build-corpus.ts';
import { readContent } from '../src/model/read-content.ts';
import { buildHelp } from '../src/search/build-help.ts';
import { buildIndex } from '../src/search/build-index.ts';
import type { Catalogue } from '../src/search/catalogue.ts';
import { writeCounts } from '../src/search/gram.ts';
import { type IndexFiles, writeFile, writeHeld } from '../src/search/index-file.ts';
import { readSearchVocabulary } from '../src/search/read-search-vocabulary.ts';
import { searchInput, type SearchInput } from '../src/search/search-document.ts';
import { type PagefindAnswer, type Sent, askPagefind, writePagefind } from './bench-pagefind.ts';
import { type Moved, openQueries, typeQueries } from './bench-search-first.ts';
import type { BenchAnswer } from './bench-search-page.ts';
import { chromiumFlags, findChromium } from './browser.mjs';
import { enlargeCorpus } from './enlarge-corpus.ts';
import { foldItems } from './fold-items.ts';
import { generateQueries, plainSearch, seededRandom, type GeneratedQuery } from './search-queries.ts';
import { MOST_SCRIPT, searchScript } from './search-script.ts';
import { listen } from './serve.ts';

const DIST = 'dist';
/** Limits by how many times the corpus: KB of a first query until hits are shown, its requests, and a warm query in ms (95 of 100). */
const LIMITS: Record<number, { median: number; worst: number; requests: number; warm: number }> = {
  1: { median: 30, worst: 60, requests: 5, warm: 30 },
  10: { median: 70, worst: Infinity, requests: Infinity, warm: 30 },
  40: { median: 70, worst: Infinity, requests: Infinity, warm: 30 },
  100: { median: Infinity, worst: Infinity, requests: Infinity, warm: 30 },
};
const FIRST_QUERIES = 24;
/** Times the corpus up to which Pagefind is measured too. */
const MOST_COMPARED = 40;
/** Round trips until hits are shown. */
const MOST_ROUNDS = 2;
/** A first hit on Slow 4G with a processor four times slower, in ms. */
const MOST_SLOW = 1500;
/** Requests of words that stand nowhere, until all is there that helps on. */
const MOST_ZERO = 8;
/** How far a page may move without being pressed (CLS). */
const MOST_SHIFT = 0.01;
/** Words that are in no text, each helped on in another way. */
const ZERO = ['时间银行', '火葬', '骨灰堂', '养老护里员', 'zhucan', '临终关怀', '区块链 养老'];
/** What is asked on a slow line with a slow processor. */
const SLOW = ['助餐', '养老服务', '婚姻登记', '认知障碍照护床位', '浦东 一键通'];

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '1,10,40,100' },
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

/** Serves dist/ with another search index, Pagefind's bundle from a folder, and this project's modules to the bench's page. */
function benchServer(index: IndexFiles, pagefind: string, sent: Sent): Server {
  const catalogue = index.get('catalogue') as Catalogue;
  const page = readFileSync(join(DIST, 'search', 'index.html'), 'utf8')
    .replace(/data-files="[^"]*"/u, () => `data-files="${writeCounts(catalogue.files)}"`)
    .replace(/(id="search-catalogue"[^>]*>)[^<]*/u, (_, before: string) => before + writeHeld(catalogue));
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
    const file = path.startsWith('/as-it-comes/')
      ? join(pagefind, path.slice('/as-it-comes/'.length))
      : join(DIST, path.endsWith('/') ? `${path}index.html` : path);
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
  /** Typed on a slow line. */
  first: readonly Moved[];
  /** Typed, and named in the address of a page that is opened, on a slow line with a slow processor. */
  slow: readonly Moved[];
  opened: readonly Moved[];
  /** Words that stand nowhere. */
  zero: readonly Moved[];
  pagefind: readonly PagefindAnswer[];
  /** The passages that Pagefind's answers are held against. */
  truths: readonly (readonly number[])[];
}

async function bench(browser: Browser, input: SearchInput, times: number): Promise<string[]> {
  const random = seededRandom(Number(values.seed));
  const names = input.themes.flatMap((theme) => [theme.name, ...theme.topics.map(({ name }) => name)]);
  const words = [...input.synonyms.flatMap((group) => group.words), ...names, ...COMMON];
  const enlarged = times === 1 ? input : enlargeCorpus(input, times, random);
  const passages = enlarged.parts.flatMap((part) => part.passages);
  const texts = passages.map(({ label, text }) => label + text);
  const queries = generateQueries(texts, words, Math.ceil(Number(values.queries) / Math.sqrt(times)), random);

  const began = Date.now();
  const index = buildIndex(enlarged);
  const building = (Date.now() - began) / 1000;
  index.set('help', buildHelp(input));
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const compared = times <= MOST_COMPARED;
  if (compared) await writePagefind(passages, folder);
  const sent: Sent = { bytes: 0, requests: 0 };
  const server = benchServer(index, folder, sent);
  const site = await listen(server, 4610, '127.0.0.1');
  const answers = await runQueries(browser, site, queries);
  const items = foldItems(passages);
  const truths = queries.map((query) => plainSearch(items, query));
  const finding = queries.flatMap(({ kind }, at) =>
    kind !== 'absent' && (answers[at]?.passages.length ?? 0) > 0 ? [at] : [],
  );
  const some = finding.slice(0, FIRST_QUERIES);
  const written = some.map((at) => queries[at]?.written ?? '');
  const once = times === 1;
  const measured: Measured = {
    times,
    texts,
    sizes: [...index].map(([name, payload]) => gzipSync(writeFile(name, payload)).length),
    building,
    held: gzipSync(writeHeld(index.get('catalogue') as Catalogue)).length / 1000,
    queries,
    wrong: wrongSets(queries, answers, truths),
    // What finds nothing is asked again in other words, which is another measure.
    warm: answers.filter(({ passages: own }) => own.length > 0).map((answer) => answer.warm),
    first: await typeQueries(browser, site, written, {}),
    slow: once ? await typeQueries(browser, site, SLOW, { slowProcessor: true }) : [],
    opened: once ? await openQueries(browser, site, SLOW) : [],
    zero: once ? await typeQueries(browser, site, ZERO, { toTheEnd: sent }) : [],
    pagefind: compared ? await askPagefind(browser, site, written, sent) : [],
    truths: some.map((at) => truths[at] ?? []),
  };
  print(measured);
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
  return faultsOf(measured);
}

const same = (own: readonly number[], truth: readonly number[]): boolean =>
  own.length === truth.length && own.every((passage, place) => passage === truth[place]);

/** One line per query whose passages differ from those of a plain search. */
function wrongSets(
  queries: readonly GeneratedQuery[],
  answers: readonly BenchAnswer[],
  truths: readonly (readonly number[])[],
): string[] {
  return queries.flatMap(({ kind, written }, at) => {
    const own = answers[at]?.passages ?? [];
    const truth = truths[at] ?? [];
    return same(own, truth)
      ? []
      : [`${kind} ${written}: ${String(own.length)} passages, expected ${String(truth.length)}`];
  });
}

function line(name: string, value: string): void {
  console.log(`  ${name.padEnd(26)}${value}`);
}

/** A line that says how one figure of several measurements spreads. */
function spreadLine<T>(name: string, list: readonly T[], figure: (one: T) => number, unit = ''): void {
  line(name, spread(list.map(figure), unit));
}

function print(measured: Measured): void {
  const { times, texts, sizes, building, held, queries, wrong, warm, first, slow, opened, zero } = measured;
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
  if (times === 1) printSlow(measured);
  for (const [name, pages] of Object.entries({ typed: [...first, ...slow], opened, 'stands nowhere': zero }))
    if (pages.length > 0)
      line(`layout shift, ${name}`, `${Math.max(...pages.map(({ shift }) => shift)).toFixed(4)} at most`);
  for (const each of wrong.slice(0, 20)) console.log(`  WRONG ${each}`);
  if (measured.pagefind.length > 0) printPagefind(measured);
}

function printSlow({ slow, opened, zero }: Measured): void {
  spreadLine('  Slow 4G, 4 × slower CPU', slow, (each) => each.milliseconds, ' ms');
  line('opened with a query', 'Slow 4G, 4 × slower CPU, from the page’s coming on');
  spreadLine('  first hit', opened, (each) => each.milliseconds, ' ms');
  spreadLine('  requests of the index', opened, (each) => each.requests);
  spreadLine('  round trips', opened, (each) => each.rounds);
  line('words that stand nowhere', ZERO.join('、'));
  spreadLine('  requests, to the end', zero, (each) => each.requests);
  spreadLine('  moved', zero, (each) => each.kilobytes, ' KB');
}

function printPagefind({ pagefind, truths }: Measured): void {
  const right = pagefind.filter(({ passages }, at) => same(passages, truths[at] ?? [])).length;
  console.log('  Pagefind as it comes, the same first queries:');
  line('  sets exactly right', `${(right / pagefind.length).toFixed(4)} of ${String(pagefind.length)}`);
  spreadLine('  first query', pagefind, (each) => each.kilobytes, ' KB');
  spreadLine('  requests', pagefind, (each) => each.requests);
}

/** The budgets that are broken, each in words. */
function faultsOf({ times, wrong, warm, first, slow, opened, zero }: Measured): string[] {
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
    check(
      first.some(({ rounds }) => rounds > MOST_ROUNDS && times === 1),
      `a first query takes more than ${String(MOST_ROUNDS)} round trips`,
    );
    check(quantile(warm, 0.95) > limit.warm, `5 of 100 warm queries take longer than ${String(limit.warm)} ms`);
  }
  check(
    slow.some(({ milliseconds }) => milliseconds > MOST_SLOW),
    'a first hit on Slow 4G takes more than 1.5 s',
  );
  check(
    zero.some(({ requests }) => requests > MOST_ZERO),
    `words that stand nowhere take more than ${String(MOST_ZERO)} requests`,
  );
  check(
    [...first, ...slow, ...opened, ...zero].some(({ shift }) => shift > MOST_SHIFT),
    'the page moves under its reader',
  );
  return faults;
}

const executablePath = await findChromium();
if (executablePath === null) throw new Error('No browser is installed; name one in CHROMIUM_PATH.');
if (!existsSync(join(DIST, 'search-index')) || readdirSync(join(DIST, 'search-index')).length === 0)
  throw new Error(`No search index in ${DIST}/. Build it: npm run build`);
const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
const input = searchInput(buildCorpus(await readContent()), await readSearchVocabulary());
const faults: string[] = [];
const script = searchScript(DIST);
console.log(`script of the search page: ${script.toFixed(1)} KB`);
if (script > MOST_SCRIPT) faults.push(`the script of the search page has more than ${String(MOST_SCRIPT)} KB`);
for (const times of values.times.split(',').map(Number)) faults.push(...(await bench(browser, input, times)));
await browser.close();
for (const fault of faults) console.error(`bench:search: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
