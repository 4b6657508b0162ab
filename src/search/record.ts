/**
 * Records: what is searched, a record for every passage of every notice, the lines of the cover included.
 * What a correction took out is in no passage, so it is in no record.
 */
import type { Corpus, NoticeNode, OutlineNode } from '../model/corpus.ts';
import type { CatalogueTheme, SearchPart } from './catalogue.ts';
import type { SearchWords } from './read-words.ts';

export interface SearchRecord {
  /** Anchor on the reading page. */
  key: string;
  /** The number printed before it; empty where none is. */
  label: string;
  text: string;
  heading: boolean;
  themes: string[];
  /** Full ids. */
  topics: string[];
  /** First page; 0 where it cannot be told. */
  page: number;
  entry: { anchor: string; trail: string[] };
}

export interface SearchPartRecords {
  kind: SearchPart;
  year: number;
  title: string;
  records: SearchRecord[];
}

export interface SearchNotice {
  id: string;
  issuer: string;
  area: string;
  year: number;
  title: string;
  parts: SearchPartRecords[];
}

/** All that the index is made from. */
export interface SearchInput extends SearchWords {
  notices: SearchNotice[];
  themes: CatalogueTheme[];
  indicators: { id: string; name: string }[];
}

/** The records of the corpus, in its order. */
export function searchInput(corpus: Corpus, words: SearchWords): SearchInput {
  return {
    notices: corpus.notices.map(noticeRecords),
    themes: corpus.themes.map(({ id, name, topics }) => ({
      id,
      name,
      topics: topics.map((topic) => ({ id: `${id}/${topic.id}`, name: topic.name })),
    })),
    indicators: corpus.indicators.map(({ id, name }) => ({ id, name })),
    ...words,
  };
}

function noticeRecords(notice: NoticeNode): SearchNotice {
  const cover = notice.cover ? [notice.cover] : [];
  const parts = notice.partNodes.map((part) => ({
    kind: part.kind,
    year: part.year,
    title: part.title,
    records: entryRecords(part.entries),
  }));
  return {
    id: notice.id,
    issuer: notice.issuer.id,
    area: notice.issuer.area,
    year: notice.year,
    title: notice.title,
    parts: [
      { kind: 'cover' as const, year: notice.year, title: '函件', records: entryRecords(cover) },
      ...parts,
    ].filter((part) => part.records.length > 0),
  };
}

function entryRecords(entries: readonly OutlineNode[]): SearchRecord[] {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return entries.flatMap((entry) => {
    const above = entry.within.flatMap((path) => byPath.get(path) ?? []);
    const trail = [...above, entry].map((node) => `${node.label ?? ''}${node.heading ?? ''}`).filter(Boolean);
    const place = { anchor: entry.anchor, trail };
    return entry.passages.map((passage) => ({
      key: passage.key,
      label: passage.label ?? '',
      text: passage.text,
      heading: passage.role === 'heading' || passage.role === 'title',
      themes: passage.themes,
      topics: passage.topics,
      page: passage.pages?.[0] ?? 0,
      entry: place,
    }));
  });
}
