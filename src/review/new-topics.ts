/** The sheet of topics that came into the codebook after the notice was read: marked read, the notice is read for them. */
import { type Reading, isReadFor } from '../schema/reading.ts';
import type { Theme } from '../schema/theme.ts';
import { type ReadSheet, type Sheet, type SheetForm, READ_COLUMN, isMarkedRead } from './book.ts';
import type { CodebookNames } from './codebook.ts';
import type { ListEdit } from './list-edit.ts';

export const newTopicForm: SheetForm = {
  name: '新增议题',
  columns: [
    { key: 'topic', title: '议题', width: 34 },
    { key: 'takesIn', title: '收入', width: 70 },
    { key: 'since', title: '增加日期', width: 14 },
    READ_COLUMN,
  ],
};

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
  return { ...newTopicForm, rows: fresh.map(({ id, ...rest }) => ({ ...rest, topic: names.nameOf(id) })) };
}

/** Readings to add to the decisions' `readFor`. */
export function takeNewTopics(
  { rows, tell }: ReadSheet,
  { fresh, names, date }: { fresh: readonly NewTopic[]; names: CodebookNames; date: string },
): ListEdit[] {
  return rows.flatMap((row): ListEdit[] => {
    if (!isMarkedRead(row, tell)) return [];
    const topic = names.idOf(row.values['topic'] ?? '');
    if (topic !== undefined && fresh.some(({ id }) => id === topic)) return [{ at: null, value: { topic, date } }];
    tell(row.row, 'topic', '不是这份文件待读的新议题；请删去这一行', 'no new topic of this notice; delete the row');
    return [];
  });
}
