/**
 * The tables and files of the made-up corpus, to the last sign: `made-up-tables/` holds what a reader gets, and each line of
 * it was held against the seeds. A change that is meant is taken over with `vitest -u`, and read before it is committed.
 */
import { expect, test } from 'vitest';
import { buildCsv } from '../../src/export/csv.ts';
import { writeMoved } from '../../src/export/data-package.ts';
import { buildTables, writeNoticesJson } from '../../src/export/dataset.ts';
import { buildEditorTables } from '../../src/export/editor-tables.ts';
import { type DataTable, describeField, hasJson, writeRows, writeTableCsv } from '../../src/export/table.ts';
import { fileOfComparison } from '../../src/export/from-comparison.ts';
import { buildMarkdown, escapeMarkdown } from '../../src/export/markdown.ts';
import { linesOf } from '../../src/export/text-height.ts';
import { alignNotices } from '../../src/model/align/align-notices.ts';
import { compareTheme } from '../../src/model/compare.ts';
import { MOST_JSON_ROWS } from '../../src/model/thresholds.ts';
import { readSearchVocabulary } from '../../src/search/read-search-vocabulary.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus, column } = await loadFixture();
const { firmness, actors } = await readSearchVocabulary();
const tables = [...buildTables(corpus)];
const alignment = alignNotices(corpus.notice('linhu-2030'), corpus.notice('linhu-2031'), null);
if (!alignment) throw new Error('linhu-2030 and linhu-2031 both hold a plan');
const editorTables = Array.from(
  buildEditorTables(corpus, {
    alignments: [alignment],
    uptakes: [],
    firmness: { rules: firmness, read: () => [] },
    actors: { rules: actors, read: () => [] },
    glossary: [{ term: '海葬', theme: 'funeral', text: '骨灰撒海。' }],
    secondReadings: [],
    silenceReadings: [],
    codingChanges: [],
  }),
);
const sheet = (csv: string): string => csv.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
const of = (name: string): DataTable => {
  const found = [...tables, ...editorTables].find((table) => table.name === name);
  if (!found) throw new Error(`no table “${name}”`);
  return found;
};

test.for(['passages', 'covers', 'targets', 'instruments', 'topics', 'clauses', 'alignments', 'indicators', 'sources'])(
  'the table %s',
  async (name) => {
    await expect(sheet(writeTableCsv(of(name)))).toMatchFileSnapshot(`./made-up-tables/${name}.csv`);
  },
);

test('the files that a reader without script takes along', async () => {
  const texts = ['linhu-2030', 'linhu-2031', 'qingshi-2030', 'ningzhou-summary-2029'].map(column);
  const file = fileOfComparison(compareTheme(corpus, corpus.theme('elderly-care'), texts), {
    address: (path) => `https://example.org${path}`,
    version: '2031-05-01',
  });
  await expect(sheet(buildCsv(file))).toMatchFileSnapshot('./made-up-tables/comparison.csv');
  await expect(buildMarkdown(file, '2031年5月1日下载')).toMatchFileSnapshot('./made-up-tables/comparison.txt');
});

test('a grown table leaves the JSON, whose address then tells where its rows are', () => {
  const table = of('passages');
  const grown = { ...table, rows: Array.from({ length: MOST_JSON_ROWS + 1 }, () => table.rows[0] ?? {}) };
  expect([hasJson(table), hasJson(grown), hasJson(of('clauses'))]).toEqual([true, false, false]);
  expect(
    writeMoved([table, of('clauses'), grown]).map(({ name, body }) => [name, JSON.parse(Buffer.from(body).toString())]),
  ).toEqual([['passages.json', { moved: 'passages.csv', because: '超过5000行的表只有 CSV' }]]);
});

test('JSON has null and arrays where the CSV has nothing and semicolons', () => {
  const rows = JSON.parse(writeRows(of('passages').rows)) as Record<string, unknown>[];
  expect(rows.find(({ id }) => id === 'ningzhou-2030-sx77')).toMatchObject({
    themes: ['elderly-care', 'funeral'],
    topics: [],
    item: null,
    page: null,
    reviewed: true,
  });
  expect(describeField({ name: 'a', title: '', type: 'list', description: '议题。' })).toBe(
    '议题。多个值以分号（;）分隔。',
  );
  expect(describeField({ name: 'a', title: '', type: 'string', description: '议题。' })).toBe('议题。');
});

test('the notices’ particulars come without their text', () => {
  const notices = JSON.parse(writeNoticesJson(corpus)) as Record<string, unknown>[];
  expect(notices.map(({ id }) => id)).toEqual(corpus.notices.map(({ id }) => id));
  expect(notices[0]).toMatchObject({ number: '宁民发〔2030〕1号', date: '2030-01-15' });
  for (const notice of notices) for (const key of ['cover', 'partNodes']) expect(notice).not.toHaveProperty(key);
});

test('numbers are plain decimals, and words that a spreadsheet would reckon stay words', () => {
  const csv = writeTableCsv({
    name: 'x',
    title: '',
    description: '',
    primaryKey: [],
    refers: {},
    fields: ['a', 'b', 'c', 'd'].map((name) => ({ name, title: '', type: 'string', description: '' })),
    rows: [
      { a: 1e9, b: 0.1 + 0.2, c: '=1+1', d: null },
      { a: -2, b: true, c: ['甲', '乙'], d: '甲,"乙"' },
    ],
  });
  const [, first = '', second = ''] = csv.split('\r\n');
  expect(first).toMatch(/^1000000000,0\.3,[^=]/u);
  expect(second).toBe('-2,true,甲;乙,"甲,""乙"""');
});

test('Markdown reads no word as markup', () => {
  expect(escapeMarkdown('1. *甲*_乙_ [丙] <丁> `戊` #己 | ~')).toBe(
    '1\\. \\*甲\\*\\_乙\\_ \\[丙\\] \\<丁\\> \\`戊\\` \\#己 \\| \\~',
  );
  expect(escapeMarkdown('2) 甲 3) 乙')).toBe('2\\) 甲 3) 乙');
  expect(escapeMarkdown('- 甲 - 乙')).toBe('\\- 甲 - 乙');
});

test('a Han character is two wide, and a blank line is a line', () => {
  expect(linesOf('养老', 4)).toBe(1);
  expect(linesOf('养老a', 4)).toBe(2);
  expect(linesOf('abcde', 4)).toBe(2);
  expect(linesOf('甲\n\n乙', 4)).toBe(3);
  expect(linesOf('', 4)).toBe(1);
});
