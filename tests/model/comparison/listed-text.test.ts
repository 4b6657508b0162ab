import { expect, test } from 'vitest';
import { readListed, writeListed } from '../../../src/model/comparison/listed-text.ts';

test.for([
  [{ id: 'pudong-2025', year: 2025, summary: false, open: true, from: null }, 'pudong-2025,2025,,1,-'],
  [
    { id: 'pudong-summary-2023', year: 2023, summary: true, open: false, from: '2019/' },
    'pudong-summary-2023,2023,1,,2019/',
  ],
  [{ id: 'pudong-2026', year: 2026, summary: false, open: false, from: '' }, 'pudong-2026,2026,,,'],
] as const)('a listed text is read as it is written: %#', ([text, written]) => {
  expect(writeListed(text)).toBe(written);
  expect(readListed(written)).toEqual(text);
});
