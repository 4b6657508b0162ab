/**
 * Titles of parts: which lines hold them, what kind of part they open and for which year.
 */
import type { PartKind } from '../schema/notice.ts';
import { sliceGlyphs } from './glyphs.ts';
import type { Source } from './read.ts';
import type { Paragraph } from './unwrap.ts';

/** A title's words, for comparing: blanks and width aside. */
export const foldTitle = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** 总结 and its kin tell a summary; a plan is what a notice holds unless its title says otherwise. */
export function partKindOf(title: string): PartKind {
  return summaryWords.test(title) && !planWords.test(title) ? 'summary' : 'plan';
}

const summaryWords = /总结|回顾|(?:完成|工作|进展|开展|落实)情况|情况报告|主要成效|工作成效|完成的(?:主要|重点)?工作/u;
const planWords = /要点|计划|打算|思路|安排|谋划|重点工作|重点任务/u;

/** The year that a title names; a plan's is the notice's own where the title names it too, and a summary's the year before unless it says. */
export function yearOfPart(kind: PartKind, title: string, noticeYear: number): number {
  const years = [...title.matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1]));
  if (kind !== 'summary' && years.includes(noticeYear)) return noticeYear;
  return years[0] ?? (kind === 'summary' ? noticeYear - 1 : noticeYear);
}

/**
 * The part that a section's heading opens (`一、2023年工作总结`, `第二部分 2024年工作计划`); null where it is a
 * section like any other.
 */
export function partOfSection(heading: string): { kind: PartKind; year: number } | null {
  const year = /(?<!\d)((?:19|20)\d{2})年/u.exec(heading)?.[1];
  if (!year || heading.length > 30 || /[，。；]/u.test(heading)) return null;
  if (summaryWords.test(heading) && !planWords.test(heading)) return { kind: 'summary', year: Number(year) };
  return planWords.test(heading) ? { kind: 'plan', year: Number(year) } : null;
}

/** Titles that the sidecar and the covering title announce, folded. */
export function announcedTitles(source: Source): string[] {
  const head = source.text.slice(0, 1500).replace(/\s+/gu, '');
  const named = /关于(?:印发|下发)(.{0,200}?)的通知/u.exec(head)?.[1] ?? '';
  return [source.sidecar.title, ...[...named.matchAll(/《([^《》]+)》/gu)].map((match) => match[1] as string)].map(
    foldTitle,
  );
}

/**
 * Where no line holds an announced title alone, a paragraph that begins with one is cut behind it: a
 * text copied without its line breaks.
 */
export function splitAtTitle(paragraphs: Paragraph[], titles: readonly string[]): Paragraph[] {
  if (paragraphs.some(({ glyphs }) => titles.includes(foldTitle(glyphs.text)))) return paragraphs;
  return paragraphs.flatMap((paragraph) => {
    const { glyphs, turns } = paragraph;
    const title = titles.find((known) => foldTitle(glyphs.text.slice(0, known.length)) === known);
    if (!title || glyphs.text.length <= title.length) return [paragraph];
    const cut = title.length;
    return [
      { ...paragraph, glyphs: sliceGlyphs(glyphs, 0, cut), turns: [] },
      {
        ...paragraph,
        glyphs: sliceGlyphs(glyphs, cut),
        turns: turns.filter(({ at }) => at >= cut).map((turn) => ({ ...turn, at: turn.at - cut })),
      },
    ];
  });
}
