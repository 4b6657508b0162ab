/** axe finds nothing on each kind of page in every form that a reader can choose, with all that can be opened open. */
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../scripts/page-kind.ts';
import { objections } from './objection.ts';
import { at, launch } from './open.ts';

interface Form {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Remembered choices of the reader, as the site's own controls keep them. */
  readonly remembered?: Readonly<Record<string, string>>;
}

const desk = { width: 1280, height: 900 };
const forms: readonly Form[] = [
  { name: 'dark', options: { viewport: desk, colorScheme: 'dark' } },
  { name: 'large type', options: { viewport: desk }, remembered: { size: '26' } },
  { name: 'large type, dark', options: { viewport: desk, colorScheme: 'dark' }, remembered: { size: '22' } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
];

describe.for(forms)('$name', ({ options, remembered = {} }) => {
  test.for(kinds)('$kind', async ({ page: path }) => {
    const context = await (await launch()).newContext(options);
    await context.addInitScript((choices) => {
      for (const [key, value] of Object.entries(choices)) localStorage.setItem(key, value);
    }, remembered);
    const page = await context.newPage();
    await page.goto(at(path));
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const found = await objections(page);
    await context.close();
    expect(found).toEqual([]);
  });
});
