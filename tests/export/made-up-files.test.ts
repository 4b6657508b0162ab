/** What a downloaded comparison and the data tables say of the made-up corpus. */
import { describe, expect, test } from 'vitest';
import { compareTheme } from '../../src/model/compare.ts';
import { stateNames, WHO_JUDGED } from '../../src/model/vocabulary.ts';
import { describeData } from '../../src/export/data-package.ts';
import { buildTables, writeTableCsv } from '../../src/export/dataset.ts';
import { fileOfComparison } from '../../src/export/from-comparison.ts';
import { buildCsv } from '../../src/export/csv.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus, columns, column } = await loadFixture();
const texts = [column('linhu-2030'), column('linhu-2031'), column('yunling-2030'), column('qingshi-2030')];
const file = fileOfComparison(
  compareTheme(corpus, corpus.theme('elderly-care'), texts),
  (path) => `https://example.org${path}`,
);
const [table] = file.tables;
const cell = (band: string, text: number) => table?.rows.find((row) => row.band === band)?.cells[text];

describe('a file of a comparison', () => {
  test('says each state in the words of the page, and nothing where passages speak for themselves', () => {
    expect(table?.columns).toEqual(['临湖区 2030', '临湖区 2031', '云陵市 2030']);
    expect([0, 1, 2].map((text) => cell('照护', text)?.says)).toEqual(['', stateNames.pending, stateNames.silent]);
  });

  test('says who judged', () => {
    expect(file.notes).toContain(WHO_JUDGED);
  });

  test('as CSV has a row for each cell without passages', () => {
    const lines = buildCsv(file).split('\r\n');
    expect(lines.filter((line) => line.includes(',照护,,云陵市 2030,'))).toEqual([
      `${table?.name ?? ''},照护,,云陵市 2030,,${stateNames.silent},,`,
    ]);
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
