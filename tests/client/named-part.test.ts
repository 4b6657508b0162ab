import { expect, test } from 'vitest';
import { fragmentOf } from '../../src/client/named-part.ts';

test.for([
  ['', ''],
  ['#', ''],
  ['#p38p', 'p38p'],
  ['#%E5%85%BB%E8%80%81', '养老'],
  ['#养老', '养老'],
  ['#%', '%'],
  ['#%zz', '%zz'],
  ['#%c0%ae', '%c0%ae'],
] as const)('%s names %s', ([hash, id]) => {
  expect(fragmentOf(hash)).toBe(id);
});
