import { describe, expect, test } from 'vitest';
import { firstRows, openingOf } from '../../src/model/uptake/shown-in-full.ts';
import type { UptakeTask } from '../../src/model/uptake/uptake.ts';

const task = (...answers: string[][]) =>
  ({ cells: answers.map((ids) => ({ passages: ids.map((id) => ({ id })) })) }) as unknown as UptakeTask;

describe('a sentence that answers several tasks', () => {
  test('has its first row, counted from 1', () => {
    const rows = firstRows([task(['a'], []), task([], ['b', 'a']), task(['c'], ['b'])]);
    expect([...rows]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
  });
});

describe('what its repetition shows', () => {
  test.each([
    [
      '落实好市区两级民心工程和实事项目工作任务，新增1000张养老床位、新建500张养老床位。',
      '落实好市区两级民心工程和实事项目工作任务',
    ],
    // The first clause is too short to be known by.
    ['2024年，新增1家社区长者食堂，新建2家社区综合为老服务中心。', '2024年，新增1家社区长者食堂'],
    // Too little is left to be worth it.
    ['推进老年工作高质量发展，取得新成效。', '推进老年工作高质量发展，取得新成效。'],
    ['推进养老服务和老龄事业高质量发展', '推进养老服务和老龄事业高质量发展'],
  ])('%s', (text, opening) => {
    const parts = openingOf(text);
    expect(parts.opening).toBe(opening);
    expect(parts.opening + parts.rest).toBe(text);
  });
});
