import { describe, expect, test } from 'vitest';
import { listTexts } from '../../src/model/notice-text.ts';
import { nearPassages, silentCells, undecidedCells } from '../../src/model/silence-evidence.ts';
import type { Passage } from '../../src/schema/passage.ts';
import type { Theme, Topic } from '../../src/schema/theme.ts';
import { corpus as held } from '../held-corpus.ts';

// Only the shape of a text and a passage comes from the real corpus; the words are made up.
const real = listTexts(held).find(({ kind }) => kind === 'plan');
const [part] = real?.parts ?? [];
const [entry] = part?.entries ?? [];
const [shape] = entry?.passages ?? [];
if (!real || !part || !entry || !shape) throw new Error('there is no text to take the shape from');

let order = 0;
function passage(id: string, text: string, topics: string[] = []): Passage {
  const themes = [...new Set(topics.map((topic) => topic.split('/')[0] ?? ''))];
  return { ...shape!, id, key: id, text, topics, themes, role: 'text', order: order++, reviewed: true };
}

function text(id: string, passages: Passage[]) {
  return { ...real!, id, parts: [{ ...part!, entries: [{ ...entry!, passages }] }] };
}

const cue = (words: string, weight: number) => ({ words, weight, where: 'both' as const });
const bath: Topic = { id: 'bath', theme: 'care', name: '助浴', takesIn: '助浴', cues: [], within: [] };
const sauna: Topic = {
  ...bath,
  id: 'sauna',
  name: '桑拿设施',
  cues: [cue('汗蒸', 2), cue('桑拿|蒸汽…石头', 4), cue('通过社区云|社区云', 3)],
  within: [cue('浴', 1)],
};

const care = {
  id: 'care',
  order: 1,
  name: '照护',
  family: '照护',
  takesIn: '照护',
  leavesOut: '',
  cues: [],
} as unknown as Theme;

const lake = text('lake', [
  passage('lake-1', '新建桑拿房三处，配芬兰木桶，铺松香地板。', ['care/sauna']),
  passage('lake-2', '检修桑拿房，更换芬兰木桶，铺松香地板。', ['care/sauna']),
]);
const hill = text('hill', [
  passage('hill-1', '采购芬兰木桶和松香地板。', ['care/bath']),
  passage('hill-2', '通过“社区云”登记。', ['care/bath']),
  passage('hill-3', '组织登山。', ['care/bath']),
  passage('hill-4', '蒸汽管道检修，石头路面铺设。', ['care/bath']),
]);
const corpus = {
  passages: [lake, hill].flatMap(({ parts }) =>
    parts.flatMap(({ entries }) => entries.flatMap((each) => each.passages)),
  ),
  theme: () => ({ ...care, topics: [bath, sauna] }),
  topics: [bath, sauna],
  silences: [],
  mentions: () => [],
};

describe('near passages', () => {
  const near = nearPassages(corpus, []);

  test('hold a strong cue, through quotation marks, or words typical of the row’s own passages', () => {
    const found = near(sauna, hill);
    expect(found.map(({ passage: { id } }) => id)).toContain('hill-2');
    expect(found.find(({ passage: { id } }) => id === 'hill-2')?.words).toContain('通过社区云');
    expect(found.find(({ passage: { id } }) => id === 'hill-1')?.words).toEqual(['芬兰木桶', '松香地板']);
  });

  test('pieces of A…B in two clauses are no match', () => {
    expect(near(sauna, hill).map(({ passage: { id } }) => id)).not.toContain('hill-4');
  });

  test('a word of the same synonym group is as good as the cue', () => {
    const withSynonyms = nearPassages(corpus, [{ words: ['桑拿', '登山'] }]);
    expect(near(sauna, hill).map(({ passage: { id } }) => id)).not.toContain('hill-3');
    expect(withSynonyms(sauna, hill).map(({ passage: { id } }) => id)).toContain('hill-3');
  });
});

describe('cells', () => {
  const columns = [lake, hill];

  test('shown as silent are those of reviewed texts without a passage or a mention', () => {
    const ids = (cells: ReturnType<typeof silentCells>) => cells.map(({ column, topic }) => `${column.id} ${topic.id}`);
    expect(ids(silentCells(corpus, columns))).toEqual(['lake bath', 'hill sauna']);
    const mention = { topic: 'care/sauna', passage: 'hill-2', quote: '社区云' };
    const mentioned = {
      ...corpus,
      mentions: (id: string, topic: string) => (id === 'hill' && topic === 'care/sauna' ? [mention] : []),
    };
    expect(ids(silentCells(mentioned, columns))).toEqual(['lake bath']);
    // Nobody looked for a topic that is newer than the reading.
    const newer = { ...corpus, topics: [bath, { ...sauna, since: '2999-01-01' }] };
    expect(ids(silentCells(newer, columns))).toEqual(['lake bath']);
    const open = text('hill', [{ ...passage('hill-5', '组织登山。'), reviewed: false }]);
    expect(ids(silentCells(corpus, [open]))).toEqual([]);
  });

  test('are undecided until each near passage is dismissed', () => {
    const undecided = undecidedCells(corpus, columns, []).find(({ topic }) => topic.id === 'sauna');
    expect(undecided?.near.length).toBeGreaterThan(0);
    const dismissed = (undecided?.near ?? []).map((each) => ({
      topic: 'care/sauna',
      passage: each.passage.id,
      quote: each.passage.text,
      because: '说的是别的事',
    }));
    const silences = [{ text: 'hill', reader: '编辑', date: '2026-01-01', mentions: [], dismissed }];
    expect(undecidedCells({ ...corpus, silences }, columns, []).map(({ topic }) => topic.id)).not.toContain('sauna');
    const elsewhere = [{ ...silences[0]!, text: 'lake' }];
    expect(undecidedCells({ ...corpus, silences: elsewhere }, columns, []).map(({ topic }) => topic.id)).toContain(
      'sauna',
    );
  });
});
