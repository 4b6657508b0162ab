/** The index against plain search over the same texts, of all content and of any run of it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { foldItems } from '../../scripts/fold-items.ts';
import { plainSearch, seededRandom } from '../../scripts/search-queries.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Catalogue } from '../../src/search/catalogue.ts';
import { filterPassages, needsLabels, valueReader } from '../../src/search/filter.ts';
import type { IndexFiles, Payload } from '../../src/search/index-file.ts';
import { readSearchVocabulary } from '../../src/search/read-search-vocabulary.ts';
import { type SearchPassage, searchInput } from '../../src/search/search-document.ts';
import { type Searcher, onceEach, openSearcher } from '../../src/search/searcher.ts';
import type { SearchState } from '../../src/search/state.ts';
import { makeTerm } from '../../src/search/term.ts';
import type { EncodedLabels } from '../../src/search/label-encoding.ts';
import { slipsOf } from '../../src/model/slip.ts';
import { corpus } from '../held-corpus.ts';

let passages: SearchPassage[];
let files: IndexFiles;
let searcher: Searcher;
const loaded: string[] = [];

function load(name: string): Promise<Payload> {
  const payload = files.get(name);
  loaded.push(name);
  return payload === undefined ? Promise.reject(new Error(`no ${name}`)) : Promise.resolve(payload);
}

beforeAll(async () => {
  const input = searchInput(corpus, await readSearchVocabulary());
  passages = input.parts.flatMap((part) => part.passages);
  files = buildIndex(input);
  searcher = await openSearcher(onceEach(load));
});

describe('readTexts', () => {
  it('gives every slip of the texts with the place where it ends', async () => {
    const texts = await searcher.readTexts(passages.map((_, at) => at));
    const told = texts.flatMap(({ id, text, slips }) => slips.map(([end]) => `${id} ${text.slice(0, end)}`));
    const slipped = corpus.passages.flatMap((passage) =>
      slipsOf(corpus, passage).map(({ end }) => `${passage.id} ${passage.text.slice(0, end)}`),
    );
    expect(slipped.length).toBeGreaterThan(10);
    expect(told.toSorted()).toEqual(slipped.toSorted());
  });
});

describe('findTerm', () => {
  it('finds every run of the texts, also over the end of a sentence, and nothing else', async () => {
    const random = seededRandom(7);
    const items = foldItems(passages);
    for (let round = 0; round < 1500; round++) {
      const first = Math.floor(random() * passages.length);
      const written = passages
        .slice(first, first + 3)
        .filter(({ entry }) => entry === passages[first]?.entry)
        .map(({ label, text }) => label + text)
        .join('');
      const from = Math.floor(random() * written.length);
      const length = 1 + Math.floor(random() * (random() < 0.2 ? 40 : 10));
      const term = makeTerm(written.slice(from, from + length), random() < 0.5);
      if (term === null) continue;
      const found = [...(await searcher.findTerm(term)).keys()];
      expect(found, term.written).toEqual(plainSearch(items, { include: [term], exclude: [] }));
    }
  });

  it('rejects where a piece of the index cannot be had, and asks for it again the next time', async () => {
    let broken = true;
    const fragile = await openSearcher(
      onceEach((name) => (broken && name.startsWith('p') ? Promise.reject(new Error('lost')) : load(name))),
    );
    const term = makeTerm('助餐');
    if (term === null) throw new Error('a term');
    await expect(fragile.findTerm(term)).rejects.toThrow('lost');
    broken = false;
    expect((await fragile.findTerm(term)).size).toBeGreaterThan(0);
  });

  it('asks for at most three files for a run of any length', async () => {
    const fresh = await openSearcher(onceEach(load));
    loaded.length = 0;
    const term = makeTerm('落实《关于推进本市老年助餐服务高质量发展的实施意见》');
    if (term === null) throw new Error('a term');
    await fresh.findTerm(term);
    expect(loaded.filter((name) => name.startsWith('p')).length).toBeLessThanOrEqual(3);
  });
});

describe('filters by how firmly and who does it', () => {
  const unfiltered = { place: [], year: [], part: [], theme: [], topic: [], says: [] };
  const narrow = (filters: Partial<SearchState['filters']>, withLabels = true) =>
    filterPassages(
      valueReader(files.get('catalogue') as Catalogue, withLabels ? (files.get('labels') as EncodedLabels) : null),
      passages.map((_, at) => at),
      { ...unfiltered, ...filters },
    );
  const ids = (found: number[]) => found.map((at) => passages[at]?.id);

  it('keep the passages that say so, several as alternatives', () => {
    const saying = (...wanted: string[]) =>
      passages.filter(({ says }) => says.some((say) => wanted.includes(say))).map(({ id }) => id);
    expect(ids(narrow({ says: ['lead'] }).passages)).toEqual(saying('lead'));
    expect(ids(narrow({ says: ['lead', 'explore'] }).passages)).toEqual(saying('lead', 'explore'));
    expect(saying('lead').length).toBeGreaterThan(5);
    expect(saying('lead').length).toBeLessThan(saying('lead', 'explore').length);
  });

  it('count what each would leave, and nothing of lines of a cover', () => {
    const { counts } = narrow({ place: ['putuo'] });
    expect(counts.says.get('lead')).toBe(narrow({ place: ['putuo'], says: ['lead'] }).passages.length);
    const covers = narrow({ part: ['cover'] }).counts.says;
    expect([...covers.values()]).toEqual([]);
  });

  it('ask for the labels only where one is chosen', () => {
    expect(needsLabels(unfiltered)).toBe(false);
    expect(needsLabels({ ...unfiltered, says: ['dated'] })).toBe(true);
    expect(narrow({}, false).counts.says.size).toBe(0);
  });
});

it('refuses an index of another form', async () => {
  const catalogue = { ...(files.get('catalogue') as object), format: 3 };
  await expect(openSearcher(() => Promise.resolve(catalogue))).rejects.toThrow('form 3');
});
