import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { elsewhereOf, nearestPlaces } from '../../src/model/elsewhere.ts';
import { readContent } from '../../src/model/read-content.ts';
import { readStockPhrases } from '../../src/model/read-editors.ts';
import { indexWording } from '../../src/model/wording/wording-index.ts';
import { shareWording } from '../../src/model/wording/shared-wording.ts';

const corpus = buildCorpus(await readContent());
const wording = indexWording(shareWording(corpus.passages, await readStockPhrases()));

describe('elsewhereOf', () => {
  for (const notice of corpus.notices) {
    const found = elsewhereOf(corpus, wording, { notice, uptakes: new Map() });

    it(`leads from every themed passage of ${notice.id} to its topics, and only to pages that are there`, () => {
      const themed = corpus.passages.filter((passage) => passage.notice === notice.id && passage.themes.length > 0);
      for (const passage of themed) expect(found[passage.key]?.topics.length, passage.id).toBeGreaterThan(0);
      for (const { path } of Object.values(found).flatMap(({ topics }) => topics)) {
        const [, theme = '', topic] = /^\/themes\/([a-z-]+)\/(?:#([a-z0-9-]+))?$/u.exec(path) ?? [];
        expect(corpus.theme(theme).topics.map(({ id }) => id)).toEqual(expect.arrayContaining(topic ? [topic] : []));
      }
    });

    it(`names no place in ${notice.id} that the words do not stand at`, () => {
      for (const { words, places } of Object.values(found).flatMap(({ again }) => again)) {
        expect(words.length).toBeGreaterThan(0);
        for (const { path } of places) {
          const [, id = '', key = ''] = /^\/notices\/([a-z0-9-]+)\/#([a-z0-9]+)$/u.exec(path) ?? [];
          expect(corpus.passage(`${id}-${key}`).notice).toBe(id);
        }
      }
    });
  }
});

describe('nearestPlaces', () => {
  const [passage] = corpus.passages.filter(({ notice }) => notice === 'pudong-2024');
  const others = corpus.passages
    .filter(({ notice, role }) => notice !== 'pudong-2024' && role === 'text')
    .slice(0, 400);
  const place = (other: (typeof others)[number]) => ({ passage: other, span: [0, 4] as [number, number] });

  it('tells all of a few', () => {
    const places = others.slice(0, 8).map(place);
    expect(nearestPlaces(corpus, passage!, { words: '做好', places })).toEqual({
      passages: others.slice(0, 8),
      all: null,
    });
  });

  it('tells the nearest of many, those of the issuer itself first, and leads to the rest', () => {
    const { passages, all } = nearestPlaces(corpus, passage!, { words: '“一件事”改革走深', places: others.map(place) });
    expect(passages).toHaveLength(8);
    expect(new Set(passages.map(({ notice }) => notice))).toEqual(new Set(['pudong-2025']));
    expect(decodeURIComponent(all?.path ?? '')).toBe('/search/?q="改革走深"');
    expect(all?.name).toBe('另有392处，检索这些字');
  });
});
