/**
 * The words of a query that was written as people speak: a list with 、, a question, several things in one breath. Tried
 * where what was written stands nowhere as it is.
 */
import { readNumeral } from '../text/numeral.ts';
import { type Name, nameAt } from './scope.ts';

/** Marks that part words; a point or comma within a number parts nothing (`1.8`, `4,000`). */
const MARKS = /[、，；。！？：…·（）《》〈〉“”‘’「」"';:!?()<>/]|[.,](?!\d)/gu;
/** What makes a question of words: 普陀有多少养老床位, 什么是一键通, 低保多少钱. The longer ones come first. */
const QUESTION =
  /请问|谁(?:来)?(?:负责|牵头|主管)?|哪(?:些|几个|个)区|(?:提到|写到|提及|说到|涉及到?)(?:了|过)?|有冇|有啥|啥|打算|今年|去年|最近|新的$|我想知道|我想问|想了解|有没有|是不是|是否|什么叫做?|什么是|是什么意思|是什么|指什么|怎么(?:样|申请|办理|办)?|怎样|如何(?:申请|办理)?|可以|为什么|什么时候|什么|一共|总共|有多少|是多少|多少钱|多少|有?几[个家张名处项所条]|有几|有哪些|哪些|在哪里|在哪儿|哪里|哪儿|哪个|哪家|在哪|的情况|吗$|呢$|(?:吗|呢)(?=\s)/gu;
/** Words that join others, and are in a word of their own hardly ever: 关于食堂, 老人的食堂. */
const JOINING = /以及|关于|的/gu;
/** Those that are in many words, so they join only between two: 助餐和食堂, and not 碳中和. */
const BETWEEN = /(\S{2}|\s)[和与及跟](?=\S{2})|(?:^|\s)[和与及跟](?=\s|$)/gu;
/** A blank, a quotation, what is excluded: matches `"社区 食堂"` and `-领域`, and not the unclosed `"社区`. */
const KEPT = /^(?:\s|"[^"]*"$|“[^”]*”$|[-－])/u;
/** What is counted and how many; matches 850张 of 850张认知障碍照护床位, and not 五个 of 五个中心. */
const COUNTED =
  /((?:\d[\d.,]*|[一二三四五六七八九十百千]{2,})[万亿]?[张家个名人处条户次项所元])(?=\p{Script=Han}{2})/gu;
/** What is left of a question at either end of a word: 有养老床位, 养老床位张. */
const ENDS = /^(?:有|是|在|做|对|要|想|能)(?=.{2})/u;
/** What a question leaves behind a word: matches 婚姻登记有 and 新建了, and not 所有 or 人工智能. */
const TRAILING = /(.{3})[有要]$|(.{2}[^智功职技性节赋才动])能$|(.{2})了$/u;
const SINGLE = /^[张家个名人处条户次项所只位份吗呢有是在建办要搞能会到了过]$/u;

const DIGITS = '零一二三四五六七八九';
/** A number of one character before what it counts; matches 两 of 两家智慧养老院, and not 一 of 一键通. */
const ONE_NUMERAL = /(^|[^一-龥])([一二两三四五六七八九])(?=[张家个名人处条户次项所位])/gu;
/** Tenths; matches 九成 of 九成以上, and not of 九成功. */
const TENTHS = /([一二三四五六七八九])成(?![功立本长为果员效])/gu;
/** A number with a point; matches 七点六一 of 七点六一亿元. */
const HAN_POINT = /([零〇一二两三四五六七八九十百千万]+)点([零〇一二三四五六七八九]+)/gu;

function digitOf(numeral: string): string {
  return numeral === '两' ? '2' : String(Math.max(0, DIGITS.indexOf(numeral)));
}

/** The query with digits for numbers that are read as such only here: 2家 for 两家, 7.61亿 for 七点六一亿. */
export function withDigits(written: string): string {
  return written
    .replace(HAN_POINT, (run, whole: string, part: string) => {
      const value = whole.length === 1 && whole !== '十' ? Number(digitOf(whole)) : readNumeral(whole);
      return value === null ? run : `${String(value)}.${[...part].map(digitOf).join('')}`;
    })
    .replace(TENTHS, (_, tenths: string) => `${digitOf(tenths)}0%`)
    .replace(ONE_NUMERAL, (_, before: string, numeral: string) => before + digitOf(numeral));
}

/**
 * The query with blanks where words part; quotations and what is excluded stay as they are.
 *
 * @param names of places and years
 */
export function partLoosely(written: string, names: readonly Name[]): string {
  return written
    .split(/("[^"]*"|“[^”]*”|\s+)/u)
    .map((piece) => (KEPT.test(piece) ? piece : partRun(partNames(piece, names))))
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function partRun(run: string): string {
  const asked = run.replace(MARKS, ' ').replace(QUESTION, ' ');
  // Without anything of a question or a name beside it, the end of a word is its own: 人工智能.
  if (asked === run && !/\s/u.test(run)) return run;
  const words = asked
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(ENDS, '').replace(TRAILING, '$1$2$3'));
  const telling = words.filter((word) => !SINGLE.test(word));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** 或 in English without a blank; matches 老or助 of 养老or助残. */
const OR = /(\p{Script=Han})\s*or\s*(?=\p{Script=Han})/giu;

/** The query with blanks instead of the words that join others and behind what is counted, and 或 as a word of its own. */
export function partAtJoints(written: string): string {
  return written
    .replace(JOINING, ' ')
    .replace(BETWEEN, '$1 ')
    .replace(OR, '$1 或 ')
    .replace(/或者?/gu, ' 或 ')
    .replace(COUNTED, '$1 ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** A run of characters with a blank at either side of each name in it: `普陀养老床位` as `普陀 养老床位`. */
export function partNames(folded: string, names: readonly Name[]): string {
  let parted = '';
  let at = 0;
  while (at < folded.length) {
    const name = nameAt(folded, at, names);
    parted += name === null ? folded.charAt(at) : ` ${folded.slice(at, name.to)} `;
    at = name?.to ?? at + 1;
  }
  return parted;
}
