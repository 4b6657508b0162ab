/** What the search knows of the made-up corpus: its texts and parts, filters, groups, places in a query, slips put right. */
import { describe, expect, it } from 'vitest';
import { buildHelp } from '../../src/search/build-help.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import type { Catalogue, Explanations } from '../../src/search/catalogue.ts';
import { filterPassages, needsLabels, textsLeft, valueReader } from '../../src/search/filter.ts';
import { fileName, synonymFile } from '../../src/search/gram.ts';
import { groupByText, openingQuota } from '../../src/search/group.ts';
import { makeAdviser } from '../../src/search/help.ts';
import { listTexts } from '../../src/model/notice-text.ts';
import { partAtJoints, partLoosely, partNames, withDigits } from '../../src/search/loose.ts';
import { nameCount, scopeName } from '../../src/search/messages.ts';
import { placeFinder } from '../../src/search/place.ts';
import { parseQuery } from '../../src/search/query.ts';
import { readSearchVocabulary } from '../../src/search/read-search-vocabulary.ts';
import { searchInput } from '../../src/search/search-document.ts';
import { namesOf, takeScopes, withoutScope } from '../../src/search/scope.ts';
import { type SearchState, chosenCount } from '../../src/search/state.ts';
import type { EncodedLabels } from '../../src/search/label-encoding.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus } = await loadFixture();
const { firmness, actors } = await readSearchVocabulary();
const input = searchInput(corpus, {
  synonyms: [{ words: ['助餐', '吃饭'] }],
  phrases: [],
  terms: [],
  districts: [],
  firmness,
  actors,
});
const files = buildIndex(input);
const catalogue = files.get('catalogue') as Catalogue;
const names = namesOf(catalogue);
const none: SearchState['filters'] = { place: [], year: [], part: [], theme: [], topic: [], says: [] };

