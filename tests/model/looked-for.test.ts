import { describe, expect, test } from 'vitest';
import { buildCorpus } from '../../src/model/build-corpus.ts';
import { listColumns } from '../../src/model/column.ts';
import { compareTheme, topicsByState } from '../../src/model/compare.ts';
import { lookedFor } from '../../src/model/looked-for.ts';
import { readContent } from '../../src/model/read-content.ts';
import type { Topic } from '../../src/schema/theme.ts';

const corpus = buildCorpus(await readContent());
const columns = listColumns(corpus).filter(({ kind }) => kind !== 'absent');
const silent = corpus.themes.flatMap((theme) => {
  const comparison = compareTheme(corpus, theme, columns);
  return columns.flatMap((column) => topicsByState(comparison, column).silent.map((topic) => ({ topic, column })));
});
const qingpu = columns.find(({ id }) => id === 'qingpu-2025');
if (!qingpu) throw new Error('Qingpu 2025 is gone');

const cue = (words: string, weight: number) => ({ words, weight, where: 'both' as const });
const topic: Topic = {
  id: 'sauna',
  theme: 'elderly-care',
  name: '桑拿',
  takesIn: '桑拿',
  cues: [
    cue('汗蒸', 2),
    cue('女浴室', 0),
    cue('桑拿|桑拿房|蒸汽…石头|泡澡、搓背', 4),
    cue('通过社区云|社区云|社区云平台', 3),
    cue('探访…痕迹', 1),
  ],
  within: [],
};

test('words that speak for a topic and are not in the text, strongest first, the shortest of those within each other, those with 、 whole', () => {
  expect(lookedFor(topic, qingpu, 8).inVain).toEqual(['桑拿', '蒸汽……石头', '泡澡、搓背', '汗蒸']);
  expect(lookedFor(topic, qingpu, 1).inVain).toEqual(['桑拿']);
});

test('words that are in the text come with the passage, one for words within each other', () => {
  const { elsewhere } = lookedFor(topic, qingpu, 8);
  expect(elsewhere.map(({ words, passage }) => [words, passage.id])).toEqual([['社区云', 'qingpu-2025-nc98']]);
});

test('a topic without cues of its own is told by those that mark it off from its neighbours', () => {
  expect(lookedFor({ ...topic, cues: [], within: [cue('浴', 1), cue('桑拿', 2)] }, qingpu, 8).inVain).toEqual(['桑拿']);
});

describe('over the whole corpus', () => {
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s“”‘’"']/gu, '');

  test('no word told as looked for in vain stands in the passages of that text', () => {
    expect(silent.length).toBeGreaterThan(100);
    for (const { topic, column } of silent) {
      const texts = column.parts
        .flatMap((part) => part.entries.flatMap((entry) => entry.passages))
        .map(({ text }) => plain(text));
      for (const words of lookedFor(topic, column, 100).inVain) {
        const pattern = new RegExp(
          words
            .split('……')
            .map((piece) => plain(piece).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
            .join('[^，。；：！？,;:!?]*'),
          'u',
        );
        expect(
          texts.filter((text) => pattern.test(text)),
          `${column.id}, ${topic.name}: ${words}`,
        ).toEqual([]);
      }
    }
  });

  test('a word told as standing elsewhere stands in its passage, which an editor gave to other topics', () => {
    const told = silent.flatMap(({ topic, column }) =>
      lookedFor(topic, column, 1).elsewhere.map((each) => ({ ...each, topic, column })),
    );
    expect(told.length).toBeGreaterThan(0);
    for (const { words, passage, topic } of told) {
      expect(passage.text).toContain(words);
      expect(passage.topics).not.toContain(`${topic.theme}/${topic.id}`);
    }
  });

  test('every topic that a text does not mention tells at least one word that was looked for', () => {
    for (const { topic, column } of silent) {
      const { inVain, elsewhere } = lookedFor(topic, column, 6);
      expect(inVain.length + elsewhere.length, `${column.id}, ${topic.name}`).toBeGreaterThan(0);
    }
  });
});
