import { describe, expect, test } from 'vitest';
import { standaloneForms } from '../../src/convert/cover.ts';
import { plainDigits } from '../../src/text/digit.ts';
import { isAddressees } from '../../src/convert/addressees.ts';
import { turnOfHeading } from '../../src/convert/part-heading.ts';
import { isRecordLine, readFacts } from '../../src/convert/web-record.ts';
import { addresseesCases, recordCases } from './line-cases.ts';
import { findPageRuns } from '../../src/convert/web-page.ts';
import { contaminationPatterns, occurrences } from '../../src/convert/contamination.ts';
import { labelForms, numberBeforeFigure, readLabel, readLabelInTurn } from '../../src/text/label.ts';
import { pageNumberForms } from '../../src/convert/page-number.ts';
import { sentenceSpans } from '../../src/convert/passage.ts';

describe('every form matches its case and passes over its trap', () => {
  test.for(labelForms)('label $kind: $matches', ({ kind, pattern, matches, passes }) => {
    expect(matches).toMatch(pattern);
    expect(readLabel(matches)?.kind).toBe(kind);
    expect(passes).not.toMatch(pattern);
  });

  test.for(standaloneForms)('cover $role: $matches', ({ pattern, matches, passes }) => {
    expect(matches).toMatch(pattern);
    expect(passes).not.toMatch(pattern);
  });

  test.for(pageNumberForms)('page number $matches', ({ pattern, matches, passes }) => {
    for (const line of matches) expect(plainDigits(line)).toMatch(pattern);
    for (const line of passes) expect(plainDigits(line)).not.toMatch(pattern);
  });

  test.for(contaminationPatterns)('foreign $name: $finds', ({ pattern, finds, passes }) => {
    expect([...finds.matchAll(pattern)]).not.toHaveLength(0);
    expect([...passes.matchAll(pattern)]).toHaveLength(0);
  });
});

test.for([
  ['（一）完善', '（一）', 1],
  ['(六) 加强', '(六)', 6],
  ['１2、', null, 0],
  ['１２．加强', '１２．', 12],
  ['（３）加强', '（３）', 3],
  ['㈢提升', '㈢', 3],
  ['⑵推进', '⑵', 2],
  ['⒈提高', '⒈', 1],
  ['26.锻造', '26.', 26],
  ['1.5亿元', null, 0],
  ['一、2023年工作总结', '一、', 1],
  ['三是提升', '三是', 3],
  ['一是否', null, 0],
  ['一二、加强', null, 0],
  ['首先，完善', '首先，', 1],
  ['第一议题', null, 0],
  ['2024 年是', null, 0],
] as const)('the label of %s', ([text, label, value]) => {
  const found = readLabel(text);
  expect(found?.text ?? null).toBe(label);
  expect(found?.value ?? 0).toBe(value);
});

test.for([
  ['一句。两句。', ['一句。', '两句。']],
  ['分句；再一句。', ['分句；', '再一句。']],
  ['半角;分号,不断!', ['半角;', '分号,不断!']],
  ['每人100元;1-12月;A;B不断', ['每人100元;', '1-12月;', 'A;B不断']],
  ['括号（内有。句号；分号）不断。', ['括号（内有。句号；分号）不断。']],
  ['引文“他说。”到此。', ['引文“他说。”', '到此。']],
  ['引文“一；二”不断。', ['引文“一；二”不断。']],
  ['没有配对的（括号。照断。', ['没有配对的（括号。', '照断。']],
  ['没有句号', ['没有句号']],
] as const)('passages of %s', ([text, passages]) => {
  expect(sentenceSpans(text).map(([start, end]) => text.slice(start, end))).toEqual(passages);
});

