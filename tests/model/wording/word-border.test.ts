import { expect, test } from 'vitest';
import { splitWords } from '../../../src/model/wording/word-border.ts';

test.each([
  ['优化人力', '优化|人力'],
  ['落实习近平法治思想', '落实|习近平|法治|思想'],
  ['落实事项清单', '落实|事项|清单'],
  ['街镇老龄委', '街镇|老龄委'],
])('%s', (text, expected) => {
  expect(splitWords(text).join('|')).toBe(expected);
});

test('the words joined are the text', () => {
  const text = '“浦老惠”平台，3A（Assistance 援助型服务）体系。';
  expect(splitWords(text).join('')).toBe(text);
});
