/**
 * Clean: the source becomes lines free of layout.
 *
 * Guarantees: what the corrections take out is gone and remembered; what the pages repeat (printed page numbers, the
 * title as a running head, ruled lines, lines that the sidecar names) is gone and remembered with its place; each line
 * knows its page where the source shows pages, and its width and indent, which the next stage needs to tell a wrapped
 * line from a paragraph's end. A line with a label is never furniture.
 */
import { blank, invisible, oddLineEnd, withoutBlanks } from '../text/character.ts';
import type { CleanLine } from './clean-line.ts';
import { displayWidth } from './display-width.ts';
import { occurrences } from './contamination.ts';
import { trimMapped, type MappedText } from './mapped-text.ts';
import { plainDigits } from '../text/digit.ts';
import { readLabel } from '../text/label.ts';
import { bareNumber, findPageNumbers, type PageNumber, type PhysicalLine } from './page-number.ts';
import { reportRule } from './messages.ts';
import { placeOf, reportAt, reportInSidecar, type Source } from './read.ts';
import { findRunningHeads } from './running-head.ts';

/** What a correction took out, and where: offset of its first character. */
export interface Removal {
  correction: number;
  at: number;
  length: number;
}

/** A line that belongs to the page and not to the text. */
export interface Furniture {
  kind: 'page-number' | 'running-head' | 'ruled-line' | 'declared';
  /** As printed, without what a correction took out of it. */
  text: string;
  /** Offsets of the line in the source, [from, to). */
  from: number;
  to: number;
  /** Page on which it stands; null where the source does not show pages. */
  page: number | null;
}

export interface CleanText {
  lines: CleanLine[];
  removals: Removal[];
  furniture: Furniture[];
  /** Number of pages; null where the source does not show them. */
  pages: number | null;
}

/** A ruled line: the same stroke eight times or more. Fewer may be the cell of a table that says: nothing. */
export const ruledLine = /^([-–—－―_=＝*＊·.…~～─━])\1{7,}$/u;

export function cleanLines(source: Source): CleanText {
  const { text, sidecar, file } = source;
  const removals: Removal[] = [];
  const removed = new Uint8Array(text.length);
  sidecar.corrections.forEach((correction, index) => {
    if (correction.kind !== 'remove') return;
    const places = occurrences(text, correction.text);
    // A blank one is reported as such.
    if (places.length === 0 && withoutBlanks(correction.text) !== '') {
      reportInSidecar(source, 'correction-dangling', ['corrections', index], { text: correction.text });
    }
    for (const [start, end] of places) {
      removals.push({ correction: index, at: start, length: end - start });
      removed.fill(1, start, end);
    }
  });
  removals.sort((a, b) => a.at - b.at);

  const physical = [...physicalLines(text)];
  const { found: numbers, doubtful } = findPageNumbers(physical, sidecar.title);
  reportDoubtful(source, doubtful);
  const declared = new Set(sidecar.furniture.map(withoutBlanks));
  const reading: Reading = {
    source,
    removed,
    hidden: hiddenUnits(text),
    numbers,
    declared,
    byBlank: pagesOpenWithABlank(text),
    lines: [],
    furniture: [],
    printed: [],
    numberedAtHead: false,
    keptNumber: null,
    page: 1,
    opensPage: true,
    blankBefore: true,
  };
  for (const line of physical) readLine(reading, line);
  reportUnused(source, reading);
  const lines = dropRunningHeads(source, reading);
  if (reading.keptNumber !== null) {
    reportAt(file, 'clean-bare-number', reading.keptNumber);
  }
  const feeds = physical.some((line) => line.feed);
  const pages = numberPages(source, reading, feeds);
  reading.furniture.sort((a, b) => a.from - b.from);
  return { lines, removals, furniture: reading.furniture, pages };
}

/** Lines that look like page numbers and are not used as such are reported together, at the first of them. */
function reportDoubtful({ file, sidecar, text }: Source, doubtful: readonly PhysicalLine[]): void {
  const declared = new Set(sidecar.furniture.map(withoutBlanks));
  const kept = doubtful.filter((line) => !declared.has(withoutBlanks(line.text)));
  const [first] = kept;
  if (first === undefined) return;
  const lines = [...new Set(kept.map((line) => line.text))].map((line) => `  - ${JSON.stringify(line)}`);
  reportRule(file, 'clean-page-mark', {
    values: { line: first.text, count: kept.length },
    place: placeOf(file, text.indexOf(first.text, first.at)),
    paste: ['furniture:', ...lines].join('\n'),
  });
}

