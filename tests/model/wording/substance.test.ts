import { describe, expect, test } from 'vitest';
import { substanceBeyond } from '../../../src/model/wording/substance.ts';
import { indexWording } from '../../../src/model/wording/wording-index.ts';
import type { Passage } from '../../../src/schema/passage.ts';
import type { SharedRun } from '../../../src/model/wording/shared-wording.ts';

describe('substance of a run', () => {
  const substance = substanceBeyond([]);

  test('leaves a number with its measure word out', () => {
    expect(substance('为800户特殊困难老年人')).toBe(7);
    expect(substance('新增覆盖10万名老年人')).toBe(4);
  });

  test('keeps numbers written in Han, which are names', () => {
    expect(substance('谋划制定十五五养老服务政策')).toBe(13);
  });
});

describe('between two notices', () => {
  const passage = (id: string, notice: string) =>
    ({
      id,
      notice,
      part: 'plan',
      role: 'text',
      text: '甲乙丙丁戊己',
      order: 0,
    }) as Passage;
  const [a1, a2, b] = [passage('a-1', 'a'), passage('a-2', 'a'), passage('b-1', 'b')];
  const run = (words: string, places: [Passage, [number, number]][]): SharedRun => ({
    words,
    length: words.length,
    stock: false,
    places: places.map(([at, span]) => ({ passage: at, span })),
  });

  test('a place within a longer run of the same two is not counted again', () => {
    const index = indexWording([
      run('甲乙丙丁戊己', [
        [a1, [0, 6]],
        [b, [0, 6]],
      ]),
      run('甲乙丙', [
        [a1, [0, 3]],
        [a2, [0, 3]],
        [b, [0, 3]],
      ]),
    ]);
    const found = index.between('a', 'b', 'substance');
    expect(found.map((each) => each.a.map(({ passage: at }) => at.id))).toEqual([['a-1']]);
    expect(found.map((each) => each.b.length)).toEqual([1]);
    expect(index.elsewhere(a2).flatMap(({ places }) => places.map(({ passage: at }) => at.id))).toEqual(['b-1']);
  });

  test('a run that has other places in both is counted with these alone', () => {
    const b2 = passage('b-2', 'b');
    const index = indexWording([
      run('甲乙丙丁戊己', [
        [a1, [0, 6]],
        [b, [0, 6]],
      ]),
      run('甲乙丙', [
        [a1, [0, 3]],
        [a2, [0, 3]],
        [b, [0, 3]],
        [b2, [0, 3]],
      ]),
    ]);
    const places = index
      .between('a', 'b', 'substance')
      .map(({ a, b: other }) => [...a, ...other].map((at) => at.passage.id));
    expect(places).toEqual([
      ['a-1', 'b-1'],
      ['a-2', 'b-2'],
    ]);
  });
});
