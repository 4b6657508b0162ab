/** The sheet of topics that came into the codebook after the notice was read: marked read, the notice is read for them. */
import type { Reading } from '../schema/reading.ts';
import { isReadFor } from '../schema/reading.ts';
import type { Theme } from '../schema/theme.ts';
import { type ColumnForm, type Fault, type ReadRow, type Sheet, isMarkedRead, teller } from './book.ts';
import type { CodebookNames } from './codebook-names.ts';
import type { ListEdit } from './list-edit.ts';

export const newTopicSheet = '新增议题';

export const newTopicColumns: readonly ColumnForm[] = [
  { key: 'topic', title: '议题', width: 34 },
  { key: 'takesIn', title: '收入', width: 70 },
  { key: 'since', title: '增加日期', width: 14 },
  { key: 'read', title: '已读', width: 8, list: '已读', open: true },
];

/** A theme or topic that a notice has not been read for, by full id. */
export interface NewTopic {
  id: string;
  takesIn: string;
  since: string;
}

/** None where nobody has decided on the notice at all: it is read for everything at once. */
export function newTopics(themes: readonly Theme[], reading: Reading | null): NewTopic[] {
  if (reading === null) return [];
  return themes.flatMap((theme) => {
    if (!isReadFor(reading, theme, null)) return [{ id: theme.id, takesIn: theme.takesIn, since: theme.since ?? '' }];
    return theme.topics
      .filter((topic) => !isReadFor(reading, theme, topic))
      .map(({ id, takesIn, since = '' }) => ({ id: `${theme.id}/${id}`, takesIn, since }));
  });
}

/** True of a topic id under one of them. */
export const isOf = (topic: string, fresh: readonly NewTopic[]): boolean =>
  fresh.some(({ id }) => topic === id || topic.startsWith(`${id}/`));

export function newTopicsSheet(fresh: readonly NewTopic[], names: CodebookNames): Sheet {
  const rows = fresh.map(({ id, takesIn, since }) => ({ topic: names.nameOf(id), takesIn, since }));
  return { name: newTopicSheet, columns: newTopicColumns, rows };
}

/** Readings to add to the decisions' `readFor`. */
export function takeNewTopics(
  rows: readonly ReadRow[],
  { fresh, names, date }: { fresh: readonly NewTopic[]; names: CodebookNames; date: string },
): { edits: ListEdit[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const tell = teller({ name: newTopicSheet, columns: newTopicColumns }, faults);
  const edits = rows.flatMap((row): ListEdit[] => {
    if (!isMarkedRead(row, tell)) return [];
    const topic = names.idOf(row.values['topic'] ?? '');
    if (topic !== undefined && fresh.some(({ id }) => id === topic)) return [{ at: null, value: { topic, date } }];
    tell(row.row, 'topic', '不是这份文件待读的新议题；请删去这一行', 'no new topic of this notice; delete the row');
    return [];
  });
  return { edits, faults };
}
