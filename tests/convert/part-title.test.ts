import { describe, expect, test } from 'vitest';
import { kindsOfTitle, partKindOf, yearOfPart } from '../../src/convert/part-title.ts';

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
  ['2030年工作要点', 'plan', 'plan'],
  ['2029年工作总结', 'summary', 'summary'],
  ['2029年工作总结和2030年工作计划', 'both', 'plan'],
  ['2030年工作要点及2029年工作总结', 'both', 'plan'],
  ['2029年重点工作完成情况', 'summary', 'summary'],
] as const)('%s holds %s', ([title, kinds, kind]) => {
  expect(kindsOfTitle(title)).toBe(kinds);
  expect(partKindOf(title)).toBe(kind);
});
