/** Every page opens in Chromium under the site's headers without a complaint, and asks nobody else for anything. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { at, launch, open } from './open.ts';
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

describe('at 320 px', () => {
  let narrow: Page;
  beforeAll(async () => {
    narrow = await open('404.html', { viewport: { width: 320, height: 640 } });
  });
  afterAll(() => narrow.context().close());

  test.each(kinds)('$kind fits without sideways scrolling', async ({ page: path }) => {
    await narrow.goto(at(path));
    expect(await narrow.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
