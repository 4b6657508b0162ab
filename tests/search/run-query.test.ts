/** How queries are read, on a made-up corpus of two cities' plans. */
import { beforeAll, describe, expect, it } from 'vitest';
import { runQuery } from '../../src/search/run-query.ts';
import { buildHelp } from '../../src/search/build-help.ts';
import { buildIndex } from '../../src/search/build-index.ts';
import { onceEach, openSearcher, type Searcher } from '../../src/search/searcher.ts';
import { nameNone, nameReading, nameWithin, nameZero } from '../../src/search/reading-messages.ts';
import type { SearchInput } from '../../src/search/search-document.ts';
import { withoutScope } from '../../src/search/scope.ts';

const text = (issuer: string, area: string, year: number) => ({
  id: `${issuer}-${String(year)}`,
  name: `${area} ${String(year)}`,
  notice: `${issuer}-${String(year)}`,
  issuer,
  area,
  title: '要点',
  kind: 'plan' as const,
  year,
  cited: '，原文未载文号，原文未载日期',
  anchor: '',
});
const part = (place: number, year: number, ...sentences: string[]): SearchInput['parts'][number] => {
  const entry = { anchor: `p${String(place)}`, trail: ['一、养老服务'] };
  return {
    kind: 'plan',
    year,
    title: '要点',
    text: place,
    passages: sentences.map((words, at) => ({
      id: `${String(place)}-${String(at)}`,
      key: String(at),
      label: '',
      text: words,
      themes: [],
      topics: [],
      says: [],
      page: 0,
      slips: [],
      entry,
    })),
  };
};
const input: SearchInput = {
  texts: [text('linhe', '临河新区', 2024), text('xicheng', '西城区', 2025)],
  parts: [
    part(
      0,
      2024,
      '新增助餐点4000个。',
      '学习西城区的做法办食堂。',
      '建设认知障碍照护床位十万张。',
      '关爱高龄独居和困难老人，看望老人。',
    ),
    part(
      1,
      2025,
      '助餐、食堂同步发展。',
      '殡葬领域改革。',
      '认知障碍筛查与助餐结合。',
      '高龄独居老年人多。',
      '推进“守望”童心（二期）工程。',
      '结婚登记与颁证一次办好。',
      '离婚登记预约排队。',
      '支持西城助残项目。',
      '助残服务不间断。',
    ),
  ],
  themes: [],
  cues: [],
  says: [],
  indicators: [],
  synonyms: [{ words: ['助餐', '吃饭'] }, { words: ['结婚登记', '离婚登记'] }, { words: ['结婚', '婚事'] }],
  phrases: [],
  terms: [],
  districts: ['西城区', '河东区'],
};

let searcher: Searcher;
beforeAll(async () => {
  const files = buildIndex(input).set('help', buildHelp(input));
  searcher = await openSearcher(
    onceEach((name) => {
      const payload = files.get(name);
      return payload === undefined ? Promise.reject(new Error(name)) : Promise.resolve(payload);
    }),
  );
});

const loadOtherwise = () => import('../../src/search/run-otherwise.ts');

