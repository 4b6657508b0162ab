/** Every page opens in Chromium under the site's headers without a complaint, asks nobody else for anything, and fits the narrowest phone. */
import { describe, expect, test } from 'vitest';
import { pages } from '../../scripts/page-kind.ts';
import { complaints } from '../browser/complaint.ts';

const perTest = 25;
const groups = Array.from({ length: Math.ceil(pages.length / perTest) }, (_, at) =>
  pages.slice(at * perTest, (at + 1) * perTest),
);

describe('no page logs an error, breaks its policy, misses a file, asks another host or scrolls sideways', () => {
  test.for(groups)('from %s', async (group) => {
    expect(await complaints(group)).toEqual([]);
  });
});
