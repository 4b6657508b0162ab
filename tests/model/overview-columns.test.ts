import { describe, expect, it } from 'vitest';
import { type NoticeText, newestComparableYear } from '../../src/model/notice-text.ts';
import { groupByCity, groupByIssuer, nameByIssuer } from '../../src/model/issuer-group.ts';
import { comparedColumns, countingColumns, newestOf } from '../../src/model/overview-columns.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { columns } = await loadFixture();

/** The held plans again under other districts and years; `missing` are not held. */
function grow(districts: number, years: readonly number[], missing: readonly string[] = []): NoticeText[] {
  const model = columns.find((column) => column.kind === 'plan' && column.issuer.level === 'district')!;
  return Array.from({ length: districts }, (_, index) => `d${String(index)}`).flatMap((id) =>
    years.map((year): NoticeText => {
      const issuer = { ...model.issuer, id, area: `${id}区` };
      const own = { id: `${id}-${String(year)}`, issuer, year };
      return missing.includes(own.id) ? { ...own, kind: 'absent', notice: null, parts: [] } : { ...model, ...own };
    }),
  );
}

describe('newestComparableYear', () => {
  it('waits with a new year until two texts can be compared', () => {
    const first = grow(
      16,
      [2025, 2026],
      [...Array(15).keys()].map((index) => `d${String(index + 1)}-2026`),
    );
    expect(newestComparableYear(first)).toBe(2025);
    expect(newestComparableYear(grow(1, [2025, 2026]))).toBe(2026);
    expect(newestComparableYear([])).toBeNull();
  });
});

describe('comparedColumns', () => {
  it('keeps every column of a few texts', () => {
    expect(comparedColumns(columns)).toEqual(columns);
  });

  it('among many texts leaves out the absent and nothing that is held', () => {
    const many = grow(16, [2024, 2025], ['d2-2024']);
    expect(comparedColumns(many)).toEqual(many.filter((column) => column.kind !== 'absent'));
  });
});

describe('countingColumns', () => {
  const years = Array.from({ length: 18 }, (_, index) => 2024 + index);

  it('keeps every held text while they are few, whether it counts or not', () => {
    const held = columns.filter((column) => column.kind !== 'absent');
    expect(countingColumns(held, () => false)).toEqual(held);
  });

  it('among many takes those of the newest year in which several count', () => {
    const held = grow(16, years);
    const chosen = countingColumns(
      held,
      (column) => column.year < 2030 || (column.year === 2030 && column.issuer.id !== 'd3') || column.id === 'd0-2031',
    );
    expect(chosen).toHaveLength(15);
    expect(chosen.every((column) => column.year === 2030 && column.issuer.id !== 'd3')).toBe(true);
  });

  it('sets the summaries of that year beside its plans', () => {
    const [model] = grow(1, [2030]);
    const summary: NoticeText = { ...model!, id: 'd0-summary-2030', kind: 'summary' };
    const chosen = countingColumns([...grow(16, years), summary], (column) => column.year <= 2030);
    expect(chosen).toHaveLength(17);
    expect(chosen).toContain(summary);
  });

  it('is empty where none counts anything', () => {
    expect(countingColumns(grow(16, years), () => false)).toEqual([]);
  });
});

describe('groupByIssuer, groupByCity', () => {
  it('keeps order and loses nothing', () => {
    const many = grow(3, [2024, 2025]);
    expect(groupByIssuer(many).map(({ issuer, items }) => [issuer.id, items.length])).toEqual([
      ['d0', 2],
      ['d1', 2],
      ['d2', 2],
    ]);
    const elsewhere = many.map((column) => ({ ...column, issuer: { ...column.issuer, id: 'x', city: '杭州市' } }));
    const cities = groupByCity([...many, ...elsewhere]);
    expect(cities.map(({ city, issuers }) => [city, issuers.length])).toEqual([
      ['宁州市', 3],
      ['杭州市', 1],
    ]);
    expect(cities.flatMap(({ issuers }) => issuers.flatMap(({ items }) => items))).toHaveLength(12);
  });

  it('names texts without repeating their issuer', () => {
    expect(nameByIssuer(grow(2, [2024, 2025]))).toBe('d0区 2024、2025，d1区 2024、2025');
  });
});

describe('newestOf', () => {
  const held = grow(3, [2024, 2025, 2026]);
  const namesOf = (some: readonly NoticeText[]): string[] => some.map(({ id }) => id);

  it('keeps all of a few', () => {
    expect(newestOf(held, 9, (column) => column)).toEqual(held);
  });

  it('keeps the newest of many, in their own order', () => {
    expect(namesOf(newestOf(held, 4, (column) => column))).toEqual(['d0-2025', 'd0-2026', 'd1-2026', 'd2-2026']);
  });
});
