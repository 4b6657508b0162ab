import { describe, expect, test } from 'vitest';
import type { VFile } from 'vfile';
import { convertNotice, outlineSource } from '../../src/convert/pipeline.ts';
import { readNotice, type SeedFiles } from '../../src/convert/read.ts';
import { seedOf } from './convert-text.ts';

/** Headings that open the plan of 2024 under a title of both kinds or of a summary, and those of the summary of 2023. */
const plans = [
  '2024年主要工作任务', '2024年工作目标', '2024年工作', '2024年怎么干', '下一步工作', '下一步打算', '明年工作', '新的一年工作任务',
  '今年重点工作', '工作任务', '工作举措', '重点工作', '工作打算', '存在问题和下一步工作', '谋划2024年工作', '二〇二四年工作任务',
]; // oxfmt-ignore
const summaries = [
  '2023年工作总结', '2023年主要工作', '2023年工作', '过去一年工作', '一年来工作', '今年以来工作情况', '主要工作', '基本情况', '主要做法',
  '工作亮点', '已完成工作', '回顾2023',
]; // oxfmt-ignore

function seedUnder(title: string, lines: readonly string[], more = ''): SeedFiles {
  const sidecar = [
    'issuer: { id: moushi, name: 某市民政局, area: 某市, city: 某市, level: city }',
    'year: 2024',
    `title: ${title}`,
    'source: { kind: web, note: 样例。 }',
    'added: 2026-01-01',
    more,
  ];
  return seedOf([title, ...lines].join('\n\n'), sidecar.join('\n'));
}

/** The rules that stop a text. */
const stoppedBy = (messages: readonly VFile[]): string =>
  messages.flatMap((file) => file.messages.flatMap(({ ruleId, fatal }) => (fatal ? [ruleId] : []))).join(' ');

/** The parts that the converted text falls into, or the rules that stop it. */
function partsOf(title: string, lines: readonly string[], more = ''): string {
  const { files, messages } = convertNotice(seedUnder(title, lines, more));
  if (files) return [...JSON.parse(files.get('moushi-2024/notice.json') ?? '').parts].map(({ id }) => id).join(' ');
  return stoppedBy(messages);
}

/** The same as soon as the outline is there: of many texts, since what comes after does not change it. */
function outlinedParts(title: string, lines: readonly string[]): string {
  const { source, files } = readNotice(seedUnder(title, lines));
  const outlined = source && outlineSource(source, files, () => undefined);
  return outlined ? outlined.outline.parts.map(({ id }) => id).join(' ') : stoppedBy(files);
}

/** What the conversion says, with the lines to paste. */
const reasonOf = (title: string, lines: readonly string[]): string =>
  convertNotice(seedUnder(title, lines))
    .messages.flatMap((file) => file.messages.map(({ reason }) => reason))
    .join('\n');

const done = '（一）养老服务稳步提升。新增养老床位120张，已建成社区食堂4家。';
const toDo = '（一）扩大养老服务供给。新增养老床位200张，建成社区食堂6家。';
const titles = ['某市民政局2023年工作总结和2024年工作计划', '某市民政局2023年工作总结', '2024年某市民政工作要点'];

test.for(titles)('%s: each heading opens its half, numbered or alone on its line', (title) => {
  for (const [one, two] of [
    ['一、', '二、'],
    ['', ''],
  ] as const) {
    for (const plan of plans)
      expect(partsOf(title, [`${one}2023年工作总结`, done, `${two}${plan}`, toDo]), plan).toBe(
        'summary-2023 plan-2024',
      );
    for (const summary of summaries) {
      const expected = title === titles[2] && summary === '主要工作' ? 'outline-both' : 'summary-2023 plan-2024';
      expect(partsOf(title, [`${one}${summary}`, done, `${two}2024年工作计划`, toDo]), summary).toBe(expected);
    }
  }
});

test('where nothing tells the halves apart the conversion stops', () => {
  expect(partsOf(titles[0] ?? '', ['一、养老服务', done, '二、社会救助', toDo])).toBe('outline-both');
});

