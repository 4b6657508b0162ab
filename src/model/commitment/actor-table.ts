/** Who is named, by theme and topic, in the order of the codebook and of the notices. */
import { isThemed, type Passage } from '../../schema/passage.ts';
import type { Part } from '../../schema/notice.ts';
import type { Theme } from '../../schema/theme.ts';
import type { Corpus, NoticeNode } from '../corpus.ts';
import { GENERAL_NAME } from '../vocabulary.ts';
import type { Actor, ReadActors } from './actors.ts';

export interface ActorEntry {
  actor: Actor;
  passage: Passage;
  notice: NoticeNode;
  /** The plan or summary that it is in. */
  part: Part;
}

export interface ActorTheme {
  theme: Theme;
  /** `topic` is null for sentences of the theme that have no topic in it. */
  topics: { topic: string | null; name: string; entries: ActorEntry[] }[];
}

/** @param within the notices that are listed; null for all */
export function actorTable(
  corpus: Corpus,
  read: ReadActors,
  within: ReadonlySet<NoticeNode | null> | null = null,
): ActorTheme[] {
  const entries = corpus.passages
    .filter((passage) => isThemed(passage) && passage.themes.length > 0)
    .filter(({ notice }) => within === null || within.has(corpus.notice(notice)))
    .flatMap((passage) => {
      const notice = corpus.notice(passage.notice);
      const part = notice.parts.find(({ id }) => id === passage.part);
      return part ? read(passage.text).map((actor): ActorEntry => ({ actor, passage, notice, part })) : [];
    });
  return corpus.themes.flatMap((theme) => {
    const own = entries.filter(({ passage }) => passage.themes.includes(theme.id));
    const isOn = (topic: string) => own.filter(({ passage }) => passage.topics.includes(`${theme.id}/${topic}`));
    const rest = own.filter(({ passage }) => !passage.topics.some((topic) => topic.startsWith(`${theme.id}/`)));
    const topics = [
      ...theme.topics.map(({ id, name }) => ({ topic: id, name, entries: isOn(id) })),
      { topic: null, name: GENERAL_NAME, entries: rest },
    ].filter((row) => row.entries.length > 0);
    return topics.length > 0 ? [{ theme, topics }] : [];
  });
}
