/** What a topic's page says of a heading that stands alone, and of a term that no text uses. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { topicsUnderHeading } from '../../../src/model/comparison/heading-only.ts';
import { topicView } from '../../../src/model/comparison/topic-view.ts';
import { termSchema } from '../../../src/schema/glossary.ts';
import { topicId } from '../../../src/schema/theme.ts';
import { corpus } from '../../held-corpus.ts';

const glossary = z.array(termSchema).parse(parse(await readFile('content/editors/glossary.yaml', 'utf8')));
const viewOf = (theme: string, topic: string) =>
  topicView(corpus, corpus.theme(theme), topic, { glossary, alignments: [] });

test('a heading alone leads to the topics of its item’s sentences, and to no other', () => {
  const [row] = viewOf('marriage', 'window-service').comparison.rows;
  const topicsOf = (text: string) => {
    const cell = row?.cells.find(({ column }) => column.id === text);
    return cell && topicsUnderHeading(corpus, cell, 'marriage/window-service').map(topicId);
  };
  const topics = topicsOf('pudong-2025') ?? [];
  expect(topics).toContain('marriage/foreign-related');
  expect(topics).toContain('marriage/records');
  expect(topics).not.toContain('marriage/window-service');
  expect(new Set(topics).size).toBe(topics.length);
  const sentences = corpus.passages.filter(
    ({ notice, themes }) => notice === 'pudong-2025' && themes.includes('marriage'),
  );
  for (const topic of topics) expect(sentences.some((passage) => passage.topics.includes(topic))).toBe(true);
  expect(topicsOf('putuo-2024')).toEqual([]);
});

test('a term of the topic’s name that no text uses is told, with what stands in its place', () => {
  const [term, ...others] = viewOf('elderly-care', 'mutual-aid').unused;
  expect(others).toEqual([]);
  expect(term?.term.term).toBe('时间银行');
  expect(corpus.passages.filter(({ text }) => text.includes('时间银行'))).toEqual([]);
  expect(term?.instead.columns.map(({ id }) => id)).toEqual(['putuo-2024', 'shanghai-summary-2023']);
  expect(new Set(term?.instead.words)).toEqual(new Set(['时光汇', '时光伙伴', '时间币']));
  expect(viewOf('elderly-care', 'meals').unused).toEqual([]);
});
