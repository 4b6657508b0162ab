import { expect, test } from 'vitest';
import { convertText } from './convert-text.ts';

/** Headings that open the plan of 2024 under a title of both kinds or of a summary, and those of the summary of 2023. */
const plans = [
  '2024年主要工作任务', '2024年工作目标', '2024年工作', '2024年怎么干', '下一步工作', '下一步打算', '明年工作', '新的一年工作任务',
  '今年重点工作', '工作任务', '工作举措', '重点工作', '工作打算', '存在问题和下一步工作', '谋划2024年工作', '二〇二四年工作任务',
]; // prettier-ignore
const summaries = [
  '2023年工作总结', '2023年主要工作', '2023年工作', '过去一年工作', '一年来工作', '今年以来工作情况', '主要工作', '基本情况', '主要做法',
  '工作亮点', '已完成工作', '回顾2023',
]; // prettier-ignore

function partsOf(title: string, lines: readonly string[]): string {
  const sidecar = [
    'issuer: { id: moushi, name: 某市民政局, area: 某市, city: 某市, level: city }',
    'year: 2024',
    `title: ${title}`,
    'source: { kind: web, note: 样例。 }',
    'added: 2026-01-01',
  ];
  const { files, messages } = convertText([title, ...lines].join('\n\n'), sidecar.join('\n'));
  if (files) return [...JSON.parse(files.get('moushi-2024/notice.json') ?? '').parts].map(({ id }) => id).join(' ');
  return messages.flatMap((file) => file.messages.flatMap(({ ruleId, fatal }) => (fatal ? [ruleId] : []))).join(' ');
}

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
