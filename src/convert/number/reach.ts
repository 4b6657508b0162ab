/**
 * How far the words reach that belong to one number: its tail, its cell of a table, its quote.
 */
import { depths } from '../../text/bracket.ts';
import { type Clause, type Piece, type Run } from './clause.ts';
import type { NumberRun } from './number.ts';
import { noVerbOpening, opener } from './scan.ts';
import { ACTS, NOUN_LIKE } from './verb.ts';
import { name } from '../pattern.ts';

const SERVES_ALONE = name('preposition of serving, alone', /^(?:为|向|对|给)$/u, ['为', '给'], ['为了', '在']);
const BUILDING = name('建设 at the end', /建设$/u, ['推进建设'], ['建设站点']);
const AND_OTHERS = name('and others', /^(?:和其他|以及其他)/u, ['和其他机构', '以及其他'], ['其他', '和机构']);

/**
 * The words after a number end at a bracket that stands right there or counts again, at the end of a table's cell, and
 * where they are what the next number is about: 救助群众10326人次 | 发放救助金1427万元, 支持184个地区 | 建设34万张床位.
 */
export function tailEnd(
  text: string,
  number: NumberRun,
  { lead, next, pieceEnd }: { lead: Run; next: NumberRun | undefined; pieceEnd: number },
): number {
  const end = next?.approximateStart ?? pieceEnd;
  const words = text.slice(number.end, end);
  const ends = [/^[（(]|[（(](?=[^）)]*\d)/u.exec(words)?.index, /\t/u.exec(words)?.index];
  if (next && !SERVES.test(text.slice(lead.start, lead.end))) ends.push(nextActIn(words));
  return number.end + Math.min(...ends.filter((at) => at !== undefined), words.length);
}

/** 为800户家庭安装…: what is done comes after the number. */
const SERVES = name(
  'preposition of serving at the end',
  /(?:为|向|给|对|替|面向|在|依托|帮助|使|让)(?:全市|全区|本市|本区)*$/u,
  ['为', '依托全市'],
  ['为老服务', '全市'],
);

const DEEDS = ACTS.filter((verb) => !NOUN_LIKE.includes(verb));
const deedOpening = opener(DEEDS);

/** Where the next number's own verb or preposition begins in the words between; undefined for none. */
function nextActIn(words: string): number | undefined {
  if (SERVES_ALONE.test(words)) return 0;
  const first = deedOpening(words) !== undefined && noVerbOpening(words) === undefined;
  if (first) return 0;
  const last = DEEDS.find((verb) => words.endsWith(verb)) ?? BUILDING.exec(words)?.[0];
  return last === undefined ? undefined : words.length - last.length;
}

/** A row of a table: what a cell counts is named in it or in the cell before (`3\t新增床位\t120张\t养老科`). */
export function cellStart(text: string, start: number, numberAt: number): number {
  const cells = text.slice(start, numberAt).split('\t');
  const own = cells.at(-1) ?? '';
  if (cells.length === 1) return start;
  return numberAt - own.length - (own.trim() === '' ? (cells.at(-2) ?? '').length + 1 : 0);
}

/** A bracket that counts again or ends the words; 家庭养老（照护）床位, 村（社区）修订… hold one within. */
function isRemark(words: string): boolean {
  const [, inside = '', rest = ''] = /^[（(]([^（()）]*)[)）]?(.*)$/su.exec(words) ?? [];
  return /[\d０-９]/u.test(inside) || /^[\s等，,；;。：:、！!]*$/u.test(rest);
}

/** How far a quote reaches on either side of its number, in UTF-16 units: a table in one line is one piece for each of its cells. */
const furthest = 120;

/** The place, or the next one where it lies within a character of two units. */
const wholeCharacter = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

/** The piece that states the number, without what is bracketed behind it. */
export function quoteOf(
  text: string,
  number: NumberRun,
  { clause, piece, standing }: { clause: Clause; piece: Piece; standing: string | null },
): string {
  let { start, end } = piece;
  const depth = depths(text);
  const level = depth[number.start]!;
  for (let at = number.end; at < end; at += 1) {
    const mark = text[at]!;
    const opens = (mark === '（' || mark === '(') && depth[at] === level + 1;
    if (opens && isRemark(text.slice(at, end))) end = at;
    if ((mark === '和' || mark === '以') && AND_OTHERS.test(text.slice(at, end))) end = at;
  }
  // 七家区级大型机构 is all that is said of it.
  if (standing !== null && standing !== '') {
    start = number.start;
    end = text.indexOf(standing, number.end) + standing.length;
  }
  while (end > number.end && /[\s等，,；;。：:、！!]/u.test(text[end - 1]!)) end -= 1;
  while (start < number.start && /[\s，,；;。：:、]/u.test(text[start]!)) start += 1;
  const from = wholeCharacter(text, Math.max(start, clause.start, number.start - furthest));
  return text.slice(from, wholeCharacter(text, Math.min(end, number.end + furthest)));
}
