import { expect, test } from 'vitest';
import { sayLeftOut } from '../../../src/model/comparison/left-out.ts';

test('tells how many numbers the lines leave out, and nothing where they leave out none', () => {
  expect([sayLeftOut(8, 4), sayLeftOut(4, 4), sayLeftOut(2, 0), sayLeftOut(0, 0)]).toEqual([
    '另有4个数字',
    '',
    '有2个数字',
    '',
  ]);
});
