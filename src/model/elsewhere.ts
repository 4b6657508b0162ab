/**
 * From a passage to the same matter elsewhere: its topics, the other texts that speak on each, and where its
 * wording stands again. What a reader gets on pressing a sentence of the reading page.
 */
import type { Passage } from '../schema/passage.ts';
import type { Corpus, NoticeNode } from './corpus.ts';
import { nodeName } from './source-line.ts';
import type { WordingIndex } from './wording/wording-index.ts';

/** A link within the site, and what it is called. */
export interface Way {
  path: `/${string}`;
  name: string;
}

export interface PassageElsewhere {
  /** To the comparison at each topic; a passage without topics leads to its themes. */
  topics: Way[];
  /** Runs of its words that stand again, with the places. */
  again: { words: string; places: Way[] }[];
}

function topicWays(corpus: Corpus, passage: Passage): Way[] {
  const topics = passage.topics.map((id): Way => {
    const topic = corpus.topic(id);
    return { path: `/themes/${topic.theme}/#${topic.id}`, name: `${corpus.theme(topic.theme).name}：${topic.name}` };
  });
  const bare = passage.themes
    .filter((theme) => !passage.topics.some((topic) => topic.startsWith(`${theme}/`)))
    .map((theme): Way => ({ path: `/themes/${theme}/`, name: corpus.theme(theme).name }));
  return [...topics, ...bare];
}

function placeName(corpus: Corpus, passage: Passage): string {
  const { issuer } = corpus.notice(passage.notice);
  const part = corpus.notice(passage.notice).partNodes.find(({ id }) => id === passage.part);
  const year = part ? `${part.year}${part.kind === 'summary' ? '总结' : ''}` : '';
  return `${issuer.area} ${year}，${nodeName(corpus, corpus.entryOf(passage))}`;
}

/** By the passage's key; passages that lead nowhere are left out. */
export function elsewhereOf(
  corpus: Corpus,
  wording: WordingIndex,
  notice: NoticeNode,
): Record<string, PassageElsewhere> {
  const passages = notice.partNodes.flatMap((part) => part.entries.flatMap((entry) => entry.passages));
  return Object.fromEntries(
    passages.flatMap((passage): [string, PassageElsewhere][] => {
      const topics = topicWays(corpus, passage);
      const again = wording.elsewhere(passage).map(({ words, places }) => ({
        words,
        places: places.map(({ passage: other }): Way => ({
          path: `/notices/${other.notice}/#${other.key}`,
          name: placeName(corpus, other),
        })),
      }));
      return topics.length + again.length > 0 ? [[passage.key, { topics, again }]] : [];
    }),
  );
}
