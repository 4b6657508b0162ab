/** What a topic's page says of itself: what belongs there, without the coders' remarks on what belongs elsewhere. */
import { expect, test } from 'vitest';
import { scopeOf } from '../../../src/model/comparison/scope.ts';

test.each([
  ['社区长者食堂、助餐点（配送归居家照护）；只订政策的归政策。', '包括社区长者食堂、助餐点。'],
  ['医养服务，包括作为一项措施写到的。', '包括医养服务。'],
  ['公墓（含公益性安葬设施）的建设。', '包括公墓（含公益性安葬设施）的建设。'],
  ['', ''],
])('%j is told as %j', (takesIn, told) => {
  expect(scopeOf({ takesIn })).toBe(told);
});
