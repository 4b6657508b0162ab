/**
 * axe finds nothing on each kind of page in every form that a reader can choose, with all that can be opened open.
 * Contrast is asked in light and dark alone: the colours of both are proved from the tokens in tests/styles.
 * Of many rows, items or sections of one list the first four are asked. All pages, whole: `npm run test:all`.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../scripts/page-kind.ts';
import { objections, type Rules } from './objection.ts';
import { at, open } from './open.ts';

interface Form {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** What is asked in each scheme of colours. */
  readonly asked: readonly { scheme: 'light' | 'dark'; rules: Rules }[];
  /** Remembered choices of the reader, as the site's own controls keep them. */
  readonly remembered?: Readonly<Record<string, string>>;
}

/** Most elements of one name that stay in one parent. */
const mostAlike = 4;
const desk = { width: 1280, height: 900 };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const structure = [{ scheme: 'light', rules: 'all but contrast' }] as const;
const forms: readonly Form[] = [
  {
    name: 'desk, light and dark',
    options: { viewport: desk },
    asked: [
      { scheme: 'light', rules: 'all' },
      { scheme: 'dark', rules: 'contrast' },
    ],
  },
  { name: 'large type', options: { viewport: desk }, asked: structure, remembered: { size: '26' } },
  { name: 'phone', options: phone, asked: structure },
];

describe.for(forms)('$name', ({ options, asked, remembered = {} }) => {
  let page: Page;
  beforeAll(async () => {
    page = await open('404.html', options);
    await page.evaluate((choices) => {
      for (const [key, value] of Object.entries(choices)) localStorage.setItem(key, value);
    }, remembered);
  });
  afterAll(() => page.context().close());

  test.for(kinds)('$kind', async ({ page: path }) => {
    await page.goto(at(path));
    await page.evaluate((most) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      for (const list of document.querySelectorAll('main *')) {
        const alike = new Map<string, number>();
        for (const child of [...list.children]) {
          const count = (alike.get(child.tagName) ?? 0) + 1;
          alike.set(child.tagName, count);
          if (count > most) child.remove();
        }
      }
    }, mostAlike);
    for (const { scheme, rules } of asked) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await objections(page, rules), scheme).toEqual([]);
    }
  });
});
