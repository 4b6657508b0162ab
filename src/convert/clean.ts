/**
 * Stage 2, clean: the source becomes lines free of layout.
 *
 * Guarantees: what the corrections take out is gone and remembered; printed page numbers, running heads and ruled
 * lines are gone and remembered; each line knows its page where the source shows pages, and its
 * width and indent, which the next stage needs to tell a wrapped line from a paragraph's end.
 */
import type { CleanLine } from './clean-line.ts';
import { occurrences } from './foreign.ts';
import { filterGlyphs, trimGlyphs, type Glyphs } from './glyphs.ts';
import { plainDigits } from '../text/digit.ts';
import { reportRule } from './messages.ts';
import { bareNumber, findPageNumbers } from './page-number.ts';
import { placeOf, type Source } from './read.ts';
import { findRunningHeads } from './running-head.ts';

/** What a correction took out, and where: offset of its first character. */
export interface Removal {
  correction: number;
  at: number;
  length: number;
}

export interface CleanText {
  lines: CleanLine[];
  removals: Removal[];
  /** Offsets of characters dropped as page furniture. */
  furniture: number[];
  /** Number of pages; null where the source does not show them. */
  pages: number | null;
}

/** A ruled line typed with dashes, equals signs or asterisks. */
export const ruledLine = /^[-–—－―_=＝*＊·.…~～─━]{3,}$/u;
/** A blank in the widest sense: spaces of all widths, the byte order mark, zero-width characters. */
export const blank = /[\s\u3000\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff]/u;

const blankEnds = new RegExp(`^${blank.source}+|${blank.source}+$`, 'gu');

export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0000-\u02ff]/u.test(character) ? 0.5 : 1;
  return width;
}

export function cleanLines(source: Source): CleanText {
  const { text, sidecar, file } = source;
  const removals: Removal[] = [];
  const removed = new Uint8Array(text.length);
  sidecar.corrections.forEach((correction, index) => {
    if (correction.kind !== 'remove') return;
    const places = occurrences(text, correction.text);
    if (places.length === 0) {
      reportRule(file, 'correction-dangling', { values: { text: correction.text } });
    }
    for (const [start, end] of places) {
      removals.push({ correction: index, at: start, length: end - start });
      removed.fill(1, start, end);
    }
  });
  removals.sort((a, b) => a.at - b.at);

  const furniture: number[] = [];
  let lines: CleanLine[] = [];
  const printed: number[] = [];
  const byBlank = pagesOpenWithABlank(text);
  const physical = [...physicalLines(text)];
  const numbers = findPageNumbers(
    physical.map(({ start, end, feed }) => ({
      at: start,
      text: text.slice(start, end).replace(blankEnds, ''),
      feed,
    })),
  );
  let kept: number | null = null;
  let blankBefore = true;
  let page = 1;
  let feeds = 0;
  let opensPage = true;
  /** A printed number stands at the foot, so the next text opens a page, once, however it is shown. */
  const turnPage = (): void => {
    if (!opensPage) page += 1;
    opensPage = true;
  };
  for (const { start, end, feed } of physical) {
    if (feed) {
      feeds += 1;
      turnPage();
    }
    const raw: Glyphs = { text: text.slice(start, end), at: Array.from({ length: end - start }, (_, k) => start + k) };
    const standing = filterGlyphs(raw, (_, index) => removed[start + index] === 0);
    const glyphs = trimGlyphs(filterGlyphs(standing, (unit) => !/[\u200b-\u200f\u2060\ufeff]/u.test(unit)));
    if (!glyphs.text) {
      blankBefore = true;
      continue;
    }
    const number = numbers.get(start);
    if (number || ruledLine.test(glyphs.text)) {
      filterGlyphs(glyphs, (unit) => !blank.test(unit)).at.forEach((offset) => furniture.push(offset));
      blankBefore = true;
      if (number) {
        printed.push(number.page);
        // What follows the number of the last page (4/4) is that page's tail.
        if (number.page !== number.of) turnPage();
      }
      continue;
    }
    if (bareNumber.test(plainDigits(glyphs.text))) kept ??= start;
    if (byBlank && lines.length > 0 && /^[ \u00a0](?![\s\u3000])/u.test(raw.text)) turnPage();
    const lead = raw.text.length - raw.text.trimStart().length;
    lines.push({
      glyphs,
      width: displayWidth(glyphs.text),
      indent: displayWidth(raw.text.slice(0, lead)),
      blankBefore,
      page,
      opensPage,
    });
    blankBefore = false;
    opensPage = false;
  }
  const heads = findRunningHeads(lines, sidecar.title);
  lines.forEach((line, index) => {
    if (!heads.has(line)) return;
    filterGlyphs(line.glyphs, (unit) => !blank.test(unit)).at.forEach((offset) => furniture.push(offset));
    const next = lines[index + 1];
    if (next && next.page === line.page) next.opensPage = true;
  });
  lines = lines.filter((line) => !heads.has(line));
  if (kept !== null) {
    reportRule(file, 'clean-bare-number', { values: {}, place: placeOf(file, kept) });
  }
  const byNumber =
    printed.length >= 2 && printed.every((value, k) => k === 0 || value === (printed[k - 1] as number) + 1);
  if (!byBlank && feeds === 0 && !byNumber) {
    for (const line of lines) {
      line.page = null;
      line.opensPage = false;
    }
    if (printed.length > 0) {
      reportRule(file, 'clean-pages', { values: {} });
    }
    return { lines, removals, furniture, pages: null };
  }
  if (byNumber && feeds === 0 && !byBlank) {
    const shift = (printed[0] as number) - 1;
    for (const line of lines) line.page = (line.page as number) + shift;
  }
  return { lines, removals, furniture, pages: lines.at(-1)?.page ?? null };
}

/** A blank within a line before a section's label: the line break that a copy of a web page lost. */
const lostBreak =
  /(?<=[^\s第十百一二三四五六七八九、（(])[^\S\n\r\f]+(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]))/gu;

/** Splits at line ends, lost line breaks and form feeds; a form feed opens a page. */
function* physicalLines(text: string): Generator<{ start: number; end: number; feed: boolean }> {
  const breaks = new RegExp(`\\r\\n|[\\n\\r\\u0085\\f]|${lostBreak.source}`, 'gu');
  let start = 0;
  let feed = false;
  for (const match of text.matchAll(breaks)) {
    yield { start, end: match.index, feed };
    feed = match[0] === '\f';
    start = match.index + match[0].length;
  }
  yield { start, end: text.length, feed };
}

/**
 * Some PDF extractions open each page with one blank and indent nothing else. It can be told from an
 * indent by its rarity: no two such lines stand within eight lines of each other, and there are several.
 * Seen in Pudong 2024 and Qingpu 2025.
 */
function pagesOpenWithABlank(text: string): boolean {
  const full = text.split('\n').filter((line) => line.trim());
  const opening = full.flatMap((line, index) => (/^[ \u00a0](?![\s\u3000])/u.test(line) ? [index] : []));
  const body = opening.filter((index) => index > 0);
  if (body.length < 2 || full.length < 24) return false;
  const close = body.filter((index, k) => k > 0 && index - (body[k - 1] as number) < 8).length;
  return close <= body.length * 0.1 && body.length <= full.length / 8;
}
