import { describe, expect, test } from 'vitest';
import { substanceBeyond } from '../../../src/model/wording/substance.ts';
import { indexWording } from '../../../src/model/wording/wording-index.ts';
import type { SharedRun, WordedPassage } from '../../../src/model/wording/shared-wording.ts';

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
  const passage = (id: string, notice: string): WordedPassage => ({
    id,
    notice,
    part: 'plan',
    role: 'text',
    text: '甲乙丙丁戊己',
    order: 0,
  });
  const [a1, a2, b] = [passage('a-1', 'a'), passage('a-2', 'a'), passage('b-1', 'b')];
  const run = (words: string, places: [WordedPassage, [number, number]][]): SharedRun<WordedPassage> => ({
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
    const places = index.between('a', 'b', 'substance').map((each) => each.a.map(({ passage: at }) => at.id));
    expect(places).toEqual([['a-1'], ['a-2']]);
  });
});
