/**
 * Scanning a run of words for its verbs, past the adverbs that open it and the particles that close it.
 */
import { depths } from '../../text/bracket.ts';
import type { Run } from './clause.ts';
import { ACTS, ADVERBS, LEADING, NO_VERBS, NOUN_LIKE } from './verb.ts';
import { name } from '../pattern.ts';

const CUTS_A_NOUN = name(
  'what makes a noun of the verb before',
  /^(?:[率面额者员]|费(?!用))/u,
  ['率', '额', '费'],
  ['费用', '床位'],
);
const MEASURE_OF = name(
  'what measures the noun before',
  /^(?:比例|标准|(?:确认|审批|审核)?时[限间]|满意[率度]|水平|力度|(?:完成|合格|覆盖|达标)率)/u,
  ['比例', '完成率'],
  ['标的', '率'],
);
const NO_PART_OF_VERB = name(
  'words between a verb and its number',
  /(?:至|到|为|了|约|共计|共|总计|合计|累计|再|不少于|各|全市|全区|本市|本区|全县|全镇|新|首批|一支|一批|\u0000+)$/u,
  ['提高{至}', '培训{约}'],
  ['培训', '新增'],
);
const PARTICLE = name('particle of reaching at the end', /(?:至|到|为)$/u, ['提高至', '达到'], ['至少', '提高']);

export interface Found extends Run {
  verb: string;
}

export const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);

/** The first of `words`, in their order, that a text begins with and that fits; they are distinguished by their first character. */
export function opener(
  words: readonly string[],
): (text: string, fits?: (word: string) => boolean) => string | undefined {
  const byFirst = Map.groupBy(words, (word) => word.charAt(0));
  return (text, fits = () => true) => byFirst.get(text.charAt(0))?.find((word) => text.startsWith(word) && fits(word));
}

const verbOpening = opener(byLength([...new Set([...ACTS, ...LEADING, ...NOUN_LIKE])]));
const NOUN_SET = new Set(NOUN_LIKE);
const adverbOpening = opener(byLength(ADVERBS));
/** Words that hold a verb's characters and are none. */
export const noVerbOpening = opener(NO_VERBS);

/** Times and comparisons, with what is no target blanked out: 自2024年7月起, 与2019年相比, 较去年同期, 其中. */
const openingWords = name(
  'adverb or time at the start',
  /^(?:\u0000+(?:起|以来|止|开始|期间)?(?!草)|(?:与|比|较|同)(?:\u0000|上年|去年|同期|年初|前年)+底?(?:相比)?|[于自从在到至](?=\u0000)|[◆●■▲★◇○□▪➢•]+|集中(?=轮训|培训|整治|清理|排查|开展|走访|采购|转移)|(?:清明|春节|元旦|国庆|重阳|节日|冬令|汛期?)期?间|其中[：:，]?|[的了])/u,
  ['其中：', '集中轮训', '清明期间'],
  ['集中供养', '新增'],
);

/** 新增, 新建, 实现, 各类 and the like begin with an adverb's character and are whole words. */
const protectedWord = name(
  'word that looks like a verb and is none',
  /^(?:新[增建设改型时的聘招开兴生购人（(]|共有|各[类级]|再[生就]|可[持靠及]|现代|通过率|实现[率度]|内[设部地外]|将[来军]|要[求素]|已故)/u,
  ['新型', '各类', '共有'],
  ['各街镇'],
);

/** Index after the adverbs, times and scopes that open a run. */
export function skipAdverbs(text: string, start: number, end: number): number {
  let at = start;
  for (let moved = true; moved;) {
    moved = false;
    const rest = text.slice(at, end);
    const word = openingWords.exec(rest)?.[0] ?? adverbOpening(rest);
    if (word !== undefined && word !== '' && !protectedWord.test(rest)) {
      at += word.length;
      moved = true;
    }
  }
  return at;
}

/** Characters of the word that `rest` opens with where it holds a verb's characters and is none; else 0. */
const lengthOfNoVerb = (rest: string): number => noVerbOpening(rest)?.length ?? 0;

/** True where a verb of that length would end within a word: 举办培训 in 举办培训班. */
function cutsAWord(rest: string, length: number): boolean {
  for (let at = 1; at < length; at += 1) if (at + lengthOfNoVerb(rest.slice(at)) > length) return true;
  return false;
}

/** Every verb of a run with its place, outside brackets and quotation marks. */
export function verbsIn(text: string, run: Run): Found[] {
  const depth = depths(text);
  const level = Math.min(...depth.slice(run.start, Math.max(run.start + 1, run.end)));
  const found: Found[] = [];
  for (let at = run.start; at < run.end; at += 1) {
    if (depth[at]! > level) continue;
    const rest = text.slice(at, run.end);
    const passed = lengthOfNoVerb(rest);
    if (passed > 0) {
      at += passed - 1;
      continue;
    }
    // 总资助金额, 办结率, 补贴额
    const verb = verbOpening(rest, (word) => !cutsAWord(rest, word.length));
    if (verb === undefined || text[at - 1] === '总' || CUTS_A_NOUN.test(rest.slice(verb.length))) continue;
    // 抽查比例, 保障标准, 整改完成率: a noun with what measures it.
    if (NOUN_SET.has(verb) && MEASURE_OF.test(rest.slice(verb.length))) continue;
    found.push({ verb, start: at, end: at + verb.length });
    at += verb.length - 1;
  }
  return found;
}

/** End of a run without the particles that join a verb to its number: 推广至, 公布了, 新增约, 覆盖全市. */
export function beforeNumber(text: string, run: Run): number {
  let end = run.end;
  for (let moved = true; moved;) {
    moved = false;
    const words = text.slice(run.start, end);
    const tail = NO_PART_OF_VERB.exec(words);
    if (tail && tail[0].length < words.length + 1) {
      end -= tail[0].length;
      moved = tail[0].length > 0;
    }
  }
  return end;
}

/** 至, 到 or 为 between a verb and its number: 提高至79% is no rise of 79 %. Verbs that have it within stay as they are. */
export function reaching(lead: string, verb: string): string {
  return verb === '' ? '' : (PARTICLE.exec(lead)?.find((particle) => lead.endsWith(verb + particle)) ?? '');
}

/** The first of `words` in a run, outside brackets and quotation marks; null for none. */
export function predicateIn(text: string, run: Run, words: readonly string[]): Found | null {
  const whole = text.slice(run.start, run.end);
  if (!words.some((word) => whole.includes(word))) return null;
  const depth = depths(text);
  const level = depth[run.start] ?? 0;
  for (let at = run.start; at < run.end; at += 1) {
    if (depth[at]! > level) continue;
    const rest = text.slice(at, run.end);
    const passed = lengthOfNoVerb(rest);
    if (passed > 0) {
      at += passed - 1;
      continue;
    }
    const verb = words.find((word) => rest.startsWith(word));
    if (verb !== undefined) return { verb, start: at, end: at + verb.length };
  }
  return null;
}
