/** axe finds nothing: on every page as it opens, and on each kind of page in every form that a reader can choose. */
import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { at, launch } from './open.ts';
import { kinds, pages } from '../../scripts/page-kind.ts';

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

/** What axe objects to, one line a place. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(
        ({ target, failureSummary }) =>
          `${id} (${help}): ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
      ),
  );
}

/** Opens what a reader can open, so that axe sees that too. */
const openDetails = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

test('on every page, at a desk, in light', async () => {
  const context = await (await launch()).newContext({ viewport: desk, colorScheme: 'light' });
  const page = await context.newPage();
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(at(path));
    found.push(...(await objections(page)).map((objection) => `${path}: ${objection}`));
  }
  await context.close();
  expect(found).toEqual([]);
}, 600_000);

describe.each(forms)('$name', ({ options, remembered = {} }) => {
  test.each(kinds)('$kind, all details open', async ({ page: path }) => {
    const context = await (await launch()).newContext(options);
    await context.addInitScript((choices) => {
      for (const [key, value] of Object.entries(choices)) localStorage.setItem(key, value);
    }, remembered);
    const page = await context.newPage();
    await page.goto(at(path));
    await openDetails(page);
    const found = await objections(page);
    await context.close();
    expect(found).toEqual([]);
  });
});
