/** What goes as the furniture of pages, what stays as text, and that each line that goes is listed. */
import { describe, expect, test } from 'vitest';
import { layoutSigns } from '../../src/convert/check-layout.ts';
import type { Notice } from '../../src/schema/notice.ts';
import { convertText, plainSidecar, writtenText } from './convert-text.ts';

const head = '2024年某市民政工作要点\n一、养老\n好。\n';
const page = '推进养老服务体系建设，完善社会救助制度，新增养老床位三百张，改造社区食堂十二家。\n'.repeat(9);

function convert(text: string, more = ''): { text: string; notice: Notice; rules: (string | undefined)[] } {
  const conversion = convertText(text, plainSidecar + more);
  const record = conversion.files?.get('moushi-2024/notice.json') ?? '{}';
  const rules = conversion.messages.flatMap((file) => file.messages).map(({ ruleId }) => ruleId);
  return { text: writtenText(conversion), notice: JSON.parse(record) as Notice, rules };
}

const row = (serial: number): string =>
  [String(serial), '养老服务', '新建养老院', '3家', '养老科', '财务科', '12月底', '无'].join('\n');
const columns = ['序号', '类别', '重点任务', '工作目标', '牵头科室', '配合单位', '完成时限', '备注'].join('\n');

describe('stays as text', () => {
  test.for<[string, string]>([
    ['the same heading first on two pages', `${head}\f一、养老服务工作\n甲。\n\f一、养老服务工作\n乙。\n`],
    ['the same words first on two pages', `${head}\f养老服务\n甲。\n\f养老服务\n乙。\n`],
    ['a table copied cell by cell', `${head}附件\n任务表\n${columns}\n${[1, 2, 3, 4].map(row).join('\n')}\n`],
    [
      'a long table copied cell by cell',
      `${head}附件\n任务表\n序号\n${[1, 2, 3].map((n) => `${String(n)}\n${page}`).join('')}`,
    ],
    [
      'the head of a table on each page',
      `${head}附件\n表\n序号\n任务\n1\n建\n\f序号\n任务\n2\n改\n\f序号\n任务\n3\n修\n`,
    ],
    ['lone cells', `${head}附件\n2024年指标表\n同比\n-3\n占比\n1/3\n·5\n---\n……——\n3-\n`],
    ['shares that count up', `${head}附件\n占比\n1/3\n2/3\n3/3\n`],
    ['a mark that repeats', `${head}- 3 -\n甲。\n- 3 -\n乙。\n`],
    ['a mark twice on a page', `${head}甲。\n\f乙。\n第4页\n丙。\n第4页\n`],
    ['cells that say where something is', `${head}附件\n目录\n养老清单\n第3页\n救助清单\n第5页\n婚姻清单\n第8页\n`],
    ['a page that a sentence names', `${head}1.修订手册（见\n第3页\n），新增床位300张。\n`],
    ['pages told in other words', `${head}${page}Page 1 of 2\n${page}共2页\n页码：3\nP.4\n`],
    ['a page beside the title', `${head}${page}2024年某市民政工作要点　第2页\n${page}- 3 - 2024年某市民政工作要点\n`],
    ['cells that happen to count up', `${head}附件\n目录\n养老清单\n第1页\n救助清单\n第2页\n婚姻清单\n第3页\n`],
  ] as const)('%s', ([, text]) => {
    const { text: written, notice } = convert(text);
    expect(notice.furniture).toEqual([]);
    expect(written.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  test('and the editor is told of marks that do not count up, with what to paste', () => {
    const text = `${head}第3页\n甲。\n第3页\n乙。\n— 7 —\n`;
    const { messages } = convertText(text, plainSidecar);
    const told = messages.flatMap((file) => file.messages).filter(({ ruleId }) => ruleId === 'clean-page-mark');
    expect(told.map(({ line, reason }) => [line, reason.split('\n').slice(2)])).toEqual([
      [4, ['furniture:', '  - "第3页"', '  - "— 7 —"']],
    ]);
    const more = '\nfurniture: [第3页, — 7 —]';
    expect(convert(text, more).notice.furniture.map((item) => item.text)).toEqual(['第3页', '第3页', '— 7 —']);
    expect(convert(text, more).rules).not.toContain('clean-page-mark');
  });

  test.for(['Page 1 of 2', '共2页', '2024年某市民政工作要点 第2页'])(
    'and of lines that may tell a page: %s',
    (line) => {
      const text = `${head}${page}${line}\n乙。\n`;
      expect(convert(text).rules).toContain('clean-page-mark');
      expect(convert(text, `\nfurniture: [${line}]`).notice.furniture.map((item) => item.text)).toEqual([line]);
    },
  );

  test('and of a share that is alone', () => {
    expect(convert(`${head}占比\n1/3\n乙。\n`).rules).toContain('clean-bare-number');
  });

  test('the page count is not made of the rows of a table', () => {
    expect(convert(`${head}附件\n任务表\n${columns}\n${[1, 2, 3, 4].map(row).join('\n')}\n`).notice.pages).toBeNull();
  });
});

describe('goes, and is listed', () => {
  test('numbers between dashes, ruled lines, the title on later pages', () => {
    const { notice } = convert(`${head}- 1 -\n\f2024年某市民政工作要点\n乙。\n————————————\n- 2 -\n`);
    expect(notice.furniture.map(({ kind, text, line }) => [kind, text, line])).toEqual([
      ['page-number', '- 1 -', 4],
      ['running-head', '2024年某市民政工作要点', 5],
      ['ruled-line', '————————————', 7],
      ['page-number', '- 2 -', 8],
    ]);
  });

  test('marks of an attachment that begins anew, and those after a page without one', () => {
    const marks = ['— 1 —', '— 2 —', '— 4 —', '— 1 —', '— 2 —'];
    const { notice, rules } = convert(head + marks.map((mark) => `${page}${mark}\n`).join(''));
    expect(notice.furniture.map(({ text }) => text)).toEqual(marks);
    expect(rules).not.toContain('clean-page-mark');
  });

  test('shares of the whole at the head of each page', () => {
    const { notice } = convert(`1/3\n${head}${page}2/3\n${page}3/3\n乙。\n`);
    expect([notice.pages, notice.furniture.map(({ text }) => text)]).toEqual([3, ['1/3', '2/3', '3/3']]);
  });

  test('bare numbers that count up a page apart', () => {
    const { notice } = convert(`${head}${page}1\n${page}2\n${page}3\n`);
    expect(notice.furniture.map(({ text }) => text)).toEqual(['1', '2', '3']);
  });

  test('what the sidecar names; a line that is not there stops the notice', () => {
    const text = `${head}内部资料\n甲。\n内部资料\n乙。\n`;
    expect(convert(text, '\nfurniture: [内部资料]').notice.furniture.map(({ kind }) => kind)).toEqual([
      'declared',
      'declared',
    ]);
    expect(convert(text, '\nfurniture: [内部]').rules).toContain('furniture-dangling');
  });

  test.for(['一、养老', '（一）供给', '1.新增床位', '第一章 总则'])('but no numbered line: %s', (line) => {
    const { text, rules } = convert(`${head}${line}\n甲。\n${line}\n乙。\n`, `\nfurniture: [${line}]`);
    expect(rules).toContain('furniture-labelled');
    expect(text).toBe('');
  });

  test('without the words that a correction took out of the line', () => {
    const { notice } = convert(
      `${head}====广告在此====\n甲。\n`,
      '\ncorrections: [{ kind: remove, text: 广告在此, reason: 广告。 }]',
    );
    expect(notice.furniture.map(({ text }) => text)).toEqual(['========']);
  });
});

describe('a layout that the text has lost is told once, and kept', () => {
  test.for(layoutSigns)('$rule', ({ rule, pattern, least, finds, passes }) => {
    const count = (text: string): number => [...text.matchAll(pattern)].length;
    for (const text of finds) expect([text, count(text)]).toEqual([text, 1]);
    for (const text of passes) expect([text, count(text)]).toEqual([text, 0]);
    const line = `${finds[0] ?? ''}\n`;
    const body = `${head}${`乙。\n${line}`.repeat(least)}丙。\n`;
    const { text, rules } = convert(body);
    expect(rules.filter((one) => one === rule)).toHaveLength(1);
    expect(text.replace(/\s/gu, '')).toBe(body.replace(/\s/gu, ''));
    expect(convert(`${head}乙。\n`).rules).not.toContain(rule);
  });

  test('the cells of a table copied cell by cell do not join', () => {
    const { notice } = convert(`${head}附件\n任务表\n任务\n新增床位300张\n改造食堂12家\n责任单位\n养老处\n养老处\n`);
    expect(notice.parts.map(({ title }) => title)).toContain('任务表');
  });

  test('a year alone on its line opens no part', () => {
    const { files } = convertText(`${head}1.新增床位\n2024\n2.建站。\n二、救助\n好。\n`, plainSidecar);
    expect([...(files?.keys() ?? [])].filter((path) => path.endsWith('.mdx'))).toEqual(
      ['0', '1', '1-1', '1-2', '2'].map((path) => `moushi-2024/plan-2024/${path}.mdx`),
    );
  });
});
