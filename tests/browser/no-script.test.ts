/** The main paths of a reader whose browser runs no script: every text can be reached and read. */
import { afterEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { open } from './open.ts';

let page: Page;
const visit = async (path: string) => {
  page = await open(path, { javaScriptEnabled: false });
  return page;
};
afterEach(() => page.context().close());

test('from the home page to a theme, and from a cell to the passage on its reading page', async () => {
  await visit('');
  await page.locator('main a[href*="/themes/elderly-care/"]').first().click();
  await page.waitForURL('**/themes/elderly-care/**');
  const cell = page.locator('table.cmp td a[href*="/notices/"][href*="#"]').first();
  const target = new URL((await cell.getAttribute('href')) ?? '', page.url());
  await cell.click();
  await page.waitForURL(target.href);
  const passage = page.locator(`[id="${target.hash.slice(1)}"]`);
  expect(await passage.isVisible()).toBe(true);
  expect((await passage.innerText()).length).toBeGreaterThan(2);
});

test('a column of a comparison can be hidden', async () => {
  await visit('themes/elderly-care/');
  const boxes = page.locator('form.choose input[name="col"]');
  const first = boxes.first();
  const cells = page.locator(`table.cmp td.${await first.getAttribute('id')}`);
  expect(await first.isChecked()).toBe(true);
  expect(await cells.first().isVisible()).toBe(true);
  await first.uncheck();
  expect(await cells.first().isVisible()).toBe(false);
});

test('from the outline of a notice to an item, and on to the same matter elsewhere', async () => {
  await visit('notices/pudong-2024/');
  await page.locator('nav.toc a[href="#p1-1"]').click();
  expect(page.url()).toMatch(/#p1-1$/);
  const elsewhere = page.locator('#p1-1 .app a').first();
  await elsewhere.click();
  await page.waitForURL('**/themes/**');
  expect(await page.locator('h1').isVisible()).toBe(true);
});

test('an address that is not there gets the 404 page with ways on', async () => {
  await visit('notices/no-such-notice/');
  expect(await page.locator('h1').innerText()).toContain('没有这个页面');
  await page.locator('main a[href$="/themes/"]').click();
  await page.waitForURL('**/themes/');
});

test('the search page says what it needs', async () => {
  await visit('search/');
  expect(await page.locator('main').innerText()).toMatch(/脚本|JavaScript/i);
});
