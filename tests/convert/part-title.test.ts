import { describe, expect, test } from 'vitest';
import { kindsOfTitle, splitAtTitle, yearOfPart } from '../../src/convert/part-title.ts';

describe('the year of a summary', () => {
  test.for([
    ['named', '2029年工作总结', 2030, 2029],
    ['named, whatever the notice is of', '2028年工作总结', 2030, 2028],
    ['not named', '宁州市民政工作总结', 2030, 2029],
    ['named before a plan of the next', '2029年工作总结和2030年工作计划', 2030, 2029],
    ['named after a plan', '2030年工作要点及2029年工作总结', 2030, 2029],
    ['not named, the plan’s is', '工作总结和2031年工作打算', 2031, 2030],
    ['in full-width digits', '２０２９年工作总结', 2030, 2029],
  ] as const)('%s: %s', ([, title, notice, year]) => {
    expect(yearOfPart('summary', title, notice)).toBe(year);
  });
});

describe('the year of a plan', () => {
  test.for([
    ['its own', '2030年民政工作要点', 2030, 2030],
    ['its own beside a summary', '2029年工作总结和2030年工作计划', 2030, 2030],
    ['the one that it names', '2031年民政工作要点', 2030, 2031],
    ['the notice’s where it names none', '民政工作要点', 2030, 2030],
  ] as const)('%s: %s', ([, title, notice, year]) => {
    expect(yearOfPart('plan', title, notice)).toBe(year);
  });
});

test.for([
  ['2030年工作要点', 'plan'],
  ['2029年工作总结', 'summary'],
  ['2029年工作总结和2030年工作计划', 'both'],
  ['2030年工作要点及2029年工作总结', 'both'],
  ['2029年重点工作完成情况', 'summary'],
] as const)('%s holds %s', ([title, kinds]) => {
  expect(kindsOfTitle(title)).toBe(kinds);
});

test('what follows a title over two pages stands on the second', () => {
  const text = '2030年民政工作要点为做好今年的工作，制定本要点。';
  const mapped = { text, at: [...text].map((_, index) => index) };
  const paragraph = { mapped, lines: [], page: 1, turns: [8, 20].map((at, index) => ({ at, page: index + 2 })) };
  const [title, rest] = splitAtTitle([paragraph], ['2030年民政工作要点']);
  expect([title?.page, title?.turns]).toEqual([1, [{ at: 8, page: 2 }]]);
  expect([rest?.mapped.text.slice(0, 2), rest?.page, rest?.turns]).toEqual(['为做', 2, [{ at: 9, page: 3 }]]);
});
