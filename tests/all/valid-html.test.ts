/** Every page is valid HTML. The heaviest and the lightest of each kind: tests/site. */
import { expect, test } from 'vitest';
import { dist } from '../../scripts/page-kind.ts';
import { pagesOf } from '../site/built-site.ts';
import { htmlFaults } from '../site/valid-html.ts';

test('every page is valid HTML', async () => {
  const found = await htmlFaults(pagesOf(dist));
  expect(found.slice(0, 50), `${String(found.length)} messages`).toEqual([]);
});
