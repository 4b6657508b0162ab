/** Every page opens in Chromium under the site's headers without a complaint, asks nobody else for anything, and fits the narrowest phone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from '../../scripts/page-kind.ts';
import { listen, type Listener } from '../browser/complaint.ts';

const perTest = 25;
const groups = Array.from({ length: Math.ceil(pages.length / perTest) }, (_, at) =>
  pages.slice(at * perTest, (at + 1) * perTest),
);

let listener: Listener;
beforeAll(async () => {
  listener = await listen();
});
afterAll(() => listener.page.context().close());

describe('no page logs an error, breaks its policy, misses a file, asks another host or scrolls sideways', () => {
  test.for(groups)('from %s', async (group) => {
    const found: string[] = [];
    for (const page of group) found.push(...(await listener.complaints(page)));
    expect(found).toEqual([]);
  });
});
