import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { nearestPlaces } from '../../src/model/elsewhere.ts';
import { readContent } from '../../src/model/read-content.ts';

const corpus = buildCorpus(await readContent());

describe('nearestPlaces', () => {
  const [passage] = corpus.passages.filter(({ notice }) => notice === 'pudong-2024');
  const others = corpus.passages
    .filter(({ notice, role }) => notice !== 'pudong-2024' && role === 'text')
    .slice(0, 400);
  const place = (other: (typeof others)[number]) => ({ passage: other, span: [0, 4] as [number, number] });

  it('tells all of a few', () => {
    const places = others.slice(0, 4).map(place);
    expect(nearestPlaces(corpus, passage!, { words: '做好', places })).toEqual({
      passages: others.slice(0, 4),
      more: 0,
      all: null,
    });
  });

  it('tells the nearest of many, those of the issuer itself first, and leads to the rest', () => {
    const { passages, all } = nearestPlaces(corpus, passage!, { words: '“一件事”改革走深', places: others.map(place) });
    expect(passages).toHaveLength(4);
    expect(new Set(passages.map(({ notice }) => notice))).toEqual(new Set(['pudong-2025']));
    expect(decodeURIComponent(all?.path ?? '')).toBe('/search/?q="改革走深"');
    expect(all?.name).toBe('另有396处，检索这些字');
  });
});
