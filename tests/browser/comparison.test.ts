/** The comparison as a reader works it: what is shown, kept in the address, told to a screen reader, at every width. */
import { afterEach, describe, expect, test } from 'vitest';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { open } from './open.ts';

const theme = 'themes/marriage/';
let page: Page;
const visit = async (path: string, options?: BrowserContextOptions) => {
  page = await open(path, options);
  return page;
};
afterEach(() => page.context().close());

const shownColumns = () =>
  page
    .locator('table.cmp tbody')
    .first()
    .locator('td:not(.absent)')
    .evaluateAll((cells) => cells.filter((cell) => getComputedStyle(cell).display !== 'none').length);
const shownTopics = () =>
  page
    .locator('table.cmp tbody')
    .evaluateAll((bodies) => bodies.filter((body) => getComputedStyle(body).display !== 'none').map((body) => body.id));

describe('choosing', () => {
  test('by keyboard, a text goes and comes, the address keeps it and the count is told', async () => {
    await visit(theme);
    const before = await shownColumns();
    await page.locator('input[name="col"]').first().focus();
    await page.keyboard.press('Space');
    expect(await shownColumns()).toBe(before - 1);
    expect(page.url()).toMatch(/[?&]col=/u);
    const status = page.locator('form.choose [role="status"]');
    expect(await status.innerText()).toContain(`${before - 1}份文件`);
    await page.keyboard.press('Space');
    expect(await shownColumns()).toBe(before);
    expect(page.url()).not.toContain('col=');
  });

  test('an address shows its choice to the next reader, and the next theme remembers the texts', async () => {
    await visit(`${theme}?col=pudong-2024,pudong-2025&topic=counselling`);
    expect(await shownColumns()).toBe(2);
    expect(await shownTopics()).toEqual(['counselling']);
    await page.locator('[data-preset-area]').first().click();
    await page.goto(new URL('../estate/', page.url().replace(/\?.*/u, '')).href);
    expect(await shownColumns()).toBe(2);
  });

  test('“只看有文件未提及的” leaves the rows in which a chosen text is silent, and no other', async () => {
    await visit(theme);
    const silent = await page
      .locator('table.cmp tbody')
      .evaluateAll((bodies) => bodies.filter((body) => body.querySelector('td.plan.silent')).map((body) => body.id));
    expect(silent.length).toBeGreaterThan(0);
    await page.locator('#only-silent').check();
    expect(await shownTopics()).toEqual(silent);
  });

  test('a text can be read alone', async () => {
    await visit(theme);
    await page.locator('[data-alone="putuo-2024"]').click();
    expect(await shownColumns()).toBe(1);
    expect(await page.locator('table.cmp td.plan .org:visible').first().innerText()).toContain('普陀区 2024');
  });
});

describe('in sight', () => {
  test('at a desk the texts’ names and the topic stay while a long row is read', async () => {
    await visit('themes/elderly-care/', { viewport: { width: 1440, height: 900 } });
    const body = page.locator('#community-centres');
    await body.evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY + 400);
    });
    for (const place of [page.locator('table.cmp thead'), body.locator('.band')]) {
      const box = await place.boundingBox();
      expect(box && box.y >= 0 && box.y < 200).toBe(true);
    }
  });

  test.each([320, 390])('at %i px the issuer’s name stays, and nothing runs over the edge', async (width) => {
    await visit('themes/elderly-care/', { viewport: { width, height: 700 }, isMobile: true, hasTouch: true });
    const cell = page.locator('#beds td.plan').nth(1);
    await cell.evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY + 60);
    });
    const name = await cell.locator('.org').boundingBox();
    expect(name && name.y >= 0 && name.y < 120).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });

  test('at 400% nothing has to be scrolled sideways', async () => {
    await visit(theme, { viewport: { width: 320, height: 256 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('each state is told in words', async () => {
  await visit(theme);
  for (const [state, word] of [
    ['silent', '未提及'],
    ['absent', '未收录'],
  ] as const)
    expect(await page.locator(`table.cmp td.${state} .state`).first().innerText()).toBe(word);
});
