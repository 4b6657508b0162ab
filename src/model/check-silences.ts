/**
 * Holds what editors found on reading silent cells against the corpus: which text, topic, passage and words it is about.
 */
import type { Passage } from '../schema/passage.ts';
import type { Mention, Silences } from '../schema/silence.ts';
import { listTexts, passagesOf } from './notice-text.ts';
import type { ContentRecords, Corpus } from './corpus.ts';
import { topicId } from '../schema/theme.ts';

/** Mentions by text and topic. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** The key of a text's mentions of a topic. */
export function mentionKey(text: string, topic: string): string {
  return `${text} ${topic}`;
}

/**
 * The mentions of all files; adds to `faults` where one names a text, topic or passage that is not there, quotes other
 * words, names a passage that is coded under the topic, or gives two answers on one passage.
 */
export function joinSilences(
  files: ContentRecords['silences'],
  corpus: Pick<Corpus, 'notices' | 'topics'>,
  faults: string[],
): Mentions {
  const columns = new Map(listTexts(corpus).map((column) => [column.id, column]));
  const topics = new Set(corpus.topics.map(topicId));
  for (const file of files) {
    const fault = (words: string): unknown => faults.push(`silences/${file.id}.yaml: ${words}`);
    if (file.text !== file.id) fault(`text is “${file.text}”, the file's name says “${file.id}”`);
    const column = columns.get(file.text);
    if (!column || column.kind === 'absent') fault(`no text “${file.text}” is held`);
    else checkFile(file, new Map(passagesOf(column).map((passage) => [passage.id, passage])), topics, fault);
  }
  const mentions = files.flatMap(({ text, mentions: own }) => own.map((mention) => ({ text, mention })));
  const groups = Map.groupBy(mentions, ({ text, mention }) => mentionKey(text, mention.topic));
  return new Map([...groups].map(([key, group]) => [key, group.map(({ mention }) => mention)]));
}

function checkFile(
  file: Silences,
  passages: ReadonlyMap<string, Passage>,
  topics: ReadonlySet<string>,
  fault: (words: string) => unknown,
): void {
  const answered = new Set<string>();
  for (const { topic, passage: id, quote } of [...file.mentions, ...file.dismissed]) {
    const passage = passages.get(id);
    if (!topics.has(topic)) fault(`no topic “${topic}”`);
    if (!passage) fault(`${topic}: no passage “${id}” in ${file.text}`);
    else if (!passage.text.includes(quote)) fault(`${topic}: “${quote}” does not stand in passage ${id}`);
    else if (passage.topics.includes(topic)) fault(`${topic}: passage ${id} is coded under it; take the entry out`);
    if (answered.has(`${topic} ${id}`)) fault(`${topic}: passage ${id} is answered twice`);
    answered.add(`${topic} ${id}`);
  }
}
