import { describe, expect, test } from 'vitest';
import { standaloneForms } from '../../src/convert/cover.ts';
import { plainDigits } from '../../src/text/digit.ts';
import { foreignPatterns } from '../../src/convert/foreign.ts';
import { labelForms, readLabel } from '../../src/convert/label.ts';
import { pageNumberForms } from '../../src/convert/page-number.ts';
import { sentenceSpans } from '../../src/convert/passage.ts';

describe('every form matches its case and passes over its trap', () => {
  test.for(labelForms)('label $kind: $matches', ({ pattern, matches, passes }) => {
    expect(matches).toMatch(pattern);
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

  test.for(foreignPatterns)('foreign $name: $finds', ({ pattern, finds, passes }) => {
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
