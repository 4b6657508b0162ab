/**
 * From a passage to the same matter elsewhere: its topics, the other texts that speak on each, and where its
 * wording stands again. What a reader gets on pressing a sentence of the reading page.
 */
import type { Passage } from '../schema/passage.ts';
import type { Topic } from '../schema/theme.ts';
import type { Corpus } from './corpus.ts';
import { MOST_STANDING } from './thresholds.ts';
import { searchLink, type NamedLink } from './search-link.ts';
import type { Elsewhere } from './wording/wording-index.ts';

/** The topics of a passage, and those of its themes of which it has no topic. */
export function topicsOf(corpus: Corpus, passage: Passage): { theme: string; topic?: Topic }[] {
  const topics = passage.topics.map((id) => corpus.topic(id));
  const bare = passage.themes.filter((theme) => !topics.some((topic) => topic.theme === theme));
  return [...topics.map((topic) => ({ theme: topic.theme, topic })), ...bare.map((theme) => ({ theme }))];
}

/** `浦东新区 2024`: the issuer and the year of the part that a passage is in. */
export function partName(corpus: Corpus, passage: Passage): string {
  const { issuer, partNodes } = corpus.notice(passage.notice);
  const part = partNodes.find(({ id }) => id === passage.part);
  const year = part ? `${part.year}${part.kind === 'summary' ? '总结' : ''}` : '';
  return `${issuer.area} ${year}`;
}

/** Places told of one run of words; what a hundred bureaus write alike would else weigh more than the notice itself. */
const MOST_PLACES = 4;

/** The nearest of a run's places: of the same issuer first, then of the same city; and how to find all. None of a common saying. */
export function nearestPlaces(
  corpus: Corpus,
  passage: Passage,
  { words, places, count }: Pick<Elsewhere, 'words' | 'places' | 'count'>,
  most = MOST_PLACES,
): { passages: Passage[]; more: number; all: NamedLink | null } {
  const { issuer } = corpus.notice(passage.notice);
  const distance = (other: Passage): number => {
    const own = corpus.notice(other.notice).issuer;
    return own.id === issuer.id ? 0 : own.city === issuer.city ? 1 : 2;
  };
  const passages = places.map((place) => place.passage);
  if (count > MOST_STANDING) return { passages: [], more: count, all: searchLink(words, count, false) };
  if (count <= most) return { passages, more: 0, all: null };
  const more = count - most;
  return {
    passages: [0, 1, 2].flatMap((near) => passages.filter((other) => distance(other) === near)).slice(0, most),
    more,
    all: searchLink(words, more),
  };
}
