import { describe, expect, it } from 'vitest';
import { barely } from '../../src/search/bare.ts';
import { findOccurrences, makeTerm } from '../../src/search/term.ts';

const found = (text: string, terms: readonly string[], literal = false) =>
  findOccurrences(
    text,
    terms.flatMap((term) => makeTerm(term, literal) ?? []),
  ).map(({ from, to }) => text.slice(from, to));

describe('findOccurrences', () => {
  it.each([
    ['each place', '助餐点和助餐服务', ['助餐'], ['助餐', '助餐']],
    ['the text as it stands', '提升 3A（Assistance 援助', ['3a(assistance援'], ['3A（Assistance 援']],
    ['the longer of two that begin together', '长者食堂', ['长者', '长者食堂'], ['长者食堂']],
    ['no character twice', '食堂食', ['食堂', '堂食'], ['食堂']],
    ['a run of dashes as one', '会——第四届', ['会-第'], ['会——第']],
    ['half of what one character folds to', '40㎡', ['m'], ['㎡']],
    ['nothing', '养老服务', ['助餐'], []],
  ])('finds %s', (_, text, terms, expected) => {
    expect(found(text, terms)).toEqual(expected);
  });

  it.each([
    ['4000', '为4000户、4,000户、四千户、４０００户改造', ['4000', '4,000', '四千', '４０００']],
    ['4,000户', '为4000户改造', ['4000户']],
    ['四千', '改造4000户', ['4000']],
    ['10万', '十万、100000和10万人', ['十万', '100000', '10万']],
    ['60%', '百分之六十，即60%', ['百分之六十', '60%']],
    ['60', '占60%', ['60']],
    ['400', '改造4000户、1400户、4.400户', []],
    ['十五五', '“十五五”规划', ['十五五']],
  ])('finds the number %s in any writing and never inside a longer one', (term, text, expected) => {
    expect(found(text, [term])).toEqual(expected);
  });

  it('finds a quoted number inside a longer one', () => {
    expect(found('改造4000户', ['400'], true)).toEqual(['400']);
  });

  it.each([
    ['守沪童心', '强化“守沪”童心工程', ['守沪”童心']],
    ['助餐点食堂', '助餐点、食堂', ['助餐点、食堂']],
    ['婚、收养', '结（婚）收养', ['婚）收养']],
    // Three letters with a mark between words are a chance.
    ['婚收养', '结婚、收养', []],
    ['守沪童心', '守护童心', []],
  ])('finds %s with the marks left out in %s', (written, text, expected) => {
    const term = makeTerm(written);
    const bare = term && barely(term);
    expect(findOccurrences(text, bare ? [bare] : []).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it('leaves out no marks of two letters', () => {
    const term = makeTerm('婚收');
    expect(term && barely(term)).toBeNull();
  });
});
