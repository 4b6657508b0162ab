/** The ledger is one page today, and a page a year when it has grown; nothing is lost or listed twice. */
import { describe, expect, it } from 'vitest';
import { type NoticeText, listTexts } from '../../src/model/notice-text.ts';
import { type LedgerRow, ledgerRows } from '../../src/model/number/ledger.ts';
import { divideLedger, ledgerPath } from '../../src/model/number/ledger-page.ts';
import { corpus } from '../held-corpus.ts';

const columns = listTexts(corpus);
const real = ledgerRows(corpus);
const plan = columns.find((column) => column.kind === 'plan')!;
const [elderly, funeral] = ['elderly-care', 'funeral'].map((id) => corpus.theme(id)) as [
  (typeof corpus.themes)[number],
  (typeof corpus.themes)[number],
];

/** Plans of 17 bureaus for each of the years with 15 numbers each, and a summary of the year before with five. */
function grow(years: readonly number[]): { rows: LedgerRow[]; columns: NoticeText[] } {
  const notices = Array.from({ length: 17 }, (_, index) => `d${String(index)}`).flatMap((issuer) =>
    years.map((year) => ({ issuer, year, notice: { ...plan.notice!, id: `${issuer}-${String(year)}` } })),
  );
  return {
    columns: notices.map(({ issuer, year, notice }) => ({
      ...plan,
      id: notice.id,
      issuer: { ...plan.issuer, id: issuer },
      year,
      notice,
    })),
    rows: notices.flatMap(({ year, notice }) =>
      Array.from({ length: 20 }, (_, index): LedgerRow => {
        const row = real[index % real.length]!;
        const summary = index >= 15;
        const part = {
          ...row.part,
          id: summary ? `summary-${String(year - 1)}` : `plan-${String(year)}`,
          year: summary ? year - 1 : year,
        };
        return { ...row, notice, part, themes: [year === years[0] && !summary ? funeral : elderly] };
      }),
    ),
  };
}

describe('divideLedger', () => {
  it('keeps one page while the rows are few, as today', () => {
    expect(divideLedger(real, columns)).toEqual([{ year: null, path: '/targets/', rows: real }]);
    const { rows, columns: many } = grow([2024]);
    expect(divideLedger(rows, many, rows.length)).toHaveLength(1);
    expect(divideLedger(rows, many, rows.length - 1)).toHaveLength(2);
  });

  it('sets 300 notices year by year, the newest at the front, each number once', () => {
    const { rows, columns: many } = grow(Array.from({ length: 18 }, (_, index) => 2024 + index));
    const pages = divideLedger(rows, many);
    expect(pages.map(({ path }) => path).slice(0, 3)).toEqual([
      '/targets/',
      '/targets/years/2040/',
      '/targets/years/2039/',
    ]);
    expect(pages.map(({ year }) => year)).toEqual(Array.from({ length: 19 }, (_, index) => 2041 - index));
    expect(new Set(pages.flatMap((page) => page.rows))).toEqual(new Set(rows));
    expect(pages.reduce((sum, page) => sum + page.rows.length, 0)).toBe(rows.length);
    for (const page of pages) expect(page.rows.every(({ part }) => part.year === page.year)).toBe(true);
  });

  it('waits with a new year until two texts can be compared, and lists the new year all the same', () => {
    const { rows, columns: many } = grow([2024, 2025, 2026, 2027, 2028]);
    const early = { ...many[0]!, year: 2029, id: 'd0-2029' };
    const first = { ...rows[0]!, part: { ...rows[0]!.part, year: 2029 } };
    const pages = divideLedger([...rows, first], [...many, early]);
    expect(pages.map(({ year }) => year)).toEqual([2028, 2029, 2027, 2026, 2025, 2024, 2023]);
    expect(pages[1]?.path).toBe('/targets/years/2029/');
  });

  it('goes by the newest numbers where the newest plans have none', () => {
    const { rows, columns: many } = grow([2024, 2025]);
    const pages = divideLedger(
      rows.filter(({ part }) => part.year < 2025),
      many,
      100,
    );
    expect(pages[0]).toMatchObject({ year: 2024, path: '/targets/' });
  });
});

describe('ledgerPath', () => {
  const { rows, columns: many } = grow([2024, 2025, 2026, 2027, 2028]);
  const pages = divideLedger(rows, many);

  it('leads to the one page while there is one', () => {
    expect(ledgerPath(divideLedger(real, columns), { theme: 'funeral' })).toBe('/targets/?theme=funeral#all');
  });

  it('leads to the newest page that has such numbers', () => {
    expect(ledgerPath(pages, { theme: 'elderly-care' })).toBe('/targets/?theme=elderly-care#all');
    expect(ledgerPath(pages, { theme: 'funeral' })).toBe('/targets/years/2024/?theme=funeral#all');
    expect(ledgerPath(pages, { notice: 'd3-2026' })).toBe('/targets/years/2026/?notice=d3-2026#all');
    expect(ledgerPath(pages, { theme: 'marriage' })).toBe('/targets/?theme=marriage#all');
  });
});
