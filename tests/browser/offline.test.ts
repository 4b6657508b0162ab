/** The copy for a disk, opened from the disk itself: no server answers, and no net. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeOffline } from '../../scripts/build-offline.ts';
import { launch } from './open.ts';
import { findText, print } from './paper.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
const from = (path: string): string => pathToFileURL(join(folder, path)).href;
beforeAll(() => writeOffline(fileURLToPath(new URL('../../dist', import.meta.url)), folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let page: Page;
const faults: string[] = [];
beforeEach(async () => {
  page = await (await launch()).newPage({ locale: 'zh-CN', viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
});
afterEach(async () => {
  await page.close();
  expect(faults.splice(0)).toEqual([]);
});

async function saved(press: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.locator(press).first().click();
  return (await download).suggestedFilename();
}

describe('from a disk', () => {
  test('a theme is chosen from, kept as Word and Excel, and printed', async () => {
    await page.goto(from('themes/marriage/index.html'));
    const shown = page.locator('thead th[data-text]:visible');
    const before = await shown.count();
    await page.locator('.chip input[name="col"]:checked + span').first().click();
    await expect.poll(() => shown.count()).toBe(before - 1);
    expect(await saved('[data-save="xlsx"]')).toMatch(/\.xlsx$/u);
    expect(await saved('[data-save="docx"]')).toMatch(/\.docx$/u);
    const words = (await page.locator('table.comparison td:visible .tx p').first().innerText()).slice(0, 20);
    expect(findText(await print(page), words)).not.toBeNull();
  });

  test('a search from the home page finds, keeps the hits as a table, leads to the passage', async () => {
    await page.goto(from('index.html'));
    await page.locator('main input[name="q"]').fill('认知障碍');
    await page.keyboard.press('Enter');
    await page.locator('.hit mark').first().waitFor();
    expect(await page.locator('#search-near button').count()).toBe(0);
    await page.locator('#search-take > summary').click();
    expect(await saved('#search-take [data-take="csv"]')).toMatch(/\.csv$/u);
    await page.locator('.hit a[href*="notices/"]').first().click();
    await page.waitForURL(/notices\/.*index\.html/u);
    await page.locator('main mark').first().waitFor();
  });

  test('a sentence is cited, leads to its topic, and two texts are laid side by side', async () => {
    await page.goto(from('notices/pudong-2024/index.html'));
    await page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        document.body.dataset['copied'] = text;
        return Promise.resolve();
      };
    });
    await page.locator('#p2-5 p span[id]').first().click();
    await page.getByRole('button', { name: '复制引用' }).click();
    // The published address: where the copy lies on this disk leads nobody else to the sentence.
    await expect
      .poll(() => page.evaluate(() => document.body.dataset['copied']))
      .toMatch(/\[EB\/OL\].*https?:\/\/[^/]+\/notices\/pudong-2024\/#/u);
    await page.locator('.panel a').first().click();
    await page.waitForURL(/themes\/.*index\.html#/u);
    await page.goto(`${from('compare/index.html')}?a=pudong-2024&b=qingpu-2025&theme=funeral`);
    await page.locator('#two td').first().waitFor();
  });

  test('a page is cited by its published address, its choice with it', async () => {
    await page.goto(`${from('themes/elderly-care/index.html')}?col=pudong-2024,pudong-2025`);
    const box = page.locator('details[data-cite]');
    await box.locator('summary').first().click();
    await expect
      .poll(() => box.innerText())
      .toMatch(/https?:\/\/[^/]+\/themes\/elderly-care\/\?col=pudong-2024,pudong-2025/u);
    expect(await box.innerText()).not.toContain('file:');
  });

  test('no page leads to what is not there', async () => {
    for (const path of ['index.html', 'data/index.html', 'places/pudong/index.html']) {
      await page.goto(from(path));
      const away = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], link[href], script[src]')]
          .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '')
          .filter((address) => address.startsWith('/') || address.endsWith('/')),
      );
      expect(away, path).toEqual([]);
    }
  });
});
