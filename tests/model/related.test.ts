import { describe, expect, it } from 'vitest';
import { nearestPlaces } from '../../src/model/related.ts';
import { MOST_STANDING } from '../../src/model/thresholds.ts';
import { corpus } from '../held-corpus.ts';

describe('nearestPlaces', () => {
  const [passage] = corpus.passages.filter(({ notice }) => notice === 'pudong-2024');
  const others = corpus.passages
    .filter(({ notice, role }) => notice !== 'pudong-2024' && role === 'text')
    .slice(0, 400);
  const place = (other: (typeof others)[number]) => ({ passage: other, span: [0, 4] as [number, number] });

  it('tells all of a few', () => {
    const places = others.slice(0, 4).map(place);
    expect(nearestPlaces(corpus, passage!, { words: '做好', places, count: 4 })).toEqual({
      passages: others.slice(0, 4),
      more: 0,
      all: null,
    });
  });

  it('tells the nearest of many, those of the issuer itself first, and leads to the rest', () => {
    const own = others.filter(({ notice }) => notice === 'pudong-2025').slice(0, 4);
    const far = others.filter(({ notice }) => notice !== 'pudong-2025').slice(0, MOST_STANDING - 4);
    const places = [...far, ...own].map(place);
    const { passages, more, all } = nearestPlaces(corpus, passage!, {
      words: '“一件事”改革走深',
      places,
      count: MOST_STANDING,
    });
    expect(passages).toEqual(own);
    expect(decodeURIComponent(all?.path ?? '')).toBe('/search/?q="改革走深"');
    expect([more, all?.name]).toEqual([2, '另有2处，检索这些字']);
  });

  it('leads from a common saying to the search alone', () => {
    expect(nearestPlaces(corpus, passage!, { words: '改革走深', places: [], count: MOST_STANDING + 1 })).toMatchObject({
      passages: [],
      more: 7,
      all: { name: '7处，检索这些字' },
    });
  });
});
