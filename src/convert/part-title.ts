/**
 * Titles of parts: which lines hold them, what kind of part they open and for which year.
 */
import type { PartKind } from '../schema/notice.ts';
import { fold } from '../text/fold.ts';
import { plainDigits } from '../text/digit.ts';
import type { Source } from './read.ts';
import { cutParagraph, type Paragraph } from './unwrap.ts';
import { name } from './pattern.ts';

const ANNOUNCED = name(
  'title that a covering notice announces',
  /关于(?:印发|下发)(.{0,200}?)的通知/u,
  ['{关于印发工作要点的通知}'],
  ['关于工作要点的通知', '印发通知'],
);

/** 总结 and its kin name a summary: `2024年重点工作完成情况` says what was done, although 重点工作 alone is a plan's word. */
const summaryWords = name(
  'words of a summary in a title',
  /总结|回顾|(?:完成|工作|进展|开展|落实|推进|执行)情况|情况(?:的)?(?:报告|汇报|通报)|主要成效|工作成效|成绩|完成的(?:主要|重点)?工作/gu,
  ['2024年工作总结', '任务完成情况'],
  ['工作计划', '情况'],
);
const planWords = name(
  'words of a plan in a title',
  /要点|计划|打算|思路|安排|谋划|重点工作|任务|目标|举措|措施|设想|展望|规划|部署|(?:19|20)\d{2}年[^年]{0,8}工作$/u,
  ['工作要点', '下一步打算', '2025年重点工作'],
  ['工作总结', '回顾'],
);
/** `2025年工作要点及2024年工作总结`: the plan is named first. */
const planThenSummary = name(
  'plan first, and then a year',
  /(?:要点|计划|打算|思路|安排)》?(?:以?及|和|与|暨|、)\D{0,12}(?:19|20)\d{2}/u,
  ['工作计划及2024年', '要点》和2024年'],
  ['2024年总结及计划', '计划'],
);

const WORK_REPORT = name('work report', /工作报告$/u, ['2025年度工作报告'], ['工作报告会', '工作要点']);

/** The halves that a title names; a plan is what a notice holds unless its title says otherwise. */
export function kindsOfTitle(title: string): 'plan' | 'summary' | 'both' {
  const words = plainDigits(fold(title));
  const last = [...words.matchAll(summaryWords)].at(-1);
  // 2025年度工作报告 may hold a review, a plan or both: its headings tell, or the editor.
  if (!last) return WORK_REPORT.test(words) ? 'both' : 'plan';
  const [before, after] = [words.slice(0, last.index), words.slice(last.index + last[0].length)];
  return planWords.test(after) || planThenSummary.test(before + last[0]) ? 'both' : 'summary';
}

/**
 * The year of a part by its title. A plan's is the notice's own where the title names it, a summary's the year before the
 * notice's unless its half of the title names one: `工作总结和2031年工作打算` tells no year of the summary.
 */
export function yearOfPart(kind: PartKind, title: string, noticeYear: number): number {
  if (kind === 'summary') return yearsIn(summaryHalf(title))[0] ?? noticeYear - 1;
  const years = yearsIn(title);
  return years.includes(noticeYear) ? noticeYear : (years[0] ?? noticeYear);
}

const yearsIn = (title: string): number[] =>
  [...plainDigits(title).matchAll(/(?<!\d)((?:19|20)\d{2})(?!\d)/gu)].map((match) => Number(match[1]));

/** A title without what it says of a plan: up to its last word for a summary, from where a plan named before it ends. */
function summaryHalf(title: string): string {
  const words = plainDigits(title);
  const last = [...words.matchAll(summaryWords)].at(-1);
  if (!last || kindsOfTitle(title) !== 'both') return words;
  const half = words.slice(0, last.index + last[0].length);
  return half.slice(planThenSummary.exec(half)?.index ?? 0);
}

/** Titles that the sidecar and the covering title announce, folded. */
export function announcedTitles(source: Source): string[] {
  const head = source.text.slice(0, 1500).replace(/\s+/gu, '');
  const named = ANNOUNCED.exec(head)?.[1] ?? '';
  return [source.sidecar.title, ...[...named.matchAll(/《([^《》]+)》/gu)].map((match) => match[1] as string)].map(
    fold,
  );
}

/** A character that the fold leaves as it is, whatever follows. Must: `养`, `2`. Must not: `e`, `（`, ` `. */
const foldsToItself = /^[\u4e00-\u9fff0-9]/u;

/** How many units of a text tell that no title begins so. */
const fewUnits = 4;

/** Tells whether a text may begin as one of folded `titles` does: nearly none does, and it need not be folded to tell. */
export function startTest(titles: readonly string[]): (text: string) => boolean {
  const starts = new Set(titles.map((title) => title.slice(0, 1)));
  return (text) => {
    if (foldsToItself.test(text) && !starts.has(text.charAt(0))) return false;
    const start = fold(text.slice(0, fewUnits));
    return start.length < 2 || starts.has(start.slice(0, 1));
  };
}

/** Tells whether a text is one of folded `titles`. */
export function titleTest(titles: readonly string[]): (text: string) => boolean {
  const mayBegin = startTest(titles);
  return (text) => mayBegin(text) && titles.includes(fold(text));
}

/**
 * Where no line holds an announced title alone, a paragraph that begins with one is cut behind it: a
 * text copied without its line breaks.
 */
export function splitAtTitle(paragraphs: Paragraph[], titles: readonly string[]): Paragraph[] {
  const isTitle = titleTest(titles);
  if (paragraphs.some(({ mapped }) => isTitle(mapped.text))) return paragraphs;
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph.mapped;
    const title = titles.find((known) => fold(text.slice(0, known.length)) === known);
    return title && text.length > title.length ? cutParagraph(paragraph, title.length) : [paragraph];
  });
}
