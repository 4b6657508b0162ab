import { describe, expect, it } from 'vitest';
import type { NoticeText } from '../../../src/model/notice-text.ts';
import { firstNumbers, openingNumbers, type TopicNumber } from '../../../src/model/comparison/topic-number.ts';
import type { Corpus } from '../../../src/model/corpus.ts';

const corpus = {
  indicators: [
    { id: 'beds', name: '养老床位' },
    { id: 'calls', name: '一键通服务' },
    { id: 'training', name: '护理员培训' },
  ],
} as unknown as Corpus;
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
    subject: null,
    span: [0, 1],
    ...more,
  } as TopicNumber['target'];
  const passage = { text: figure } as TopicNumber['passage'];
  return {
    column: of,
    figure,
    deed: `${more.subject ?? ''}${verb}${more.object ?? '场所'}`,
    target,
    passage,
    whole: null,
    slip: null,
  };
};
const read = (numbers: TopicNumber[]) =>
  firstNumbers(corpus, numbers).map(({ label, texts }) => [
    label,
    ...texts.map((text) => `${text.column.id}: ${text.figures.join('、')}`),
  ]);

describe('firstNumbers', () => {
  const beds = { indicator: 'beds' };

  it('names what all numbers say with their verb', () => {
    expect(read([number(city, '4000张', '新增', beds), number(west, '200张', '新增', beds)])).toEqual([
      ['新增场所', 'city-2024: 4000张', 'west-2024: 200张'],
    ]);
    const worded = { ...beds, object: '老年床位' };
    expect(read([number(city, '4000张', '新增', beds), number(west, '200张', '新增', worded)])).toEqual([
      ['新增养老床位', 'city-2024: 4000张', 'west-2024: 200张'],
    ]);
  });

  it('names the thing alone where verbs differ, and each number says its own', () => {
    expect(
      read([
        number(city, '4000张', '新增', beds),
        number(east, '500张', '新建', beds),
        number(east, '600张', '新增', beds),
        number(west, '15家', '推广至', { ...beds, cumulative: true }),
      ]),
    ).toEqual([['养老床位', 'city-2024: 新增4000张', 'east-2024: 新建500张、新增600张', 'west-2024: 累计推广至15家']]);
  });

  it('gives a verb that leads up to the number to the number, and to no label that is cut', () => {
    expect(read([number(west, '15家', '推广至', { ...beds, cumulative: true })])).toEqual([
      ['养老床位', 'west-2024: 累计推广至15家'],
    ]);
    const long = { ...beds, object: '扩大开展养老床位服务的街道和乡镇的范围，并使之持续增长' };
    expect(read([number(city, '4000张', '新增', long)])).toEqual([['养老床位', 'city-2024: 新增4000张']]);
  });

  it('gives the verb to the number, not to the thing, where it is said of those that a service reaches', () => {
    const calls = { indicator: 'calls', subject: '一键通', object: '老年人' };
    const other = { ...calls, subject: '为老服务一键通' };
    expect(read([number(city, '10万人', '新增覆盖', calls), number(west, '1万名', '新增覆盖', other)])).toEqual([
      ['一键通服务', 'city-2024: 新增覆盖10万人', 'west-2024: 新增覆盖1万名'],
    ]);
  });

  it('says no verb twice: neither one that the name ends with nor the name after a text’s own words', () => {
    const training = { indicator: 'training', object: '护理员' };
    const own = number(east, '255名', '培训产生', training);
    expect(read([own])).toEqual([['培训产生护理员', 'east-2024: 255名']]);
    expect(read([number(city, '3000名', '培训', training), own])).toEqual([
      ['护理员培训', 'city-2024: 3000名', 'east-2024: 培训产生255名'],
    ]);
  });

  it('tells of a part which number it is a part of', () => {
    const part = { ...number(east, '5个', '新增', { ...beds, whole: 'x-1' }), whole: '35家' };
    expect(read([number(city, '30个', '新增', beds), part])).toEqual([
      ['新增场所', 'city-2024: 30个', 'east-2024: 5个（35家中的一部分）'],
    ]);
  });

  it('marks a number whose words have a slip', () => {
    const slip = { ...number(west, '140张', '改进建', beds), slip: '疑为改建' };
    expect(read([slip, number(city, '3000张', '改建', beds)])).toEqual([
      ['养老床位', 'west-2024: 改进建140张（原文如此）', 'city-2024: 改建3000张'],
    ]);
  });

  it('puts 为 before those that something is provided for, as the text has it', () => {
    const homes = number(west, '450户', '提供', { ...beds, span: [3, 6] });
    const [line] = firstNumbers(corpus, [
      number(city, '6000户', '完成', beds),
      { ...homes, passage: { text: '年内为450户老年人家庭提供改造' } as TopicNumber['passage'] },
    ]);
    expect(line?.texts.map(({ figures }) => figures)).toEqual([['完成6000户'], ['为450户提供']]);
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

  it('tells all parts of a whole, or none where there is no room', () => {
    const parts = [
      number(city, '30个', '新增', beds),
      number(east, '35家', '新建', { object: '餐点' }),
      number(west, '5个', '新建', { ...beds, whole: 'x-1' }),
      number(west, '25个', '新建', { object: '助餐点', whole: 'x-1' }),
      number(west, '25%', '占', { object: '助餐点' }),
    ];
    expect(opening(parts, 4)).toEqual([
      'city-2024: 新增30个',
      'east-2024: 新建35家',
      'west-2024: 新建5个',
      'west-2024: 新建25个',
    ]);
    expect(opening(parts, 3)).toEqual(['city-2024: 新增30个', 'east-2024: 新建35家']);
  });

  it('tells one a text where there is not, of the verb of most and not of another before it', () => {
    expect(opening(numbers, 3)).toEqual(['city-2024: 新增4000张', 'east-2024: 新增600张', 'west-2024: 改建200张']);
  });
});