/** What `readLine` has gathered so far. */
interface Reading {
  readonly source: Source;
  /** 1 for each unit that a correction takes out. */
  readonly removed: Uint8Array;
  /** 1 for each unit of an invisible character. */
  readonly hidden: Uint8Array;
  readonly numbers: ReadonlyMap<number, PageNumber>;
  /** Lines that the sidecar calls furniture, blanks aside. */
  readonly declared: ReadonlySet<string>;
  /** True where each page opens with one blank. */
  readonly byBlank: boolean;
  readonly lines: CleanLine[];
  readonly furniture: Furniture[];
  /** Page numbers as printed. */
  readonly printed: number[];
  /** True where the first of them comes before all text. */
  numberedAtHead: boolean;
  /** Offset of the first number that is alone on its line and stays text. */
  keptNumber: number | null;
  page: number;
  opensPage: boolean;
  blankBefore: boolean;
}

function hiddenUnits(text: string): Uint8Array {
  const hidden = new Uint8Array(text.length);
  for (const { index, 0: found } of text.matchAll(new RegExp(invisible.source, 'gu')))
    hidden.fill(1, index, index + found.length);
  return hidden;
}

/** A printed number is at the foot, so the next text opens a page, once, however it is shown. */
function turnPage(reading: Reading): void {
  if (!reading.opensPage) reading.page += 1;
  reading.opensPage = true;
}

function readLine(reading: Reading, { at: start, end, feed }: Span): void {
  const { source, numbers } = reading;
  if (feed) turnPage(reading);
  const raw = source.text.slice(start, end);
  const mapped = trimMapped(standingRun(reading, raw, start));
  if (!mapped.text) {
    reading.blankBefore = true;
    return;
  }
  const number = numbers.get(start);
  const kind = furnitureKind(reading, mapped.text, number);
  if (kind) {
    reading.furniture.push({ kind, ...spanOf(mapped), page: reading.page });
    reading.blankBefore = true;
    if (kind === 'page-number' && number) {
      if (reading.printed.length === 0) reading.numberedAtHead = reading.lines.length === 0;
      reading.printed.push(number.page);
      // At the foot, what follows the number of the last page (4/4) is that page's tail.
      if (number.page !== number.of || reading.numberedAtHead) turnPage(reading);
    }
    return;
  }
  if (bareNumber.test(plainDigits(mapped.text))) reading.keptNumber ??= start;
  if (reading.byBlank && reading.lines.length > 0 && opensWithABlank.test(raw)) turnPage(reading);
  const lead = raw.length - raw.trimStart().length;
  reading.lines.push({
    mapped,
    width: displayWidth(mapped.text),
    indent: displayWidth(raw.slice(0, lead)),
    blankBefore: reading.blankBefore,
    page: reading.page,
    opensPage: reading.opensPage,
  });
  reading.blankBefore = false;
  reading.opensPage = false;
}

/** A line without what a correction takes out and what nobody sees. */
function standingRun({ removed, hidden }: Reading, line: string, start: number): MappedText {
  const every = Array.from({ length: line.length }, (_, index) => start + index);
  const stands = (offset: number): boolean => removed[offset] === 0 && hidden[offset] === 0;
  const at = every.every(stands) ? every : every.filter(stands);
  if (at.length === line.length) return { text: line, at };
  return { text: at.map((offset) => line.charAt(offset - start)).join(''), at };
}

function furnitureKind(reading: Reading, text: string, number: PageNumber | undefined): Furniture['kind'] | null {
  if (number) return 'page-number';
  if (reading.declared.has(withoutBlanks(text))) return 'declared';
  return ruledLine.test(text) ? 'ruled-line' : null;
}

const spanOf = ({ text, at }: MappedText): { text: string; from: number; to: number } => ({
  text,
  from: at[0] as number,
  to: (at.at(-1) as number) + 1,
});

