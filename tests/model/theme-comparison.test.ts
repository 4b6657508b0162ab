import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { type Column, listColumns, shownAtFirst } from '../../src/model/column.ts';
import { compareTheme } from '../../src/model/compare.ts';
import { wordedColumns } from '../../src/model/overview-columns.ts';
import { readContent } from '../../src/model/read-content.ts';
import { themeComparison, withColumns } from '../../src/model/theme-comparison.ts';

const corpus = buildCorpus(await readContent());
const columns = listColumns(corpus);
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

describe('the words in a theme’s page', () => {
  const plans = columns.filter(({ kind }) => kind === 'plan');
  const many = (count: number): Column[] =>
    Array.from({ length: count }, (_, index) => ({
      ...plans[0]!,
      id: `x-${String(index)}`,
      year: 2020 + Math.floor(index / 8),
    }));

  it('are all while the texts are few', () => {
    expect(wordedColumns(columns)).toBe(columns);
    expect(wordedColumns(many(12))).toHaveLength(12);
  });

  it('are those that it opens with where they are many', () => {
    expect(wordedColumns(many(40))).toEqual(shownAtFirst(many(40)));
    expect(wordedColumns(many(40)).every(({ year }) => year === 2024)).toBe(true);
  });
});
