/**
 * What a notice's reading page and its page of citations fetch: of each passage where it is, the topics that it is
 * filed under, and where its words stand again. Every name and address stands once and is referred to by its place in a
 * list; the words themselves are in the page.
 */
import { searchLink, type NamedLink } from '../model/search-link.ts';
import type { Reference } from './reference.ts';

export interface PassageFacts {
  /** Which of the entries it is in. */
  entry: number;
  pages?: [number, number];
  /** Which of the topics it is filed under. */
  topics?: number[];
  /** Its topics are the machine's proposal. */
  pending?: true;
  /** To the city's and the districts' words on the same task. */
  uptake?: NamedLink;
  /** Runs of the passage as the page has it, its label included, with the places and how many more there are; a common saying has none listed. */
  again?: [from: number, to: number, places: number[], more?: number][];
}

export interface PassageFile {
  /** The notice as a whole. */
  notice: Reference;
  /** The text that an entry belongs to, and its place in it, as a citation has them. */
  entries: [text: string, place: string | null][];
  themes: [id: string, name: string][];
  /** Which of the themes, and the topic in it; a passage of no topic leads to its theme. */
  topics: [theme: number, id?: string, name?: string][];
  /** The texts that places are in: a notice and the name of its part. */
  texts: [notice: string, name: string][];
  /** Which of the texts, the passage's key, and where in the text it stands. */
  places: [text: number, key: string, place: string][];
  /** By the passage's key. */
  passages: Record<string, PassageFacts>;
}

/** What a pressed sentence leads to. */
export interface PassageWays {
  topics: NamedLink[];
  pending: boolean;
  uptake?: NamedLink | undefined;
  again: { words: string; places: NamedLink[] }[];
}

function placeLink({ texts, places }: PassageFile, at: number): NamedLink | undefined {
  const [text = -1, key, place] = places[at] ?? [];
  const [notice, name] = texts[text] ?? [];
  return notice === undefined
    ? undefined
    : { path: `/notices/${notice}/#${key ?? ''}`, name: `${name ?? ''}，${place ?? ''}` };
}

function topicLink({ themes, topics }: PassageFile, at: number): NamedLink | undefined {
  const [place = -1, topic, topicName] = topics[at] ?? [];
  const [theme, name] = themes[place] ?? [];
  if (theme === undefined || name === undefined) return undefined;
  return topic === undefined
    ? { path: `/themes/${theme}/`, name }
    : { path: `/themes/${theme}/#${topic}`, name: `${name}：${topicName ?? ''}` };
}

/** @param words the passage as the page has it, its label included */
export function waysOf(file: PassageFile, key: string, words: string): PassageWays {
  const { topics = [], pending = false, again = [], uptake } = file.passages[key] ?? {};
  return {
    topics: topics.flatMap((at) => topicLink(file, at) ?? []),
    pending,
    uptake,
    again: again.map(([from, to, places, more = 0]) => {
      const run = words.slice(from, to);
      const known = places.flatMap((at) => placeLink(file, at) ?? []);
      return { words: run, places: more > 0 ? [...known, searchLink(run, more, known.length > 0)] : known };
    }),
  };
}

/** The common sayings of a passage: its runs of which no place is listed, with the way to the search. */
export function commonSayingsOf(file: PassageFile, key: string, words: string): { words: string; way: NamedLink }[] {
  return (file.passages[key]?.again ?? [])
    .filter(([, , places]) => places.length === 0)
    .map(([from, to, , more = 0]) => {
      const run = words.slice(from, to);
      return { words: run, way: searchLink(run, more, false) };
    });
}

/** The reference of a passage, in this host's address. */
export function referenceOf(file: PassageFile, key: string, quote: string): Reference {
  const { entry, pages } = file.passages[key] ?? { entry: -1 };
  const [text, place] = file.entries[entry] ?? [file.notice.text, null];
  return {
    ...file.notice,
    key: `${file.notice.key}-${key}`,
    text,
    place,
    pages: pages ?? null,
    quote,
    url: `${file.notice.url}#${key}`,
  };
}
