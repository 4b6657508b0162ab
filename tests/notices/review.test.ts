/** The workbook of a notice, out and in again: unchanged, changed, half filled and spoiled. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { takeSecondReview, writeSecondReview } from '../../src/review/second.ts';
import { alignmentSchema } from '../../src/schema/alignment.ts';
import { decisionsSchema, type Decision } from '../../src/schema/decision.ts';
import { silencesSchema } from '../../src/schema/silence.ts';
import { secondReadingSchema } from '../../src/schema/second-reading.ts';
import { seriesNames } from '../../src/review/numbers.ts';
import type { ReviewMatter } from '../../src/review/matter.ts';
import { takeReview, type TakenReview } from '../../src/review/take-review.ts';
import { writeReview } from '../../src/review/write-review.ts';
import { readMatters } from '../../scripts/review-matter.ts';
import { oncePerObject } from '../../src/text/once.ts';

const reader = { name: '某编辑', date: '2026-11-29' };
const notice = 'putuo-2024';
const decisionsFile = `content/editors/decisions/${notice}.yaml`;
let matter: ReviewMatter;
let book: Uint8Array;

/** What the book of a notice rests on. */
let matterOf: (id: string) => ReviewMatter;
beforeAll(async () => {
  const known = await readMatters();
  matterOf = (id) => {
    const found = known(id);
    if (!found) throw new Error(id);
    return found;
  };
  matter = matterOf(notice);
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

/** What a workbook holds, read once. */
const modelOf = oncePerObject(async (bytes: Uint8Array) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.model;
});

/** The book after an editor was at it. */
async function edited(work: (book: ExcelJS.Workbook) => void, bytes = book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.model = structuredClone(await modelOf(bytes));
  work(workbook);
  // Packing takes a tenth of the time, and changes nothing that is read.
  return new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
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
    const each = matterOf(id);
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
      if (row.getCell(columnOf(sheet, '编号')).text === id) row.getCell(columnOf(sheet, '备注')).value = '存疑：两可。';
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
  let gone = '';
  const bytes = await edited((workbook) => {
    const sheet = sheetOf(workbook, '语句');
    const rows = sheet.getRows(2, 20)?.map((row) => (row.values as ExcelJS.CellValue[]).slice(1)) ?? [];
    rows.reverse().forEach((values, index) => (sheet.getRow(index + 2).values = values));
    gone = cellOf(workbook, '语句', 30, '编号').text;
    sheet.spliceRows(30, 1);
  });
  const result = await taken(bytes);
  expect(result.faults).toEqual([]);
  expect(changed(result)).toEqual([]);
  // A row that is gone is no fault, and is named by its sentence.
  expect(result.absent.map(({ id }) => id)).toEqual([gone]);
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
  expect(result.unread).toHaveLength(matter.decisions.length - 1);
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
  ['cells merged', (w) => sheetOf(w, '语句').mergeCells(5, 1, 6, 1), '位置', /合并/u],
  ['a decided row unmarked', (w) => (cellOf(w, '语句', 5, '已读').value = ''), '已读', /原已审读/u],
  ['a mark that is none', (w) => (cellOf(w, '语句', 5, '已读').value = 1), '已读', /只能填/u],
  [
    'a number untied to a series that is not there',
    (w) => (cellOf(w, '数字', 3, '同类指标').value = '没有'),
    '同类指标',
    /下拉列表/u,
  ],
  [
    'a number tied to a series of another verb or unit',
    (w) => {
      const { name } = otherSeries(w);
      cellOf(w, '数字', 3, '同类指标').value = name;
    },
    '同类指标',
    /动词或单位不同/u,
  ],
  [
    'a theme with two whole sentences',
    (w) => {
      const [theme] = matter.corpus.themes.filter(({ topics }) => topics.length > 1);
      cellOf(w, '语句', 5, '主题1').value = theme?.name;
      [0, 1].forEach((at) => {
        cellOf(w, '语句', 5, `议题${String(at + 1)}`).value = `${theme?.name ?? ''}·${theme?.topics[at]?.name ?? ''}`;
        cellOf(w, '语句', 5, `分句${String(at + 1)}`).value = '全句';
      });
    },
    '分句2',
    /已有一个议题写了“全句”/u,
  ],
  [
    'a judgement of a silent cell taken away',
    (w) => (cellOf(w, '未提及', judgedRow(w), '判定').value = ''),
    '判定',
    /原有判定，现在空了/u,
  ],
  [
    'a judgement that has lost its quote',
    (w) => (cellOf(w, '未提及', judgedRow(w), '引文').value = ''),
    '引文',
    /有判定而没有引文/u,
  ],
  [
    'a finding without a quote',
    (w) => (cellOf(w, '未提及', 2, '判定').value = '提到（见其他议题）'),
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

/** A series that the number of the third row cannot be in. */
function otherSeries(workbook: ExcelJS.Workbook): { name: string } {
  const id = cellOf(workbook, '数字', 3, '编号').text;
  const target = matter.corpus.targets.find((one) => one.id === id);
  const found = seriesNames(matter.corpus.indicators).find(({ verb }) => verb !== target?.verb);
  if (!found) throw new Error('no series of another verb');
  return found;
}
/** The first row that an editor judged: 说的是别的事. */
const judgedRow = (workbook: ExcelJS.Workbook): number =>
  rowsIn(workbook, '未提及').findIndex((row) => row['判定'] === '说的是别的事') + 2;

test('a reason beside 提到（见其他议题） is kept, and comes back in the next book', async () => {
  const row = rowsIn(await opened(book), '未提及').findIndex((one) => one['判定'] === '提到（见其他议题）') + 2;
  const result = await taken(await edited((w) => (cellOf(w, '未提及', row, '理由').value = '只是带到。')));
  expect(result.faults).toEqual([]);
  const [path = ''] = changed(result);
  const after = result.changes.get(path)?.(source(path)) ?? '';
  const file = silencesSchema.parse(parse(after));
  expect(file.mentions.filter(({ because }) => because === '只是带到。')).toHaveLength(1);
  const silences = matter.corpus.silences.map((one) => (one.text === file.text ? file : one));
  const next = await writeReview({ ...matter, corpus: { ...matter.corpus, silences } }, false);
  expect(rowsIn(await opened(next), '未提及').map((one) => one['理由'])).toContain('只是带到。');
});

test('every row is as high as its words need, and the head is on every sheet of paper', async () => {
  const sheet = sheetOf(await opened(book), '语句');
  const at = columnOf(sheet, '原文');
  sheet.eachRow((row, number) => {
    const { length } = row.getCell(at).text;
    if (number > 1 && length > 60) expect(row.height).toBeGreaterThanOrEqual(17 * Math.ceil((length * 2) / 54));
  });
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:1' });
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

/** Cell values of a sheet below its head, a row each, by the titles of its columns. */
function rowsIn(workbook: ExcelJS.Workbook, name: string): Record<string, string>[] {
  const sheet = sheetOf(workbook, name);
  const titles = (sheet.getRow(1).values as ExcelJS.CellValue[]).map(String);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Object.fromEntries(
      titles.flatMap((title, at) => (title === '' ? [] : [[title, sheet.getRow(index + 2).getCell(at).text]])),
    ),
  );
}
const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
};

describe('a second reader', () => {
  let blind: Uint8Array;
  beforeAll(async () => {
    blind = await writeSecondReview(matter, '另一人');
  });

  test('is shown the passages and the codebook, and nothing decided or proposed', async () => {
    const workbook = await opened(blind);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['说明', '语句', '编码手册', '词表']);
    const rows = rowsIn(workbook, '语句');
    expect(rows.map((row) => row['原文'])).toEqual(matter.decisions.map(({ quote }) => quote));
    for (const row of rows)
      for (const [title, value] of Object.entries(row))
        expect(['编号', '位置', '原文'].includes(title) ? '' : value, title).toBe('');
    expect(rowsIn(workbook, '编码手册').length).toBe(matter.corpus.themes.length + matter.corpus.topics.length);
  });

  test('gives answers that are kept beside the first ones', async () => {
    const bytes = await edited((workbook) => {
      cellOf(workbook, '语句', 2, '已读').value = '是';
      cellOf(workbook, '语句', 4, '主题1').value = matter.corpus.themes[0]?.name;
      cellOf(workbook, '语句', 4, '备注').value = '两可';
      cellOf(workbook, '语句', 4, '已读').value = '是';
    }, blind);
    const second = await takeSecondReview(matter, bytes, reader);
    expect(second?.faults).toEqual([]);
    const [one, , three] = matter.decisions;
    expect(second?.reading).toMatchObject({
      reader: reader.name,
      notice,
      readings: [
        { passage: one?.passage, themes: [], first: { themes: one?.themes } },
        {
          passage: three?.passage,
          themes: [matter.corpus.themes[0]?.id],
          note: '两可',
          first: { themes: three?.themes, topics: three?.topics },
        },
      ],
    });
    expect(secondReadingSchema.safeParse(second?.reading).success).toBe(true);
  });

  test('is not compared where nobody decided first', async () => {
    const bytes = await edited((workbook) => (cellOf(workbook, '语句', 2, '已读').value = '是'), blind);
    const second = await takeSecondReview({ ...matter, decisions: matter.decisions.slice(1) }, bytes, reader);
    expect(second?.reading).toBeNull();
    expect(second?.faults).toMatchObject([{ sheet: '语句', row: 2, column: '已读' }]);
  });

  test('has a book of another kind, which neither reader can give back as the other', async () => {
    expect((await taken(blind)).faults).toMatchObject([
      { sheet: '说明', zh: expect.stringContaining('第二人') as string },
    ]);
    expect((await taken(blind)).changes.size).toBe(0);
    expect((await takeSecondReview(matter, book, reader))?.faults).toMatchObject([{ sheet: '说明' }]);
  });
});

test('the book of another notice is told as such, in one line', async () => {
  const other = await writeReview(matterOf('qingpu-2025'), false);
  const result = await taken(other);
  expect(result.faults).toMatchObject([{ sheet: '说明', zh: expect.stringContaining('qingpu-2025') as string }]);
  expect(result.changes.size).toBe(0);
});

test('after a change of the source an old book keeps what it says of the rest', async () => {
  const [first, second] = matter.decisions;
  const passages = matter.corpus.passages.filter(({ id }) => id !== first?.passage);
  const moved = [{ from: first?.passage ?? '', to: second?.passage ?? '', reason: '改字', date: '2026-11-29' }];
  const later = { ...matter, decisions: [], moved, corpus: { ...matter.corpus, passages } };
  const result = await taken(book, later);
  expect(result.older).toBe(true);
  expect(result.faults.filter(({ sheet }) => sheet === '语句')).toMatchObject([
    { sheet: '语句', row: 2, zh: expect.stringContaining(second?.quote ?? '') as string },
  ]);
  expect(result.decisions).toHaveLength(matter.decisions.length - 1);
  expect((await taken(book)).older).toBe(false);
});

test('a topic that came in later is read for in a book of the passages near it', async () => {
  const [passage] = matter.corpus.passages.filter(
    ({ notice: of, proposed }) => of === notice && proposed.topics.length > 0,
  );
  const [fresh = ''] = passage?.proposed.topics ?? [];
  const themes = matter.corpus.themes.map((theme) => ({
    ...theme,
    topics: theme.topics.map((topic) =>
      `${theme.id}/${topic.id}` === fresh ? { ...topic, since: '2027-01-01' } : topic,
    ),
  }));
  const later = { ...matter, corpus: { ...matter.corpus, themes } };
  const bytes = await writeReview(later, true);
  const rows = rowsIn(await opened(bytes), '语句');
  expect(rows.map((row) => row['编号'])).toContain(passage?.id);
  expect(rows.length).toBeLessThan(30);
  expect(changed(await taken(bytes, later))).toEqual([]);
  const done = await taken(await edited((w) => (cellOf(w, '新增议题', 2, '已读').value = '是'), bytes), later);
  expect(done.faults).toEqual([]);
  const after = done.changes.get(decisionsFile)?.(source(decisionsFile)) ?? '';
  expect(decisionsSchema.parse(parse(after)).readFor).toEqual([{ topic: fresh, date: reader.date }]);
  expect(after.startsWith(source(decisionsFile))).toBe(true);
});

describe('the items of two years', () => {
  const pair = 'content/editors/alignments/pudong-2024--pudong-2025.yaml';
  let two: ReviewMatter;
  let pudong: Uint8Array;
  beforeAll(async () => {
    two = matterOf('pudong-2025');
    pudong = await writeReview(two, false);
  });

  test('are decided a line each, and nothing else changes', async () => {
    const bytes = await edited((w) => (cellOf(w, '逐条对应', 2, '说明').value = '改写的说明。'), pudong);
    const result = await taken(bytes, two);
    expect(result.faults).toEqual([]);
    expect(changed(result)).toEqual([pair]);
    const after = result.changes.get(pair)?.(source(pair)) ?? '';
    const lines = new Set(source(pair).split('\n'));
    expect(after.split('\n').filter((line) => !lines.has(line))).toContain('    note: 改写的说明。');
    expect(alignmentSchema.parse(parse(after)).items).toHaveLength(
      alignmentSchema.parse(parse(source(pair))).items.length,
    );
  });

  test.for<[string, string, string, RegExp]>([
    ['a partner that is not there', '对应的条', '99-9', /没有第“99-9”条/u],
    ['a partner that names another', '对应的条', '1-1', /没有写回/u],
    ['a change that does not fit', '变化', '新提出', /不合/u],
    ['a heading that was changed', '标题', '另一个标题', /原文改过/u],
  ])('%s is told', async ([, column, value, reason]) => {
    const result = await taken(await edited((w) => (cellOf(w, '逐条对应', 2, column).value = value), pudong), two);
    expect(result.faults.map(({ zh }) => zh).join()).toMatch(reason);
    expect(changed(result)).toEqual([]);
  });

  test('of a pair that nobody has read are proposed, and written to a new file', async () => {
    const open = { ...two, earlier: two.earlier && { ...two.earlier, decisions: null } };
    const bytes = await writeReview(open, false);
    const all = await edited((workbook) => {
      const sheet = sheetOf(workbook, '逐条对应');
      for (let row = 2; row <= sheet.rowCount; row += 1) cellOf(workbook, '逐条对应', row, '已读').value = '是';
    }, bytes);
    const result = await taken(all, open);
    expect(result.faults).toEqual([]);
    const written = alignmentSchema.parse(parse(result.changes.get(pair)?.(null) ?? ''));
    expect(written).toMatchObject({ a: 'pudong-2024', b: 'pudong-2025', passages: [] });
    expect(written.items.length).toBeGreaterThan(40);
  });
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
