/**
 * Unwrap: lines become paragraphs.
 *
 * Guarantees: a paragraph that a wrapped line, an empty line or a page break cut in two is whole
 * again; a heading over two lines is one; no two paragraphs are run together where a label, a
 * short line or an indent distinguishes them. Blanks of layout are dropped, those that belong stay.
 */
import { leavesOpen } from '../text/bracket.ts';
import { blank } from '../text/character.ts';
import { jointSigners, keywordLine } from './cover.ts';
import type { CleanText } from './clean.ts';
import type { CleanLine } from './clean-line.ts';
import { filterMapped, joinMapped, sliceMapped, type MappedText } from './mapped-text.ts';
import { isBareLabel, readLabel, styleOf } from '../text/label.ts';
import { cutPages, type Paged } from './page-turn.ts';

export interface Paragraph extends Paged {
  mapped: MappedText;
  /** The lines of the source that it was made of. */
  lines: CleanLine[];
}

/** A paragraph in two, each with its pages. */
export function cutParagraph(paragraph: Paragraph, cut: number): [Paragraph, Paragraph] {
  const { mapped } = paragraph;
  return [
    { ...paragraph, mapped: sliceMapped(mapped, 0, cut), ...cutPages(paragraph, 0, cut) },
    { ...paragraph, mapped: sliceMapped(mapped, cut), ...cutPages(paragraph, cut, mapped.text.length) },
  ];
}

