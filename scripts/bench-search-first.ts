/**
 * A first query on the real search page, on a slow line: what it fetches, which requests wait for one another, when the
 * first hit is there, and how far the page moves meanwhile.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Sent } from './bench-pagefind.ts';

/** What a query moved until hits were shown. */
export interface Moved {
  kilobytes: number;
  requests: number;
  /** Requests that had to wait for one another. */
  rounds: number;
  milliseconds: number;
  /** Cumulative layout shift. */
  shift: number;
}

declare global {
  interface Window {
    layoutShift?: number;
  }
}

/** Slow 4G, as Chromium's own tools define it. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const MOST_MILLISECONDS = 60_000;

async function newPage(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.layoutShift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.layoutShift = (window.layoutShift ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return { context, page };
}

async function slowDown(context: BrowserContext, page: Page, processor: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: processor });
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
}

/** Waits for the first hit and sums what was fetched from a moment on. */
async function untilShown(page: Page, from: 'typed' | 'page', files: string): Promise<Moved> {
  await page.waitForFunction(() => performance.getEntriesByName('search-shown').length > 0, undefined, {
    timeout: MOST_MILLISECONDS,
  });
  return page.evaluate(
    ([start, wanted]) => {
      const shown = performance.getEntriesByName('search-shown')[0]?.startTime ?? 0;
      const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
      const began =
        start === 'page' ? navigation.responseStart : (performance.getEntriesByName('typed')[0]?.startTime ?? 0);
      const entries = performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ responseEnd, name }) => responseEnd <= shown && name.includes(wanted));
      const depth = new Map<PerformanceResourceTiming, number>();
      for (const entry of entries) {
        const before = entries.filter((other) => depth.has(other) && other.responseEnd <= entry.startTime);
        depth.set(entry, 1 + Math.max(0, ...before.map((other) => depth.get(other) ?? 0)));
      }
      return {
        kilobytes: entries.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1000,
        requests: entries.length,
        rounds: Math.max(0, ...depth.values()),
        milliseconds: shown - began,
        shift: window.layoutShift ?? 0,
      };
    },
    [from, files] as const,
  );
}

/** Types a query that finds nothing and counts what the server sends until all has come to rest. */
async function untilQuiet(page: Page, sent: Sent): Promise<Moved> {
  const before = { ...sent };
  let seen = -1;
  while (seen !== sent.requests) {
    seen = sent.requests;
    await page.waitForTimeout(3000);
  }
  const shift = await page.evaluate(() => window.layoutShift ?? 0);
  const kilobytes = (sent.bytes - before.bytes) / 1000;
  return { kilobytes, requests: sent.requests - before.requests, rounds: NaN, milliseconds: NaN, shift };
}

interface Typing {
  slowProcessor?: boolean;
  /** What the server has sent: counted until all has come to rest, a worker's requests included. */
  toTheEnd?: Sent;
}

/** Types each query on a page that stands. */
export async function typeQueries(
  browser: Browser,
  site: string,
  queries: readonly string[],
  { slowProcessor = false, toTheEnd }: Typing,
): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const query of queries) {
    const { context, page } = await newPage(browser);
    await page.goto(`${site}search/`, { waitUntil: 'networkidle' });
    await slowDown(context, page, slowProcessor ? 4 : 1);
    await page.evaluate(() => {
      performance.clearMarks();
      performance.clearResourceTimings();
      performance.setResourceTimingBufferSize(20_000);
      document.querySelector('#q')?.addEventListener('input', () => performance.mark('typed'), { once: true });
    });
    const quiet = toTheEnd && untilQuiet(page, toTheEnd);
    await page.fill('#q', query);
    moved.push(await (quiet ?? untilShown(page, 'typed', '')));
    await context.close();
  }
  return moved;
}

/** Opens the page with each query in its address, everything yet to come. */
export async function openQueries(browser: Browser, site: string, queries: readonly string[]): Promise<Moved[]> {
  const moved: Moved[] = [];
  for (const query of queries) {
    const { context, page } = await newPage(browser);
    await slowDown(context, page, 4);
    await page.goto(`${site}search/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    moved.push(await untilShown(page, 'page', '/search-index/'));
    await context.close();
  }
  return moved;
}
