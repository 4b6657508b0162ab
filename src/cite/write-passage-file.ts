/** Writes what a notice's pages fetch of its passages: see `passage-file.ts`. */
import type { Corpus, NoticeNode, OutlineNode } from '../model/corpus.ts';
import { nearestPlaces, partName, topicsOf } from '../model/related.ts';
import { nodeName } from '../model/source-line.ts';
import type { NamedLink } from '../model/search-link.ts';
import type { WordingIndex } from '../model/wording/wording-index.ts';
import { isThemed, type Passage } from '../schema/passage.ts';
import type { Topic } from '../schema/theme.ts';
import type { PassageFile, PassageFacts } from './passage-file.ts';
import { type Address, referEntry } from './reference-to-passage.ts';
import { referNotice } from './reference.ts';

/** Hands out the place of each thing in a list, which holds it once. */
function listOf<T>(): { list: T[]; placeOf: (key: string, make: () => T) => number } {
  const list: T[] = [];
  const known = new Map<string, number>();
  return {
    list,
    placeOf: (key, make) => {
      const at = known.get(key) ?? list.push(make()) - 1;
      known.set(key, at);
      return at;
    },
  };
}

/** Where else its runs stand, their offsets in the passage as the page has it. */
function againOf(
  corpus: Corpus,
  { elsewhere }: WordingIndex,
  { passage, placeOf }: { passage: Passage; placeOf: (other: Passage) => number },
): NonNullable<PassageFacts['again']> {
  const shift = passage.label?.length ?? 0;
  return elsewhere(passage).map((run) => {
    const { passages, more } = nearestPlaces(corpus, passage, run);
    const places = passages.map(placeOf);
    const [from, to] = run.span;
    return more > 0 ? [from + shift, to + shift, places, more] : [from + shift, to + shift, places];
  });
}

/** What a notice's pages fetch of its passages. */
export function passageFile(
  corpus: Corpus,
  wording: WordingIndex,
  { notice, uptakes, address }: { notice: NoticeNode; uptakes: ReadonlyMap<string, NamedLink>; address: Address },
): PassageFile {
  const entryOf = (entry: OutlineNode): PassageFile['entries'][number] => {
    const { text, place } = referEntry(corpus, entry, address);
    return [text, place];
  };
  const entries = listOf<PassageFile['entries'][number]>();
  const [themes, topics] = [listOf<PassageFile['themes'][number]>(), listOf<PassageFile['topics'][number]>()];
  const topicPlace = (themeId: string, topic?: Topic): number =>
    topics.placeOf(`${themeId} ${topic?.id ?? ''}`, () => {
      const theme = themes.placeOf(themeId, () => [themeId, corpus.theme(themeId).name]);
      return topic ? [theme, topic.id, topic.name] : [theme];
    });
  const [texts, places] = [listOf<PassageFile['texts'][number]>(), listOf<PassageFile['places'][number]>()];
  const placeOf = (other: Passage): number =>
    places.placeOf(other.id, () => {
      const text = texts.placeOf(`${other.notice} ${other.part ?? ''}`, () => [other.notice, partName(corpus, other)]);
      return [text, other.key, nodeName(corpus, corpus.entryOf(other))];
    });
  const passages = [
    ...(notice.cover ? [notice.cover] : []),
    ...notice.partNodes.flatMap((part) => part.entries),
  ].flatMap((entry) =>
    entry.passages.map((passage): [string, PassageFacts] => {
      const ways = topicsOf(corpus, passage).map(({ theme, topic }) => topicPlace(theme, topic));
      const again = againOf(corpus, wording, { passage, placeOf });
      const uptake = uptakes.get(passage.id);
      return [
        passage.key,
        {
          entry: entries.placeOf(entry.id, () => entryOf(entry)),
          ...(passage.pages && { pages: [...passage.pages] }),
          ...(ways.length > 0 && { topics: ways }),
          ...(isThemed(passage) && !passage.reviewed && { pending: true as const }),
          ...(again.length > 0 && { again }),
          ...(uptake && { uptake: { path: uptake.path, name: uptake.name } }),
        },
      ];
    }),
  );
  return {
    notice: referNotice(notice, address(`/notices/${notice.id}/`)),
    entries: entries.list,
    themes: themes.list,
    topics: topics.list,
    texts: texts.list,
    places: places.list,
    passages: Object.fromEntries(passages),
  };
}
