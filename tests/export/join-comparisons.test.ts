/** Texts that a reader brought into a table come from files of their own, and are taken along as one comparison. */
import { describe, expect, it } from 'vitest';
import { chooseComparison, joinComparisons } from '../../src/export/comparison-file.ts';
import { SAMPLE } from './sample.ts';

const [one, other] = [
  chooseComparison(SAMPLE, { columns: ['pudong-2024'] }),
  chooseComparison(SAMPLE, { columns: ['pudong-2025'] }),
];

describe('comparisons joined', () => {
  it('are what they were before they were parted, in the order asked for', () => {
    const whole = chooseComparison(SAMPLE, { columns: ['pudong-2024', 'pudong-2025'] });
    expect(joinComparisons([other, one], ['pudong-2024', 'pudong-2025'])).toEqual({
      ...whole,
      targets: [...one.targets, ...other.targets],
    });
    expect(joinComparisons([one, other], ['pudong-2025', 'pudong-2024']).columns.map(({ id }) => id)).toEqual([
      'pudong-2025',
      'pudong-2024',
    ]);
  });

  it('leave out what is in none, and call silent what lacks a row', () => {
    const lacking = { ...other, rows: other.rows.slice(1) };
    const joined = joinComparisons([one, lacking], ['pudong-2024', 'nowhere', 'pudong-2025']);
    expect(joined.columns.map(({ id }) => id)).toEqual(['pudong-2024', 'pudong-2025']);
    expect(joined.rows[0]?.cells[1]).toEqual({ state: 'silent', says: '未提及', extracts: [] });
  });
});
