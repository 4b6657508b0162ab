/** A printed page as another program reads it: what is on each sheet, and where. */
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// pdf.js unpacks by the platform's own stream where there is one, and waits for every piece: a third of its time.
Reflect.deleteProperty(globalThis, 'DecompressionStream');

export interface Piece {
  text: string;
  /** Points from the left and the bottom of the sheet. */
  left: number;
  right: number;
  bottom: number;
  /** Type size in points. */
  size: number;
}

export interface Sheet {
  width: number;
  height: number;
  pieces: Piece[];
  /** All its text in the order in which it was set, folded. */
  text: string;
}

export interface Paper {
  sheets: Sheet[];
  tagged: boolean;
  /** Tags of tables in the whole document, by name: `Table`, `TH`, `TD`. */
  tags: Map<string, number>;
}

/** Radicals that a PDF may hold for the characters of the same glyph and that have no compatibility form in Unicode. */
const RADICALS: Record<string, string> = Object.fromEntries(
  [
    '⺠民',
    '⻁虎',
    '⻄西',
    '⻅见',
    '⻆角',
    '⻉贝',
    '⻋车',
    '⻓长',
    '⻔门',
    '⻘青',
    '⻙韦',
    '⻚页',
    '⻛风',
    '⻜飞',
    '⻝食',
    '⻢马',
  ]
    .concat([
      '―—',
      '戶户',
      '靑青',
      '⻣骨',
      '⻤鬼',
      '⻥鱼',
      '⻦鸟',
      '⻧卤',
      '⻨麦',
      '⻩黄',
      '⻬齐',
      '⻮齿',
      '⻰龙',
      '⻳龟',
    ])
    .map((pair) => [...pair] as [string, string]),
);

/** Forms and blanks aside: a PDF may hold 老 as the radical ⽼, which NFKC turns back, and 民 as ⺠, which it does not. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2E80-\u2EFF戶靑―]/gu, (radical) => RADICALS[radical] ?? radical)
    .replace(/[\s\u200B]/gu, '');
}

/** Prints a page as a reader would, and reads the PDF. */
export async function print(page: Page): Promise<Paper> {
  return readPaper(await page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: true }));
}

/** What is on the sheets of a PDF, whichever browser printed it. */
export async function readPaper(bytes: Uint8Array): Promise<Paper> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const sheets: Sheet[] = [];
  const tags = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const sheet = await pdf.getPage(number);
    const [, , width = 0, height = 0] = sheet.view;
    const { items } = await sheet.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
      return [{ text: item.str, left, right: left + item.width, bottom, size: Math.abs(size) }];
    });
    sheets.push({ width, height, pieces, text: fold(pieces.map((piece) => piece.text).join('')) });
    countTags(await sheet.getStructTree(), tags);
  }
  const marks = await pdf.getMarkInfo();
  await task.destroy();
  return { sheets, tagged: marks?.Marked === true, tags };
}

interface TagNode {
  role?: string;
  children?: unknown[];
}

function countTags(node: unknown, tags: Map<string, number>): void {
  const { role, children = [] } = (node ?? {}) as TagNode;
  if (role !== undefined) tags.set(role, (tags.get(role) ?? 0) + 1);
  for (const child of children) countTags(child, tags);
}

/**
 * The sheets on which a text stands, first and last; null where it is not there as a whole. A paragraph may go over
 * to the next sheet, after the running lines of the one and the repeated head of the other.
 */
export function findText(paper: Paper, text: string, from = 0): [first: number, last: number] | null {
  const wanted = fold(text);
  for (let index = from; index < paper.sheets.length; index += 1) {
    if (paper.sheets[index]?.text.includes(wanted)) return [index, index];
    const last = wanted.length < 20 ? null : followOver(paper, wanted, index);
    if (last !== null) return [index, last];
  }
  return null;
}

/** Where a text that begins on this sheet ends on a later one; null where it does not begin here. */
function followOver(paper: Paper, wanted: string, index: number): number | null {
  const here = paper.sheets[index]?.text;
  if (here === undefined) return null;
  // A beginning that is here has all shorter ones here too: the longest is found by halving.
  let [held, lost] = [0, wanted.length];
  while (lost - held > 1) {
    const middle = Math.floor((held + lost) / 2);
    if (here.includes(wanted.slice(0, middle))) held = middle;
    else lost = middle;
  }
  // What follows on the sheet may agree by chance for a few characters more than were broken off.
  for (let cut = held; cut >= Math.max(6, held - 8); cut -= 1) {
    const rest = wanted.slice(cut);
    if (paper.sheets[index + 1]?.text.includes(rest)) return index + 1;
    const further = cut > 12 ? followOver(paper, rest, index + 1) : null;
    if (further !== null) return further;
  }
  return null;
}
