/** The line by which a workbook is known again: of which notice, for which reader, on which words. */
import { createHash } from 'node:crypto';
import { keyOf } from './book.ts';

/** `first` decides; `second` is read blind and compared. */
export type BookKind = 'first' | 'second';

export interface Mark {
  notice: string;
  kind: BookKind;
  /** A hash of the ids of all passages, which are made from their words. */
  words: string;
}

const kinds = { first: '审读', second: '第二人盲读' } as const;

export const wordsOf = (ids: readonly string[]): string =>
  createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12);

export const markLine = ({ notice, kind, words }: Mark): string =>
  `标记（请勿改动）：${notice} ${kinds[kind]} ${words}`;

/** Null where the first sheet has lost the line. */
export function readMark(guide: readonly string[]): Mark | null {
  for (const line of guide) {
    const [, notice, name, words] = /^标记（请勿改动）：(\S+) (\S+) ([0-9a-f]{12})$/u.exec(line.trim()) ?? [];
    const kind = keyOf(kinds, name);
    if (notice !== undefined && words !== undefined && kind) return { notice, kind, words };
  }
  return null;
}
