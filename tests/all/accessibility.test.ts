/** axe finds nothing on any page as it opens, at a desk, in light. Kinds of pages in other forms: tests/browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pages } from '../../scripts/page-kind.ts';
import { objections } from '../browser/objection.ts';
import { at, open } from '../browser/open.ts';

let page: Page;
beforeAll(async () => {
  page = await open('');
});
afterAll(() => page.context().close());

test.for(pages)('%s', async (path) => {
  await page.goto(at(path));
  expect(await objections(page)).toEqual([]);
});
