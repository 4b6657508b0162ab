import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { sumTallies, tallyCsv, tallyNotices } from '../../src/search/tally.ts';

const notice = (id: string, area: string, first: number) => ({
  id,
  issuer: id,
  area,
  year: 2024,
  title: `2024年${area}民政工作要点`,
  parts: [{ kind: 'plan' as const, year: 2024, title: '', first, count: 2 }],
});
const catalogue = { notices: [notice('pudong-2024', '浦东新区', 0), notice('putuo-2024', '普陀区', 2)] } as Catalogue;
const records = [
  { record: 0, text: '助餐点和助餐服务' },
  { record: 1, text: '老年食堂' },
  { record: 3, text: '参与老年助餐' },
];

describe('tallies', () => {
  it('tell matches and passages of each notice', () => {
    const tallies = tallyNotices(catalogue, records, ['助餐']);
    expect([...tallies]).toEqual([
      ['pudong-2024', { matches: 2, passages: 1 }],
      ['putuo-2024', { matches: 1, passages: 1 }],
    ]);
    expect(sumTallies(tallies.values())).toEqual({ matches: 3, passages: 2 });
  });

  it('count several terms together, none twice', () => {
    expect(tallyNotices(catalogue, records, ['助餐', '助餐点', '食堂']).get('pudong-2024')).toEqual({
      matches: 3,
      passages: 2,
    });
  });

  it('make a file with the query, a zero where a notice has none, and no formula', () => {
    const rows = [
      { term: '助餐', tallies: tallyNotices(catalogue, records, ['助餐']) },
      { term: '=食堂', tallies: tallyNotices(catalogue, records, ['食堂']) },
    ];
    expect(tallyCsv(catalogue.notices, rows, '助餐,"食堂"', 'https://example.org/search/?q=助餐')).toBe(
      [
        '\uFEFF检索式,词,文件,地区,年份,处,语句,网址',
        '"助餐,""食堂""",助餐,2024年浦东新区民政工作要点,浦东新区,2024,2,1,https://example.org/search/?q=助餐',
        '"助餐,""食堂""",助餐,2024年普陀区民政工作要点,普陀区,2024,1,1,https://example.org/search/?q=助餐',
        `"助餐,""食堂""",'=食堂,2024年浦东新区民政工作要点,浦东新区,2024,1,1,https://example.org/search/?q=助餐`,
        `"助餐,""食堂""",'=食堂,2024年普陀区民政工作要点,普陀区,2024,0,0,https://example.org/search/?q=助餐`,
        '',
      ].join('\r\n'),
    );
  });
});