describe('answerQuery', () => {
  it.each([
    ['words', '助餐', 'written', [0, 4, 6]],
    ['a place as a filter', '西城 助餐', 'written', [4, 6]],
    ['a place that a sentence of another text names', '西城 食堂', 'written', [1, 4]],
    ['a year as a filter', '助餐 2024', 'written', [0]],
    ['a place left out', '助餐 -西城', 'written', [0]],
    ['a place in quotes as a word', '“西城” 食堂', 'written', [1]],
    ['a place and a word in one', '西城助餐', 'words', [4, 6]],
    ['a place alone as a word', '西城', 'written', [1, 11]],
    ['a list that stands so', '助餐、食堂', 'written', [4]],
    ['a list that does not', '食堂、助餐', 'words', [4]],
    ['one or the other', '助餐 或 床位', 'written', [0, 2, 4, 6]],
    ['one or the other without blanks', '助餐|床位', 'written', [0, 2, 4, 6]],
    ['or between two words', '助餐or床位', 'words', [0, 2, 4, 6]],
    ['traditional characters', '認知障礙', 'simplified', [2, 6]],
    ['a question', '临河新区有多少认知障碍照护床位？', 'words', [2]],
    ['a number in another writing', '四千', 'written', [0]],
    ['a number in another writing with its unit', '100000张', 'written', [2]],
    ['a number that is only part of a longer one', '400', 'digits', [0]],
    ['Pinyin', 'renzhizhangai', 'corrected', [2, 6]],
    ['a wrong character of the same sound', '认知章碍', 'corrected', [2, 6]],
    ['words that stand apart', '独居老人', 'words', [3]],
    ['a quotation over the end of a sentence', '领域改革。认知障碍筛查', 'written', [5]],
    ['a synonym, where the word stands nowhere', '吃饭', 'synonyms', [0, 4, 6]],
    ['one word of two that never meet', '殡葬 床位', 'any', [2, 5]],
    ['a place that does not have it', '临河 殡葬', 'everywhere', [5]],
    ['a word that stands with marks between', '守望童心二期', 'marks', [8]],
    ['the same over the end of a sentence', '老年人多推进守望', 'marks', [7]],
    ['nothing', '量子', 'written', []],
    ['a part of a word that stands nowhere', '量子助餐', 'part', [0, 4, 6]],
    ['the same, where one character is over', '助餐机', 'part', [0, 4, 6]],
  ])('reads %s: %s', async (_, query, kind, found) => {
    const answer = await runQuery(searcher, query, { wide: false, loadOtherwise });
    expect([answer.kind, answer.found]).toEqual([kind, found]);
    expect(nameReading(answer) === '').toBe(kind === 'written');
  });

  it.each([
    ['one character put right', '认知障艾筛查', ['认知障碍筛查']],
    ['what stands nowhere once put right', '认知障爱照护77', []],
    ['a word that is meant, for its opposite', '结婚登记预约', []],
  ])('offers in place of %s: %s', async (_, query, expected) => {
    const { suggestions } = await runQuery(searcher, query, { wide: false, loadOtherwise });
    expect(suggestions.map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['alone', '河东', 'written', []],
    ['by its full name', '河东区民政局', 'written', []],
    ['with a word', '河东区 助餐', 'written', [0, 4, 6]],
    ['in one with the word, and a year', '河东助餐2024', 'written', [0]],
    ['beside one that is', '河东 西城 助餐', 'written', [4, 6]],
  ])('says first of a place %s that it is not held: %s', async (_, query, kind, found) => {
    const answer = await runQuery(searcher, query, { wide: false, loadOtherwise });
    expect([answer.kind, answer.found]).toEqual([kind, found]);
    expect(nameReading(answer)).toMatch(
      found.length > 0 ? /^本站没有收录河东区的工作要点；以下是其他文件的句子。/u : /^本站没有收录河东区的工作要点。$/u,
    );
  });

  it.each(['河东江', '“河东” 助餐', '西城 助餐', '助餐 -河东'])('says so of no other: %s', async (query) => {
    expect((await runQuery(searcher, query, { wide: false, loadOtherwise })).unheld).toEqual([]);
  });

  it.each([
    ['西城助残', '在西城区里找“助残”（2句）'],
    ['2025年助残', null],
    ['西城', null],
    ['“西城助残”', null],
    ['西城区的做法', null],
    ['助餐', null],
  ])('offers what is found in the place where “%s” stands in one: %s', async (query, expected) => {
    const { kind, within } = await runQuery(searcher, query, { wide: false, loadOtherwise });
    expect([kind, within && nameWithin(within)]).toEqual([query.startsWith('2025') ? 'words' : 'written', expected]);
  });

  it.each([
    ['殡葬 床位', '没有同时含“殡葬”“床位”的句子；以下各句含“殡葬”或“床位”。'],
    ['殡葬 吃饭', '没有同时含“殡葬”“吃饭”的句子；以下各句含“殡葬”或“吃饭”，或它们的近义词。'],
  ])('says of one word of several whether others stand for them: %s', async (query, says) => {
    expect(nameReading(await runQuery(searcher, query, { wide: false, loadOtherwise }))).toBe(says);
  });

  it.each([
    ['助餐机', '没有找到含“助餐机”的句子；以下是相近的结果，只含其中的“助餐”。', '含“助餐机”的0句；相近的'],
    ['吃饭', '没有找到“吃饭”；以下是近义词的结果，近义词用点线标出。', '含“吃饭”的0句；近义词的'],
    ['殡葬 床位', '没有同时含“殡葬”“床位”的句子；以下各句含“殡葬”或“床位”。', '同时含“殡葬”“床位”的0句；相近的'],
    ['独居老人', '没有照这样连写的句子；以下查找同时含“独居”“老人”的句子。', ''],
    ['助餐', '', ''],
  ])('says before the count where nothing has the words as asked: %s', async (query, reading, none) => {
    const answer = await runQuery(searcher, query, { wide: false, loadOtherwise });
    expect([nameReading(answer), nameNone(answer)]).toEqual([reading, none]);
  });

  it.each(['人工智能', '碳中和', '西城人工智能'])(
    'leaves a word whole that ends as a question or a joint does: %s',
    async (query) => {
      const answer = await runQuery(searcher, query, { wide: false, loadOtherwise });
      expect(nameZero(answer.asked, answer.scopes, searcher.catalogue)).toMatch(
        /^没有找到含“(?:人工智能|碳中和)”的句子/u,
      );
    },
  );

  it('adds synonyms where asked to, and keeps them apart', async () => {
    const answer = await runQuery(searcher, '助餐', { wide: true, loadOtherwise });
    expect(answer.others.map(({ written }) => written)).toEqual(['吃饭']);
  });

  it('says of a zero what was looked for and no more', async () => {
    const answer = await runQuery(searcher, '量子 -领域', { wide: false, loadOtherwise });
    expect(nameZero(answer.asked, answer.scopes, searcher.catalogue)).toBe(
      '没有找到含“量子”而不含“领域”的句子。已查找2份要点共13句。',
    );
  });
});

it('takes a chip’s words out of the query', async () => {
  const { scopes } = await runQuery(searcher, '西城 助餐 2025', { wide: false, loadOtherwise });
  expect(scopes.map((scope) => withoutScope('西城 助餐 2025', scope))).toEqual(['助餐 2025', '西城 助餐']);
});
