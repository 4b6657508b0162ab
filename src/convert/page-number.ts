/**
 * Page numbers printed in the text: which lines are one and nothing else.
 *
 * A number between dashes or in 第 … 页 is one by its form. A bare number, or a share like `1/3`, is as often the cell of
 * a table that was copied cell by cell, which must not be lost: it is taken for a page only where such numbers count up
 * by one, a page of text apart, or where they agree with the form feeds beside them. A page has one number, and the next
 * page the next: two marks that do not stand so are cells (第3页 in a list of what is where) as likely as marks, and
 * both stay text until an editor says so.
 */
import { plainDigits } from '../text/digit.ts';
import { fold } from '../text/fold.ts';
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

/** A number, or a share, alone on its line: a page's, or a cell's of a table. */
export const bareNumber = /^\d{1,3}(?:\s{0,4}\/\s{0,4}\d{1,3})?$/u;
/** A page told in a form that a cell or a sentence's end may have as well: kept, and told of. */
const pageLike = name(
  'line that may tell a page',
  /^(?:共\s{0,4}\d{1,3}\s{0,4}页|页码?\s{0,4}[:：]?\s{0,4}\d{1,3}|\d{1,3}\s{0,4}页|[Pp](?:age|g)?\.?\s{0,4}\d{1,3}(?:\s{0,4}(?:of|\/)\s{0,4}\d{1,3})?)$/u,
  ['共9页', '页码：3', '3页', 'Page 1 of 3', 'P.3', 'p12'],
  ['第3页', '30页手册', 'P2P', '页码'],
);
/** The head of a table's column of serial numbers; the numbers below it count rows. */
const serialHead = name(
  'head of a column of serial numbers',
  /^(?:序号|编号|序|号|次序|排序|No\.?)$/iu,
  ['序号', 'No.'],
  ['序号1', '编号表'],
);

/** What a page holds at the least: lines, and full-width characters. */
const shortestPage = { lines: 8, width: 250 };
/** What is between the numbers of two pages that follow each other at the least. */
const leastBetween = { lines: 2, width: 60 };
/** Longest line that can be a page number. */
const longestMark = 24;

export interface PhysicalLine {
  /** Offset of its first character. */
  at: number;
  /** Without blanks at its ends; empty for an empty line. */
  text: string;
  /** A form feed comes before it. */
  feed: boolean;
}

interface Mark extends PageNumber {
  line: PhysicalLine;
  certain: boolean;
  /** True for 第3页, which a sentence may say too. */
  worded: boolean;
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

export interface PageNumbers {
  /** By the offset at which each line starts. */
  found: Map<number, PageNumber>;
  /** Lines that have the form of a page number and stay text. */
  doubtful: PhysicalLine[];
}

/** The page numbers among a text's lines; `title` may be beside one at the head of a page. */
export function findPageNumbers(lines: readonly PhysicalLine[], title: string): PageNumbers {
  const marks = readMarks(lines);
  const taken = new Set([
    ...marks.filter((mark) => mark.certain),
    ...countingApart(marks.filter((mark) => !mark.certain && mark.of !== null)),
    ...countingApart(marks.filter((mark) => !mark.certain && mark.of === null)),
    ...agreeingWithFeeds(marks.filter((mark) => !mark.certain && mark.top)),
    ...agreeingWithFeeds(marks.filter((mark) => !mark.certain && mark.foot)),
  ]);
  const inOrder = marks.filter((mark) => taken.has(mark));
  const apart = inOrder.map((mark, index) => {
    const before = inOrder[index - 1];
    return before === undefined || followsOn(before, mark);
  });
  const numbers: PageNumbers = { found: new Map(), doubtful: [] };
  for (const [index, mark] of inOrder.entries()) {
    const { line, page, of } = mark;
    const alone = inOrder.length === 1 && mark.worded && of === null && !isAtEdge(mark);
    if (alone || apart[index] === false || apart[index + 1] === false) numbers.doubtful.push(line);
    else numbers.found.set(line.at, { page, of });
  }
  const besideTitle = markBeside(fold(title));
  for (const line of lines) if (mayTellPage(plainDigits(line.text), besideTitle)) numbers.doubtful.push(line);
  for (const line of marksBesideWords(lines)) numbers.doubtful.push(line);
  numbers.doubtful.sort((a, b) => a.at - b.at);
  return numbers;
}

/** `宁州市民政局文件 第1页`: words, and a page. */
const wordsAndPage = name(
  'words with a page behind them',
  /^(?<words>[^。；]{2,40}?)\s{0,9}(?:第\s{0,4}(?<page>\d{1,3})\s{0,4}页(?:\s{0,4}[,，/|]?\s{0,4}共\s{0,4}\d{1,3}\s{0,4}页)?|[-—－―]\s{0,4}(?<dashed>\d{1,3})\s{0,4}[-—－―])$/u,
  ['宁州市民政局文件 第1页', '民政工作要点 — 2 —'],
  ['第1页', '宁州市民政局文件', '热线12345'],
);

/** Lines of the same words with different pages behind them, as heads and feet of pages have them. */
function marksBesideWords(lines: readonly PhysicalLine[]): PhysicalLine[] {
  const groups = new Map<string, { pages: Set<string>; lines: PhysicalLine[] }>();
  for (const line of lines) {
    if (!/[页\-—－―]$/u.test(line.text)) continue;
    const { words, page, dashed } = wordsAndPage.exec(plainDigits(line.text))?.groups ?? {};
    if (words === undefined) continue;
    const group = groups.get(words) ?? { pages: new Set(), lines: [] };
    groups.set(words, group);
    group.pages.add(page ?? dashed ?? '');
    group.lines.push(line);
  }
  return [...groups.values()].flatMap(({ pages, lines }) => (pages.size >= 2 ? lines : []));
}

/** True for a line that tells a page in a form that is never taken for one, or beside the title. */
const mayTellPage = (text: string, besideTitle: (text: string) => string | null): boolean => {
  if (text.length <= longestMark && pageLike.test(text)) return true;
  const rest = besideTitle(text);
  return rest !== null && (pageLike.test(rest) || readForm(rest) !== null);
};

/** What a line holds besides the folded title before or after it; null where it is not such a line. */
function markBeside(title: string): (text: string) => string | null {
  return (text) => {
    if (title === '' || text.length > 2 * title.length + longestMark) return null;
    const words = fold(text);
    if (words.length <= title.length) return null;
    if (words.startsWith(title)) return words.slice(title.length);
    return words.endsWith(title) ? words.slice(0, -title.length) : null;
  };
}

/** True where two marks, one after the other, can be the numbers of two pages. */
function followsOn(before: Mark, mark: Mark): boolean {
  const next = mark.page === before.page + 1;
  const anew = mark.page === 1;
  if (before.sheet > 0) return before.sheet !== mark.sheet && (next || anew || (isAtEdge(before) && isAtEdge(mark)));
  const [lines, width] = [mark.lines - before.lines - 1, mark.width - before.width];
  if (next && (lines >= leastBetween.lines || width >= leastBetween.width)) return true;
  return (anew || mark.page !== before.page) && lines >= shortestPage.lines && width >= shortestPage.width;
}

const isAtEdge = ({ top, foot }: Mark): boolean => top || foot;

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
        marks.push({
          ...number,
          worded: line.text.startsWith('第'),
          line,
          sheet,
          top,
          foot,
          lines: index,
          width,
          serial: index - serialAt <= 40,
        });
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
    // 1/9 may be at the head of the first page.
    if (before === undefined && mark.of !== null && mark.page === 1) return true;
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
