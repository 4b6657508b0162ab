/** Which pairs of notices have a page, and where a link to any pair leads, for today's notices and for hundreds. */
import { describe, expect, test } from 'vitest';
import { issuerPairs, type NoticePair, pairId, yearPairs } from '../../src/model/align/pair-notices.ts';
import type { Corpus, NoticeNode } from '../../src/model/corpus.ts';
import { firstAdded } from '../../src/model/first-added.ts';
import { pairPagePath, pairPaths, sideBySidePath } from '../../src/model/pair-path.ts';
import { MOST_SHARED_IN_FULL } from '../../src/model/thresholds.ts';
import { isCityWithDistrict, sharedPairs } from '../../src/model/wording/shared-pages.ts';
import type { PairRun, WordingIndex } from '../../src/model/wording/wording-index.ts';
import { corpus } from '../held-corpus.ts';

const model = corpus.notice('pudong-2024');
const none = new Set<string>();

/** Any two notices share one run. */
const allShare: WordingIndex = {
  between: (a, b, kind) =>
    kind === 'stock'
      ? []
      : [{ run: { words: `${a} ${b}`, length: 20, stock: false, places: [] }, a: [], b: [] } satisfies PairRun],
  elsewhere: () => [],
};

/** The city and so many districts, each with a notice a year, each year taken in on its own day. */
function grow(districts: number, years: readonly number[]): Corpus {
  const ids = ['city', ...Array.from({ length: districts }, (_, index) => `d${String(index)}`)];
  const notices = ids.flatMap((id) =>
    years.map((year): NoticeNode => {
      const level = id === 'city' ? 'city' : 'district';
      const issuer = { ...model.issuer, id, area: id, level } as const;
      return { ...model, id: `${id}-${String(year)}`, issuer, year, added: `${String(year)}-03-01` };
    }),
  );
  return { ...corpus, notices };
}

const yearsFrom = (first: number, count: number) => Array.from({ length: count }, (_, index) => first + index);
const names = (pairs: readonly NoticePair[]) => pairs.map(({ a, b }) => pairId(a.id, b.id));
const pageCount = (grown: Corpus) => sharedPairs(grown, allShare).length;

describe('shared wording', () => {
  test('today every two notices of different issuers and the same or following years have a page', () => {
    const different = corpus.notices.flatMap((a, index) =>
      corpus.notices.slice(index + 1).flatMap((b) => (a.issuer.id === b.issuer.id ? [] : [{ a, b }])),
    );
    expect(names(sharedPairs(corpus, allShare))).toEqual(names(different));
  });

  test('among hundreds a district has one with its city, and the first dozen among themselves', () => {
    const grown = grow(16, yearsFrom(2024, 18));
    const inFull = firstAdded(grown.notices, MOST_SHARED_IN_FULL);
    const [withCity, others] = [true, false].map((is) =>
      sharedPairs(grown, allShare).filter((pair) => isCityWithDistrict(pair) === is),
    );
    expect(grown.notices).toHaveLength(306);
    expect(withCity).toHaveLength(16 * 18);
    expect(others?.length).toBeLessThanOrEqual((MOST_SHARED_IN_FULL * (MOST_SHARED_IN_FULL - 1)) / 2);
    expect(others?.every(({ a, b }) => inFull.has(a) && inFull.has(b))).toBe(true);
  });

  test('each further year adds as many pages as the one before', () => {
    const counts = yearsFrom(1, 6).map((years) => pageCount(grow(16, yearsFrom(2024, years))));
    expect(counts.slice(1).map((count, index) => count - (counts[index] ?? 0))).toEqual([16, 16, 16, 16, 16]);
  });

  test('what is taken in later takes no page away', () => {
    for (const count of yearsFrom(1, 5)) {
      const before = names(sharedPairs(grow(6, yearsFrom(2024, count)), allShare));
      const after = names(sharedPairs(grow(6, yearsFrom(2024, count + 1)), allShare));
      expect(after).toEqual(expect.arrayContaining(before));
    }
  });

  test('another city’s notice is not a district’s own', () => {
    const [city, district] = grow(1, [2024]).notices as [NoticeNode, NoticeNode];
    const elsewhere = { ...district, issuer: { ...district.issuer, city: '杭州市' } };
    expect(isCityWithDistrict({ a: city, b: district })).toBe(true);
    expect(isCityWithDistrict({ a: city, b: elsewhere })).toBe(false);
    expect(isCityWithDistrict({ a: city, b: { ...district, year: 2025 } })).toBe(false);
    expect(isCityWithDistrict({ a: district, b: { ...district, id: 'd1-2024' } })).toBe(false);
  });

  test('what shares nothing has no page', () => {
    expect(sharedPairs(corpus, { ...allShare, between: () => [] })).toEqual([]);
  });
});

describe('year over year', () => {
  test('up to four years every two are aligned', () => {
    for (const count of [1, 2, 3, 4]) {
      const grown = grow(1, yearsFrom(2024, count));
      expect(yearPairs(grown, none)).toEqual(issuerPairs(grown));
    }
    expect(names(yearPairs(corpus, none))).toEqual(['pudong-2024--pudong-2025']);
  });

  test('of ten years neighbours are, the first four with one another, and what an editor read', () => {
    const grown = grow(0, yearsFrom(2024, 10));
    const pairs = names(yearPairs(grown, new Set(['city-2024--city-2033'])));
    expect(issuerPairs(grown)).toHaveLength(45);
    expect(pairs).toEqual(expect.arrayContaining(['city-2026--city-2027', 'city-2024--city-2027']));
    expect(pairs).toEqual(expect.arrayContaining(['city-2032--city-2033', 'city-2024--city-2033']));
    expect(pairs).not.toContain('city-2031--city-2033');
    expect(pairs).toHaveLength(9 + 3 + 1);
  });

  test('neighbours are held ones, whatever years lie between', () => {
    const pairs = names(yearPairs(grow(0, [2020, 2021, 2022, 2023, 2026, 2029]), none));
    expect(pairs).toEqual(expect.arrayContaining(['city-2023--city-2026', 'city-2026--city-2029']));
    expect(pairs).toHaveLength(5 + 3);
  });
});

describe('the address of a pair', () => {
  const grown = grow(16, yearsFrom(2024, 6));
  const pages = [...yearPairs(grown, none), ...sharedPairs(grown, allShare)];
  const pathOf = pairPaths(pages);
  const at = (id: string) => grown.notices.find((notice) => notice.id === id) as NoticeNode;

  test('is its page, whichever is named first', () => {
    for (const { a, b } of pages) {
      expect(pathOf(a, b)).toBe(pairPagePath({ a, b }));
      expect(pathOf(b, a)).toBe(pairPagePath({ a, b }));
    }
    expect(pathOf(at('city-2029'), at('d3-2029'))).toBe('/shared/city-2029/d3-2029/');
    expect(pathOf(at('d3-2029'), at('d3-2028'))).toBe('/compare/d3-2028/d3-2029/');
  });

  test('is the two side by side where they have none, in the order asked', () => {
    const built = new Set(pages.map(pairPagePath));
    for (const a of grown.notices)
      for (const b of grown.notices) {
        const path = pathOf(a, b);
        if (!built.has(path)) expect(path).toBe(sideBySidePath({ a, b }));
      }
    expect(pathOf(at('d4-2029'), at('d3-2029'))).toBe('/compare/?a=d4-2029&b=d3-2029');
    expect(pathOf(at('d3-2024'), at('d3-2029'))).toBe('/compare/?a=d3-2024&b=d3-2029');
  });
});
