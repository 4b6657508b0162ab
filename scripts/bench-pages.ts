/**
 * `npm run bench:pages`: what a browser really loads of each kind of page, against the budgets.
 *
 *     npm run bench:pages                 everything
 *     npm run bench:pages -- --no-lighthouse
 *     npm run bench:pages -- --layout     only how the pages are laid out
 *
 * Served with gzip from a copy of dist/, as a host would, to a Chromium that has nothing in its cache. Sizes are bytes
 * sent. Exit code 1 where a budget is broken.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { chromium, type Browser, type Request } from 'playwright-core';
import { chromiumFlags, findChromium } from './browser.mjs';
import { dist, kinds, pages } from './page-kind.ts';
import {
  heightBudgets,
  layoutBudgets,
  measureLayout,
  mostHead,
  mostRepeats,
  mostStops,
  screens,
} from './page-layout.ts';
import { listen, siteServer } from './serve.ts';

const { values: flags } = parseArgs({
  options: { lighthouse: { type: 'boolean', default: true }, layout: { type: 'boolean', default: false } },
  allowNegative: true,
});

/** Bytes are after gzip. */
const budget = {
  requests: 4,
  script: 5 * 1024,
  style: 12 * 1024,
  /** Layout shift while loading. */
  shift: 0,
  /** HTML by the page's own pure text: a reading page's, and a comparison's with what its controls need. */
  html: (kind: string, text: number): number =>
    kind === 'notices/*'
      ? 1.5 * text
      : /^(?:themes|years|compare|places)\/\*/u.test(kind)
        ? 1.6 * text + 10 * 1024
        : Number.POSITIVE_INFINITY,
  /** Each Lighthouse category, mobile. */
  score: 100,
  /** Milliseconds from asking to the first hit in view, Slow 4G and a CPU four times slower. */
  firstHit: 3500,
};
const lighthouseKinds = ['home', 'themes/*', 'notices/*', 'search', 'targets'];
/** The preset `Slow 4G` of Chromium's developer tools. */
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
  uploadThroughput: (750 * 1024 * 0.9) / 8,
};

interface Result {
  readonly page: string;
  readonly what: string;
  readonly value: number;
  readonly limit: number;
  readonly shown: string;
  readonly ok: boolean;
}
const results: Result[] = [];

