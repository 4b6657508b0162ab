/** Kernels between those of years ago and today, in which Puppeteer opens no window and Playwright does. */
import { chromium } from 'playwright-core';
import type { Engine } from './engine.ts';
import { startKernel } from './kernel.ts';

export async function startMiddleChromium(path: string, version: number): Promise<Engine> {
  const name = `Chromium ${String(version)}`;
  const kernel = await startKernel(path, name);
  const browser = await chromium.connectOverCDP(kernel.address, { timeout: 60_000 });
  const [context = await browser.newContext()] = browser.contexts();
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
  });
  return {
    name,
    open: async (address, width) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    },
    run: (work, ...args) => {
      // The arguments one by one, as the page's function takes them.
      const call = `(${String(work)}).apply(null, ${JSON.stringify(args)})`;
      return page.evaluate(call) as Promise<Awaited<ReturnType<typeof work>>>;
    },
    press: (selector) => page.click(selector, { timeout: 20_000 }),
    enter: async (selector, text) => {
      await page.type(selector, text);
      await page.keyboard.press('Enter');
    },
    back: async () => {
      await page.evaluate(() => {
        history.back();
      });
    },
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: false }),
    faults: () => faults.splice(0),
    close: async () => {
      await browser.close();
      await kernel.end();
    },
  };
}
