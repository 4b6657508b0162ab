/**
 * Titles of parts: which lines hold them, what kind of part they open and for which year.
 */
import type { PartKind } from '../schema/notice.ts';
import { plainDigits } from '../text/digit.ts';
import { fold } from '../text/fold.ts';
import { sliceGlyphs } from './glyphs.ts';
import type { Source } from './read.ts';
import type { Paragraph } from './unwrap.ts';

/** 总结 and its kin tell a summary; a plan is what a notice holds unless its title says otherwise. */
export function partKindOf(title: string): PartKind {
  return isSummary(title) && !isPlan(title) ? 'summary' : 'plan';
}

/** `2024年重点工作完成情况` tells what was done, although 重点工作 alone is a plan's word. */
const summaryWords =
  /(?:工作|要点|计划|任务)*(?:总结|回顾|(?:完成|工作|进展|开展|落实|推进)情况|情况报告|主要成效|工作成效|完成的(?:主要|重点)?工作)/gu;
const planWords = /要点|计划|打算|思路|安排|谋划|重点工作|重点任务/u;
/** A heading that names no year and speaks of what comes: `下一步工作打算`. */
const nextWords = /下一?步|下一?阶段|下一年|明年|来年|今后/u;

/** `工作安排` at a heading's end says what the section is; 重点工作 within one may be what was done. */
const closingWords = /(?:计划|打算|思路|安排|要点)$/u;

const isSummary = (title: string): boolean => title.search(summaryWords) >= 0;
const isPlan = (title: string): boolean => planWords.test(title.replace(summaryWords, ''));

/** True for a title that names a summary and a plan: `2023年工作总结和2024年工作计划`. */
export function namesBoth(title: string): boolean {
  return isSummary(title) && isPlan(title);
}

/** The year that a title names; a plan's is the notice's own where the title names it too, and a summary's the year before unless it says. */
export function yearOfPart(kind: PartKind, title: string, noticeYear: number): number {
  const years = [...plainDigits(title).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1]));
  if (kind !== 'summary' && years.includes(noticeYear)) return noticeYear;
  return years[0] ?? (kind === 'summary' ? noticeYear - 1 : noticeYear);
}

/** What surrounds a section, where its heading names no year. */
export interface Surroundings {
  /** The title of the notice's text: one that names both kinds lets each section say which it is. */
  title: string;
  /** Year of the notice's plan. */
  year: number;
  /** Kind and year of the part that is open. */
  part: { kind: PartKind; year: number } | null;
}

/**
 * The part that a section's heading opens (`一、2023年工作总结`, `第二部分 2024年工作计划`); null where it is a
 * section like any other. Without a year (`一、主要工作情况`, `三、下一步工作打算`) it opens one where the title
 * names both kinds, or where a summary turns to what comes next.
 */
export function partOfSection(
  heading: string,
  { title, year, part }: Surroundings,
): { kind: PartKind; year: number } | null {
  if (heading.length > 30 || /[，。；,;]/u.test(heading)) return null;
  const named = /(?<!\d)((?:19|20)\d{2})年/u.exec(plainDigits(heading))?.[1];
  const both = namesBoth(title);
  if (isSummary(heading) && !isPlan(heading)) {
    if (named) return { kind: 'summary', year: Number(named) };
    return both ? { kind: 'summary', year: yearOfPart('summary', title, year) } : null;
  }
  if (!isPlan(heading)) return null;
  if (named) return { kind: 'plan', year: Number(named) };
  if (part?.kind === 'summary' && nextWords.test(heading)) return { kind: 'plan', year: part.year + 1 };
  return both && part?.kind === 'summary' && closingWords.test(heading) ? { kind: 'plan', year } : null;
}

/** Titles that the sidecar and the covering title announce, folded. */
export function announcedTitles(source: Source): string[] {
  const head = source.text.slice(0, 1500).replace(/\s+/gu, '');
  const named = /关于(?:印发|下发)(.{0,200}?)的通知/u.exec(head)?.[1] ?? '';
  return [source.sidecar.title, ...[...named.matchAll(/《([^《》]+)》/gu)].map((match) => match[1] as string)].map(
    fold,
  );
}

/**
 * Where no line holds an announced title alone, a paragraph that begins with one is cut behind it: a
 * text copied without its line breaks.
 */
export function splitAtTitle(paragraphs: Paragraph[], titles: readonly string[]): Paragraph[] {
  if (paragraphs.some(({ glyphs }) => titles.includes(fold(glyphs.text)))) return paragraphs;
  return paragraphs.flatMap((paragraph) => {
    const { glyphs, turns } = paragraph;
    const title = titles.find((known) => fold(glyphs.text.slice(0, known.length)) === known);
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
