/** Engines that Puppeteer drives: Firefox over WebDriver BiDi, Chromium of today and of years ago over its own protocol. */
import { connect, launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../scripts/browser.mjs';
import type { Engine } from './engine.ts';
import { startKernel } from './kernel.ts';

/** Firefox tells as a fault what a page was still fetching when it was left; what is missing is reported by its answer. */
const GIVEN_UP = 'error loading dynamically imported module';

async function drive(name: string, browser: Browser, end: () => Promise<void>): Promise<Engine> {
  const faults: string[] = [];
  const newPage = async (): Promise<Page> => {
    const opened = await browser.newPage();
    opened.on('pageerror', (error) => {
      const words = error instanceof Error ? error.message : String(error);
      if (!words.includes(GIVEN_UP)) faults.push(words);
    });
    opened.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${String(response.status())} ${response.url()}`);
    });
    return opened;
  };
  let page = await newPage();
  let wentBack = false;
  return {
    name,
    open: async (address, width) => {
      if (wentBack) {
        // In a window that went back to a page out of its memory Firefox tells of no further loading.
        // The old one may take its time to end, or never say so.
        void page.close().catch(() => undefined);
        page = await newPage();
        wentBack = false;
      }
      await page.setViewport({ width, height: 900 });
      await page.goto(address, { waitUntil: 'load', timeout: 60_000 });
    },
    run: (work, ...args) =>
      page.evaluate(work as (...all: unknown[]) => unknown, ...(args as unknown[])) as Promise<
        Awaited<ReturnType<typeof work>>
      >,
    press: async (selector) => {
      const element = await page.$(selector);
      if (!element) throw new Error(`${name}: there is no ${selector}`);
      await element.click();
    },
    enter: async (selector, text) => {
      await page.type(selector, text);
      await page.keyboard.press('Enter');
    },
    back: async () => {
      wentBack = true;
      // A page out of the browser's memory is not loaded again: no event tells that it is there. A page that is left
      // may give no answer.
      await page.evaluate(() => history.back()).catch(() => undefined);
    },
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: false, timeout: 120_000 }),
    faults: () => faults.splice(0),
    close: end,
  };
}

/** Processes that Firefox keeps ready for pages to come, and what it looks up and fetches for itself: no page sees any of it. */
const FIREFOX_SPARES = {
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.startup.page': 0,
  'extensions.systemAddon.update.enabled': false,
  'browser.region.update.enabled': false,
  'services.settings.server': 'data:,',
};

export async function startFirefox(path: string): Promise<Engine> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    timeout: 90_000,
    extraPrefsFirefox: FIREFOX_SPARES,
  });
  return drive('Firefox', browser, () => browser.close());
}

export async function startChromium(path: string): Promise<Engine> {
  const browser = await launch({ executablePath: path, args: [...chromiumFlags], headless: true, timeout: 90_000 });
  return drive('Chromium', browser, () => browser.close());
}

export async function startOldChromium(path: string, version: number): Promise<Engine> {
  const name = `Chromium ${String(version)}`;
  const kernel = await startKernel(path, name);
  const browser = await connect({ browserWSEndpoint: kernel.address, protocolTimeout: 120_000 });
  return drive(name, browser, async () => {
    await browser.disconnect();
    await kernel.end();
  });
}
