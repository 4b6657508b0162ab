/**
 * From a passage to the same matter elsewhere: its topics, the other texts that speak on each, and where its
 * wording stands again. What a reader gets on pressing a sentence of the reading page.
 */
import type { Passage } from '../schema/passage.ts';
import type { Corpus, NoticeNode } from './corpus.ts';
import { nodeName } from './source-line.ts';
import type { Elsewhere, WordingIndex } from './wording/wording-index.ts';

/** A link within the site, and what it is called. */
export interface Way {
  path: `/${string}`;
  name: string;
}

export interface PassageElsewhere {
  /** To the comparison at each topic; a passage without topics leads to its themes. */
  topics: Way[];
  /** To the city's and the districts' words on the same task. */
  uptake?: Way;
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

/** Places told of one run of words; what a hundred bureaus write alike would else weigh more than the notice itself. */
const MOST_PLACES = 8;
/** Characters of a run that are searched for. */
const MOST_ASKED = 60;

/** The nearest of a run's places: of the same issuer first, then of the same city; and how to find all. */
export function nearestPlaces(
  corpus: Corpus,
  passage: Passage,
  { words, places }: Pick<Elsewhere, 'words' | 'places'>,
): { passages: Passage[]; all: Way | null } {
  const { issuer } = corpus.notice(passage.notice);
  const distance = (other: Passage): number => {
    const own = corpus.notice(other.notice).issuer;
    return own.id === issuer.id ? 0 : own.city === issuer.city ? 1 : 2;
  };
  const passages = places.map((place) => place.passage);
  if (passages.length <= MOST_PLACES) return { passages, all: null };
  // Within quotation marks of a query none may stand.
  const [phrase = ''] = words.split(/["“”'‘’\s]/u).toSorted((one, other) => other.length - one.length);
  const path = `/search/?q=${encodeURIComponent(`"${phrase.slice(0, MOST_ASKED)}"`)}` as const;
  return {
    passages: passages.toSorted((one, other) => distance(one) - distance(other)).slice(0, MOST_PLACES),
    all: { path, name: `另有${String(passages.length - MOST_PLACES)}处，检索这些字` },
  };
}

/** By the passage's key; passages that lead nowhere are left out. */
export function elsewhereOf(
  corpus: Corpus,
  wording: WordingIndex,
  { notice, uptakes }: { notice: NoticeNode; uptakes: ReadonlyMap<string, Way> },
): Record<string, PassageElsewhere> {
  const passages = notice.partNodes.flatMap((part) => part.entries.flatMap((entry) => entry.passages));
  return Object.fromEntries(
    passages.flatMap((passage): [string, PassageElsewhere][] => {
      const topics = topicWays(corpus, passage);
      const again = wording.elsewhere(passage).map((run) => {
        const { passages: nearest, all } = nearestPlaces(corpus, passage, run);
        const places = nearest.map((other): Way => ({
          path: `/notices/${other.notice}/#${other.key}`,
          name: placeName(corpus, other),
        }));
        return { words: run.words, places: all ? [...places, all] : places };
      });
      const uptake = uptakes.get(passage.id);
      return topics.length + again.length > 0 || uptake
        ? [[passage.key, { topics, again, ...(uptake && { uptake }) }]]
        : [];
    }),
  );
}
