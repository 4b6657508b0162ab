/**
 * Tables that lost their cells: each row is one line, and its number stands straight before its first word
 * (`1新建社区食堂5家。已建成3家`).
 */
import { plainDigits } from '../text/digit.ts';
import type { Label } from '../text/label.ts';
import type { MappedText } from './mapped-text.ts';
import { name } from './pattern.ts';

export interface GluedRows {
  /** Offset in the source of the table's first line; null where there is none. */
  at: number | null;
  /** The number of each row, by the offset of its first character. */
  labels: ReadonlyMap<number, Label>;
}

/** The head of a table whose cells run together: `序号任务内容进展情况`. */
export const gluedHead = name(
  'head of a table whose first column counts the rows',
  /^(?:序\s?号|编\s?号)(?=[^\s：:，。\t])/u,
  ['序号工作任务', '序 号项目', '编号项目内容'],
  ['序号', '序号：1'],
);
/** The number of a row, straight before a Han character. */
const rowNumber = /^(\d{1,2})(?= ?(?:\p{Script=Han}|[“《（]))/u;
/** What a figure counts at a line's start, where it is no number of a row: `3家养老院`, `2025年`. */
const countedThing = name(
  'count of something, which begins no row of a table',
  /^\d{1,2}(?:[家户个人名张所处场次项件座支只条批对岁年月日天元万亿大类级]|小时|分钟)/u,
  ['3家养老院', '24小时服务'],
  ['3养老服务', '家'],
);
/** Fewest rows that make a table where no head says so. */
const fewestRows = 3;

/** Most lines between the beginnings of two rows. */
const longestRow = 6;

/** Rows that count up from 1, among lines of other kinds. */
export function findGluedRows(lines: readonly { mapped: MappedText }[]): GluedRows {
  const head = lines.findIndex(({ mapped }) => gluedHead.test(mapped.text));
  const labels = new Map<number, Label>();
  let last = head;
  for (const [index, { mapped }] of lines.entries()) {
    if (index <= head || (labels.size > 0 && index - last > longestRow)) continue;
    const plain = plainDigits(mapped.text);
    const value = Number(rowNumber.exec(plain)?.[1] ?? 0);
    if (value !== labels.size + 1 || (head < 0 && countedThing.test(plain))) continue;
    const text = mapped.text.slice(0, String(value).length);
    labels.set(mapped.at[0] ?? 0, { kind: 'row', text, value, length: text.length });
    last = index;
  }
  const found = head >= 0 ? labels.size >= 1 : labels.size >= fewestRows;
  if (!found) return { at: null, labels: new Map() };
  const [first] = labels.keys();
  return { at: (head >= 0 ? lines[head]?.mapped.at[0] : first) ?? 0, labels };
}

/** The head and the rows of such a table, as lines that join no other. */
export function gluedLines(lines: readonly { mapped: MappedText }[]): ReadonlySet<string> {
  const { at, labels } = findGluedRows(lines);
  return new Set(
    lines
      .filter(({ mapped }) => mapped.at[0] === at || labels.has(mapped.at[0] ?? -1))
      .map(({ mapped }) => mapped.text),
  );
}
