import { describe, expect, it } from 'vitest';
import { countOccurrences, findOccurrences } from '../../src/search/occurrence.ts';

const found = (text: string, ...terms: string[]) =>
  findOccurrences(text, terms).map(({ from, to }) => text.slice(from, to));

describe('findOccurrences', () => {
  it.each([
    ['each place', '助餐点和助餐服务', ['助餐'], ['助餐', '助餐']],
    [
      'the text as it stands, not as it is compared',
      '提升 3A（Assistance 援助',
      ['3a(assistance援'],
      ['3A（Assistance 援'],
    ],
    ['the longer of two that begin together', '长者食堂', ['长者', '长者食堂'], ['长者食堂']],
    ['no character twice', '食堂食', ['食堂', '堂食'], ['食堂']],
    ['a run of dashes as one', '会——第四届', ['会-第'], ['会——第']],
    ['half of what one character folds to', '40㎡', ['m'], ['㎡']],
    ['nothing', '养老服务', ['助餐'], []],
  ])('finds %s', (_, text, terms, expected) => {
    expect(found(text, ...terms)).toEqual(expected);
  });

  it('tells which term it is', () => {
    expect(findOccurrences('食堂与助餐', ['助餐', '食堂']).map(({ term }) => term)).toEqual([1, 0]);
  });

  it('counts as plain search does, from left to right', () => {
    expect(countOccurrences('服务服务服务', '服务')).toBe(3);
    expect(countOccurrences('九九九', '九九')).toBe(1);
  });
});
