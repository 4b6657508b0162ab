/** The index over the real notices, built in memory and searched by Pagefind's engine in Node, against plain search. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { columnName, listColumns } from '../../src/model/column.ts';
import { readContent } from '../../src/model/read-content.ts';
import { sidecarSchema } from '../../src/schema/notice.ts';
import { answerQuery } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { IndexFiles } from '../../src/search/build-pagefind.ts';
import { columnFinder, columnsLeft, listSearchColumns } from '../../src/search/column.ts';
import { filterRecords, placeFinder } from '../../src/search/filter.ts';
import { fold } from '../../src/text/fold.ts';
import { groupByColumn } from '../../src/search/group.ts';
import { parseQuery, readQuery } from '../../src/search/query.ts';
import { readSearchWords } from '../../src/search/read-words.ts';
import { searchInput } from '../../src/search/record.ts';
import { type Searcher, findRecords, openSearcher } from '../../src/search/searcher.ts';
import { widenQuery } from '../../src/search/widen.ts';

const corpus = buildCorpus(await readContent());
const input = searchInput(corpus, await readSearchWords());
const texts = corpus.passages.map((passage) => `${passage.label ?? ''}${passage.text}`);
const folded = texts.map(fold);
let files: IndexFiles;
let searcher: Searcher;

const open = (unreachable: RegExp = /^$/): Promise<Searcher> =>
  openSearcher((name) => {
    const file = files.get(name);
    if (file === undefined || unreachable.test(name)) return Promise.reject(new Error(`404 for ${name}`));
    return Promise.resolve(new Uint8Array(file));
  });

beforeAll(async () => {
  files = await buildIndex(input);
  searcher = await open();
});

const plain = (run: string) => folded.flatMap((text, record) => (text.includes(run) ? [record] : []));
const search = async (written: string) => {
  const query = parseQuery(written);
  return findRecords(
    searcher,
    query.include.map((term) => ({ term, others: [] })),
    query,
  );
};

describe('the search', () => {
  it('has a record for every passage, in the corpus’s order', async () => {
    expect(searcher.catalogue.records).toBe(corpus.passages.length);
    const read = await searcher.readTexts(texts.map((_, record) => record));
    expect(read.map(({ label, text }) => label + text)).toEqual(texts);
    expect(read.map(({ key }) => key)).toEqual(corpus.passages.map(({ key }) => key));
    const placeOf = placeFinder(searcher.catalogue);
    corpus.passages.forEach((passage, record) => {
      const { notice, part } = placeOf(record);
      expect([notice.id, part.kind === 'cover']).toEqual([passage.notice, passage.part === null]);
    });
  });

  it.each(['助餐', '服', '的', '，', '〔2024〕8号', '[2024]', '３a（assistance 援助', '规范化水平'])(
    'finds “%s” exactly where it stands',
    async (query) => {
      const expected = folded.flatMap((text, record) => (text.includes(fold(query)) ? [record] : []));
      expect(await searcher.findRun(fold(query))).toEqual(expected);
    },
  );

  it('finds any run of any passage exactly where it stands', async () => {
    const run = fc
      .tuple(fc.nat({ max: folded.length - 1 }), fc.nat({ max: 300 }), fc.integer({ min: 1, max: 40 }))
      .map(([record, at, length]) => {
        const text = folded[record] ?? '';
        const from = at % text.length;
        return text.slice(from, from + length);
      });
    await fc.assert(
      fc.asyncProperty(run, async (asked) => {
        expect(await searcher.findRun(asked)).toEqual(plain(asked));
      }),
      { numRuns: 600 },
    );
  });

  it('finds no run that only seems to be there', async () => {
    const letters = [...new Set(folded.join(''))];
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 4 }), async (asked) => {
        expect(await searcher.findRun(asked)).toEqual(plain(asked));
      }),
      { numRuns: 400 },
    );
  });

  it('understands several words, quotes and exclusion', async () => {
    const has = (record: number, word: string) => (folded[record] ?? '').includes(word);
    const all = texts.map((_, record) => record);
    expect(await search('养老 服务 -机构')).toEqual(
      all.filter((record) => has(record, '养老') && has(record, '服务') && !has(record, '机构')),
    );
    expect(await search('“养老 服务”')).toEqual(plain('养老服务'));
    expect((await search('养老 服务')).length).toBeGreaterThan(plain('养老服务').length);
  });

  it('widens by synonyms only when asked to', async () => {
    const query = parseQuery('社区食堂');
    const wide = await findRecords(searcher, widenQuery(query, searcher.catalogue.synonyms), query);
    expect(await search('社区食堂')).toEqual(plain('社区食堂'));
    expect(wide).toEqual([...new Set([...plain('社区食堂'), ...plain('长者食堂')])].sort((a, b) => a - b));
  });

  it('fails where a piece of the index cannot be had, and never answers with fewer', async () => {
    const broken = await open(/^index-/);
    await expect(broken.findRun('助餐')).rejects.toThrow('404');
  });

  it('fails where the index is of another form than the script knows', async () => {
    const catalogue = new TextDecoder().decode(files.get('catalogue.json')).replace('"format":3', '"format":9');
    await expect(openSearcher(() => Promise.resolve(new TextEncoder().encode(catalogue)))).rejects.toThrow('form 9');
  });

  it('has nothing of the removed advertisement in any of its files', () => {
    const removed = readdirSync('seeds')
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => sidecarSchema.parse(parse(readFileSync(`seeds/${name}`, 'utf8'))))
      .flatMap(({ corrections }) => corrections.flatMap((each) => (each.kind === 'remove' ? [each.text] : [])))
      .flatMap((text) => [text, ...(/\d{6,}/u.exec(text) ?? [])]);
    expect(removed.length).toBeGreaterThan(3);
    for (const [name, content] of files)
      if (name.endsWith('.json'))
        for (const text of removed) expect(new TextDecoder().decode(content)).not.toContain(text);
    for (const text of removed) expect(plain(fold(text))).toEqual([]);
  });

  it('gives the same files each time', async () => {
    const again = await buildIndex(input);
    expect([...again.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [name, content] of again) expect(Buffer.compare(content, files.get(name) ?? Buffer.of())).toBe(0);
  });
});

describe('filters', () => {
  const none = { district: [], year: [], part: [], theme: [], topic: [] };

  it('leave what every choice allows', () => {
    const all = texts.map((_, record) => record);
    const { records } = filterRecords(searcher.valuesOf, all, {
      ...none,
      district: ['shanghai', 'pudong'],
      year: ['2023', '2024'],
      part: ['summary'],
      theme: ['elderly-care'],
    });
    const expected = corpus.passages.flatMap((passage, record) =>
      passage.part === 'summary-2023' && passage.themes.includes('elderly-care') ? [record] : [],
    );
    expect(records).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  it('count what each further choice would leave', () => {
    const found = plain('养老');
    const chosen = { ...none, district: ['pudong'], part: ['plan'] };
    const { counts } = filterRecords(searcher.valuesOf, found, chosen);
    const left = (filters: Parameters<typeof filterRecords>[2]) =>
      filterRecords(searcher.valuesOf, found, filters).records.length;
    expect(counts.district.get('qingpu')).toBe(left({ ...chosen, district: ['qingpu'] }));
    expect(counts.year.get('2025')).toBe(left({ ...chosen, year: ['2025'] }));
    expect(counts.theme.get('elderly-care')).toBe(left({ ...chosen, theme: ['elderly-care'] }));
    expect(counts.topic.get('elderly-care/meals') ?? 0).toBe(left({ ...chosen, topic: ['elderly-care/meals'] }));
  });
});

describe('groupByColumn', () => {
  it('keeps the corpus’s order of texts, and within one puts headings first or the text’s order', () => {
    const found = plain('养老服务');
    const byText = groupByColumn(searcher.catalogue, found, 'document');
    expect(byText.flatMap(({ records }) => records)).toEqual(found);
    const byWeight = groupByColumn(searcher.catalogue, found, 'relevance');
    expect(byWeight.map(({ column }) => column.id)).toEqual(byText.map(({ column }) => column.id));
    for (const { records } of byWeight) {
      const headings = records.map((record) => corpus.passages[record]?.role === 'heading');
      expect(headings).toEqual([...headings].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('answerQuery', () => {
  const answer = (written: string) => answerQuery(searcher, readQuery(written), false);
  const both = plain('慈善').filter((record) => plain('信托').includes(record));

  it.each(['慈善"信托"', '"慈善"信托', '慈善“信托”', '慈善 信托'])('finds both words of %s', async (written) => {
    const { found, parted } = await answer(written);
    expect(found).toEqual(both);
    expect(parted).toBe(written !== '慈善 信托');
    expect(both.length).toBeGreaterThan(0);
  });

  it('keeps to the letter where a text has the marks', async () => {
    const [quotation = ''] = texts.flatMap((text) => /[一-龥]“[一-龥]+”[一-龥]/u.exec(text) ?? []);
    const { found, parted } = await answer(quotation);
    expect(found).toEqual(plain(fold(quotation)));
    expect(parted).toBe(false);
  });

  it('gives the last reading where none finds anything', async () => {
    const { query, found } = await answer('量子"计算"');
    expect(found).toEqual([]);
    expect(query.include.map(({ written }) => written)).toEqual(['量子', '计算']);
  });
});

describe('columns', () => {
  it('are the held ones of the comparisons, by the same ids and names, with their passages and the cover’s', () => {
    const held = listColumns(corpus).filter(({ kind }) => kind !== 'absent');
    const columns = listSearchColumns(searcher.catalogue);
    expect(new Map(columns.map(({ id, name }) => [id, name]))).toEqual(
      new Map(held.map((column) => [column.id, columnName(column)])),
    );
    const columnOf = columnFinder(searcher.catalogue);
    corpus.passages.forEach((passage, record) => {
      const own = held.find(
        ({ notice, parts, kind }) =>
          notice?.id === passage.notice &&
          (passage.part === null ? kind === 'plan' : parts.some(({ id }) => id === passage.part)),
      );
      expect(columnOf(record).id).toBe(own?.id);
    });
    const anchors = corpus.notices.flatMap(({ partNodes }) => partNodes.map(({ id }) => id));
    for (const { kind, anchor } of columns)
      expect(kind === 'plan' ? anchor === '' : anchors.includes(anchor)).toBe(true);
  });

  it('are left by a choice of district, year and part', () => {
    const none = { district: [], year: [], part: [], theme: [], topic: [] };
    const left = (filters: Partial<typeof none> | Record<string, string[]>) =>
      columnsLeft(listSearchColumns(searcher.catalogue), { ...none, ...filters }).map(({ id }) => id);
    expect(left({ district: ['shanghai'] })).toEqual(['shanghai-2024', 'shanghai-summary-2023']);
    expect(left({ year: ['2023'] })).toEqual(['shanghai-summary-2023']);
    expect(left({ district: ['shanghai'], year: ['2024'] })).toEqual(['shanghai-2024']);
    expect(left({ part: ['summary'] })).toEqual(['shanghai-summary-2023']);
  });
});

describe('synonym groups', () => {
  it.each(input.synonyms.map((group) => [group.words.join('、'), group] as const))(
    '%s: stands in some notice',
    (_, group) => {
      expect(group.words.filter((word) => plain(fold(word)).length > 0).length).toBeGreaterThan(0);
      expect(new Set(group.words.map(fold)).size).toBe(group.words.length);
    },
  );
});
