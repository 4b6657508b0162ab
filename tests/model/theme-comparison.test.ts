import { describe, expect, it } from 'vitest';
import { compareTheme } from '../../src/model/compare.ts';
import { themeComparison, withColumns } from '../../src/model/theme-comparison.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus, columns } = await loadFixture();
const theme = corpus.theme('funeral');

describe('the comparison of a theme', () => {
  it('is made once, and is what comparing gives', () => {
    expect(themeComparison(corpus, theme)).toBe(themeComparison(corpus, theme));
    expect(themeComparison(corpus, theme)).toEqual(compareTheme(corpus, theme, columns));
  });

  it('keeps all its rows with some of its columns, in its own order', () => {
    const whole = themeComparison(corpus, theme);
    const some = withColumns(whole, [columns[3]!, columns[0]!]);
    expect(some.columns).toEqual([columns[0], columns[3]]);
    expect(some.rows.map(({ id }) => id)).toEqual(whole.rows.map(({ id }) => id));
    for (const [at, { cells }] of some.rows.entries())
      expect(cells).toEqual([whole.rows[at]?.cells[0], whole.rows[at]?.cells[3]]);
  });
});
