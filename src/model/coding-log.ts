/**
 * The log of the coding: what each cell (text × topic) was in every version, kept as changes. Replaying the changes up to a
 * version gives its cells, so one file is enough: `content/coding-changes.json`, written by `npm run coding:log`.
 *
 * A version is the date of the newest decision or notice. The same content gives the same log, whatever day it is written.
 */
import { z } from 'astro/zod';
import { CELL_STATES, type CellState } from './comparison/state.ts';

export const codingChangeSchema = z.strictObject({
  version: z.iso.date(),
  text: z.string(),
  topic: z.string(),
  before: z.enum(CELL_STATES).nullable(),
  after: z.enum(CELL_STATES).nullable(),
  /** Passage ids that came into the cell, and that left it. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type CodingChange = z.infer<typeof codingChangeSchema>;

export interface CodedCell {
  text: string;
  topic: string;
  state: CellState;
  /** In reading order. */
  passages: string[];
}

const keyOf = ({ text, topic }: { text: string; topic: string }): string => `${text} ${topic}`;

/** The cells after all changes of the log. */
export function replay(log: readonly CodingChange[]): Map<string, CodedCell> {
  const cells = new Map<string, CodedCell>();
  for (const change of log) {
    if (change.after === null) {
      cells.delete(keyOf(change));
      continue;
    }
    const passages = cells.get(keyOf(change))?.passages ?? [];
    cells.set(keyOf(change), {
      text: change.text,
      topic: change.topic,
      state: change.after,
      passages: [...passages.filter((id) => !change.removed.includes(id)), ...change.added],
    });
  }
  return cells;
}

/**
 * Topics (`elderly-care/meals`) that no version of the log has and that carry no `since`. Nobody looked for them in the
 * texts that were read before, and without the date all of those would be shown as silent. Empty for an empty log.
 */
export function newTopicsWithoutSince(
  log: readonly CodingChange[],
  themes: readonly {
    id: string;
    since?: string | undefined;
    topics: readonly { id: string; since?: string | undefined }[];
  }[],
): string[] {
  if (log.length === 0) return [];
  const known = new Set(log.map(({ topic }) => topic));
  return themes.flatMap((theme) =>
    theme.topics
      .filter(({ id, since }) => since === undefined && theme.since === undefined && !known.has(`${theme.id}/${id}`))
      .map(({ id }) => `${theme.id}/${id}`),
  );
}

/** The log with the changes that lead to `cells`; what it says of `version` already is written anew. */
export function extendLog(log: readonly CodingChange[], cells: readonly CodedCell[], version: string): CodingChange[] {
  const earlier = log.filter((change) => change.version < version);
  const before = replay(earlier);
  const changes: CodingChange[] = [];
  for (const cell of cells) {
    const old = before.get(keyOf(cell));
    const added = cell.passages.filter((id) => !old?.passages.includes(id));
    const removed = (old?.passages ?? []).filter((id) => !cell.passages.includes(id));
    if (old?.state === cell.state && added.length + removed.length === 0) continue;
    const { text, topic, state } = cell;
    changes.push({ version, text, topic, before: old?.state ?? null, after: state, added, removed });
  }
  const now = new Set(cells.map(keyOf));
  for (const old of before.values())
    if (!now.has(keyOf(old)))
      changes.push({
        version,
        text: old.text,
        topic: old.topic,
        before: old.state,
        after: null,
        added: [],
        removed: old.passages,
      });
  return [...earlier, ...changes];
}
