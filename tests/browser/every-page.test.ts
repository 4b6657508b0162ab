/** Every page opens in Chromium under the site's headers without a complaint, and asks nobody else for anything. */
import { expect, inject, test } from 'vitest';
import { at, launch } from './open.ts';
import { kinds, pages } from '../../scripts/page-kind.ts';

test('no page logs an error, breaks its policy, misses a file or asks another host', async () => {
  const context = await (await launch()).newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  const found: string[] = [];
  let here = '';
  page.on('console', (message) => {
    // The 404 page itself is opened by its own address, so that every error is one.
    if (message.type() === 'error' || message.type() === 'warning') found.push(`${here}: ${message.text()}`);
  });
  page.on('pageerror', (error) => found.push(`${here}: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') found.push(`${here}: ${request.url()} ${why}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(inject('site')) && !/^(data|blob):/.test(url)) found.push(`${here}: asks ${url}`);
  });
  for (here of pages) await page.goto(at(here), { waitUntil: 'load' });
  await context.close();
  expect(found).toEqual([]);
});

test.each(kinds)('$kind fits a screen of 320 px without sideways scrolling', async ({ page: path }) => {
  const context = await (await launch()).newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(at(path));
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  await context.close();
  expect(width).toBeLessThanOrEqual(320);
});