describe('a heading names the half that it opens', () => {
  const years = { plan: 2025, summary: 2024 };
  const kindOf = (heading: string): string => {
    const turn = turnOfHeading(heading, years);
    return turn ? `${turn.kind}-${String(turn.year)}${turn.sure ? '' : '?'}` : 'none';
  };

  test.for([
    '2025年主要工作任务',
    '2025年工作计划',
    '2025年工作要点',
    '2025年工作安排',
    '2025年工作打算',
    '2025年工作思路',
    '2025年重点工作',
    '2025年工作任务',
    '2025年重点任务',
    '2025年主要任务',
    '2025年工作目标',
    '2025年工作重点',
    '2025年工作举措',
    '2025年工作措施',
    '2025年主要工作',
    '2025年工作',
    '2025年工作展望',
    '2025年工作设想',
    '2025年工作部署',
    '2025年工作方向',
    '2025年工作谋划',
    '2025年民政工作',
    '2025年政府工作任务',
    '2025年目标任务',
    '2025年总体思路和重点任务',
    '2025年度工作安排',
    '2025年怎么干',
    '2025年拟开展的主要工作',
    '2025年主要奋斗目标',
    '2025年民生实事',
    '2025年工作的总体要求',
    '二〇二五年工作任务',
    '２０２５年工作安排',
    '展望2025年',
    '展望2025',
    '松岭区民政局2025年工作',
    '明年工作安排',
    '明年工作',
    '来年工作展望',
    '下一步工作',
    '下一步工作打算',
    '下步工作重点',
    '下一阶段工作',
    '下一年度重点任务',
    '今后工作打算',
    '下半年工作安排',
    '下半年重点工作',
    '新的一年工作思路',
    '存在问题及下一步打算',
    '下一步工作措施',
    '下一步怎么办',
    '关于2025年工作的安排',
    '“2025年”工作任务：',
  ])('%s opens the plan', (heading) => {
    expect(kindOf(heading)).toBe('plan-2025');
  });

  test.for([
    '2024年工作总结',
    '2024年工作回顾',
    '2024年工作情况',
    '2024年工作开展情况',
    '2024年工作完成情况',
    '2024年主要工作',
    '2024年重点工作完成情况',
    '2024年工作成效',
    '2024年主要工作成效',
    '2024年工作亮点',
    '2024年工作成绩',
    '2024年主要做法',
    '2024年工作',
    '2024年民政工作',
    '2024年主要工作及成效',
    '2024年工作概述',
    '2024年工作综述',
    '2024年取得的成绩',
    '2024年完成的主要工作',
    '2024年以来主要工作',
    '2024年重点任务',
    '2024年任务落实情况',
    '过去一年工作',
    '过去一年工作回顾',
    '一年来的主要工作',
    '今年以来工作情况',
    '去年工作回顾',
    '上年工作',
    '回顾2024年',
    '2024年特色工作',
    '二〇二四年工作总结',
  ])('%s opens the summary', (heading) => {
    expect(kindOf(heading)).toBe('summary-2024');
  });

  test.for([
    ['工作任务', 'plan-2025?'],
    ['主要工作开展情况', 'summary-2024?'],
    ['工作打算', 'plan-2025?'],
    ['养老服务', 'none'],
    ['高质量编制2025年预算', 'none'],
    ['2025年春节期间开展慰问', 'none'],
    ['2025年上半年工作情况', 'summary-2025'],
    ['做好2021—2025年规划评估', 'none'],
    ['2024年遗留问题整改', 'none'],
  ] as const)('%s: %s', ([heading, turn]) => {
    expect(kindOf(heading)).toBe(turn);
  });
});

test.for(addresseesCases.are)('%s are addressees', (line) => {
  expect(isAddressees(line)).toBe(true);
});
test.for(addresseesCases.areNot)('%s are none', (line) => {
  expect(isAddressees(line)).toBe(false);
});

test.for(recordCases.are)('%s is a record', (line) => {
  expect(isRecordLine(line, false)).toBe(true);
});
test.for(recordCases.areNot)('%s is no record', (line) => {
  expect(isRecordLine(line, false)).toBe(false);
});

test('a record tells number, date and disclosure, whatever its form', () => {
  expect(readFacts(['发文字号： 松民发〔2025〕3 号 成文日期：2025年02月06日', '公开方式：主动公开'])).toEqual({
    number: '松民发〔2025〕3号',
    date: '2025-02-06',
    disclosure: '主动公开',
  });
  expect(readFacts(['文    号\t松民发〔2025〕3号\t发布日期\t2025-02-10'])).toEqual({ number: '松民发〔2025〕3号' });
});

test('cells of a record on lines of their own are found, and the title below is not', () => {
  const text = [
    '索引号：',
    '0031/2025',
    '发布机构：',
    '松岭区民政局',
    '有效性：',
    '2025年松岭区民政工作要点',
    '一、养老',
  ].join('\n');
  const found = findPageRuns(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(['索引号：', '0031/2025', '发布机构：', '松岭区民政局', '有效性：']);
});

test.for([
  ['索取号：\u00a0X01', '索取号： X01', [[0, 8]]],
  ['甲\r\n乙', '甲\n乙', [[0, 4]]],
  ['标题 ( 2025-02-10 )\n', ' ( 2025-02-10 )', [[2, 17]]],
  [
    '甲乙甲乙',
    '甲乙',
    [
      [0, 2],
      [2, 4],
    ],
  ],
  ['甲', ' ', []],
] as const)('a run is found over any blank: %j %j', ([text, run, places]) => {
  expect(occurrences(text, run)).toEqual(places);
});

test('a number before a figure is a label where it is the next in turn', () => {
  for (const words of numberBeforeFigure.matches) expect(words).toMatch(numberBeforeFigure.pattern);
  for (const words of numberBeforeFigure.passes) expect(words).not.toMatch(numberBeforeFigure.pattern);
  expect(readLabelInTurn('3.12349热线全年畅通', 3)).toMatchObject({ text: '3.', value: 3, length: 2 });
  expect(readLabelInTurn('3.12349热线全年畅通', 2)).toBeNull();
  expect(readLabelInTurn('1.15亿元', 1)).toBeNull();
});
