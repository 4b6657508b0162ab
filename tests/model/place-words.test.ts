import { expect, test } from 'vitest';
import { citiesOf, cityWords, otherPlaces } from '../../src/model/place-words.ts';
import type { NoticeNode } from '../../src/model/corpus.ts';

const held = (...cities: string[]) => ({ notices: cities.map((city) => ({ issuer: { city } }) as NoticeNode) });

test('the cities are those of the notices held, each once', () => {
  expect(citiesOf(held('甲市', '甲市', '乙市'))).toEqual(['甲市', '乙市']);
  expect(cityWords(held('甲市', '甲市'))).toBe('甲市');
  expect(cityWords(held('甲市', '乙市', '丙市'))).toBe('甲市、乙市、丙市');
  expect(cityWords(held('甲市', '乙市', '丙市', '丁市'))).toBe('甲市等4市');
  expect(otherPlaces(held('甲市'))).toBe('甲市其他各区');
});
