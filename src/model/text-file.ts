/**
 * A text as a file for a reader's browser (`/data/texts/<column>.json`): enough to set any two texts side by side
 * without a page for every pair. One file a text, so that the number of files grows with the texts alone.
 */
import type { Passage } from '../schema/passage.ts';
import { columnName, type Column } from './column.ts';
import { isOutdated, isReviewed, themedPassages } from './compare.ts';
import type { Corpus } from './corpus.ts';
import { citedAs, nodeName } from './source-line.ts';
import { pageName } from '../text/page.ts';

/** A passage with where it stands; the other particulars are in `/data/passages.json`. */
export interface TextPassage extends Pick<
  Passage,
  'id' | 'key' | 'notice' | 'part' | 'role' | 'text' | 'order' | 'themes' | 'topics' | 'reviewed'
> {
  /** `二、5、增加养老服务设施供给`. */
  source: string;
  /** `第3页`; null where the source's pages cannot be told. */
  page: string | null;
}

export interface TextFile {
  /** The column's id: `pudong-2024`, `shanghai-summary-2023`. */
  id: string;
  /** `浦东新区 2024`. */
  name: string;
  notice: string;
  title: string;
  /** As source lines name it: its document number, or `浦东新区2025年要点` where the source gives none. */
  citedAs: string;
  /** True where an editor has decided on every passage, so that silence can be told. */
  reviewed: boolean;
  /** Full ids of topics, and ids of themes, that are newer than the reading of the text. */
  outdated: string[];
  passages: TextPassage[];
}

/** The themes with their topics, and the stock phrases: what two texts are laid out by. */
export interface CodebookFile {
  themes: { id: string; name: string; topics: { id: string; name: string }[] }[];
  stockPhrases: { group: string; phrases: string[] }[];
}

/** A held column as a file. Fails on one that is not held. */
export function textFile(corpus: Corpus, column: Column): TextFile {
  if (!column.notice) throw new Error(`${column.id} is not held`);
  return {
    id: column.id,
    name: columnName(column),
    notice: column.notice.id,
    title: column.parts[0]?.title ?? column.notice.title,
    citedAs: citedAs(column),
    reviewed: isReviewed(column),
    outdated: corpus.themes.flatMap((theme) => [
      ...(isOutdated(column, theme, null) ? [theme.id] : []),
      ...corpus.topics
        .filter((topic) => topic.theme === theme.id && isOutdated(column, theme, topic))
        .map(({ id }) => `${theme.id}/${id}`),
    ]),
    passages: themedPassages(column).map((passage) => {
      const { id, key, notice, part, role, text, order, themes, topics, reviewed } = passage;
      const source = nodeName(corpus, corpus.entryOf(passage));
      return {
        id,
        key,
        notice,
        part,
        role,
        text,
        order,
        themes,
        topics,
        reviewed,
        source,
        page: pageName(passage.pages),
      };
    }),
  };
}

export function codebookFile(corpus: Corpus, stockPhrases: CodebookFile['stockPhrases']): CodebookFile {
  return {
    themes: corpus.themes.map(({ id, name, topics }) => ({
      id,
      name,
      topics: topics.map((topic) => ({ id: topic.id, name: topic.name })),
    })),
    stockPhrases,
  };
}
