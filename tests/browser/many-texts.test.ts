/** The site with more notices than are held: what a theme's page no longer holds comes when a reader chooses it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, siteServer } from '../../scripts/serve.ts';
import { secondBase, secondProject } from '../second-site.ts';
import { launch } from './open.ts';

const theme = 'themes/elderly-care/';
/** What is fetched takes longer on a busy machine than a poll waits by itself. */
const patience = { timeout: 15_000 };
let dist: string;
let server: ReturnType<typeof siteServer>;
let site: string;
const read = (file: string): string => readFileSync(join(dist, file, 'index.html'), 'utf8');

beforeAll(async () => {
  dist = join(await secondProject(), 'dist');
  server = siteServer(dist, secondBase);
  site = await listen(server, 0, '127.0.0.1', secondBase);
}, 600_000);

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const shownHeads = (page: Page) =>
  page
    .locator('table.comparison > thead th[data-text]:not([hidden])')
    .evaluateAll((heads) => heads.map((head) => head.textContent.replace(/\s+/gu, '')));
const visit = async (path: string, options = {}): Promise<Page> => {
  const page = await (await (await launch()).newContext({ locale: 'zh-CN', ...options })).newPage();
  await page.goto(`${site}${path}`);
  return page;
};

describe('with thirteen notices', () => {
  test('a theme’s page holds the words of at most six texts of the newest year, and a place’s page those of all its years', () => {
    const quoted = (file: string) => new Set(read(file).match(/(?<=\/notices\/)[a-z0-9-]+(?=\/#\w{4}")/gu));
    expect([...quoted(theme)].filter((notice) => !notice.endsWith('-2025'))).toEqual([]);
    expect(quoted(theme).size).toBeLessThanOrEqual(6);
    expect(quoted(theme).size).toBeGreaterThan(1);
    expect([...quoted('places/pudong/elderly-care')].sort()).toEqual(['pudong-2024', 'pudong-2025']);
  });

  test('a page of citations takes its sentences from the reading page, and unfolds the one that its address names', async () => {
    const ids = [...read('notices/pudong-2024').matchAll(/<span id="(\w{4})">/gu)].map(([, id = '']) => id);
    expect(read('notices/pudong-2024/cite')).not.toContain('<li id=');
    const page = await visit(`notices/pudong-2024/cite/#${ids[40] ?? ''}`);
    await page.locator(`li[id="${ids[40] ?? ''}"]`).waitFor({ state: 'visible', ...patience });
    const listed = await page.locator('.citations li[id]').evaluateAll((items) => items.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(ids.toSorted());
    expect(await page.locator(`li[id="${ids[40] ?? ''}"] button`).allInnerTexts()).toEqual([
      '复制引用',
      '复制原文及出处',
    ]);
    await page.context().close();
  });

  test('a text of another year is brought into the table, in its place, with its cells and its line on paper', async () => {
    const page = await visit(`${theme}?col=pudong-2024,qingpu-2025`);
    await expect.poll(() => shownHeads(page), patience).toEqual(['浦东新区2024', '青浦区2025']);
    const cell = page.locator('#meals td[data-text="pudong-2024"]');
    expect(await cell.innerText()).toContain('长者餐桌');
    expect(await page.locator('.hides').innerText()).toContain('只显示：浦东 2024、青浦 2025');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.sheet li:visible').allInnerTexts()).toEqual([
      expect.stringContaining('浦东新区 2024'),
      expect.stringContaining('青浦区 2025'),
      expect.stringMatching(/^未收录：/u),
    ]);
    await page.context().close();
  });

  test('two chosen one after the other, before the first has come, stand there once each', async () => {
    const page = await visit(theme);
    await page.route('**/places/*/elderly-care/', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.locator('details.pick summary').first().click();
    await page.locator('input[value="putuo-2024"]').check();
    await page.locator('input[value="pudong-2024"]').check();
    await expect
      .poll(() => shownHeads(page), patience)
      .toEqual(expect.arrayContaining(['普陀区2024', '浦东新区2024', '浦东新区2025', '青浦区2025']));
    await page.waitForLoadState('networkidle');
    const heads = await shownHeads(page);
    expect(heads).toHaveLength(new Set(heads).size);
    await page.context().close();
  });

  test('and taken along', async () => {
    const page = await visit(`${theme}?col=pudong-2024,qingpu-2025&topic=meals`);
    await expect.poll(() => shownHeads(page), patience).toHaveLength(2);
    const coming = page.waitForEvent('download');
    await page.locator('.take [data-save="md"]').click();
    const text = readFileSync(await (await coming).path(), 'utf8');
    expect(text).toContain('长者餐桌');
    expect(text.match(/^### .*/gmu)).toEqual(['### 浦东新区 2024', '### 青浦区 2025']);
    await page.context().close();
  });

  test('where it cannot be had the reader is told, and the choice is as before', async () => {
    const page = await visit(theme);
    const before = await shownHeads(page);
    await page.route('**/places/putuo/elderly-care/', (route) => route.abort());
    await page.locator('details.pick summary').first().click();
    await page.locator('input[value="putuo-2024"]').check();
    const status = page.locator('.hides');
    await expect.poll(() => status.innerText(), patience).toContain('没有取到');
    expect(await shownHeads(page)).toEqual(before);
    await page.unroute('**/places/putuo/elderly-care/');
    await page.locator('input[value="putuo-2024"]').check();
    await expect.poll(() => shownHeads(page), patience).toContain('普陀区2024');
    await page.context().close();
  });

  test('without script each place’s page is a link away', async () => {
    const page = await visit(theme, { javaScriptEnabled: false });
    await page.getByRole('link', { name: '普陀区', exact: true }).first().click();
    expect(await page.locator('h1').innerText()).toContain('普陀区');
    expect(await page.locator('#meals td.plan').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
