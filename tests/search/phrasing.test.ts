import { describe, expect, it } from 'vitest';
import { nameAbsence, quoteWords } from '../../src/search/phrasing.ts';
import { parseQuery } from '../../src/search/query.ts';

describe('nameAbsence', () => {
  it.each([
    ['量子计算', false, '没有一条语句写到“量子计算”'],
    ['长者食堂 2025', false, '没有一条语句同时写到“长者食堂”“2025”'],
    ['社区食堂', true, '没有一条语句写到“社区食堂”或其近义词'],
    ['殡葬 -服务 -管理', false, '没有一条语句写到“殡葬”而没有写到“服务”“管理”'],
  ])('%s', (query, wide, expected) => {
    expect(nameAbsence(parseQuery(query), wide, '语句')).toBe(expected);
  });

  it('leaves out a unit that was just named', () => {
    expect(nameAbsence(parseQuery('量子计算'), false)).toBe('没有一条写到“量子计算”');
  });
});

it('quoted words stand side by side', () => {
  expect(quoteWords([{ written: '助餐' }, { written: '食堂' }])).toBe('“助餐”“食堂”');
});
