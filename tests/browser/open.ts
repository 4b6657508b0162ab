/** Opens pages of the built site in a real Chromium. One browser a test file, one context a page. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { chromiumFlags } from '../../scripts/browser.mjs';

let browser: Promise<Browser> | undefined;

/** The browser of this test file, launched when first asked for. */
export function launch(): Promise<Browser> {
  browser ??= chromium.launch({ executablePath: inject('chromium'), args: [...chromiumFlags] });
  return browser;
}

afterAll(async () => {
  await (await browser)?.close();
});

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
