/** The workbook of a notice, out and in again: unchanged, changed, half filled and spoiled. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decisionsSchema, type Decision } from '../../src/schema/decision.ts';
import { takeReview, writeReview, type ReviewMatter, type TakenReview } from '../../src/review/review.ts';
import { readMatter } from '../../scripts/review-matter.ts';

const reader = { name: '某编辑', date: '2026-11-29' };
const notice = 'putuo-2024';
const decisionsFile = `content/editors/decisions/${notice}.yaml`;
let matter: ReviewMatter;
let book: Uint8Array;

async function matterOf(id: string): Promise<ReviewMatter> {
  const found = await readMatter(id);
  if (!found) throw new Error(id);
  return found;
}
beforeAll(async () => {
  matter = await matterOf(notice);
  book = await writeReview(matter, false);
});

async function taken(bytes: Uint8Array, of = matter): Promise<TakenReview> {
  const result = await takeReview(of, bytes, reader);
  if (!result) throw new Error('no workbook');
  return result;
}
const source = (path: string): string => readFileSync(path, 'utf8');
const changed = ({ changes }: TakenReview): string[] =>
  [...changes].filter(([path, change]) => change(source(path)) !== source(path)).map(([path]) => path);

/** The book after an editor was at it. */
async function edited(work: (book: ExcelJS.Workbook) => void, bytes = book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  work(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const sheetOf = (workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const columnOf = (sheet: ExcelJS.Worksheet, title: string): number => {
  let found = 0;
  sheet.getRow(1).eachCell((cell, index) => {
    if (cell.text === title) found = index;
  });
  return found;
};
const cellOf = (workbook: ExcelJS.Workbook, sheet: string, row: number, title: string): ExcelJS.Cell =>
  sheetOf(workbook, sheet)
    .getRow(row)
    .getCell(columnOf(sheetOf(workbook, sheet), title));

test.for(['putuo-2024', 'pudong-2024', 'pudong-2025', 'qingpu-2025', 'shanghai-2024'])(
  'the book of %s, unchanged, changes nothing',
  async (id) => {
    const each = await matterOf(id);
    const result = await taken(await writeReview(each, false), each);
    expect(result.faults).toEqual([]);
    expect(changed(result)).toEqual([]);
    expect(result.decisions).toHaveLength(each.decisions.length);
  },
);

test('a notice that nobody has decided on is decided by its book, in the order of the file', async () => {
  const result = await taken(book, { ...matter, decisions: [] });
  const text = result.changes.get(decisionsFile)?.(null) ?? '';
  const read = decisionsSchema.parse(parse(text));
  expect(read).toMatchObject({ reader: reader.name, date: reader.date });
  const plain = (decisions: readonly Decision[]): unknown => JSON.parse(JSON.stringify(decisions));
  expect(plain(read.decisions)).toEqual(plain(matter.decisions));
});

test('one decision changes its own lines and no other byte', async () => {
  const at = matter.decisions.findIndex(({ themes }) => themes.length === 1);
  const id = matter.decisions[at]?.passage ?? '';
  const bytes = await edited((workbook) => {
    const sheet = sheetOf(workbook, '语句');
    sheet.eachRow((row) => {
      if (row.getCell(1).text === id) row.getCell(columnOf(sheet, '备注')).value = '存疑：两可。';
    });
  });
  const result = await taken(bytes);
  expect(result.faults).toEqual([]);
  const before = source(decisionsFile);
  const after = result.changes.get(decisionsFile)?.(before) ?? '';
  const lines = new Set(before.split('\n'));
  expect(after.split('\n').filter((line) => !lines.has(line))).toEqual(['    note: 存疑：两可。']);
  expect(after.split('\n')).toHaveLength(before.split('\n').length + 1);
});

test('rows sorted, a row deleted and a column moved are taken as they are meant', async () => {
  const bytes = await edited((workbook) => {
    const sheet = sheetOf(workbook, '语句');
    const rows = sheet.getRows(2, 20)?.map((row) => (row.values as ExcelJS.CellValue[]).slice(1)) ?? [];
    rows.reverse().forEach((values, index) => (sheet.getRow(index + 2).values = values));
    sheet.spliceRows(30, 1);
  });
  const result = await taken(bytes);
  expect(result.faults).toEqual([]);
  expect(changed(result)).toEqual([]);
});

test('unread rows stay unread', async () => {
  const undecided = { ...matter, decisions: [] };
  const bytes = await edited(
    (workbook) => {
      const sheet = sheetOf(workbook, '语句');
      for (let row = 12; row <= sheet.rowCount; row += 1) cellOf(workbook, '语句', row, '已读').value = '';
    },
    await writeReview(undecided, false),
  );
  const first = await edited((workbook) => (cellOf(workbook, '语句', 3, '已读').value = '是'), bytes);
  const result = await taken(first, undecided);
  expect(result.decisions).toHaveLength(1);
  expect(result.unread).toBe(matter.decisions.length - 1);
});

test.for<[string, (workbook: ExcelJS.Workbook) => void, string, RegExp]>([
  [
    'an unknown topic',
    (w) => (cellOf(w, '语句', 5, '议题1').value = '养老服务·没有的议题'),
    '议题1',
    /编码手册里没有/u,
  ],
  ['an unknown theme', (w) => (cellOf(w, '语句', 5, '主题1').value = '没有的主题'), '主题1', /编码手册里没有/u],
  ['words changed', (w) => (cellOf(w, '语句', 5, '原文').value = '改过的原文'), '原文', /原文应为/u],
  ['an id that is gone', (w) => (cellOf(w, '语句', 5, '编号').value = 'putuo-2024-zzzz'), '编号', /重新导出/u],
  [
    'a date made by the spreadsheet',
    (w) => Object.assign(cellOf(w, '语句', 5, '备注'), { value: new Date(0), numFmt: 'yyyy-mm-dd' }),
    '备注',
    /日期/u,
  ],
  ['cells merged', (w) => sheetOf(w, '语句').mergeCells(5, 2, 6, 2), '位置', /合并/u],
  ['a decided row unmarked', (w) => (cellOf(w, '语句', 5, '已读').value = ''), '已读', /原已审读/u],
  ['a mark that is none', (w) => (cellOf(w, '语句', 5, '已读').value = 1), '已读', /只能填/u],
  [
    'a number untied to a series that is not there',
    (w) => (cellOf(w, '数字', 3, '同类指标').value = '没有'),
    '同类指标',
    /下拉列表/u,
  ],
  [
    'a finding without a quote',
    (w) => (cellOf(w, '未提及', 2, '判定').value = '提到（归他题）'),
    '语句编号',
    /照抄编号/u,
  ],
  [
    'a slip that is not in the text',
    (w) => (cellOf(w, '字误与删除', 2, '原文').value = '不在文中的话'),
    '原文',
    /照抄/u,
  ],
])('%s is told with its place', async ([, work, column, reason]) => {
  const result = await taken(await edited(work));
  expect(result.faults.map((fault) => fault.column)).toContain(column);
  expect(result.faults.find((fault) => fault.column === column)?.zh).toMatch(reason);
  expect(result.faults.find((fault) => fault.column === column)?.row).toBeGreaterThan(1);
  // The rows that fit are taken as they are: nothing is lost with the one that does not.
  expect(changed(result)).toEqual([]);
});

test('more topics than columns go on in a further row, out and in', async () => {
  const [theme] = matter.corpus.themes.filter(({ topics }) => topics.length > 4);
  const [first, ...rest] = matter.decisions;
  if (!theme || !first) throw new Error('no theme with so many topics');
  const { passage, quote } = first;
  const topics = theme.topics.slice(0, 5).map(({ id }) => `${theme.id}/${id}`);
  const many = { ...matter, decisions: [{ passage, quote, themes: [theme.id], topics }, ...rest] };
  const result = await taken(await writeReview(many, false), many);
  expect(result.faults).toEqual([]);
  expect(result.changes.get(decisionsFile)).toBeUndefined();
  expect(result.decisions.find((one) => one.passage === passage)?.topics).toEqual(topics);
});

test('a number typed where words are asked for is taken as its digits', async () => {
  const result = await taken(await edited((w) => (cellOf(w, '语句', 5, '备注').value = 12)));
  expect(result.faults).toEqual([]);
  expect(result.decisions.map(({ note }) => note)).toContain('12');
});

test('a column or a sheet that is gone is told', async () => {
  const bytes = await edited((workbook) => {
    cellOf(workbook, '语句', 1, '主题1').value = '别的名字';
    workbook.removeWorksheet(sheetOf(workbook, '数字').id);
  });
  const result = await taken(bytes);
  expect(result.faults.map(({ sheet, column }) => [sheet, column])).toEqual(
    expect.arrayContaining([
      ['语句', '主题1'],
      ['数字', ''],
    ]),
  );
  expect(result.changes.size).toBe(0);
});

test('a file that is no workbook is refused', async () => {
  expect(await takeReview(matter, new TextEncoder().encode('no book'), reader)).toBeNull();
});

test('a slip is written beside those that are there', async () => {
  const passage = matter.corpus.passages.find(({ notice: of, role }) => of === notice && role === 'text');
  const bytes = await edited((workbook) => {
    const slips = sheetOf(workbook, '字误与删除');
    const row = matter.sidecar.corrections.length + 2;
    for (const [title, value] of [
      ['处理', '原文如此'],
      ['原文', passage?.text ?? ''],
      ['说明', '存疑。'],
    ] as const)
      slips.getRow(row).getCell(columnOf(slips, title)).value = value;
  });
  const result = await taken(bytes);
  expect(result.faults).toEqual([]);
  const path = `seeds/${notice}.yaml`;
  const after = result.changes.get(path)?.(source(path)) ?? '';
  expect(after.startsWith(source(path).slice(0, 200))).toBe(true);
  const { corrections } = parse(after) as { corrections: unknown[] };
  expect(corrections).toHaveLength(matter.sidecar.corrections.length + 1);
  expect(corrections.at(-1)).toEqual({ kind: 'sic', text: passage?.text, reason: '存疑。' });
});

const office = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'review-'));
afterAll(() => execFileSync('rm', ['-rf', folder]));

test.runIf(office)(
  'LibreOffice opens and saves the book without losing its lists, and it comes back whole',
  async () => {
    writeFileSync(join(folder, 'book.xlsx'), book);
    execFileSync('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'book.xlsx'),
    ]);
    const bytes = new Uint8Array(readFileSync(join(folder, 'out/book.xlsx')));
    const result = await taken(bytes);
    expect(result.faults).toEqual([]);
    expect(changed(result)).toEqual([]);
    await edited((workbook) => {
      expect(cellOf(workbook, '语句', 5, '议题1').dataValidation).toMatchObject({ type: 'list' });
    }, bytes);
  },
);
