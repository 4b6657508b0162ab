/**
 * The log of the coding laid out for readers: versions, newest first, with the cells that changed by text.
 */
import { topicId, type Topic } from '../schema/theme.ts';
import type { CodingChange } from './coding-log.ts';
import { type NoticeText, textName, listTexts } from './notice-text.ts';
import type { CellState } from './comparison/state.ts';
import type { Corpus } from './corpus.ts';

export interface ChangedCell extends Omit<CodingChange, 'topic'> {
  /** The topic's id, and the topic; null where the codebook no longer has it. */
  topicId: string;
  topic: Topic | null;
}

export interface CodingVersion {
  /** An ISO date. */
  version: string;
  /** Cells that changed; in the first version all cells. */
  cells: number;
  /** True for the version with which the log begins: its cells have no state before. */
  first: boolean;
  /** Cells by state before and after, most frequent first. */
  moves: { before: CellState | null; after: CellState | null; cells: number }[];
  /** Empty for the first version. */
  texts: { id: string; name: string; changes: ChangedCell[] }[];
}

export function listVersions(
  log: readonly CodingChange[],
  corpus: Pick<Corpus, 'notices' | 'topics'>,
): CodingVersion[] {
  const columns = new Map(listTexts(corpus).map((column) => [column.id, column]));
  const topics = new Map(corpus.topics.map((topic) => [topicId(topic), topic]));
  const versions = [...new Set(log.map(({ version }) => version))].sort();
  return versions
    .map((version, index) => {
      const changes = log.filter((change) => change.version === version);
      const first = index === 0;
      return {
        version,
        cells: changes.length,
        first,
        moves: countMoves(changes),
        texts: first ? [] : byText(changes, columns, topics),
      };
    })
    .reverse();
}

function countMoves(changes: readonly CodingChange[]): CodingVersion['moves'] {
  const moves = Map.groupBy(changes, ({ before, after }) => `${String(before)} ${String(after)}`);
  return [...moves.values()]
    .flatMap((own) => own.slice(0, 1).map(({ before, after }) => ({ before, after, cells: own.length })))
    .sort((a, b) => b.cells - a.cells);
}

function byText(
  changes: readonly CodingChange[],
  columns: ReadonlyMap<string, NoticeText>,
  topics: ReadonlyMap<string, Topic>,
): CodingVersion['texts'] {
  return [...Map.groupBy(changes, ({ text }) => text)].map(([id, own]) => {
    const column = columns.get(id);
    return {
      id,
      name: column ? textName(column) : id,
      changes: own.map((change) => ({ ...change, topicId: change.topic, topic: topics.get(change.topic) ?? null })),
    };
  });
}
