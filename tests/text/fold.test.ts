import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoint } from '../code-point.ts';
import { bareText, fold, foldedIndex, foldsInPlace, foldWithPlaces } from '../../src/text/fold.ts';

describe('fold', () => {
  it.each([
    ['full-width digits and letters', '２０２４年ＡＩ', '2024年ai'],
    ['full-width marks', '（试行），：；', '(试行),:;'],
    ['letter case', 'Assistance VR', 'assistance vr'],
    ['quotation marks', '“十四五”「十四五」＂', '"十四五""十四五""'],
    ['dashes, and a run of them as one', '——－–—', '-'],
    ['a range however it is typed', '1～2家1〜2家', '1-2家1-2家'],
    ['brackets of a document number', '浦民发〔2024〕8号', '浦民发(2024)8号'],
    ['the same as keyboards give them', '浦民发[2024]8号【2024】（2024）', '浦民发(2024)8号(2024)(2024)'],
    ['title marks', '《条例》〈条例〉', '<条例><条例>'],
    ['blanks beside Chinese characters', '2024 年 养 老　服务', '2024年养老服务'],
    ['blanks beside marks', '3A （Assistance 援助', '3a(assistance援助'],
    ['invisible characters', '养\u200b老\ufeff服\u00ad务', '养老服务'],
    ['radicals that a PDF gives for characters', '⽼年⼈', '老年人'],
    ['marks on letters', 'café', 'cafe'],
    ['more characters than one', '㎡…', 'm2...'],
    ['the circle that stands for zero', '二○二四', '二〇二四'],
    ['white space at either end', '  养老\n', '养老'],
  ])('brings together %s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it.each([
    ['a blank between two words of letters', 'customer  service', 'customer service'],
    ['a blank between figures', '1 000', '1 000'],
    ['the character one and a dash', '一-', '一-'],
    ['full stops of either kind', '。.', '。.'],
    ['characters that only look alike', '未末', '未末'],
  ])('keeps %s', (_, text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'养老服务机构，。“”‘’——－-（）〔〕《》 　\t\u200b3AaＡ２ééＷ㎡…①ﬁ⽼ 𠀀\u0301'),
      codePoint,
    ),
    maxLength: 30,
  });

  it('finds every run of a text in it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text];
        const from = a % (characters.length + 1);
        const run = characters.slice(from, from + (b % 13)).join('');
        expect(fold(text)).toContain(fold(run));
      }),
      { numRuns: 3000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('knows where each folded character came from', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: folded, from, to } = foldWithPlaces(text);
        expect([from.length, to.length]).toEqual([folded.length, folded.length]);
        for (let at = 0; at < folded.length; at++) {
          expect(from[at]).toBeLessThan(to[at] ?? 0);
          expect(to[at]).toBeLessThanOrEqual(text.length);
          if (at > 0) expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
          if (folded[at] !== ' ') expect(fold(text.slice(from[at], to[at]))).toContain(folded[at]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a blank within one character the place of that character', () => {
    const { text, from, to } = foldWithPlaces('aﷺ');
    expect(text.split(' ').length).toBe(4);
    expect([from[text.indexOf(' ')], to[text.indexOf(' ')]]).toEqual([1, 2]);
  });

  it('finds the folded unit that comes from an offset or the next after it', () => {
    const folded = foldWithPlaces('  养 老AB cd');
    expect(folded.text).toBe('养老ab cd');
    expect([0, 2, 3, 4, 7, 8, 10].map((offset) => foldedIndex(folded, offset))).toEqual([0, 0, 1, 1, 4, 5, 7]);
  });
});

it('bareText keeps letters, ideographs and digits alone', () => {
  expect(bareText('“1+21”党建品牌、')).toBe('121党建品牌');
});

describe('foldsInPlace', () => {
  it.each(['推进养老，做好２０２４年', '“十四五”', ''])('holds of %j, unit for unit', (text) => {
    expect(foldsInPlace(text)).toBe(true);
    expect(foldWithPlaces(text).from).toEqual(Array.from(text, (_, at) => at));
  });

  it.each(['3㎡', '养老 服务', '——', '𠮷'])('does not hold of %j', (text) => {
    expect(foldsInPlace(text)).toBe(false);
  });
});
