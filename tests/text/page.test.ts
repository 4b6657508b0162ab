import { expect, test } from 'vitest';
import { pageName, pageSpan } from '../../src/text/page.ts';

test('pages are one, a range, or not known', () => {
  expect([pageName([3, 3]), pageName([3, 4]), pageName([3, 4], '-'), pageName(null)]).toEqual([
    '第3页',
    '第3—4页',
    '第3-4页',
    null,
  ]);
  expect([pageSpan([3, 3]), pageSpan([3, 4]), pageSpan(null)]).toEqual(['3', '3—4', null]);
});
