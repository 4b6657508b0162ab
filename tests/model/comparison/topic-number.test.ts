import { describe, expect, it } from 'vitest';
import type { NoticeText } from '../../../src/model/notice-text.ts';
import { firstNumbers, openingNumbers, type TopicNumber } from '../../../src/model/comparison/topic-number.ts';
import type { Corpus } from '../../../src/model/corpus.ts';

const corpus = { indicators: [{ id: 'beds', name: '养老床位' }] } as unknown as Corpus;
const column = (id: string, kind: NoticeText['kind'] = 'plan') => ({ id, kind }) as NoticeText;
const [city, east, west] = [column('city-2024'), column('east-2024'), column('west-2024')];
let serial = 0;
const number = (
  of: NoticeText,
  figure: string,
  verb: string,
  more: Partial<TopicNumber['target']> = {},
): TopicNumber => {
  serial += 1;
  const target = {
    id: String(serial),
    verb,
    indicator: null,
    kind: 'target',
    whole: null,
    ...more,
  } as TopicNumber['target'];
  return { column: of, figure, deed: `${verb}${more.object ?? '场所'}`, target, passage: {} as TopicNumber['passage'] };
};
const read = (numbers: TopicNumber[]) =>
  firstNumbers(corpus, numbers).map(({ label, texts }) => [
    label,
    ...texts.map((text) => `${text.column.id}: ${text.figures.join('、')}`),
  ]);

describe('firstNumbers', () => {
  it('tells what most texts count, with the verb of a number where it differs', () => {
    const beds = { indicator: 'beds' };
    expect(
      read([
        number(city, '4000张', '新增', beds),
        number(east, '500张', '新建', beds),
        number(west, '200张', '新增', beds),
        number(west, '3家', '改造'),
      ]),
    ).toEqual([['新增养老床位', 'city-2024: 4000张', 'east-2024: 新建500张', 'west-2024: 200张']]);
  });

  it('tells the verbs of all numbers of a text where one of them differs, so that none is read with the verb before it', () => {
    const beds = { indicator: 'beds' };
    expect(
      read([
        number(city, '4000张', '新增', beds),
        number(east, '500张', '新建', beds),
        number(east, '600张', '新增', beds),
      ]),
    ).toEqual([['新增养老床位', 'city-2024: 4000张', 'east-2024: 新建500张、新增600张']]);
  });

  it('adds a second thing only where it brings a text that the first lacks', () => {
    const lines = read([
      number(city, '30个', '新增'),
      number(west, '1个', '新增'),
      number(east, '35家', '新建', { object: '餐点' }),
    ]);
    expect(lines).toEqual([
      ['新增场所', 'city-2024: 30个', 'west-2024: 1个'],
      ['新建餐点', 'east-2024: 35家'],
    ]);
  });

  it('leaves out parts of a number, results, stocks and summaries', () => {
    expect(
      read([
        number(city, '5个', '新建', { whole: 'x-1' }),
        number(city, '6个', '新建', { kind: 'result' }),
        number(city, '7个', '新建', { kind: 'stock' }),
        number(column('city-summary-2023', 'summary'), '8个', '新建'),
      ]),
    ).toEqual([]);
  });

  it('keeps the order of the texts, never that of the numbers', () => {
    const [line] = firstNumbers(corpus, [
      number(city, '1个', '新增'),
      number(east, '9个', '新增'),
      number(west, '5个', '新增'),
    ]);
    expect(line?.texts.map((text) => text.column.id)).toEqual(['city-2024', 'east-2024', 'west-2024']);
  });
});

describe('openingNumbers', () => {
  const beds = { indicator: 'beds' };
  const opening = (numbers: TopicNumber[], most: number) =>
    openingNumbers(numbers, firstNumbers(corpus, numbers), most).map(
      ({ column, target, figure }) => `${column.id}: ${target.verb}${figure}`,
    );
  const numbers = [
    number(city, '4000张', '新增', beds),
    number(east, '500张', '新建', beds),
    number(east, '600张', '新增', beds),
    number(west, '200张', '改建', beds),
    number(west, '60%', '达到', { object: '入住率' }),
  ];

  it('tells all while they are few', () => {
    expect(opening(numbers, 5)).toHaveLength(5);
  });

  it('tells all numbers of a text on the chief thing where there is room for those of every text', () => {
    expect(opening(numbers, 4)).toEqual([
      'city-2024: 新增4000张',
      'east-2024: 新建500张',
      'east-2024: 新增600张',
      'west-2024: 改建200张',
    ]);
  });

  it('tells one a text where there is not, of the verb of most and not of another before it', () => {
    expect(opening(numbers, 3)).toEqual(['city-2024: 新增4000张', 'east-2024: 新增600张', 'west-2024: 改建200张']);
  });
});
