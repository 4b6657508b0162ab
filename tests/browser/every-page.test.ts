/** Each kind of page opens in Chromium without a complaint, asks nobody else for anything, and fits the narrowest phone. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../scripts/page-kind.ts';
import { complaints } from './complaint.ts';
import { at, open } from './open.ts';

test('no kind of page logs an error, breaks its policy, misses a file or asks another host', async () => {
  expect(await complaints(kinds.map(({ page }) => page))).toEqual([]);
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
