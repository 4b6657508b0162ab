import { expect, test } from 'vitest';
import { citiesOf, cityWords, districtsWithoutText, otherDistricts, otherPlaces } from '../../src/model/place-words.ts';
import type { NoticeNode } from '../../src/model/corpus.ts';

const held = (...cities: string[]) => ({ notices: cities.map((city) => ({ issuer: { city } }) as NoticeNode) });

test('the cities are those of the notices held, each once', () => {
  expect(citiesOf(held('甲市', '甲市', '乙市'))).toEqual(['甲市', '乙市']);
  expect(cityWords(held('甲市', '甲市'))).toBe('甲市');
  expect(cityWords(held('甲市', '乙市', '丙市'))).toBe('甲市、乙市、丙市');
  expect(cityWords(held('甲市', '乙市', '丙市', '丁市'))).toBe('甲市等4市');
  expect(otherPlaces(held('甲市'))).toBe('甲市其他各区');
});

test('districts of the cities held that have no text are counted; a city whose districts are not listed says nothing', () => {
  const districts = { 甲市: ['东区', '西区', '南区'], 乙市: ['东区', '北区'], 丙市: ['中区'] };
  const of = (...issuers: { city: string; area: string }[]) => ({
    notices: issuers.map((issuer) => ({ issuer }) as NoticeNode),
  });
  const corpus = of({ city: '甲市', area: '甲市' }, { city: '甲市', area: '东区' }, { city: '乙市', area: '北区' });
  expect(districtsWithoutText(corpus, '甲市', districts)).toEqual(['西区', '南区']);
  expect(otherDistricts(corpus, districts)).toBe('另3个区');
  expect(otherDistricts(of({ city: '丁市', area: '丁市' }), districts)).toBe('');
  expect(otherDistricts(of({ city: '丙市', area: '中区' }), districts)).toBe('');
});
