import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partQuotations } from '../../src/search/part-quotations.ts';
import { parseQuery, quoteTerm } from '../../src/search/query.ts';
import { type Term, makeTerm } from '../../src/search/term.ts';

const words = (query: string, { include, exclude } = parseQuery(query)) => {
  return [
    ...include.map((terms) => terms.map(({ written }) => written).join('|')),
    ...exclude.map(({ written }) => `-${written}`),
  ];
};

describe('parseQuery', () => {
  it.each([
    ['one word', '助餐', ['助餐']],
    ['several words', '助餐 食堂', ['助餐', '食堂']],
    ['a Chinese keyboard’s blank', '助餐　食堂', ['助餐', '食堂']],
    ['quotes', '"3A service" 援助', ['3A service', '援助']],
    ['a Chinese keyboard’s quotes', '“社区 食堂”', ['社区 食堂']],
    ['an excluded word', '殡葬 -领域', ['殡葬', '-领域']],
    ['an excluded word in full width', '殡葬 －领域', ['殡葬', '-领域']],
    ['an excluded run in quotes', '殡葬 -"服务 改革"', ['殡葬', '-服务 改革']],
    ['a word twice, once', '助餐 助餐 ＶＲ vr', ['助餐', 'ＶＲ']],
    ['nothing', ' 　', []],
  ])('reads %s', (_, query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  it.each([
    ['a quotation mark within a word', '物业服务“试点', ['物业服务“试点']],
    ['one that nothing closes', '“十四五', ['“十四五']],
    ['one that closes what nothing opened', '十四五”规划', ['十四五”规划']],
    ['quotes around the beginning of a word only', '“物业+养老”试点', ['“物业+养老”试点']],
    ['a dash copied from a text', '——第四届', ['——第四届']],
    ['a hyphen within a word', '1-2家', ['1-2家']],
    ['a minus with nothing behind it', '助餐 - 食堂', ['助餐', '-', '食堂']],
  ])('takes literally %s', (_, query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  it.each([
    ['typed without a blank before it', '慈善"信托"', ['慈善', '信托']],
    ['typed without a blank behind it', '"慈善"信托', ['慈善', '信托']],
    ['in a Chinese keyboard’s marks', '慈善“信托”备案', ['慈善', '信托', '备案']],
    ['of several words', '"3A service"援助', ['3A service', '援助']],
    ['beside another', '"慈善""信托"', ['慈善', '信托']],
    ['excluded', '慈善 -"信托"备案', ['慈善', '备案', '-信托']],
  ])('reads a quotation as a word of its own, after the literal: %s', (_, query, expected) => {
    expect(words(partQuotations(query))).toEqual(expected);
  });

  it.each([
    ['or between two words', '助餐 或 食堂 建设', ['助餐|食堂', '建设']],
    ['a bar without blanks', '助餐|食堂｜送餐', ['助餐|食堂|送餐']],
    ['a bar between quotations', '“社区 食堂”|“助餐 点”', ['社区 食堂|助餐 点']],
    ['an or with nothing before it', '或 助餐', ['助餐']],
    ['thousands parted by a blank', '4 000 张', ['4000', '张']],
    ['thousands after words', '新增4 000 000张 2024 100', ['新增4000000张', '2024', '100']],
    ['digits in a quotation as they are', '"3 333" 养 "新增3 333"', ['3 333', '养', '新增3 333']],
  ])('reads %s', (_, query, expected) => {
    expect(words(query)).toEqual(expected);
  });

  it('gives quoted terms back, whatever is in them and beside them', () => {
    const term = fc
      .string({ unit: fc.constantFrom(...'养老“”"「」-－—  3A，'), minLength: 1, maxLength: 8 })
      .map((written) => makeTerm(written, true))
      // A quotation mark before a blank ends a quotation, so those alone cannot be quoted.
      .filter((made) => made !== null && !/["“”„」』＂]\s/u.test(made.written))
      .map((made) => made as Term);
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 3, selector: ({ folded }) => folded }), (terms) => {
        const { include, exclude } = parseQuery(terms.map(quoteTerm).join(' '));
        expect(exclude).toEqual([]);
        expect(include.flat().map(({ folded }) => folded)).toEqual(terms.map(({ folded }) => folded));
      }),
      { numRuns: 5000, examples: [[[makeTerm('3 333', true)!, makeTerm('养', true)!]]] },
    );
  });
});
