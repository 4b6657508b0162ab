/** Measure words that count the same are in one series; a notice that nobody has tied is 待审校, never empty. */
import { describe, expect, it } from 'vitest';
import { buildCorpus, CorpusError } from '../../src/model/build-corpus.ts';
import type { ContentRecords } from '../../src/model/corpus.ts';
import { seriesName, viewIndicator } from '../../src/model/number/indicator-view.ts';
import { areComparable } from '../../src/model/number/measure-word.ts';
import { records } from '../held-corpus.ts';

const indicatorOf = (corpus: ReturnType<typeof buildCorpus>, id: string) => {
  const indicator = corpus.indicators.find((each) => each.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator;
};

describe('measure words', () => {
  it.each([
    ['家', '个', true],
    ['所', '处', true],
    ['人', '名', true],
    ['户', '人', false],
    ['张', '名', false],
    ['个', '名', false],
    ['元', '元', true],
  ])('%s and %s', (a, b, alike) => {
    expect(areComparable(a, b)).toBe(alike);
  });

  it('stand in one series, each number with the word that is printed', () => {
    const corpus = buildCorpus(records);
    const [added] = viewIndicator(corpus, indicatorOf(corpus, 'service-centres')).series;
    expect(added?.numbers.map(({ target }) => target.unit)).toContain('个');
    expect(added && seriesName(added)).toBe('新增（家、个）');
  });

  it('never join households and people', () => {
    const copy: ContentRecords = structuredClone(records);
    const calls = copy.indicators.find(({ id }) => id === 'emergency-call');
    const households = calls?.series.find(({ unit }) => unit === '户');
    if (households) households.unit = '人';
    expect(() => buildCorpus(copy)).toThrow(CorpusError);
  });
});

describe('a notice of which no number is tied', () => {
  const copy: ContentRecords = structuredClone(records);
  for (const indicator of copy.indicators) {
    for (const series of indicator.series)
      series.targets = series.targets.filter(({ target }) => !target.startsWith('qingpu-2025-'));
    indicator.series = indicator.series.filter(({ targets }) => targets.length > 0);
  }
  const corpus = buildCorpus(copy);
  const cellOf = (id: string, notice: string) =>
    viewIndicator(corpus, indicatorOf(corpus, id)).columns.find(({ column }) => column.notice?.id === notice);

  it('is unread, and its words propose numbers', () => {
    const cell = cellOf('canteens', 'qingpu-2025');
    expect([cell?.read, cell?.numbers, cell?.proposals.map(({ target }) => target.id)]).toEqual([
      false,
      [],
      ['qingpu-2025-nq7x-2'],
    ]);
  });

  it('proposes nothing for another thing', () => {
    expect(cellOf('elderly-beds', 'qingpu-2025')?.proposals).toEqual([]);
  });

  it('leaves the others read', () => {
    expect(cellOf('canteens', 'putuo-2024')).toMatchObject({ read: true, proposals: [] });
  });
});

describe('an indicator that counts a part of another', () => {
  const corpus = buildCorpus(records);
  const relatedOf = (id: string, notice: string) =>
    viewIndicator(corpus, indicatorOf(corpus, id))
      .columns.filter(({ column }) => column.notice?.id === notice)
      .flatMap(({ related }) => related.map((other) => other.id));

  it('is named where a text has numbers of it, from either side', () => {
    expect(relatedOf('meal-places', 'putuo-2024')).toEqual(['canteens']);
    expect(relatedOf('canteens', 'pudong-2025')).toEqual(['meal-places']);
  });

  it('is not named where a text has none, nor beside what it is no part of', () => {
    expect(relatedOf('meal-places', 'pudong-2025')).toEqual([]);
    expect(relatedOf('elderly-beds', 'putuo-2024')).toEqual([]);
  });
});