const sentenceMark = /[。！？；：!?;:…]/u;
const stopMark = /[。！？!?…]/u;
const closingMark = /["”’」』）)]/u;

/** True where a text ends with such a mark, and with quotation marks and brackets that close behind it. */
function endsWith(text: string, mark: RegExp): boolean {
  let end = text.length - 1;
  while (end >= 0 && closingMark.test(text.charAt(end))) end -= 1;
  return end >= 0 && mark.test(text.charAt(end));
}

const endsSentence = (text: string): boolean => endsWith(text, sentenceMark);
const endsWithStop = (text: string): boolean => endsWith(text, stopMark);

/** How the lines of a source are wrapped. */
interface Wrapping {
  /** True where running text is cut at a fixed width. */
  hard: boolean;
  /** That width in full-width characters; 0 where text is not wrapped. */
  width: number;
  /** True where the first line of each paragraph is indented, so that an unindented line goes on. */
  indented: boolean;
}

/** How far a line reaches from the left margin; a centred line's indent does not count. */
function extentOf(line: CleanLine): number {
  return line.width + (line.indent <= 5 ? line.indent : 0);
}

/** Narrowest column that running text is set in, in full-width characters; shorter lines are the cells of a table. */
const narrowest = 12;

/**
 * Text is hard-wrapped where most lines that end in the middle of a sentence reach to about the same width. Pudong 2024 and Qingpu 2025 are wrapped at some 28 characters.
 */
export function measureWrapping(lines: CleanLine[]): Wrapping {
  const extents = Float64Array.from(lines, extentOf).sort();
  const width = extents[Math.floor(extents.length * 0.9)] ?? 0;
  // The cells of a table that was copied cell by cell say nothing of the width.
  const fits = width >= narrowest && width <= 60;
  if (!fits) return { hard: false, width: 0, indented: false };
  const long = lines.filter((line) => extentOf(line) >= width / 2);
  const open = long.filter((line) => !endsSentence(line.mapped.text) && line.indent <= 5);
  const full = open.filter((line) => Math.abs(extentOf(line) - width) <= 4);
  const hard = open.length >= 5 && open.length >= long.length * 0.3 && full.length >= open.length * 0.4;
  const starts = lines.filter((line) => line.indent >= 1.5 && line.indent <= 5);
  return {
    hard,
    width: hard ? width : 0,
    indented: hard && starts.length >= 5 && starts.length >= lines.length * 0.08 && starts.length <= lines.length * 0.6,
  };
}

/** A row of a table whose cells are parted by tabs: it ends with its line, whatever its last cell says. */
const isRow = ({ mapped }: CleanLine): boolean => /\S\t+\S/u.test(mapped.text);

/** A paragraph so far: its words and its last line. */
interface OpenParagraph {
  whole: string;
  line: CleanLine;
}

/** True where `next` goes on with the paragraph. */
function goesOn({ whole, line }: OpenParagraph, next: CleanLine, wrapping: Wrapping, form: StandaloneTest): boolean {
  if (isBareLabel(whole)) return true;
  if (isRow(next) && isRow(line)) return false;
  if (form.closes(whole) || form.opens(next.mapped.text)) return false;
  if (form.goesOn(whole, next.mapped.text)) return true;
  const startsParagraph = wrapping.indented && next.indent >= 1.5 && next.indent <= 5;
  const label = readLabel(next.mapped.text);
  if (label && (endsSentence(whole) || isHeadingLine(whole) || startsParagraph)) return false;
  if (label && !leavesOpen(whole) && !(wrapping.hard && styleOf(label.kind).mayBeProse)) return false;
  if (wrapping.hard) {
    if (startsParagraph) return false;
    const slack = endsWithStop(whole) ? 3 : endsSentence(whole) || isHeadingLine(whole) ? 4.5 : 7;
    return extentOf(line) >= wrapping.width - slack;
  }
  if (endsWithStop(whole)) return false;
  if (leavesOpen(whole) || /[，、,]$/u.test(whole)) return true;
  if (endsSentence(whole)) return false;
  // Whole paragraphs: an end in mid-sentence is a page break's doing, unless this is a heading.
  const own = readLabel(whole);
  if (own && styleOf(own.kind).inSentence) return true;
  if (/[。；]/u.test(whole)) return true;
  // The page turns in mid-sentence, and headings without a number have no comma.
  if (!own && next.opensPage && next.page !== null && /[，、]/u.test(whole)) return true;
  return !own && whole.length > 45;
}

/** True for a label and words without a sentence's end, as a heading on its own line has them. */
function isHeadingLine(text: string): boolean {
  return readLabel(text) !== null && !/[。；]/u.test(text) && !/[，、]$/u.test(text);
}

/** What the cover's grammar knows of lines that never join others. Texts are given with their blanks. */
export interface StandaloneTest {
  /** A complete line (a document number, a title, an addressees line) that nothing may follow. */
  closes: (whole: string) => boolean;
  /** A line that never goes on with what comes before it. */
  opens: (line: string) => boolean;
  /** A title over two lines. */
  goesOn: (whole: string, next: string) => boolean;
}

export function unwrapLines(clean: CleanText, form: StandaloneTest): Paragraph[] {
  const wrapping = measureWrapping(clean.lines);
  const groups: CleanLine[][] = [];
  let whole = '';
  clean.lines.forEach((line, index) => {
    const previous = clean.lines[index - 1];
    const group = groups.at(-1);
    if (previous && group && goesOn({ whole, line: previous }, line, wrapping, form)) {
      group.push(line);
      whole = clip(whole + line.mapped.text);
    } else {
      groups.push([line]);
      whole = clip(line.mapped.text);
    }
  });
  return groups.map((group) => joinLines(group));
}

/** A paragraph's head and tail say how it goes on; the middle of a very long one is not read for it again and again. */
function clip(text: string): string {
  return text.length <= 1200 ? text : text.slice(0, 200) + text.slice(-800);
}

function joinLines(lines: CleanLine[]): Paragraph {
  const turns: { at: number; page: number }[] = [];
  const pieces: MappedText[] = [];
  let length = 0;
  for (const line of lines) {
    const piece = dropLayoutBlanks(line.mapped);
    if (line.opensPage && line.page !== null && length > 0) turns.push({ at: length, page: line.page });
    pieces.push(piece);
    length += piece.text.length;
  }
  return { mapped: joinMapped(pieces), lines, page: lines[0]?.page ?? null, turns };
}

const hanCharacter = /\p{Script=Han}/u;

/**
 * Drops blanks that are layout and keeps those that belong: between two Latin words or numbers, after
 * or before an English word written out (`Assistance 援助型服务`), between Han characters within a title in 《》, between bodies
 * that sign side by side, and between keywords. A tab between the cells of a table stays too.
 */
export function dropLayoutBlanks(mapped: MappedText): MappedText {
  const { text } = mapped;
  if (!blank.test(text)) return mapped;
  const apart = jointSigners.test(text) || keywordLine.test(text);
  const drop = new Set<number>();
  let title = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (unit === '《') title += 1;
    if (unit === '》') title = Math.max(0, title - 1);
    if (!blank.test(unit)) continue;
    let end = index + 1;
    while (end < text.length && blank.test(text.charAt(end))) end += 1;
    const tab = text.slice(index, end).indexOf('\t');
    const around = { before: text.slice(Math.max(0, index - 40), index), after: text.slice(end, end + 40) };
    const kept = tab >= 0 ? index + tab : apart || belongs(around, title > 0) ? index : -1;
    for (let at = index; at < end; at += 1) if (at !== kept) drop.add(at);
    index = end - 1;
  }
  return drop.size === 0 ? mapped : filterMapped(mapped, (_, index) => !drop.has(index));
}

function belongs({ before, after }: { before: string; after: string }, inTitle: boolean): boolean {
  const [left, right] = [before.at(-1) ?? '', after.charAt(0)];
  if (/[A-Za-z0-9]/u.test(left) && /[A-Za-z0-9]/u.test(right)) return true;
  if (/[A-Za-z]*[a-z][A-Za-z]{2,}$/u.test(before) && hanCharacter.test(right)) return true;
  if (hanCharacter.test(left) && /^[A-Z]?[a-z]{3,}/u.test(after)) return true;
  return inTitle && hanCharacter.test(left) && hanCharacter.test(right);
}
