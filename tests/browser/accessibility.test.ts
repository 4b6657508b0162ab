/** axe finds nothing on any page as it opens, at a desk, in light. */
import { expect, test } from 'vitest';
import { pages } from '../../scripts/page-kind.ts';
import { objections } from './objection.ts';
import { at, launch } from './open.ts';

test.for(pages)('%s', async (path) => {
  const context = await (await launch()).newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(at(path));
  const found = await objections(page);
  await context.close();
  expect(found).toEqual([]);
});
