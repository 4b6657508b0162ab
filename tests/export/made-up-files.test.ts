/** What a downloaded comparison and the data tables say of the made-up corpus. */
import { describe, expect, test } from 'vitest';
import { describeData } from '../../src/export/data-package.ts';
import { buildTables } from '../../src/export/dataset.ts';
import { writeTableCsv } from '../../src/export/table.ts';
import { fileOfComparison } from '../../src/export/from-comparison.ts';
import { numberFacts } from '../../src/export/number-attribute.ts';
import { compareTheme } from '../../src/model/compare.ts';
import { kindNames, stateNames, WHO_JUDGED } from '../../src/model/vocabulary.ts';
import { readSearchVocabulary } from '../../src/search/read-search-vocabulary.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus, column } = await loadFixture();
const { firmness, actors } = await readSearchVocabulary();
const texts = [column('linhu-2030'), column('linhu-2031'), column('yunling-2030'), column('qingshi-2030')];
const file = fileOfComparison(compareTheme(corpus, corpus.theme('elderly-care'), texts), {
  address: (path) => `https://example.org${path}`,
  version: '2031-02-03',
});
const says = (topic: string) => file.tables[0]?.rows.find(({ band }) => band === topic)?.cells.map((cell) => cell.says);

describe('a file of a comparison', () => {
  test('has the texts that are held', () => {
    expect(file.tables[0]?.columns).toEqual(['临湖区 2030', '临湖区 2031', '云陵市 2030']);
  });

  test('says each state in the words of the page, and nothing where passages speak for themselves', () => {
    expect(says('照护')).toEqual(['', stateNames.pending, stateNames.silent]);
    expect(says('探访关爱')).toEqual([stateNames.pending, stateNames.pending, stateNames.silent]);
    expect(says('养老床位')).toEqual(['', '', '']);
  });

  test('says below its table which texts are not held', () => {
    expect(file.tables[0]?.after).toBe('未收录：青石区 2030。');
  });

  test('of more texts than it may hold has the newest, and its notes say how many it leaves out', () => {
    const of = (most: number) =>
      fileOfComparison(compareTheme(corpus, corpus.theme('elderly-care'), texts), {
        address: (path) => `https://example.org${path}`,
        version: undefined,
        most,
      });
    expect(of(1).tables[0]?.columns).toEqual(['临湖区 2031']);
    expect(of(1).tables[0]?.rows.every(({ cells }) => cells.length === 1)).toBe(true);
    expect(of(1).notes).toContain('已收录3份，本表列最近的1份，另2份没有列入；全部句子见https://example.org/data/');
    expect(of(3).notes).toEqual([WHO_JUDGED]);
    expect(of(1).tables[0]?.after).toBe('未收录：青石区 2030。');
  });

  test('says who judged, and the version of the coding', () => {
    expect(file.notes).toContain(`${WHO_JUDGED}归类版本：2031-02-03。`);
  });

  test('names the kinds of numbers as the page does', () => {
    expect(new Set(corpus.targets.map((target) => numberFacts(target).kind))).toEqual(
      new Set(['计划', '完成', '存量', '标准']),
    );
    expect(kindNames).toEqual({ target: '计划', result: '完成', stock: '存量', standard: '标准' });
  });
});

describe('the data tables', () => {
  const table = (name: string) => {
    const found = [...buildTables(corpus)].find((each) => each.name === name);
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
    const { rows } = table('targets');
    expect(rows.find(({ id }) => id === 'ningzhou-2031-qgc8-1')).toMatchObject({
      part: 'summary-2030',
      kind: 'result',
      year: 2030,
      indicator: 'elderly-beds',
    });
    expect(rows.find(({ id }) => id === 'linhu-2030-vjm2-1')).toMatchObject({ value: 200, value_high: 300 });
  });

  test('are exact: no apostrophe before a sign', () => {
    const csv = writeTableCsv(table('targets'));
    expect(csv.startsWith('\uFEFFid,passage,')).toBe(true);
    expect(csv).not.toMatch(/(?:^|,)'/mu);
  });

  test('are told as of the cities that are held', () => {
    const undecided = {
      alignments: [],
      uptakes: [],
      firmness: { rules: firmness, read: () => [] },
      actors: { rules: actors, read: () => [] },
      glossary: [],
      secondReadings: [],
      silenceReadings: [],
      codingChanges: [],
    };
    const data = describeData(corpus, undecided, { site: null, created: undefined });
    expect(data.keywords).toEqual(expect.arrayContaining(['民政', '工作要点']));
    expect(data.description).toContain('宁州市、云陵市');
    expect(JSON.stringify(data)).not.toContain('上海');
  });
});
