/** What blind readings say of the made-up corpus, and what is made of their answers. */
import { describe, expect, test } from 'vitest';
import { listVersions } from '../../src/model/coding-changes.ts';
import type { CodingChange } from '../../src/model/coding-log.ts';
import { changedBySettling, judgeReading } from '../../src/model/coding-quality.ts';
import { changedSilences, judgeSilences } from '../../src/model/silence-quality.ts';
import { secondReadingSchema } from '../../src/schema/second-reading.ts';
import { silenceReadingSchema } from '../../src/schema/silence-reading.ts';
import { loadFixture } from '../fixture/fixture.ts';

const { corpus } = await loadFixture();
const coded = corpus.passages.filter(({ topics }) => topics.length > 0);
const [one, two] = coded;
if (!one || !two) throw new Error('the made-up corpus has too few passages with topics');
const [topic = ''] = one.topics;

const reading = secondReadingSchema.parse({
  reader: '另一位读者',
  date: '2031-03-01',
  coding: '2031-02-01',
  seed: '试',
  share: 0.1,
  readings: [
    { passage: one.id, themes: one.themes, topics: [], first: { themes: one.themes, topics: one.topics } },
    { passage: two.id, themes: two.themes, topics: two.topics, first: { themes: [], topics: [] } },
  ],
  settled: [
    { passage: one.id, why: '写明了。' },
    { passage: two.id, why: '第二次判读有理，改判。' },
  ],
});

test('a reading is held against the coding kept with it, whatever the coding is now', () => {
  const { themes, topics } = judgeReading(corpus, reading, 1);
  expect(themes.same).toBe(1);
  expect(topics.same).toBe(0);
  expect(topics.score.f1).toBe(0);
  expect(topics.pooled.firstOnly).toBe(one.topics.length);
  expect(topics.pooled.secondOnly).toBe(two.topics.length);
});

test('settling changed what is not coded now as it was then', () => {
  expect(changedBySettling(corpus, reading)).toBe(1);
});

const cell = { text: 'a', topic, answer: 'mentioned' as const, passage: two.id, quote: '词', because: '旁及' };
const withSilences = (kind: 'mentions' | 'dismissed' | null) => ({
  passage: (id: string) => ({ ...corpus.passage(id), topics: [] }),
  mentions: () => (kind === 'mentions' ? [{ topic, passage: two.id, quote: '词' }] : []),
  silences: [
    {
      text: 'a',
      id: 'a',
      reader: '编辑',
      date: '2031-03-01',
      mentions: [],
      dismissed: kind === 'dismissed' ? [{ topic, passage: two.id, quote: '词', because: '说的是别的事' }] : [],
    },
  ],
});

test.for([
  ['mentions', 1, 0, 0],
  ['dismissed', 0, 1, 0],
  [null, 0, 0, 1],
] as const)(
  'a finding of a blind reader with %s is accepted %i, dismissed %i, open %i',
  ([kind, accepted, no, open]) => {
    const quality = judgeSilences(withSilences(kind), { cells: [cell, { text: 'a', topic, answer: 'silent' }] });
    expect(quality).toMatchObject({ cells: 2, silent: 1, mentioned: 1, refuted: 0 });
    expect([quality.accepted.length, quality.dismissed.length, quality.open.length]).toEqual([accepted, no, open]);
  },
);

test('an answer other than silent names its passage and words', () => {
  const file = { reader: '读者', date: '2031-03-01', coding: '2031-02-01', seed: '试', of: 9 };
  expect(silenceReadingSchema.safeParse({ ...file, cells: [cell] }).success).toBe(true);
  expect(silenceReadingSchema.safeParse({ ...file, cells: [{ text: 'a', topic, answer: 'mentioned' }] }).success).toBe(
    false,
  );
  expect(silenceReadingSchema.safeParse({ ...file, cells: [{ ...cell, answer: 'silent' }] }).success).toBe(false);
});

test('versions of the coding come newest first, the first one without its cells', () => {
  const change = { text: 'linhu-2030', topic, added: [], removed: [] };
  const versions = listVersions(
    [
      { ...change, version: '2031-01-01', before: null, after: 'silent' },
      { ...change, version: '2031-02-01', before: 'silent', after: 'mentioned' },
    ],
    corpus,
  );
  expect(versions.map(({ version, first, cells }) => [version, first, cells])).toEqual([
    ['2031-02-01', false, 1],
    ['2031-01-01', true, 1],
  ]);
  expect(versions[0]?.moves).toEqual([{ before: 'silent', after: 'mentioned', cells: 1 }]);
  expect(versions[0]?.texts[0]?.name).toBe('临湖区 2030');
  expect(versions[1]?.texts).toEqual([]);
});

describe('how the silent cells of a version came to be changed', () => {
  const at = (version: string, of: string, before: CodingChange['before'], after: CodingChange['after']) => ({
    version,
    text: 'a',
    topic: `elderly-care/${of}`,
    before,
    after,
    added: [],
    removed: [],
  });
  const first = ['a', 'b', 'c', 'd', 'e'].map((of) => at('2031-01-01', of, null, 'silent'));
  const changes = [
    at('2031-02-01', 'a', 'silent', 'addressed'),
    at('2031-02-01', 'b', 'silent', 'mentioned'),
    at('2031-02-01', 'c', 'silent', 'mentioned'),
  ];
  const found = { text: 'a', topic: 'elderly-care/b', answer: 'mentioned' as const };
  const reading = { coding: '2031-02-01', of: 4, accepted: [found] };

  test('by editors before the first reading, by what it found, and as of the same kind', () => {
    expect(changedSilences([...first, ...changes], '2031-02-01', [reading])).toEqual({
      before: 5,
      changed: 3,
      editors: 1,
      left: 4,
      found: 1,
      alike: 1,
      addressed: 1,
      foundAddressed: 0,
    });
  });

  test.for([
    ['no reading of the version', changes, []],
    ['new silent cells', [...changes, at('2031-02-01', 'f', null, 'silent')], [reading]],
    ['more cells to draw from than were silent', changes, [{ ...reading, of: 6 }]],
  ] as const)('nothing is said with %s', ([, own, readings]) => {
    expect(changedSilences([...first, ...own], '2031-02-01', readings)).toBeNull();
  });
});