describe('what is searched', () => {
  it('a text a plan or summary of a notice, of its own year; the plan is at the page’s beginning', () => {
    expect(input.texts.map(({ id, name, year, anchor }) => [id, name, year, anchor])).toEqual([
      ['ningzhou-summary-2029', '宁州市 2029（总结）', 2029, 'summary-2029'],
      ['ningzhou-2030', '宁州市 2030', 2030, ''],
      ['ningzhou-summary-2030', '宁州市 2030（总结）', 2030, 'summary-2030'],
      ['ningzhou-2031', '宁州市 2031', 2031, ''],
      ['linhu-2030', '临湖区 2030', 2030, ''],
      ['linhu-2031', '临湖区 2031', 2031, ''],
      ['qingshi-2031', '青石区 2031', 2031, ''],
      ['yunling-2030', '云陵市 2030', 2030, ''],
      ['dongshan-2030', '东山区 2030', 2030, ''],
    ]);
  });

  it('two summaries of one year are two texts, each with its own anchor and passages', () => {
    const notice = corpus.notice('ningzhou-2031');
    const summary = notice.partNodes.find(({ id }) => id === 'summary-2030')!;
    const again = { ...summary, id: 'summary-2030-2', title: '补充总结' };
    const two = { ...corpus, notices: [{ ...notice, partNodes: [...notice.partNodes, again] }] };
    const { texts, parts } = searchInput(two, {
      synonyms: [],
      phrases: [],
      terms: [],
      districts: [],
      firmness,
      actors,
    });
    expect(texts.map(({ id, anchor }) => [id, anchor])).toEqual([
      ['ningzhou-summary-2030', 'summary-2030'],
      ['ningzhou-2031', ''],
      ['ningzhou-summary-2030-2', 'summary-2030-2'],
    ]);
    expect(texts[parts.find(({ title }) => title === '补充总结')?.text ?? 0]?.title).toBe('补充总结');
    expect(listTexts(two).flatMap(({ id, kind }) => (kind === 'summary' ? [id] : []))).toEqual([
      'ningzhou-summary-2030',
      'ningzhou-summary-2030-2',
    ]);
  });

  it('the cover is shown with the plan, and a part with its own text', () => {
    expect(
      input.parts.map(({ kind, year, text, passages }) => [kind, year, input.texts[text]?.id, passages.length]),
    ).toEqual([
      ['cover', 2030, 'ningzhou-2030', 7],
      ['summary', 2029, 'ningzhou-summary-2029', 7],
      ['plan', 2030, 'ningzhou-2030', 8],
      ['summary', 2030, 'ningzhou-summary-2030', 4],
      ['plan', 2031, 'ningzhou-2031', 6],
      ['cover', 2030, 'linhu-2030', 1],
      ['plan', 2030, 'linhu-2030', 17],
      ['plan', 2031, 'linhu-2031', 9],
      ['plan', 2031, 'qingshi-2031', 7],
      ['plan', 2030, 'yunling-2030', 8],
      ['plan', 2030, 'dongshan-2030', 7],
    ]);
  });

  it('every passage once, under the headings from its part down', () => {
    const passages = input.parts.flatMap((part) => part.passages);
    expect(passages.map(({ id }) => id)).toEqual(corpus.passages.map(({ id }) => id));
    const meals = passages.find(({ text }) => text === '建成长者食堂40家。');
    expect(meals).toMatchObject({
      label: '',
      page: 0,
      topics: ['elderly-care/meals'],
      entry: { anchor: 's1-1', trail: ['一、2029年工作总结', '（一）养老服务提质'] },
    });
    expect(passages.find(({ text }) => text === '养老服务提质')?.label).toBe('（一）');
  });

  it('an indicator has the figures of its own numbers, each text’s once', () => {
    expect(input.indicators.find(({ id }) => id === 'elderly-beds')?.figures).toEqual([
      ['宁州市2029总结', '全年新增养老床位5000张'],
      ['宁州市2030要点', '新增养老床位4000张'],
      ['宁州市2030总结', '全年新增养老床位4100张'],
      ['宁州市2031要点', '新增养老床位4500张'],
      ['临湖区2030要点', '新增养老床位400张；新建养老床位200张'],
      ['临湖区2031要点', '新增养老床位300张；新建养老床位200张'],
      ['青石区2031要点', '新增养老床位150张'],
      ['云陵市2030要点', '新增养老床位2000张'],
      ['东山区2030要点', '新增养老床位100张'],
    ]);
    expect((files.get('explanations') as Explanations).figures[1]).toEqual([
      ['临湖区2030要点', '新增社区为老助餐场所35家'],
    ]);
  });

  it('cues that lead to a topic are those that stand in the texts, and what they end in where that means the topic', () => {
    const cued = (words: string[]) =>
      (buildIndex({ ...input, cues: [['elderly-care/meals', words]] }).get('catalogue') as Catalogue).cues;
    expect(cued(['长者食堂', '社区食堂', '月球食堂'])).toEqual([['elderly-care/meals', '食堂']]);
    // 吃饭 is a word of the editors' synonyms.
    expect(cued(['吃饭', '喝茶'])).toEqual([['elderly-care/meals', '吃饭']]);
    expect(cued(['长者食堂', '量子'])).toEqual([['elderly-care/meals', '长者食堂']]);
    expect(cued(['养老床位', '新增床位'])).toEqual([['elderly-care/meals', '养老床位 新增床位']]);
    expect(cued(['老年助餐'])).toEqual([]);
  });

  it('passages are numbered through: each number has its part and text', () => {
    const placeOf = placeFinder(catalogue);
    const expected = input.parts.flatMap((part) =>
      part.passages.map(() => [part.kind, part.year, input.texts[part.text]?.id]),
    );
    expect(expected.map((_, at) => [placeOf(at).part.kind, placeOf(at).part.year, placeOf(at).text.id])).toEqual(
      expected,
    );
    expect(catalogue).toMatchObject({ passages: 81, notices: 7 });
  });
});