/** Records a figure beside its limit: `shown` writes the value; `atLeast` where more is better. */
function record(
  page: string,
  what: string,
  value: number,
  { limit, shown, atLeast = false }: { limit: number; shown: (value: number) => string; atLeast?: boolean },
): void {
  results.push({ page, what, value, limit, shown: shown(value), ok: atLeast ? value >= limit : value <= limit });
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(2)} KB`;
const plain = (value: number) => String(value);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

/** A copy of dist/ in which every text file has its `.gz` beside it. */
function compressedCopy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minzheng-bench-'));
  cpSync(dist, folder, { recursive: true });
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|css|js|json|csv|svg|txt|xml|md|wasm)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
  return folder;
}

/** What one kind of page loads before its reader does anything. */
async function measureLoad(browser: Browser, site: string, kind: string, page: string): Promise<void> {
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 1280, height: 900 },
  ]) {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    await context.addInitScript(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const tab = await context.newPage();
    const requests: Request[] = [];
    tab.on('requestfinished', (request) => {
      if (!request.url().startsWith('data:')) requests.push(request);
    });
    await tab.goto(`${site}${page}`, { waitUntil: 'networkidle' });
    const { shift, text } = await tab.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (const hidden of document.querySelectorAll('script, style')) hidden.remove();
      return {
        shift: (globalThis as unknown as { shift: number }).shift,
        text: (document.body.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
      };
    });
    record(kind, `layout shift at ${viewport.width} px`, shift, {
      limit: budget.shift,
      shown: (value) => value.toFixed(4),
    });
    if (viewport.width === 390) {
      const sizes = await Promise.all(
        requests.map(async (request) => ({
          type: request.resourceType(),
          bytes: (await request.sizes()).responseBodySize,
        })),
      );
      const sum = (type: string) =>
        sizes.filter((size) => size.type === type).reduce((total, size) => total + size.bytes, 0);
      record(kind, 'requests', sizes.length, { limit: budget.requests, shown: plain });
      record(kind, 'script', sum('script'), { limit: budget.script, shown: kilobytes });
      record(kind, 'style', sum('stylesheet'), { limit: budget.style, shown: kilobytes });
      const pureText = gzipSync(text, { level: 9 }).length;
      const html = (value: number): string =>
        `${kilobytes(value)} = ${(value / pureText).toFixed(2)} × ${kilobytes(pureText)}`;
      record(kind, 'HTML', sum('document'), { limit: budget.html(kind, pureText), shown: html });
    }
    await context.close();
  }
}

/** From asking to the first hit in view, on a slow line and a slow phone, nothing loaded before but the page itself. */
async function measureSearch(browser: Browser, site: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.emulateNetworkConditions', slow4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.goto(`${site}search/`, { waitUntil: 'load' });
  const field = tab.locator('main input[type="search"]').first();
  const began = Date.now();
  await field.focus();
  await field.pressSequentially('认知障碍', { delay: 120 });
  await field.press('Enter');
  await tab.locator('main mark').first().waitFor({ state: 'visible', timeout: 60_000 });
  record('search', 'first hit, from focus, with typing', Date.now() - began, {
    limit: budget.firstHit,
    shown: (value) => `${value} ms`,
  });
  await context.close();
}

async function measureScores(port: number, site: string, kind: string, page: string): Promise<void> {
  const run = await lighthouse(`${site}${page}`, { port, output: 'json', logLevel: 'silent', locale: 'en-US' });
  if (run === undefined) throw new Error(`Lighthouse gave no result for ${kind}`);
  for (const category of Object.values(run.lhr.categories)) {
    const score = Math.round((category.score ?? 0) * 100);
    record(kind, `Lighthouse ${category.title}`, score, { limit: budget.score, shown: plain, atLeast: true });
    if (score >= budget.score) continue;
    for (const { id } of category.auditRefs) {
      const audit = run.lhr.audits[id];
      if (audit?.score !== null && audit !== undefined && audit.score < 1)
        console.log(`      ${kind}: ${category.title}: ${audit.title} ${audit.displayValue ?? ''}`);
    }
  }
}

/** Where the words are, how tall pages are and how much they repeat. */
async function measureLayouts(browser: Browser, site: string): Promise<void> {
  for (const { page, screen, firstOf, first, height, repeats, stops } of layoutBudgets) {
    const own = await measureLayout(browser, `${site}${page}`, screen, firstOf);
    const place = `${page} ${screen}`;
    if (first !== undefined)
      record(place, `first ${firstOf ?? 'words'}, px`, own.first ?? Infinity, { limit: first, shown: plain });
    if (height !== undefined) record(place, 'height, px', own.height, { limit: height, shown: plain });
    if (repeats !== undefined) record(place, 'repeats', own.repeats, { limit: repeats, shown: percent });
    if (stops !== undefined)
      record(place, 'Tab stops before the words', own.stops ?? Infinity, { limit: stops, shown: plain });
  }
  for (const { kind, page } of kinds) {
    for (const screen of screens) {
      const own = await measureLayout(browser, `${site}${page}`, screen);
      const place = `${kind} ${screen}`;
      record(place, 'height, px', own.height, {
        limit: heightBudgets[kind]?.[screen] ?? Number.POSITIVE_INFINITY,
        shown: plain,
      });
      if (own.first !== null)
        record(place, 'first words, px', own.first, { limit: Number.POSITIVE_INFINITY, shown: plain });
      if (own.stops !== null)
        record(place, 'Tab stops before the words', own.stops, { limit: mostStops, shown: plain });
      if (screen === 'large') record(place, 'head to screen', own.head, { limit: mostHead, shown: percent });
    }
  }
  const themes = pages.filter((page) => /^themes\/[^/]+\/$/u.test(page));
  for (const page of themes) {
    const { repeats } = await measureLayout(browser, `${site}${page}`, '1440');
    record(mostRepeats.kind, `repeats of ${page}`, repeats, { limit: mostRepeats.limit, shown: percent });
  }
}

const executablePath = await findChromium();
if (executablePath === null)
  throw new Error('No browser is installed: npm test sets one up, or name one in CHROMIUM_PATH');
if (kinds.length === 0) throw new Error('There is no site in dist/ to measure. Build it: npm run build');

const folder = compressedCopy();
const server = siteServer(folder, '/', true);
const site = await listen(server, 4611);
const debuggingPort = 9411;
const browser = await chromium.launch({
  executablePath,
  args: [...chromiumFlags, `--remote-debugging-port=${debuggingPort}`],
});
try {
  await measureLayouts(browser, site);
  for (const { kind, page } of flags.layout ? [] : kinds) {
    console.log(`· ${kind} (/${page})`);
    await measureLoad(browser, site, kind, page);
  }
  if (!flags.layout && kinds.some(({ kind }) => kind === 'search')) await measureSearch(browser, site);
  for (const wanted of flags.lighthouse && !flags.layout ? lighthouseKinds : []) {
    const found = kinds.find(({ kind }) => kind === wanted);
    console.log(`· Lighthouse: ${wanted}`);
    if (found === undefined) record(wanted, 'page is there', 0, { limit: 1, shown: plain, atLeast: true });
    else await measureScores(debuggingPort, site, wanted, found.page);
  }
} finally {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
}

console.log('');
let last = '';
for (const { page, what, shown, limit, ok } of results) {
  const bound = Number.isFinite(limit)
    ? `(budget ${what === 'script' || what === 'style' || what === 'HTML' ? kilobytes(limit) : limit})`
    : '';
  console.log(
    `${(page === last ? '' : page).padEnd(16)} ${what.padEnd(36)} ${shown.padEnd(20)} ${bound.padEnd(20)} ${ok ? 'ok' : 'BROKEN'}`,
  );
  last = page;
}
const broken = results.filter(({ ok }) => !ok);
console.log(`\n${results.length - broken.length} of ${results.length} within budget`);
process.exit(broken.length === 0 ? 0 : 1);
