/** Uptake on the made-up corpus: the city's plan, a district's, and a second reading of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { uptakeAgreement } from '../../src/model/uptake/agreement.ts';
import { districtsHeld } from '../../src/model/settings.ts';
import { placeName } from '../../src/model/source-line.ts';
import { sharedNumbers } from '../../src/model/uptake/shared-number.ts';
import { buildUptakes, countStates, tasksByTheme, type Uptake } from '../../src/model/uptake/uptake.ts';
import { cityPlace, uptakeLinks } from '../../src/model/uptake/uptake-link.ts';
import { type UptakeDecisions, uptakeSchema } from '../../src/schema/uptake.ts';
import { readUptakeReading } from '../../src/schema/uptake-reading.ts';
import { type Fixture, loadFixture } from '../fixture/fixture.ts';

const quotes: Readonly<Record<string, string>> = {
  hwvg: '新增养老床位',
  vrei: '新增社区为老助餐',
  esd9: '提升养老服务',
};
let fixture: Fixture;
let uptake: Uptake;

const task = (passage: string, quote: string, state: string, district: { passage: string; quote: string }[] = []) => ({
  passage: `ningzhou-2030-${passage}`,
  quote,
  state,
  district: district.map((each) => ({ passage: `linhu-2030-${each.passage}`, quote: each.quote })),
  reason: '测试',
});
const decisions = (changed: object = {}): UptakeDecisions =>
  uptakeSchema.parse({
    city: 'ningzhou-2030',
    district: 'linhu-2030',
    reader: '测试用的虚构判定',
    date: '2030-06-01',
    tasks: [
      task('x3kv', '完善养老服务', 'same', [{ passage: 'esd9', quote: '提升养老服务' }]),
      task('pc46', '新增养老床位', 'partial', [{ passage: 'hwvg', quote: '新增养老床位' }]),
      task('mzmz', '推进本市老年助餐', 'specific', [{ passage: 'vrei', quote: '新增社区为老助餐' }]),
      task('uk72', '指导居委会', 'none'),
    ],
    own: [{ passage: 'linhu-2030-bktv', quote: '贯彻《宁州市殡葬管理条例》' }],
    ...changed,
  });

beforeAll(async () => {
  fixture = await loadFixture();
  [uptake] = buildUptakes(fixture.corpus, [decisions()]) as [Uptake];
});

describe('what a district takes up', () => {
  test('every sentence of the plan is there, unread ones as such', () => {
    expect(uptake.tasks.map(({ passage }) => passage.id)).toContain('ningzhou-2030-eux8');
    expect(countStates(uptake.tasks, uptake.districts[0]!)).toEqual({
      same: 1,
      specific: 1,
      partial: 1,
      none: 1,
      unread: 4,
    });
  });

  test('comes by theme in the order of the codebook', () => {
    const themes = tasksByTheme(fixture.corpus, uptake).map(({ id }) => id);
    expect(themes).toEqual(fixture.corpus.themes.map(({ id }) => id).filter((id) => themes.includes(id)));
    expect(themes).toContain('elderly-care');
  });

  test('numbers stand together where deed, thing and year are the same', () => {
    const numbers = sharedNumbers(fixture.corpus, uptake);
    expect(
      numbers.map(({ city, districts, sum }) => [city.id, districts.map((each) => each?.id ?? null), sum]),
    ).toEqual([['ningzhou-2030-pc46-1', ['linhu-2030-hwvg-1'], 400]]);
  });

  test.each([
    ['a district of another city', { district: 'dongshan-2030', tasks: [], own: [] }, 'no district of the city'],
    ['another year', { district: 'linhu-2031', tasks: [], own: [] }, 'different years'],
    ['words that do not begin a passage', { tasks: [task('x3kv', '别的话', 'none')] }, 'begins with'],
    [
      'none with a partner',
      { tasks: [task('uk72', '指导', 'none', [{ passage: 'esd9', quote: '提升' }])] },
      'is “none”',
    ],
    [
      'the district’s own that takes one up',
      { own: [{ passage: 'linhu-2030-esd9', quote: '提升' }] },
      'takes up a task as well',
    ],
  ])('%s stops the build', (_, changed, fault) => {
    expect(() => buildUptakes(fixture.corpus, [decisions(changed)])).toThrow(fault);
  });
});

describe('what the page says beside', () => {
  test('how many districts are held, of how many where that is known', () => {
    expect(districtsHeld('上海市', 2)).toBe('16个区中的2个区');
    expect(districtsHeld('宁州市', 2)).toBe('2个区');
  });

  test('a heading is placed by its numbers, a sentence by its item', () => {
    const at = (id: string) => placeName(fixture.corpus, fixture.corpus.passage(id));
    expect(at('linhu-2030-cd5u')).toBe('一、1');
    expect(at('linhu-2030-hwvg')).toBe('一、1.增加床位');
  });
});

describe('ways to the page', () => {
  test('lead from each sentence that was read and from each that takes one up', () => {
    const ways = uptakeLinks([uptake]);
    const key = (id: string) => fixture.corpus.passage(id).key;
    expect(ways.get('ningzhou-2030-pc46')).toEqual({
      path: `/uptake/2030/#${key('ningzhou-2030-pc46')}`,
      name: '区要点：临湖写到一部分',
    });
    expect(ways.get('ningzhou-2030-uk72')?.name).toBe('区要点：临湖没有写到');
    expect(ways.get('linhu-2030-vrei')).toMatchObject({
      path: `/uptake/2030/#${key('ningzhou-2030-mzmz')}`,
      name: '看市要点怎么写',
      city: 'ningzhou-2030',
    });
    expect(ways.has('ningzhou-2030-eux8')).toBe(false);
    expect(ways.has('linhu-2030-bktv')).toBe(false);
  });

  test('lead to the city’s sentence, not to the heading above it; a heading leads to a heading, and under a topic to what the city writes on it', () => {
    const [beds, meals, heading] = ['hwvg', 'vrei', 'esd9'].map((passage) => ({
      passage,
      quote: quotes[passage] ?? '',
    }));
    const several = decisions({
      tasks: [
        task(
          'x3kv',
          '完善养老服务',
          'same',
          [heading, beds, meals].flatMap((each) => each ?? []),
        ),
        task(
          'pc46',
          '新增养老床位',
          'partial',
          [heading, beds, meals].flatMap((each) => each ?? []),
        ),
        task(
          'mzmz',
          '推进本市老年助餐',
          'specific',
          [meals].flatMap((each) => each ?? []),
        ),
      ],
    });
    const ways = uptakeLinks(buildUptakes(fixture.corpus, [several]));
    const to = (id: string) => `/uptake/2030/#${fixture.corpus.passage(`ningzhou-2030-${id}`).key}`;
    expect(ways.get('linhu-2030-hwvg')?.path).toBe(to('pc46'));
    expect(ways.get('linhu-2030-vrei')?.path).toBe(to('mzmz'));
    expect(ways.get('linhu-2030-esd9')?.path).toBe(to('x3kv'));
    const way = [...ways].flatMap(([id, each]) => (id === 'linhu-2030-vrei' ? [each] : []));
    const topicOf = (id: string) => fixture.corpus.passage(`ningzhou-2030-${id}`).topics[0] ?? '';
    expect(cityPlace(way, topicOf('pc46'))?.path).toBe(to('pc46'));
    expect(cityPlace(way, topicOf('mzmz'))?.path).toBe(to('mzmz'));
    expect(cityPlace(way, null)?.path).toBe(to('mzmz'));
    const item = ['esd9', 'hwvg'].flatMap((id) => ways.get(`linhu-2030-${id}`) ?? []);
    expect(cityPlace(item, null)?.path).toBe(to('pc46'));
    expect(cityPlace([], null)).toBeUndefined();
  });
});

describe('the agreement with a second reading', () => {
  const reading = (answers: [passage: string, state: string][]) =>
    readUptakeReading({
      reader: '另一虚构读者',
      date: '2030-06-02',
      seed: '测试',
      atFirst: { kappa: 0.5, sameState: 0.5, mended: '测试' },
      readings: answers.map(([passage, state]) => ({
        passage: `ningzhou-2030-${passage}`,
        'linhu-2030': { state, district: [] },
      })),
    });

  test('counts headings and sentences apart, and what was not decided not at all', () => {
    const agreement = uptakeAgreement(
      [uptake],
      reading([
        ['x3kv', 'specific'],
        ['pc46', 'partial'],
        ['mzmz', 'specific'],
        ['uk72', 'none'],
        ['eux8', 'none'],
      ]),
    );
    expect(agreement).toMatchObject({
      sentences: 4,
      pairs: 4,
      kappa: 1,
      sameState: 0.75,
      texts: { pairs: 3, sameState: 1 },
      headings: { pairs: 1, sameState: 0 },
    });
    expect(agreement.differences.map(({ passage }) => passage)).toEqual(['ningzhou-2030-x3kv']);
  });

  test('tells nothing of no pairs', () => {
    expect(uptakeAgreement([], reading([['pc46', 'none']]))).toMatchObject({
      pairs: 0,
      sameState: 0,
      texts: { pairs: 0, sameState: 0 },
    });
  });
});