/** A line that the sidecar calls furniture and that is nowhere is a slip of the sidecar; a numbered one is text. */
function reportUnused(source: Source, { furniture, declared }: Reading): void {
  const { sidecar } = source;
  const used = new Set(furniture.map(({ text }) => withoutBlanks(text)));
  for (const [index, line] of sidecar.furniture.entries())
    if (readLabel(line)) reportInSidecar(source, 'furniture-labelled', ['furniture', index], { line });
  for (const line of declared) {
    if (used.has(line)) continue;
    const index = sidecar.furniture.findIndex((one) => withoutBlanks(one) === line);
    reportInSidecar(source, 'furniture-dangling', ['furniture', index], { line: sidecar.furniture[index] ?? line });
  }
}

function dropRunningHeads(source: Source, reading: Reading): CleanLine[] {
  const { heads, repeated } = findRunningHeads(reading.lines, source.sidecar.title);
  for (const line of repeated) {
    const { text, at } = line.mapped;
    reportRule(source.file, 'clean-repeated-line', {
      values: { line: text },
      place: placeOf(source.file, at[0] as number),
      paste: `furniture:
  - ${JSON.stringify(text)}`,
    });
  }
  reading.lines.forEach((line, index) => {
    if (!heads.has(line)) return;
    reading.furniture.push({ kind: 'running-head', ...spanOf(line.mapped), page: line.page });
    const next = reading.lines[index + 1];
    if (next && next.page === line.page) next.opensPage = true;
  });
  return reading.lines.filter((line) => !heads.has(line));
}

/** Lets lines keep their pages only where the source shows them; returns the highest, or null. */
function numberPages(source: Source, reading: Reading, feeds: boolean): number | null {
  const { lines, printed, byBlank, furniture } = reading;
  const byNumber =
    printed.length >= 2 && printed.every((value, k) => k === 0 || value === (printed[k - 1] as number) + 1);
  if (!byBlank && !feeds && !byNumber) {
    for (const line of lines) {
      line.page = null;
      line.opensPage = false;
    }
    for (const item of furniture) item.page = null;
    const mark = furniture.find(({ kind }) => kind === 'page-number');
    if (mark) reportAt(source.file, 'clean-pages', mark.from);
    return null;
  }
  const [first] = printed;
  if (byNumber && !feeds && !byBlank && first !== undefined && first > 1) {
    for (const line of lines) line.page = (line.page as number) + first - 1;
    for (const item of furniture) item.page = (item.page as number) + first - 1;
  }
  return lines.at(-1)?.page ?? null;
}

/** A blank within a line before a section's label: the line break that a copy of a web page lost. */
const lostBreak =
  /(?<=[^\s第十百一二三四五六七八九、（(])[^\S\n\r\f]+(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))/gu;

/** A line with its end in the source. */
interface Span extends PhysicalLine {
  end: number;
}

/** Splits at line ends, lost line breaks and form feeds; a form feed opens a page. */
function* physicalLines(text: string): Generator<Span> {
  const breaks = new RegExp(`\\r\\n|[\\n\\r\\f]|${oddLineEnd.source}|${lostBreak.source}`, 'gu');
  let start = 0;
  let feed = false;
  const line = (end: number): Span => ({ at: start, end, text: text.slice(...trimmedSpan(text, start, end)), feed });
  for (const match of text.matchAll(breaks)) {
    yield line(match.index);
    feed = match[0] === '\f';
    start = match.index + match[0].length;
  }
  yield line(text.length);
}

/** The span without the blanks at its ends. */
function trimmedSpan(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && blank.test(text.charAt(from))) from += 1;
  while (to > from && blank.test(text.charAt(to - 1))) to -= 1;
  return [from, to];
}

const opensWithABlank = /^[ \u00a0](?![\s\u3000])/u;

/**
 * Some PDF extractions open each page with one blank and indent nothing else. Such a blank differs from an
 * indent in being rare: no two such lines are within eight lines of each other, and there are several.
 * Seen in Pudong 2024 and Qingpu 2025.
 */
function pagesOpenWithABlank(text: string): boolean {
  const full = text.split('\n').filter((line) => line.trim());
  const opening = full.flatMap((line, index) => (opensWithABlank.test(line) ? [index] : []));
  const body = opening.filter((index) => index > 0);
  if (body.length < 2 || full.length < 24) return false;
  const close = body.filter((index, k) => k > 0 && index - (body[k - 1] as number) < 8).length;
  return close <= body.length * 0.1 && body.length <= full.length / 8;
}
