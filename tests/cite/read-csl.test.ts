import { expect, it } from 'vitest';
import { cslItem } from '../../src/cite/csl-json.ts';
import { formatGbt7714 } from '../../src/cite/gbt7714.ts';
import { readCslItem } from '../../src/cite/read-csl.ts';
import { referPassage } from '../../src/cite/refer.ts';
import { loadFixture } from '../fixture/fixture.ts';

it('every passage’s reference comes back as it was cited', async () => {
  const { corpus } = await loadFixture();
  for (const passage of corpus.passages) {
    const reference = referPassage(corpus, passage, (path) => `https://example.org${path}`);
    const back = readCslItem(cslItem(reference, null));
    expect(formatGbt7714(back, '2026-08-01')).toBe(formatGbt7714(reference, '2026-08-01'));
    expect(back.quote).toBe(passage.text);
  }
});
