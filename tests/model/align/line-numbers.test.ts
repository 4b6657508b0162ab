/** Two lists of numbers set beside each other: the right members meet, and nothing is lost. */
import { describe, expect, test } from 'vitest';
import { isSilentOn, lineNumbers } from '../../../src/model/align/line-numbers.ts';
import type { Passage } from '../../../src/schema/passage.ts';
import type { Target } from '../../../src/schema/target.ts';
import { loadFixture } from '../../fixture/fixture.ts';

const passage = (id: string) => ({ id }) as Passage;
const target = (
  passageId: string,
  ...[verb, object, value, more = {}]: [verb: string, object: string, value: number, more?: Partial<Target>]
) =>
  ({
    id: `${passageId}-${object}-${verb}`,
    passage: passageId,
    verb,
    object,
    value,
    indicator: null,
    whole: null,
    ...more,
  }) as Target;

const a = [
  target('a', '新增', '床位', 1000, { indicator: 'beds' }),
  target('a', '新建', '床位', 500, { indicator: 'beds' }),
  target('a', '新建', '日间中心', 4),
  target('a', '新建', '助餐场所', 35),
];
const b = [
  target('b', '新建', '床位', 500, { indicator: 'beds' }),
  target('b', '新增', '床位', 600, { indicator: 'beds' }),
  target('b', '安装', '水表', 6200),
  target('b', '新建', '助餐场所', 18),
];
const group = { a: [passage('a')], b: [passage('b')] };

describe('two lists of numbers', () => {
  test('meet by what is done to what, and not by their places', () => {
    const rows = lineNumbers(group, [...a, ...b]);
    expect(rows?.map((row) => [row.a?.value ?? null, row.b?.value ?? null])).toEqual([
      [500, 500],
      [4, null],
      [1000, 600],
      [null, 6200],
      [35, 18],
    ]);
  });

  test('hold each number once, also where one thing is counted twice with one verb', () => {
    const twice = [...a, target('a', '新增', '床位', 70, { indicator: 'beds' })];
    const rows = lineNumbers(group, [...twice, ...b]) ?? [];
    expect(rows.flatMap((row) => row.a ?? [])).toHaveLength(twice.length);
    expect(rows.flatMap((row) => row.b ?? [])).toHaveLength(b.length);
    expect(rows.find((row) => row.b?.value === 600)?.a).toBeNull();
  });

  test('are no table while one side has fewer than four', () => {
    expect(lineNumbers(group, [...a.slice(1), ...b])).toBeNull();
  });
});

describe('a number that the other plan has not', async () => {
  const { corpus } = await loadFixture();
  const canteens = corpus.targets.find(({ passage }) => corpus.passage(passage).text === '建成长者食堂40家。');

  test.each([
    ['dongshan-2030', true, 'says nothing on the matter'],
    ['linhu-2030', false, 'speaks of the matter'],
    ['linhu-2031', false, 'has not been read to the end'],
  ])('%s, which is silent: %s, since it %s', (notice, silent) => {
    expect(canteens && isSilentOn(corpus, canteens, corpus.notice(notice))).toBe(silent);
  });

  test.each([
    ['日间照护中心', true, 'it nowhere names'],
    ['社区日间照护', true, 'it nowhere names'],
    ['长者食堂服务', false, 'it names without 服务'],
    ['日托所＋长者食堂', false, 'it names one part of'],
    ['特级及以上长者食堂', false, 'it names without a grade'],
    ['街镇', false, 'is too general'],
    ['', false, 'is not written'],
  ])('of a matter that it speaks of, %s: %s, as what is counted %s', (object, silent) => {
    expect(canteens && isSilentOn(corpus, { ...canteens, object }, corpus.notice('linhu-2030'))).toBe(silent);
  });

  test('what is counted is not looked for in a plan that has not been read to the end', () => {
    const counted = { ...(canteens as Target), object: '日间照护中心' };
    expect(isSilentOn(corpus, counted, corpus.notice('linhu-2031'))).toBe(false);
  });
});
