/**
 * What a heading says of the half of a notice that it opens: last year's summary or this year's plan, and for which
 * year. Its year words decide, then words of time (`下一步`, `一年来`), then its noun.
 */
import { plainDigits } from '../text/digit.ts';
import { readDigits } from '../text/numeral.ts';
import { readOnce } from '../text/short-text.ts';
import { name } from './pattern.ts';

const PART_OF_YEAR = name(
  'part of a year, behind the year',
  /^年?(?:上半年|[一二三]季度|前)/u,
  ['年上半年', '一季度', '前三季度'],
  ['年度', '下半年'],
);
const KEY_POINTS = name('key points, at the end', /要点$/u, ['工作要点'], ['要点如下']);

/** The half that a heading opens. */
export interface Turn {
  kind: 'plan' | 'summary';
  year: number;
  /** False where only the noun speaks (`三、工作任务`): its place among the other headings must decide. */
  sure: boolean;
}

/** The years that the halves are about where a heading names none. */
export interface HalfYears {
  plan: number;
  summary: number;
}

const summaryNoun = name(
  "what a summary is called, at a heading's end",
  /(?:总结|回顾|回眸|盘点|小结|情况|成效|成绩|成果|亮点(?:工作)?|做法|进展|综述|概述|概况|业绩|收获|经验|特色|创新|完成的?(?:主要|重点)?工作|(?:所做|做了)的?(?:主要|重点)?工作|情况(?:的)?(?:报告|汇报))$/u,
  ['2024年工作总结', '主要工作开展情况', '一年来的主要做法', '特色亮点工作'],
  ['工作计划', '2024年完成情况及下一步打算'],
);
const problems = name(
  "what is not well, at a heading's end: a section of the summary",
  /(?:问题|困难|不足|短板|差距|挑战)$/u,
  ['存在的问题', '主要困难', '存在问题和不足'],
  ['解决问题的措施', '养老'],
);
const pastTime = name(
  "words of a time gone by, at a heading's start or with 以来",
  /^(?:过去(?:的)?(?:一年)?|一年来|一年以来|去年|上一?年度?(?!\S*计划)|上半年|前\S{1,2}个?(?:季度|月)|回顾|回望|回眸|盘点)|以来/u,
  ['过去一年工作', '今年以来主要工作', '回顾2024年'],
  ['下半年工作', '上门服务'],
);
const timeToCome = name(
  'words of a time to come',
  /下一?步|下一?个?阶段|下一年|下年度|下半年|下一?季度|明年|来年|今后|接下来|新的?一年|新年度|后续|下一?个年度/u,
  ['下一步工作', '存在问题及下步打算', '新的一年怎么干'],
  ['上半年工作', '今年工作'],
);
const planNoun = name(
  "what only a plan is called, at a heading's end",
  /(?:计划|打算|思路|安排|设想|谋划|展望|规划|部署|拟(?:开展|推进|实施)的?(?:主要|重点)?(?:工作|项目))$/u,
  ['工作打算', '工作思路'],
  ['计划完成情况', '工作目标'],
);
const workNoun = name(
  'what a plan may be called, and a section of either half',
  /(?:要点|任务|目标|重点|举措|措施|方向|意见|建议|要求|项目|清单|工作|抓手|指导思想|实事|对策|方案|内容|指标)$/u,
  ['主要工作任务', '工作目标', '工作举措'],
  ['养老服务', '工作计划'],
);
const yearsWork = name(
  'work of a year without more, which names the half that it is in',
  /(?:工作|任务|重点|目标|项目|民政|实事|举措|措施|事业|事|开展)$/u,
  ['2024年主要工作', '2024年重点任务'],
  ['2024年遗留问题整改'],
);
const beforeYear = name(
  'what may come before the year that a heading is about',
  /^(?:(?:展望|面向|奋进|奋战|奋斗|谋划|迎接|聚焦|决战|筹划|关于|对|做好|明确|部署|我们的?|[和及与])?|.{0,16}(?:局|厅|部门|系统|[省市区县]|民政))$/u,
  ['展望', '松岭区民政局', ''],
  ['高质量编制', '落实好'],
);
const dateWithinYear = name(
  'what after a year makes it a date within that year',
  /^(?:年?\d{1,2}月|年?(?:元旦|春节|清明|国庆|重阳|[底初末前]))/u,
  ['年3月', '年春节前', '年底'],
  ['年工作', '年主要任务'],
);

