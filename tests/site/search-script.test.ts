/** The search page's script keeps to its budget, which `npm run bench:search` has too. */
import { expect, test } from 'vitest';
import { MOST_SCRIPT, searchScript } from '../../scripts/search-script.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

test.each(sites)(
  '$name: what the search page fetches of script before the first hits is within its budget',
  ({ folder }) => {
    const size = searchScript(folder);
    // Less than a page's own script alone would mean that its files were not found.
    expect(size).toBeGreaterThan(5);
    expect(size).toBeLessThanOrEqual(MOST_SCRIPT);
  },
);

test.each(sites)(
  '$name: the search page fetches three scripts: every page’s, its own, and what marks words elsewhere too',
  ({ folder }) => {
    const page = pagesOf(folder).find(({ file }) => file === 'search/index.html');
    const asked = page?.elements.flatMap(({ tag, attributes: { src, href, rel } }) =>
      tag === 'script' && src !== undefined ? [src] : rel === 'modulepreload' && href !== undefined ? [href] : [],
    );
    expect(new Set(asked).size).toBe(3);
  },
);
