/** Opens pages of the built site in a real Chromium. One browser per worker; a page of a test's own, or one that tests share. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumFlags } from '../../scripts/browser.mjs';

let browser: Promise<Browser> | undefined;

/** The browser of this worker's test files, launched when first asked for; it ends with the worker. */
export function launch(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromium'), args: [...chromiumFlags] });
  return browser;
}

/** Full address of a page of the site: `at('themes/funeral/')`. */
export const at = (path: string): string => new URL(path.replace(/^\//, ''), inject('site')).href;

/** A page of its own at the path, at desk width unless the options say otherwise; close it with `page.context().close()`. */
export async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (
    await launch()
  ).newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(at(path));
  return page;
}

const shared = new Map<string, Promise<Page>>();

/**
 * The worker's page for these options, gone to the path with nothing remembered. A page of its own costs a second of processor
 * time, so this serves the tests that leave nothing at it but what is remembered, scrolled or put into print; it is not closed.
 */
export async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const known = shared.get(key);
  if (known === undefined) {
    const fresh = open(path, options);
    shared.set(key, fresh);
    return fresh;
  }
  const page = await known;
  await page.emulateMedia({ media: null });
  await page.evaluate(() => {
    // Where the last test broke off between two pages nothing is remembered.
    if (location.protocol === 'about:') return;
    localStorage.clear();
    sessionStorage.clear();
  });
  // An address that differs in its anchor alone would not open the page anew.
  await page.goto('about:blank');
  await page.goto(at(path));
  return page;
}
