import { expect, it } from 'vitest';
import { shortArea } from '../../src/text/area.ts';

it.each([
  ['浦东新区', '浦东'],
  ['上海市', '上海'],
  ['江苏省', '江苏'],
  ['静安区', '静安'],
  ['云岭自治州', '云岭'],
  ['闵县', '闵县'],
  ['新区', '新区'],
  ['临湖', '临湖'],
])('%s is %s in short', (area, short) => {
  expect(shortArea(area)).toBe(short);
});
