import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { markedPart, markLine } from '../../../src/model/align/marked-line.ts';
import { widenPunctuation } from '../../../src/text/punctuation.ts';
import type { Passage } from '../../../src/schema/passage.ts';

const passage = (text: string): Passage => ({
  id: `pudong-2024-${text.length}`,
  key: 'aaaa',
  notice: 'pudong-2024',
  part: 'plan-2024',
  entry: '1-1',
  role: 'text',
  label: null,
  text,
  order: 0,
  paragraph: 0,
  pages: null,
  themes: [],
  topics: [],
  clauses: {},
  proposed: { themes: [], topics: [] },
  reviewed: true,
});
const text = fc
  .array(fc.constantFrom('养老服务', '社会组织', '推进', '，', ',', '“一件事”', '500张', '。'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const texts = fc.array(text, { minLength: 1, maxLength: 3 });

describe('markLine', () => {
  test('gives every passage back whole, with full-width signs', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const marked = markLine({ a: a.map(passage), b: b.map(passage) });
        const shown = (side: 'a' | 'b') => marked[side].map(({ pieces }) => pieces.map((piece) => piece.text).join(''));
        expect(shown('a')).toEqual(a.map(widenPunctuation));
        expect(shown('b')).toEqual(b.map(widenPunctuation));
      }),
    );
  });

  test('a passage without a partner has no marks', () => {
    const { b } = markLine({ a: [], b: [passage('启动浦东殡葬设施专项布局规划。')] });
    expect(b[0]?.pieces).toEqual([{ text: '启动浦东殡葬设施专项布局规划。', changed: false }]);
  });

  test('what was written anew is told as such and not marked word by word', () => {
    const marked = markLine({
      a: [passage('发扬基层首创精神，深挖典型经验。')],
      b: [passage('推广政务服务领域先进做法。')],
    });
    expect(marked.rewritten).toBe(true);
    expect([...marked.a, ...marked.b].flatMap(({ pieces }) => pieces).some(({ changed }) => changed)).toBe(false);
  });
});

describe('markedPart', () => {
  test.each([
    ['，确保广覆盖、不遗漏', ['，', '确保广覆盖、不遗漏', '']],
    ['牌”', ['', '牌', '”']],
    ['“1+21”', ['', '“1+21”', '']],
    ['”', ['”', '', '']],
    ['（市政府实事项目）、', ['', '（市政府实事项目）', '、']],
  ])('%s', (piece, expected) => {
    expect(markedPart(piece)).toEqual(expected);
  });
});
