import { expect, test } from 'vitest';
import { dateName, readDate } from '../../src/text/date.ts';

test.for([
  ['2024年2月6日', '2024-02-06'],
  ['２０２４年２月６日', '2024-02-06'],
  ['二〇二四年二月六日', '2024-02-06'],
  ['二○二五年十二月三十一日', '2025-12-31'],
  ['印发于2024年2月6日。', '2024-02-06'],
  ['2024年2月30日', null],
  ['二〇二四年十三月一日', null],
  ['2024年2月', null],
  ['', null],
] as const)('%s is read as %o', ([text, date]) => {
  expect(readDate(text)).toBe(date);
});

test('a date in words has no leading zeros, and a time is cut off', () => {
  expect(dateName('2024-02-06')).toBe('2024年2月6日');
  expect(dateName('2024-12-16T08:00:00Z')).toBe('2024年12月16日');
});
