/** The search page's script keeps to its budget, which `npm run bench:search` has too. */
import { expect, test } from 'vitest';
import { MOST_SCRIPT, searchScript } from '../../scripts/search-script.ts';
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
