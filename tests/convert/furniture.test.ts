/** What goes as the furniture of pages, what stays as text, and that each line that goes is listed. */
import { describe, expect, test } from 'vitest';
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
  ] as const)('%s', ([, text]) => {
    const { text: written, notice } = convert(text);
    const left = notice.furniture.map((item) => item.text);
    expect(left.filter((line) => line !== '- 3 -')).toEqual([]);
    expect(left.length).toBeLessThanOrEqual(1);
    const expected = left.reduce<string>((rest, line) => rest.replace(line, ''), text);
    expect(written.replace(/\s/gu, '')).toBe(expected.replace(/\s/gu, ''));
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
