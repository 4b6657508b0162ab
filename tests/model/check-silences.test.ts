import { expect, test } from 'vitest';
import { buildCorpus, CorpusError } from '../../src/model/build-corpus.ts';
import { listTexts } from '../../src/model/notice-text.ts';
import type { ContentRecords } from '../../src/model/corpus.ts';
import { records } from '../held-corpus.ts';

const bare = { ...records, silences: [] };
const corpus = buildCorpus(bare);
const column = listTexts(corpus).find(({ kind }) => kind === 'plan');
const passages = column?.parts.flatMap((part) => part.entries.flatMap((entry) => entry.passages)) ?? [];
const passage = passages.find(({ topics }) => topics.length > 0);
const other = listTexts(corpus).find(({ id, kind }) => kind === 'plan' && id !== column?.id);
const foreign = other?.parts[0]?.entries.flatMap((entry) => entry.passages)[0];
const topic = corpus.topics.map(({ theme, id }) => `${theme}/${id}`).find((id) => !passage?.topics.includes(id));
if (!column || !passage || !foreign || topic === undefined) throw new Error('the corpus has too little to test on');

const near = { topic, passage: passage.id, quote: passage.text.slice(0, 4) };

function withSilences(file: Partial<ContentRecords['silences'][number]>): ContentRecords {
  const whole = { id: column?.id ?? '', text: column?.id ?? '', reader: '编辑', date: '2026-01-01' };
  return { ...bare, silences: [{ ...whole, mentions: [], dismissed: [], ...file }] };
}

function faultsOf(file: Partial<ContentRecords['silences'][number]>): readonly string[] {
  try {
    buildCorpus(withSilences(file));
  } catch (error) {
    if (error instanceof CorpusError) return error.faults;
    throw error;
  }
  return [];
}

test('a mention is found by its text and topic, and under no other', () => {
  const built = buildCorpus(withSilences({ mentions: [near] }));
  expect(built.mentions(column.id, topic)).toEqual([near]);
  expect(built.mentions(other?.id ?? '', topic)).toEqual([]);
  expect(built.mentions(column.id, passage.topics[0] ?? '')).toEqual([]);
});

test.each([
  ['other words', { mentions: [{ ...near, quote: '原文没有的字' }] }, 'does not stand in passage'],
  ['a passage of another text', { mentions: [{ ...near, passage: foreign.id }] }, 'no passage'],
  ['a topic that is not there', { mentions: [{ ...near, topic: 'no/such' }] }, 'no topic'],
  ['a passage coded under the topic', { mentions: [{ ...near, topic: passage.topics[0] ?? '' }] }, 'is coded under it'],
  ['two answers', { mentions: [near], dismissed: [{ ...near, because: '另一回事' }] }, 'answered twice'],
  ['a text that is not held', { id: 'nowhere-1999', text: 'nowhere-1999' }, 'no text'],
  ['a file of another name', { id: 'nowhere-1999' }, 'the file'],
])('%s is a fault', (_, file, words) => {
  const faults = faultsOf(file);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
});
