/**
 * Page numbers printed in the text: which lines are one and nothing else.
 *
 * A number with dashes, with 第 … 页 or with the total is one by its form. A bare number is as often the cell of a table
 * that was copied cell by cell (its serial number, its target), which must not be lost: bare numbers are taken for pages
 * only where they count up by one, a page apart, or stand beside a form feed.
 */
import { plainDigits } from '../text/digit.ts';

export interface PageNumber {
  page: number;
  /** The total printed with it (`3 / 10`); null where none is. */
  of: number | null;
}

export interface PageNumberForm {
  pattern: RegExp;
  matches: readonly string[];
  passes: readonly string[];
}

/** Lines that are page numbers by their form. */
export const pageNumberForms: readonly PageNumberForm[] = [
  {
    pattern: /^[-–—－―•·~～\s]+(?<page>\d{1,3})[-–—－―•·~～\s]*$|^(?<page2>\d{1,3})[-–—－―•·~～\s]+$/u,
    matches: ['- 9 -', '— 12 —', '－１－', '·3·'],
    passes: ['120', '－'],
  },
  {
    pattern: /^第\s*(?<page>\d{1,3})\s*页(?:\s*[,，/|]?\s*共\s*(?<of>\d{1,3})\s*页)?$/u,
    matches: ['第 3 页 共 10 页', '第1页', '第2页，共5页'],
    passes: ['第3页报告', '共5页'],
  },
  { pattern: /^(?<page>\d{1,3})\s*\/\s*(?<of>\d{1,3})$/u, matches: ['3 / 10', '1/5'], passes: ['1/3的街镇', '2024/1'] },
];

/** A number alone on its line: a page's, or a cell's of a table. */
export const bareNumber = /^\d{1,3}$/u;
/** Lines with text that a page holds at the least. */
const shortestPage = 8;

interface PhysicalLine {
  /** Offset of its first character. */
  at: number;
  /** Without blanks at its ends; empty for an empty line. */
  text: string;
  /** A form feed stands before it. */
  feed: boolean;
}

/** The page numbers among a text's lines, by the offset at which each line starts. */
export function findPageNumbers(lines: readonly PhysicalLine[]): Map<number, PageNumber> {
  const found = new Map<number, PageNumber>();
  const full = lines.filter((line) => line.text !== '');
  const bare: { line: PhysicalLine; index: number; page: number }[] = [];
  for (const [index, line] of full.entries()) {
    const plain = plainDigits(line.text);
    if (bareNumber.test(plain)) bare.push({ line, index, page: Number(plain) });
    const match = pageNumberForms.map(({ pattern }) => pattern.exec(plain)).find((tried) => tried !== null);
    if (!match) continue;
    const { page, page2, of } = match.groups ?? {};
    const number = { page: Number(page ?? page2), of: of === undefined ? null : Number(of) };
    if (number.of === null || number.page <= number.of) found.set(line.at, number);
  }
  const counting = bare.every(
    ({ page, index }, k) =>
      k === 0 || (page === (bare[k - 1]?.page ?? 0) + 1 && index - (bare[k - 1]?.index ?? 0) >= shortestPage),
  );
  for (const { line, index, page } of bare) {
    const beside = line.feed || full[index + 1]?.feed === true;
    if (beside || (bare.length > 1 && counting)) found.set(line.at, { page, of: null });
  }
  return found;
}
