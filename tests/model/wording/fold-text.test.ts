import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { bareText, foldText } from '../../../src/model/wording/fold-text.ts';

describe('foldText', () => {
  test.each([
    ['half-width and full-width signs', '工作,推进:', '工作，推进：'],
    ['quotation marks of every shape', '“一件事”', '「一件事」'],
    ['blanks', '养老床位 500张', '养老床位500张'],
    ['dashes in years', '2024—2026年', '2024-2026年'],
    ['brackets', '(试行)', '（试行）'],
    ['full-width digits and letters', '５Ａ级', '5a级'],
  ])('holds equal: %s', (_, one, other) => {
    expect(foldText(one).text).toBe(foldText(other).text);
  });

  test.each([
    ['新建', '新增'],
    ['500张', '600张'],
    ['、', '，'],
  ])('keeps apart: %s and %s', (one, other) => {
    expect(foldText(one).text).not.toBe(foldText(other).text);
  });

  test('every folded character leads back to where it came from', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('养', '老', ' ', '，', ',', '“', '5', '㎡', '…', 'Ａ', '\u3000') }),
        (text) => {
          const { text: folded, offsets } = foldText(text);
          expect(offsets).toHaveLength(folded.length + 1);
          expect(offsets.at(-1)).toBe(text.length);
          expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
          Array.from(folded).forEach((character, index) => {
            const from = offsets[index] ?? 0;
            expect(foldText(text.slice(from, from + 1)).text).toContain(character);
          });
        },
      ),
    );
  });
});

test('bareText leaves letters, ideographs and digits', () => {
  expect(bareText('“1+21”党建品牌、')).toBe('121党建品牌');
});
