/**
 * Page numbers printed in the text: which lines are one and nothing else.
 *
 * A number between dashes or in 第 … 页 is one by its form. A bare number, or a share like `1/3`, is as often the cell of
 * a table that was copied cell by cell, which must not be lost: it is taken for a page only where such numbers count up
 * by one, a page of text apart, or where they agree with the form feeds beside them. A page has one number: what comes
 * second, or repeats the number before it, stays text.
 */
import { plainDigits } from '../text/digit.ts';
import { displayWidth } from './display-width.ts';
import { name } from './pattern.ts';

export interface PageNumber {
  page: number;
  /** The total printed with it (`3 / 10`); null where there is none. */
  of: number | null;
}

export interface PageNumberForm {
  pattern: RegExp;
  /** False where a cell of a table may look the same. */
  certain: boolean;
  matches: readonly string[];
  passes: readonly string[];
}

const dash = '[-–—－―•·~～]';

/** Lines that look like page numbers. */
export const pageNumberForms: readonly PageNumberForm[] = [
  {
    pattern: new RegExp(String.raw`^${dash}{1,3}\s{0,4}(?<page>\d{1,3})\s{0,4}${dash}{1,3}$`, 'u'),
    certain: true,
    matches: ['- 9 -', '— 12 —', '－１－', '·3·'],
    passes: ['120', '－', '-3', '·5', '3-', '1-3-5'],
  },
  {
    pattern: /^第\s{0,4}(?<page>\d{1,3})\s{0,4}页(?:\s{0,4}[,，/|]?\s{0,4}共\s{0,4}(?<of>\d{1,3})\s{0,4}页)?$/u,
    certain: true,
    matches: ['第 3 页 共 10 页', '第1页', '第2页，共5页', '第 1 页 / 共 3 页'],
    passes: ['第3页报告', '共5页'],
  },
  {
    pattern: /^(?<page>\d{1,3})\s{0,4}\/\s{0,4}(?<of>\d{1,3})$/u,
    certain: false,
    matches: ['3 / 10', '1/5'],
    passes: ['1/3的街镇', '2024/1'],
  },
  { pattern: /^(?<page>\d{1,3})$/u, certain: false, matches: ['3', '12'], passes: ['1234', '3.', '3个'] },
];

/** A number alone on its line: a page's, or a cell's of a table. */
export const bareNumber = /^\d{1,3}$/u;
/** The head of a table's column of serial numbers; the numbers below it count rows. */
const serialHead = name(
  'head of a column of serial numbers',
  /^(?:序号|编号|序|号|次序|排序|No\.?)$/iu,
  ['序号', 'No.'],
  ['序号1', '编号表'],
);

/** What a page holds at the least: lines, and full-width characters. */
const shortestPage = { lines: 8, width: 250 };
/** Longest line that can be a page number. */
const longestMark = 24;

export interface PhysicalLine {
  /** Offset of its first character. */
  at: number;
  /** Without blanks at its ends; empty for an empty line. */
  text: string;
  /** A form feed stands before it. */
  feed: boolean;
}

interface Mark extends PageNumber {
  line: PhysicalLine;
  certain: boolean;
  /** Page that the form feeds give it, from 0. */
  sheet: number;
  /** True for the first full line of a sheet. */
  top: boolean;
  /** True for the last one. */
  foot: boolean;
  /** Full lines, and their width, before it. */
  lines: number;
  width: number;
  /** Under the head of a column of serial numbers. */
  serial: boolean;
}

/** The page numbers among a text's lines, by the offset at which each line starts. */
export function findPageNumbers(lines: readonly PhysicalLine[]): Map<number, PageNumber> {
  const marks = readMarks(lines);
  const taken = new Set([
    ...marks.filter((mark) => mark.certain),
    ...countingApart(marks.filter((mark) => !mark.certain && mark.of !== null)),
    ...countingApart(marks.filter((mark) => !mark.certain && mark.of === null)),
    ...agreeingWithFeeds(marks.filter((mark) => !mark.certain && mark.top)),
    ...agreeingWithFeeds(marks.filter((mark) => !mark.certain && mark.foot)),
  ]);
  const found = new Map<number, PageNumber>();
  let before: Mark | undefined;
  for (const mark of marks) {
    if (!taken.has(mark)) continue;
    const again =
      before !== undefined && (mark.page === before.page || (mark.sheet > 0 && mark.sheet === before.sheet));
    if (!again) found.set(mark.line.at, { page: mark.page, of: mark.of });
    before = mark;
  }
  return found;
}

function readMarks(lines: readonly PhysicalLine[]): Mark[] {
  const marks: Mark[] = [];
  const full = lines.filter((line) => line.text !== '');
  const sheets = lines.some((line) => line.feed);
  let sheet = sheets ? 1 : 0;
  let feedAhead = false;
  let width = 0;
  let serialAt = Number.NEGATIVE_INFINITY;
  const opens = new Set<PhysicalLine>();
  for (const line of lines) {
    feedAhead ||= line.feed;
    if (line.text === '') continue;
    if (feedAhead) opens.add(line);
    feedAhead = false;
  }
  for (const [index, line] of full.entries()) {
    if (opens.has(line)) sheet += 1;
    if (serialHead.test(line.text)) serialAt = index;
    if (line.text.length <= longestMark) {
      const number = readForm(plainDigits(line.text));
      const next = full[index + 1];
      const top = sheets && (index === 0 || opens.has(line));
      const foot = sheets && (next === undefined || opens.has(next));
      if (number)
        marks.push({ ...number, line, sheet, top, foot, lines: index, width, serial: index - serialAt <= 40 });
    }
    width += displayWidth(line.text);
  }
  return marks;
}

function readForm(plain: string): (PageNumber & { certain: boolean }) | null {
  for (const { pattern, certain } of pageNumberForms) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const { page, of } = match.groups ?? {};
    const number = { page: Number(page), of: of === undefined ? null : Number(of), certain };
    if (number.of === null || number.page <= number.of) return number;
  }
  return null;
}

/** Two or more that count up by one, with the same total, a page of text before each: all of them, or none. */
function countingApart(marks: readonly Mark[]): readonly Mark[] {
  const fits = marks.every((mark, index) => {
    const before = marks[index - 1];
    if (mark.serial) return false;
    const [lines, width] = [mark.lines - (before?.lines ?? 0), mark.width - (before?.width ?? 0)];
    if (lines < shortestPage.lines || width < shortestPage.width) return false;
    return before === undefined || (mark.page === before.page + 1 && mark.of === before.of);
  });
  return fits && marks.length >= 2 ? marks : [];
}

/** Numbers at the same edge of their sheets that differ from the sheets' own count by the same amount, on most sheets. */
function agreeingWithFeeds(marks: readonly Mark[]): readonly Mark[] {
  const groups = Map.groupBy(marks, (mark) => mark.page - mark.sheet);
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const sheets = marks.reduce((most, { sheet }) => Math.max(most, sheet), 0);
  return largest.length >= 2 && largest.length * 3 >= sheets * 2 - 1 ? largest.filter((mark) => !mark.serial) : [];
}
