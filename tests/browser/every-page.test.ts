/** Each kind of page opens in Chromium without a complaint, asks nobody else for anything, and fits the narrowest phone. */
import { expect, test } from 'vitest';
import { kinds } from '../../scripts/page-kind.ts';
import { complaints } from './complaint.ts';

test('no kind of page logs an error, breaks its policy, misses a file, asks another host or scrolls sideways', async () => {
  expect(await complaints(kinds.map(({ page }) => page))).toEqual([]);
});
