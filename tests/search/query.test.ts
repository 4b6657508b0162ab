import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { parseQuery, quoteTerm } from '../../src/search/query.ts';

const words = (query: string) => {
  const { include, exclude } = parseQuery(query);
  return [...include.map(({ written }) => written), ...exclude.map(({ written }) => `-${written}`)];
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
    ['a word twice, once', '助餐 助餐 ＶＲ vr', ['助餐', 'vr']],
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

  it('gives quoted terms back, whatever is in them and beside them', () => {
    const term = fc
      .string({ unit: fc.constantFrom(...'养老“”"「」-－—  3A，'), minLength: 1, maxLength: 8 })
      .map((written) => ({ written: written.trim(), folded: fold(written) }))
      // A quotation mark before a blank ends a quotation, so those alone cannot be quoted.
      .filter(({ written, folded }) => folded !== '' && !/["“”„」』＂]\s/u.test(written));
    fc.assert(
      fc.property(fc.uniqueArray(term, { minLength: 1, maxLength: 3, selector: ({ folded }) => folded }), (terms) => {
        const { include, exclude } = parseQuery(terms.map(quoteTerm).join(' '));
        expect(exclude).toEqual([]);
        expect(include.map(({ folded }) => folded)).toEqual(terms.map(({ folded }) => folded));
      }),
      { numRuns: 5000 },
    );
  });
});
