/** The ways on that a search offers, over the names that the site has. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { parseQuery, wantedTerms } from '../../src/search/query.ts';
import { readSearchVocabulary } from '../../src/search/read-search-vocabulary.ts';
import { searchInput } from '../../src/search/search-document.ts';
import { nearness } from '../../src/search/nearness.ts';
import { findSuggestions } from '../../src/search/suggestions.ts';
import { corpus } from '../held-corpus.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  const files = buildIndex(searchInput(corpus, await readSearchVocabulary()));
  catalogue = files.get('catalogue') as Catalogue;
});
const ways = (query: string, empty: boolean) =>
  findSuggestions(catalogue, wantedTerms(parseQuery(query)), empty).map(({ kind, id }) => `${kind} ${id}`);

describe('findWays, where nothing was found', () => {
  it.each([
    ['a citizen’s phrase leads to its topic', '老人吃饭', ['topic elderly-care/meals']],
    ['its words apart', '老人 吃饭', ['topic elderly-care/meals']],
    ['more than the phrase', '老人吃饭怎么办补贴', ['topic elderly-care/meals']],
    ['a synonym within it', '送餐上门收费', ['topic elderly-care/meals', 'term 助餐']],
    [
      'an abridged name',
      '失智老人',
      ['topic elderly-care/dementia', 'indicator dementia-beds', 'term 认知障碍照护床位'],
    ],
    ['a word that every other name has', '老人洗澡', []],
    ['a cue that only readers write', '孤老', ['topic elderly-care/visits']],
    ['a word that stands for a topic’s cue', 'canteen', ['topic elderly-care/meals', 'term 助餐']],
    ['nothing of ours', '量子计算', []],
    ['a single character', '的', []],
  ])('%s: %s', (_, query, expected) => {
    expect(ways(query, true)).toEqual(expected);
  });

  it('leads from two synonyms to both', () => {
    expect(ways('养老院吃饭', true)).toContain('topic elderly-care/meals');
    expect(ways('养老院吃饭', true)).toContain('indicator smart-homes');
  });
});

describe('findWays, beside results', () => {
  it.each([
    ['助餐', ['topic elderly-care/meals', 'term 助餐']],
    ['殡葬', ['theme funeral']],
    ['认知障碍照护床位', ['topic elderly-care/dementia', 'indicator dementia-beds', 'term 认知障碍照护床位']],
    ['认知障碍床位', ['indicator dementia-beds', 'term 认知障碍照护床位']],
    ['“一件事”', ['topic digital/one-thing', 'term 一件事']],
    ['婚姻登记 颁证', ['theme marriage', 'topic marriage/foreign-related', 'topic marriage/ceremonies']],
    // Cues, and what several cues of a topic end in.
    ['食堂', ['topic elderly-care/meals']],
    ['社工站', ['topic community-governance/social-work']],
    ['离婚', ['theme marriage']],
    ['低保标准', ['topic social-assistance/standards']],
    ['独居 老人', ['topic elderly-care/visits']],
    ['预约 食堂', ['topic elderly-care/meals']],
    ['工作', []],
    ['服务', []],
    ['养老', []],
  ])('%s', (query, expected) => {
    expect(ways(query, false)).toEqual(expected);
  });
});

describe('nearness', () => {
  it.each([
    ['助餐', '老年助餐', 0.5],
    ['认知障碍床位', '认知障碍照护床位', 0.75],
    // Three characters are too few to be abridged by.
    ['认床位', '认知障碍照护床位', 0],
    ['餐', '助餐', 0],
    ['助餐', '助残', 0],
  ])('of %s and %s', (a, b, expected) => {
    expect(nearness(a, b)).toBe(expected);
    expect(nearness(b, a)).toBe(expected);
  });
});
