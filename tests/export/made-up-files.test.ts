/** What a downloaded comparison and the data tables say of the made-up corpus. */
import { describe, expect, test } from 'vitest';
import { compareTheme } from '../../src/model/compare.ts';
import { kindNames, stateNames, WHO_JUDGED } from '../../src/model/vocabulary.ts';
import { describeData } from '../../src/export/data-package.ts';
import { buildTables, writeTableCsv } from '../../src/export/dataset.ts';
import { fileOf } from '../../src/export/from-comparison.ts';
import { buildCsv } from '../../src/export/csv.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus, columns, column } = await loadFixture();
const texts = [column('linhu-2030'), column('linhu-2031'), column('yunling-2030'), column('qingshi-2030')];
const file = fileOf(
  corpus,
  [compareTheme(corpus, corpus.theme('elderly-care'), texts)],
  { title: '养老服务', path: '/themes/elderly-care/' },
  (path) => `https://example.org${path}`,
);
const cell = (row: string, text: number) => file.rows.find(({ id }) => id === row)?.cells[text];

describe('a file of a comparison', () => {
  test('says each state in the words of the page, and nothing where passages speak for themselves', () => {
    expect([0, 1, 2, 3].map((text) => cell('care', text)?.says)).toEqual([
      '',
      stateNames.pending,
      stateNames.silent,
      stateNames.absent,
    ]);
    expect([0, 1, 2, 3].map((text) => cell('visits', text)?.says)).toEqual([
      stateNames.pending,
      stateNames.pending,
      stateNames.silent,
      stateNames.absent,
    ]);
  });

  test('names the kinds of numbers as the page does', () => {
    expect([...new Set(file.targets.map(({ kind }) => kind))].sort()).toEqual(
      [kindNames.target, kindNames.stock, kindNames.standard].sort(),
    );
    expect(kindNames).toEqual({ target: '计划', result: '完成', stock: '存量', standard: '标准' });
  });

  test('says who judged, and what silence is worth', () => {
    expect(file.notes).toContain(WHO_JUDGED);
    expect(file.notes.join('')).toContain('不等于没有开展');
  });

  test('has the numbers of its own texts alone, each under the topics of its passage', () => {
    expect(new Set(file.targets.map((target) => target.column))).toEqual(
      new Set(['临湖区 2030', '临湖区 2031', '云陵市 2030']),
    );
    expect(file.targets.find(({ quote }) => quote === '新增养老床位400张')).toMatchObject({
      topics: '养老床位',
      value: '400',
      unit: '张',
      source: '临民发〔2030〕2号，一、1.增加床位',
    });
    expect(file.targets.find(({ quote }) => quote === '培训护理员200—300人次')?.value).toBe('200—300');
  });

  test('marks the passages that nobody has decided on', () => {
    const passages = cell('meals', 1)?.extracts.flatMap(({ runs }) => runs.flat());
    expect(passages?.map(({ text, reviewed }) => [text, reviewed])).toEqual([
      ['发展助餐。', true],
      ['优化长者食堂布局，推进老年助餐。', false],
    ]);
  });

  test('as CSV has a row for each cell without passages', () => {
    const lines = buildCsv(file).split('\r\n');
    expect(lines.filter((line) => line.startsWith('照护,云陵市 2030'))).toEqual([
      `照护,云陵市 2030,,${stateNames.silent},,,https://example.org/notices/yunling-2030/`,
    ]);
    expect(lines.filter((line) => line.includes(`,${stateNames.absent},`))).toHaveLength(5);
  });
});

describe('the data tables', () => {
  const table = (name: string) => {
    const found = buildTables(corpus).find((each) => each.name === name);
    if (!found) throw new Error(`no table “${name}”`);
    return found;
  };

  test('hold every passage of every part, and none of a cover', () => {
    const ids = new Set(table('passages').rows.map(({ id }) => id));
    expect(ids.has('ningzhou-2030-b7dk')).toBe(true);
    expect(ids.has('ningzhou-2030-nsim')).toBe(false);
    expect(table('passages').rows.filter(({ reviewed }) => reviewed === false).length).toBeGreaterThan(0);
  });

  test('give a number its part and year', () => {
    const rows = table('targets').rows;
    expect(rows.find(({ id }) => id === 'ningzhou-2031-qgc8-1')).toMatchObject({
      part: 'summary-2030',
      kind: 'result',
      year: 2030,
      indicator: 'elderly-beds',
    });
    expect(rows.find(({ id }) => id === 'linhu-2030-vjm2-1')).toMatchObject({ value: 200, value_high: 300 });
  });

  test('are exact: no apostrophe, no rounding', () => {
    const csv = writeTableCsv(table('targets'));
    expect(csv.startsWith('\uFEFFid,passage,')).toBe(true);
    expect(csv).not.toMatch(/(?:^|,)'/mu);
  });

  test('are told as of the cities that are held', () => {
    const undecided = {
      alignments: [],
      uptakes: [],
      firmness: () => [],
      glossary: [],
      secondReadings: [],
      codingChanges: [],
    };
    const data = describeData(corpus, undecided, { site: null, created: undefined });
    expect(data.keywords).toEqual(expect.arrayContaining(['宁州市', '云陵市']));
    expect(data.description).toContain('宁州市、云陵市');
    expect(JSON.stringify(data)).not.toContain('上海');
    expect(columns.length).toBeGreaterThan(0);
  });
});