/** Headings as such notices have them, which must never open the wrong half without a word. */
const plausiblePlans = [
  '主要工作任务', '工作目标', '工作重点', '工作举措', '下一步工作打算', '下阶段工作安排', '工作思路', '重点任务', '工作安排', '工作计划', '工作打算', '主要任务', '目标任务',
  '重点工作任务', '重点工作', '工作措施', '主要措施', '主要举措', '总体思路', '总体要求', '工作要求', '总体要求和主要目标', '下一步工作思路', '下一步工作重点', '下一步工作计划',
  '下一步工作措施', '今后工作打算', '来年工作计划', '明年工作思路', '明年工作安排', '下半年工作安排', '下半年重点工作', '2024年工作安排', '2024年工作思路', '2024年重点任务',
  '2024年主要任务', '2024年目标任务', '2024年工作举措', '2024年工作重点', '2024年民政工作总体要求', '2024年工作总体思路及主要任务', '2024年主要工作安排',
  '2024年民政事业发展目标', '2024年要抓好的重点工作', '2024年工作谋划', '2024年重点工作清单', '2024年度工作计划', '新一年工作思路', '下步工作建议', '下一阶段主要任务',
  '工作计划及措施', '工作打算和安排', '对2024年工作的初步考虑', '2024年发展思路', '工作展望', '未来工作展望', '2024年目标任务和工作措施', '存在问题及下步工作安排',
]; // oxfmt-ignore
const plausibleSummaries = [
  '工作回顾', '主要做法和成效', '工作开展情况', '上半年工作情况', '存在问题', '主要工作完成情况', '2023年工作情况', '2023年主要做法', '主要工作成效', '工作总结', '工作完成情况',
  '目标任务完成情况', '重点工作推进情况', '2023年工作开展情况', '主要成绩', '取得的成效', '工作亮点及特色', '主要工作及成效', '基本做法', '2023年重点工作完成情况', '一年来的工作',
  '过去一年主要工作', '今年以来工作开展情况', '2023年度工作总结', '2023年主要成绩', '工作进展情况', '工作进展', '2023年民政工作取得的成绩', '2023年工作主要亮点', '所做工作',
  '主要工作情况', '全年工作情况', '2023年目标完成情况', '落实情况', '工作落实情况', '2023年亮点工作', '亮点工作', '存在的问题和不足', '特色亮点工作', '工作成果',
]; // oxfmt-ignore
const doneMore = '（二）社会救助更加有力。全年累计发放低保金860万元。';
const doneUnsaid = '（一）养老服务。新增养老床位120张，建成社区食堂4家。';
const toDoMore = '（二）提高救助水平。低保标准提高到每人每月1200元。';
const halves = 'summary-2023 plan-2024';
/** Under a plan's title a heading without a year may be asked about; under the others it is reported. */
const mayAsk = (title: string): string[] => (/总结/u.test(title) ? [halves] : [halves, 'outline-both']);

describe.for(titles)('%s: the halves are never swapped', (title) => {
  test.for(plausiblePlans)('%s opens the plan', (heading) => {
    for (const [one, two] of [
      ['一、', '二、'],
      ['', ''],
    ] as const) {
      const partsUnder = (first: string): string =>
        outlinedParts(title, [one + first, done, doneMore, two + heading, toDo, toDoMore]);
      expect(partsUnder('2023年工作总结')).toBe(halves);
      expect(mayAsk(title)).toContain(partsUnder('工作回顾'));
    }
  });

  test.for(plausibleSummaries)('%s opens the summary', (heading) => {
    for (const [one, two] of [
      ['一、', '二、'],
      ['', ''],
    ] as const) {
      expect(outlinedParts(title, [one + heading, done, doneMore, `${two}2024年工作计划`, toDo, toDoMore])).toBe(
        halves,
      );
      expect(outlinedParts(title, [one + heading, doneUnsaid, doneMore, `${two}下一步工作打算`, toDo, toDoMore])).toBe(
        halves,
      );
    }
  });
});

test.for([
  ['一、工作回顾', '二、主要工作任务'],
  ['工作回顾', '主要工作任务'],
  ['一、工作情况', '二、工作任务'],
  ['一、主要成绩', '二、主要任务'],
  ['主要成绩', '主要任务'],
  ['一、工作基础', '二、工作目标'],
])('under a plan’s title %s and %s are asked about, and the answer proposed keeps both halves', ([first, second]) => {
  const title = titles[2] ?? '';
  const lines = [first, done, doneMore, second, toDo, toDoMore].map(String);
  expect(partsOf(title, lines)).toBe('outline-both');
  const paste = /outline:(?:\n +.*)*/u.exec(reasonOf(title, lines))?.[0] ?? '';
  expect(paste).toContain('kind: summary');
  expect(partsOf(title, lines, paste)).toBe(halves);
});

test.for([
  ['一、总体要求', '二、主要任务', '三、工作要求'],
  ['一、指导思想', '二、工作目标', '三、重点工作'],
  ['一、面临形势和存在问题', '二、总体要求', '三、主要任务'],
])('%s, %s, %s are sections of one plan', (headings) => {
  expect(
    partsOf(
      titles[2] ?? '',
      headings.flatMap((heading) => [heading, '坚持以人民为中心。', toDo]),
    ),
  ).toBe('plan-2024');
});

test('problems named before the plan are a section of the summary, not its title', () => {
  const lines = [
    '一、主要工作',
    done,
    doneMore,
    '二、存在问题',
    '还有不足。',
    '三、工作目标',
    toDo,
    '四、工作举措',
    toDoMore,
  ];
  expect(partsOf(titles[0] ?? '', lines)).toBe(halves);
});
