import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { listSearchColumns } from '../../src/search/column.ts';
import { sumTallies, tallyCsv, tallyColumns } from '../../src/search/tally.ts';

const notice = (id: string, area: string, first: number) => ({
  id,
  issuer: id.replace(/-\d+$/u, ''),
  area,
  year: 2024,
  title: `2024年${area}民政工作要点`,
  parts: [{ kind: 'plan' as const, year: 2024, title: `2024年${area}民政工作要点`, first, count: 2 }],
});
const catalogue = { notices: [notice('pudong-2024', '浦东新区', 0), notice('putuo-2024', '普陀区', 2)] } as Catalogue;
const records = [
  { record: 0, text: '助餐点和助餐服务' },
  { record: 1, text: '老年食堂' },
  { record: 3, text: '参与老年助餐' },
];

describe('tallies', () => {
  it('tell matches and passages of each notice', () => {
    const tallies = tallyColumns(catalogue, records, ['助餐']);
    expect([...tallies]).toEqual([
      ['pudong-2024', { matches: 2, passages: 1 }],
      ['putuo-2024', { matches: 1, passages: 1 }],
    ]);
    expect(sumTallies(tallies.values())).toEqual({ matches: 3, passages: 2 });
  });

  it('count several terms together, none twice', () => {
    expect(tallyColumns(catalogue, records, ['助餐', '助餐点', '食堂']).get('pudong-2024')).toEqual({
      matches: 3,
      passages: 2,
    });
  });

  it('keep a plan and its summary apart, and the cover with the plan', () => {
    const city = {
      ...notice('shanghai-2024', '上海市', 0),
      issuer: 'shanghai',
      parts: [
        { kind: 'cover' as const, year: 2024, title: '函件', first: 0, count: 1 },
        { kind: 'plan' as const, year: 2024, title: '要点', first: 1, count: 1 },
        { kind: 'summary' as const, year: 2023, title: '总结', first: 2, count: 2 },
      ],
    };
    const tallies = tallyColumns(
      { notices: [city] } as unknown as Catalogue,
      [0, 1, 2, 3].map((record) => ({ record, text: '助餐' })),
      ['助餐'],
    );
    expect([...tallies]).toEqual([
      ['shanghai-2024', { matches: 2, passages: 2 }],
      ['shanghai-summary-2023', { matches: 2, passages: 2 }],
    ]);
    const csv = tallyCsv(
      listSearchColumns({ notices: [city] } as unknown as Catalogue),
      [{ term: '助餐', tallies }],
      '助餐',
      '',
    );
    expect(csv).toContain('助餐,助餐,总结,工作总结,上海市,2023,2,2,');
  });

  it('make a file with the query, a zero where a notice has none, and no formula', () => {
    const rows = [
      { term: '助餐', tallies: tallyColumns(catalogue, records, ['助餐']) },
      { term: '=食堂', tallies: tallyColumns(catalogue, records, ['食堂']) },
    ];
    expect(tallyCsv(listSearchColumns(catalogue), rows, '助餐,"食堂"', 'https://example.org/search/?q=助餐')).toBe(
      [
        '\uFEFF检索式,词,文件,部分,地区,年份,处,语句,网址',
        '"助餐,""食堂""",助餐,2024年浦东新区民政工作要点,工作要点,浦东新区,2024,2,1,https://example.org/search/?q=助餐',
        '"助餐,""食堂""",助餐,2024年普陀区民政工作要点,工作要点,普陀区,2024,1,1,https://example.org/search/?q=助餐',
        `"助餐,""食堂""",'=食堂,2024年浦东新区民政工作要点,工作要点,浦东新区,2024,1,1,https://example.org/search/?q=助餐`,
        `"助餐,""食堂""",'=食堂,2024年普陀区民政工作要点,工作要点,普陀区,2024,0,0,https://example.org/search/?q=助餐`,
        '',
      ].join('\r\n'),
    );
  });
});
