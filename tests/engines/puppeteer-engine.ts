/** Engines that Puppeteer drives: Firefox over WebDriver BiDi, Chromium of today and of years ago over its own protocol. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags } from '../../scripts/browser.mjs';
import type { Engine } from './engine.ts';

/** Firefox tells as a fault what a page was still fetching when it was left; what is not there is told by its answer. */
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
        await page.close();
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
      // A page out of the browser's memory is not loaded again: no event tells that it is there.
      await page.evaluate(() => {
        history.back();
      });
    },
    print: () => page.pdf({ preferCSSPageSize: true, printBackground: false, timeout: 120_000 }),
    faults: () => faults.splice(0),
    close: end,
  };
}

export async function startFirefox(path: string): Promise<Engine> {
  const browser = await launch({ browser: 'firefox', executablePath: path, headless: true, timeout: 90_000 });
  return drive('Firefox', browser, () => browser.close());
}

export async function startChromium(path: string): Promise<Engine> {
  const browser = await launch({ executablePath: path, args: [...chromiumFlags], headless: true, timeout: 90_000 });
  return drive('Chromium', browser, () => browser.close());
}

/** A kernel of years ago, which knows nothing of the ways in which browsers are started today. */
export async function startOldChromium(path: string, version: number): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'old-chromium-'));
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromiumFlags];
  const kernel = spawn(path, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    kernel.on('exit', () => reject(new Error(`Chromium ${String(version)} does not run here:\n${told}`)));
    kernel.stderr.on('data', (words) => {
      told += String(words);
      const [found] = /ws:\S+/.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const browser = await connect({ browserWSEndpoint: address, protocolTimeout: 120_000 });
  return drive(`Chromium ${String(version)}`, browser, async () => {
    await browser.disconnect();
    kernel.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 300));
    rmSync(profile, { recursive: true, force: true });
  });
}
