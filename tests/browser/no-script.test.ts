/** The main paths of a reader whose browser runs no script: every text can be reached and read. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { visit as visitShared } from './open.ts';

let page: Page;
const visit = async (path: string) => {
  page = await visitShared(path, { javaScriptEnabled: false });
  return page;
};

test('from the home page to a theme, and from a cell to the passage on its reading page', async () => {
  await visit('');
  await page.locator('main a[href*="/themes/elderly-care/"]').first().click();
  await page.waitForURL('**/themes/elderly-care/**');
  const cell = page.locator('table.comparison td a[href*="/notices/"][href*="#"]').first();
  const target = new URL((await cell.getAttribute('href')) ?? '', page.url());
  await cell.click();
  await page.waitForURL(target.href);
  const passage = page.locator(`[id="${target.hash.slice(1)}"]`);
  expect(await passage.isVisible()).toBe(true);
  expect((await passage.innerText()).length).toBeGreaterThan(2);
});

test('a topic has a page of its own, with every text in it, its numbers first and whole sentences a click away', async () => {
  await visit('themes/elderly-care/');
  await page.locator('.rail a[href$="/elderly-care/meals/"]').click();
  await page.waitForURL('**/themes/elderly-care/meals/');
  expect(await page.locator('.topic-numbers li').first().isVisible()).toBe(true);
  expect(await page.locator('#meals td.plan:not(.none)').count()).toBe(5);
  await page.locator('#meals details.full summary').first().click();
  expect(await page.locator('#meals details.full p').first().isVisible()).toBe(true);
});

test('what a place says on a theme over its years can be read', async () => {
  await visit('places/pudong/elderly-care/');
  expect(await page.locator('#meals td[data-text="pudong-2024"] .tx').isVisible()).toBe(true);
  expect(await page.locator('#meals td[data-text="pudong-2025"] .tx').isVisible()).toBe(true);
});

test('what a place does not mention is in sight where the count of it leads', async () => {
  await visit('places/qingpu/');
  await page.locator('main a[href="#silent"]').click();
  expect(page.url()).toMatch(/#silent$/);
  expect(await page.locator('section:has(> #silent) .topic-list a').first().isVisible()).toBe(true);
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

/** Boxes, lists to choose from and buttons that a reader sees; what the style sheet folds works without script. */
const controls = () =>
  page
    .locator('input:not(.fold), select, button, textarea')
    .filter({ visible: true })
    .evaluateAll((all) => all.map((each) => each.outerHTML));

test.each([
  ['', '不启用时怎样查找原文'],
  ['search/?q=助餐', '读不到网址里“q=”后面的字词，也列不出结果。不启用也可以这样找'],
  ['compare/?a=pudong-2024&b=qingpu-2025', '前后两年的逐句对比见上面的链接'],
  ['places/pudong/', '打印请用浏览器的打印功能'],
  ['themes/elderly-care/', '打印请用浏览器的打印功能'],
  ['compare/pudong-2024/pudong-2025/', '打印请用浏览器的打印功能'],
  ['targets/', '指标'],
  ['no-such-page/', '没有这个页面'],
])('%s shows no control that does nothing, and says what to do instead', async (path, says) => {
  await visit(path);
  expect(await controls()).toEqual([]);
  expect(await page.locator('main').innerText()).toContain(says);
});

test('the search page leads to each text, where the browser finds words, and the page of pairs to each pair and place', async () => {
  await visit('search/?q=助餐');
  await page.locator('main .note a[href*="/notices/"]').first().click();
  await page.waitForURL('**/notices/**');
  await visit('compare/?a=pudong-2024&b=qingpu-2025');
  expect(await page.locator('main a[href$="/compare/pudong-2024/pudong-2025/"]').first().isVisible()).toBe(true);
  await page.locator('main .note a[href$="/places/"]').click();
  await page.waitForURL('**/places/');
});