const leadForward = name(
  'sentence that turns to what comes',
  /^(?:(?:展望)?(?:19|20)\d{2}年?|(?:在)?(?:下一?步|下一?阶段|下半年|明年|来年|新的?一年|今后|接下来))(?:的?工作中?|里)?[，,:：]?.{0,40}?(?:将|要|拟|计划|打算|着力|重点|继续|围绕|聚焦|突出|做好|抓好)/u,
  ['2025年，我局将重点做好以下工作：', '下一步，我们将继续提升养老服务。', '新的一年，要重点抓好以下工作'],
  ['一年来，我局重点抓了三件事。', '养老服务要继续提升。'],
);
const done = name(
  'signs of what was done in a sentence',
  /已(?!婚)|累计|截至|同比|共计|全年共|荣获|圆满|\p{Script=Han}了(?=[\p{Script=Han}\d])(?<!为了|除了|到了|不了)/u,
  ['已建成3家', '全年累计发放860万元', '开展了活动'],
  ['建成社区食堂6家', '为了做好工作'],
);
const hanYear = name(
  'year in Han digits',
  /二[〇○OＯ零][〇○OＯ零一二三四五六七八九]{2}(?=年)/gu,
  ['{二〇二四}年', '{二○二五}年'],
  ['二〇二四', '二十四年'],
);
const aYear = /(?<![-\d–—~至])(?:19|20)\d{2}(?![-\d–—~])/gu;

/** Digits for the years of a heading, its brackets, quotation marks and closing mark aside. */
const readable = readOnce((heading): string => {
  const digits = heading.replace(hanYear, (year) => String(readDigits(year)));
  return plainDigits(digits)
    .replace(/[（(][^（()）]*[）)]/gu, '')
    .replace(/[“”"'‘’\s]/gu, '')
    .replace(/[：:。]$/u, '');
});

/** Longest heading of a half, in characters. */
const longestHeading = 30;

/** `存在问题`, which ends a summary and may begin a plan. */
export const isProblem = (heading: string): boolean => problems.test(readable(heading));

/** The half that `heading` (without its label) opens; null where it is a section like any other. */
export function turnOfHeading(heading: string, years: HalfYears): Turn | null {
  const words = readable(heading);
  if (words.length > longestHeading || words.length < 2 || /[，。；,;！？]/u.test(words)) return null;
  // A number alone on its line is a cell, or what a line's end left over.
  if (!/\p{Script=Han}/u.test(words)) return null;
  const isSummary = summaryNoun.test(words);
  const next = timeToCome.exec(words);
  if (next && !isSummary) {
    const opens = next.index === 0 || planNoun.test(words) || workNoun.test(words);
    return opens ? { kind: 'plan', year: yearNamed(words, years.plan) ?? years.plan, sure: true } : null;
  }
  const dated = turnOfYear(words, years, isSummary);
  if (dated !== undefined) return dated;
  if (pastTime.test(words)) return { kind: 'summary', year: years.summary, sure: true };
  if (isSummary || problems.test(words)) return { kind: 'summary', year: years.summary, sure: false };
  if (planNoun.test(words)) return { kind: 'plan', year: years.plan, sure: false };
  return workNoun.test(words) ? { kind: 'plan', year: years.plan, sure: false } : null;
}

/** The half named by a calendar year in the words; undefined where they name none. */
function turnOfYear(words: string, years: HalfYears, isSummary: boolean): Turn | null | undefined {
  const [named] = words.matchAll(aYear);
  if (!named) return undefined;
  const year = Number(named[0]);
  const before = words.slice(0, named.index);
  const after = words.slice(named.index + 4);
  if (dateWithinYear.test(after)) return null;
  const looksBack = isSummary || pastTime.test(words) || PART_OF_YEAR.test(after);
  if (looksBack) return { kind: 'summary', year, sure: true };
  const nominal = beforeYear.test(before);
  const called = planNoun.test(words) || workNoun.test(words);
  if (year >= years.plan) return nominal || called ? { kind: 'plan', year, sure: true } : null;
  if (planNoun.test(words) || KEY_POINTS.test(words)) return { kind: 'plan', year, sure: true };
  return nominal && (yearsWork.test(words) || after === '年' || after === '')
    ? { kind: 'summary', year, sure: true }
    : null;
}

function yearNamed(words: string, least: number): number | null {
  const named = [...words.matchAll(aYear)].map((match) => Number(match[0])).find((year) => year >= least);
  return named ?? null;
}

/** True for a paragraph that turns to the plan of `year` with its first sentence. */
export function leadsForward(text: string, year: number): boolean {
  const words = readable(text);
  const first = /^[^。！？]*/u.exec(words)?.[0] ?? '';
  const named = [...first.matchAll(aYear)][0];
  if (named && Number(named[0]) !== year) return false;
  return leadForward.test(first) && !/[了已]/u.test(first);
}

/** The share of sentences of `text` that say what was done. */
export function shareDone(text: string): number {
  const sentences = text.split(/[。；！？\n]/u).filter((sentence) => sentence.trim() !== '');
  if (sentences.length === 0) return 0;
  return sentences.filter((sentence) => done.test(sentence)).length / sentences.length;
}