describe('filters', () => {
  const all = Array.from({ length: catalogue.passages }, (_, at) => at);
  const filter = (chosen: Partial<SearchState['filters']>) => {
    const values = valueReader(catalogue, files.get('labels') as EncodedLabels);
    const { passages, counts } = filterPassages(values, all, { ...none, ...chosen });
    return { passages, count: (dimension: keyof typeof counts) => Object.fromEntries(counts[dimension]) };
  };

  it('without a choice all pass, and every value has its count', () => {
    const { passages, count } = filter({});
    expect(passages).toEqual(all);
    expect(count('place')).toEqual({ ningzhou: 32, linhu: 27, qingshi: 7, yunling: 8, dongshan: 7 });
    expect(count('year')).toEqual({ '2029': 7, '2030': 52, '2031': 22 });
    expect(count('part')).toEqual({ cover: 8, summary: 11, plan: 62 });
    expect(count('topic')['elderly-care/beds']).toBe(15);
  });

  it('what has no theme is of the general row, the covering notice aside', () => {
    const { passages } = filter({ theme: ['general'] });
    const texts = input.parts.flatMap((part) => part.passages.map(({ text }) => ({ text, kind: part.kind })));
    expect(passages).toHaveLength(9);
    expect(passages.map((at) => texts[at]?.kind)).not.toContain('cover');
    expect(passages.map((at) => texts[at]?.text)).toContain('以宁州市民政局要求为准，统筹推进各项工作。');
  });

  it('values of one dimension are alternatives, dimensions all hold', () => {
    expect(filter({ place: ['linhu'], theme: ['funeral'] }).passages).toEqual([43, 44, 45, 46, 47]);
    expect(filter({ place: ['linhu', 'yunling'], topic: ['elderly-care/beds'] }).passages).toHaveLength(7);
    expect(filter({ part: ['summary'], year: ['2029'] }).passages).toEqual([7, 8, 9, 10, 11, 12, 13]);
    expect(filter({ topic: ['elderly-care/beds'], theme: ['general'] }).passages).toEqual([]);
  });

  it('a figure beside a box is what ticking it adds: its own dimension’s choice does not count against it', () => {
    const { count } = filter({ place: ['linhu'], theme: ['funeral'] });
    expect(count('place')).toEqual({ ningzhou: 6, linhu: 5, yunling: 3 });
    expect(count('theme')).toEqual({ general: 4, 'elderly-care': 14, funeral: 5, community: 3 });
    expect(count('year')).toEqual({ '2030': 5 });
  });

  it('choices are counted, and only themes and topics need the file of labels', () => {
    const chosen = { ...none, place: ['linhu'], topic: ['funeral/sea-burial'] };
    expect(chosenCount(chosen)).toBe(2);
    expect([none, { ...none, place: ['linhu'] }, { ...none, theme: ['funeral'] }, chosen].map(needsLabels)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const values = valueReader(catalogue, null);
    expect(values(43)).toEqual({ place: ['linhu'], year: ['2030'], part: ['plan'], theme: [], topic: [], says: [] });
  });

  it('the texts that a choice leaves something of; theme and topic choose none', () => {
    const left = (chosen: Partial<SearchState['filters']>): string[] =>
      textsLeft(catalogue, { ...none, ...chosen }).map(({ id }) => id);
    expect(left({ theme: ['funeral'] })).toHaveLength(9);
    expect(left({ year: ['2030'] })).toEqual([
      'ningzhou-2030',
      'ningzhou-summary-2030',
      'linhu-2030',
      'yunling-2030',
      'dongshan-2030',
    ]);
    expect(left({ part: ['summary'] })).toEqual(['ningzhou-summary-2029', 'ningzhou-summary-2030']);
    expect(left({ part: ['cover'] })).toEqual(['ningzhou-2030', 'linhu-2030']);
    expect(left({ place: ['linhu'], year: ['2031'] })).toEqual(['linhu-2031']);
    expect(left({ place: ['linhu'], part: ['summary'] })).toEqual([]);
  });
});

describe('groups', () => {
  it('are by text, in the corpus’s order; a cover’s lines stand with the plan', () => {
    expect(groupByText(catalogue, [3, 8, 20, 60]).map(({ text, passages }) => [text.id, passages])).toEqual([
      ['ningzhou-2030', [3, 20]],
      ['ningzhou-summary-2029', [8]],
      ['qingshi-2031', [60]],
    ]);
  });

  it.each([
    [1, 11, 11],
    [1, 12, 10],
    [2, 6, 6],
    [2, 7, 5],
    [3, 4, 4],
    [3, 5, 3],
    [12, 3, 3],
    [12, 4, 2],
    [0, 5, 5],
  ])('of %i texts, one with %i sentences shows %i: some ten in all, never one held back', (groups, own, shown) => {
    expect(openingQuota(groups, own, 21)).toBe(shown);
    expect(openingQuota(groups, own, 20)).toBe(own);
  });
});

describe('places and years in a query', () => {
  it.each([
    ['临湖养老床位', ' 临湖 养老床位'],
    ['云陵市东山区床位2031', ' 云陵市东山区 床位 2031 '],
    ['东山区民政局31年床位', ' 东山区民政局  31年 床位'],
    ['二〇三一年工作总结床位', ' 二〇三一年工作总结 床位'],
    ['1931年', '1931年'],
    ['2030年度临湖', ' 2030年度  临湖 '],
    ['12030年', '12030年'],
    ['20301', '20301'],
    ['2035年', '2035年'],
  ])('“%s” is parted at the names that are held, never within a number', (run, parted) => {
    expect(partNames(run, names)).toBe(parted);
  });

  const scopes = (written: string) => {
    const { query, scopes: taken } = takeScopes(parseQuery(written), names);
    return [
      query.include.map((terms) => terms.map((term) => term.written).join('|')).join(' '),
      query.exclude.map((term) => term.written).join(' '),
      taken.map(scopeName).join(' '),
    ];
  };
  it.each([
    ['临湖 助餐', ['助餐', '', '地区：临湖区']],
    ['临湖区2030 助餐', ['助餐', '', '地区：临湖区 年份：2030']],
    ['助餐 -临湖', ['助餐', '', '不含地区：临湖区']],
    ['助餐 -2031年', ['助餐', '', '不含年份：2031']],
    ['助餐 -食堂', ['助餐', '食堂', '']],
    ['临湖 或 青石 助餐', ['助餐', '', '地区：临湖区 地区：青石区']],
    ['临湖 或 食堂 助餐', ['临湖|食堂 助餐', '', '']],
    ['“临湖” 助餐', ['临湖 助餐', '', '']],
    ['临湖 2030', ['临湖 2030', '', '']],
    ['临湖床位', ['临湖床位', '', '']],
  ])('“%s”', (written, expected) => {
    expect(scopes(written)).toEqual(expected);
  });

  it('a chip’s × takes its words, and the minus before them', () => {
    const { scopes: taken } = takeScopes(parseQuery('助餐 -临湖 2030年'), names);
    expect(taken.map((scope) => withoutScope('助餐 -临湖 2030年', scope))).toEqual(['助餐 -临湖', '助餐 2030年']);
    expect(taken.map((scope) => withoutScope('别的', scope))).toEqual(['别的', '别的']);
  });

  it('how much an answer holds, in words', () => {
    const texts = [{ kind: 'plan' as const }, { kind: 'summary' as const }, { kind: 'plan' as const }];
    expect(nameCount({ passages: 1234, matches: 5678, texts })).toEqual({
      passages: '1,234句',
      rest: '（出现5,678次），见于2份要点和1份总结',
    });
  });
});

describe('a query as people speak', () => {
  it.each([
    ['请问临湖有多少养老床位？', '临湖 养老床位'],
    ['助餐、食堂，床位', '助餐 食堂 床位'],
    ['“助餐、食堂” -床位、海葬 低保多少钱', '“助餐、食堂” -床位、海葬 低保'],
    ['临湖有养老床位张', '临湖 养老床位张'],
    // Nothing of a question is beside it.
    ['有养老床位张', '有养老床位张'],
    ['人工智能', '人工智能'],
    ['什么是海葬', '海葬'],
    ['1.8万元，4,000', '1.8万元 4,000'],
    ['助餐 呢', '助餐'],
    ['怎么办理海葬 哪里', '海葬'],
    ['张 家', '张 家'],
  ])('“%s” is asked as “%s”', (written, parted) => {
    expect(partLoosely(written, names)).toBe(parted);
  });

  it.each([
    ['助餐和食堂', '助餐 食堂'],
    ['助餐或者食堂或床位', '助餐 或 食堂 或 床位'],
    ['助餐or食堂OR 床位', '助餐 或 食堂 或 床位'],
    ['word食堂', 'word食堂'],
    ['老人的食堂以及助餐', '老人 食堂 助餐'],
    ['850张认知障碍床位', '850张 认知障碍床位'],
    ['八百五十张床位', '八百五十张 床位'],
    ['五个中心', '五个中心'],
  ])('“%s” is parted at what joins: “%s”', (written, parted) => {
    expect(partAtJoints(written)).toBe(parted);
  });

  it.each([
    ['九成以上的街镇', '90%以上的街镇'],
    ['九成功', '九成功'],
    ['两家养老院', '2家养老院'],
  ])('“%s” in digits: “%s”', (written, inDigits) => {
    expect(withDigits(written)).toBe(inDigits);
  });
});

describe('the lines of the editors’ synonyms', () => {
  const lineOf = (file: unknown, key: string): string | undefined =>
    typeof file === 'string' ? new RegExp(`\\n${key}\\t(.*)\\n`, 'u').exec(file)?.[1] : undefined;

  it('stand once more in the file of their group, as they do in the index', () => {
    const file = files.get(synonymFile(0, catalogue.synonymFiles));
    const line = lineOf(files.get(fileName('p', '助餐', catalogue.files)), '助餐');
    expect(line).toMatch(/./u);
    expect(lineOf(file, '助餐')).toBe(line);
  });

  it('say of a word that it stands nowhere', () => {
    expect(lineOf(files.get(synonymFile(0, catalogue.synonymFiles)), '吃饭')).toBe('');
    expect(catalogue.unwritten).toEqual(['吃饭']);
  });
});

describe('what may have been meant', () => {
  const adviser = makeAdviser(buildHelp(input), ['吃饭']);
  const suggest = (run: string): string[] => adviser.suggest(run).map(({ text, sure }) => `${text}${sure ? '' : '？'}`);

  it.each([
    ['a character that is none', '助歺', ['助餐']],
    ['a character of the same sound', '社去', ['社区']],
    ['a character of a near sound', '海藏', ['海葬']],
    ['two characters of the same sound', '设渠', ['社区']],
    ['two of a near sound', '足苍', []],
    ['a slip within a longer word', '养老机购', ['养老机构']],
    ['one character too many', '养老院床位', ['养老床位']],
    ['Pinyin, whole', 'haizang', ['海葬']],
    ['Pinyin in capitals and parted', 'Hai Zang', ['海葬']],
    ['Pinyin, begun', 'zhucan', ['助餐', '助餐场所？']],
    ['first letters of one word alone', 'ylcw', ['养老床位']],
    ['too few letters', 'hz', []],
    ['a word of the corpus', '海葬', []],
    ['another word that is none of the corpus', '骨灰', []],
  ])('%s: %s', (_, run, expected) => {
    expect(suggest(run)).toEqual(expected);
  });

  it('a word of two characters within a longer one, by its sound', () => {
    expect(adviser.suggestPair('推进社去')).toContain('推进社区');
    expect(adviser.suggestPair('推进社区')).not.toContain('推进社区');
  });

  it('a run is cut at the corpus’s words and those that stand for others, the longest first', () => {
    expect(adviser.cut('养老床位吃饭')).toEqual({ words: ['养老床位', '吃饭'], rests: [], whole: true, lost: false });
    expect(adviser.cut('养老窗位')).toEqual({ words: ['养老'], rests: ['窗位'], whole: false, lost: false });
  });

  it('variant characters become those of the texts', () => {
    expect(adviser.simplify('養老牀位abc')).toBe('养老床位abc');
  });
});
