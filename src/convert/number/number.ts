/**
 * Numbers as a notice writes them: 500, 1,200, 10万, 3.78亿元, 65%, 五家, 1-2家, 1/3到1/2, 约7.96万块, 400余人, 90%以上.
 */
import { readDigits, readNumeral } from '../../text/numeral.ts';
import { name } from '../pattern.ts';
import { BARE_NOUNS, UNIT_PATTERN } from './unit.ts';
import { PROMISED } from './verb.ts';

const SHARE_OF = name(
  'share of a hundred or a thousand',
  /^[百千]分之/u,
  ['百分之五', '千分之三'],
  ['三分之一', '百分'],
);
const FRACTION = name('fraction in words', /^(.+)分之(.+)$/u, ['三分之一'], ['三分', '之一']);
const FIGURE_AND_MAGNITUDE = name(
  'figure with its magnitude',
  /零?(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)(千万|百万|十万|亿|万|千|百)?/gu,
  ['{3万}4000', '3万{4000}'],
  ['万'],
);
const POPULATION = name(
  'population right before',
  /人口[^，。；]{0,6}$/u,
  ['老年人口已突破', '人口'],
  ['人口，达', '老人'],
);

/** A number with its unit, as it is in the text. Offsets are UTF-16, ends exclusive. */
export interface NumberRun {
  /** From the first digit; words of approximation before it are not in it. */
  start: number;
  /** After the unit, or after the number where the unit is given by the noun alone (10万老年人). */
  end: number;
  /** Where the words of approximation before it begin; `start` where there are none. */
  approximateStart: number;
  value: number;
  valueHigh: number | null;
  approximate: string | null;
  unit: string;
  /** What the unit itself says that it is for: 每人每月 of 元/人/月. */
  unitPer: string | null;
  /** Written in Chinese numerals, which are more often a name or a figure of speech. */
  chinese: boolean;
  /** 百, 千, 万 without a figure of their own: 百户走访, 近百家. */
  bare: boolean;
  /** A share of a whole: 65%, 三分之一. */
  share: boolean;
}

const BEFORE =
  '≥|≤|[＞>]|[＜<]|不足|不到|少于|不少于|不低于|不小于|不超过|不高于|不多于|至少|最少|至多|最多|大约|约为|约|将近|接近|近|超过|超|逾|突破|多于|大于|高于|小于|低于|最高|最低|上';
const AFTER = `以上|及以上|以下|以内|之内|左右|上下|内(?=[全基]?[部面本]?(?:${PROMISED})|[。；，、]|$)`;
const ARABIC = '\\d{1,3}(?:[, ]\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** Figures and magnitudes in turn, in figures of either script: 3万4000, 25万6千, 100万两千, 1亿2000万. */
const MIXED =
  '\\d+(?:\\.\\d+)?(?:亿|万|千|百)(?:零?(?:\\d+|[一二两三四五六七八九十]+)(?:千万|百万|十万|万|千|百)|零?\\d+(?![\\d.]))+';
/** Two figures side by side mean either: 五六家, 三四十人, 十五六名, 七八百户. */
const EITHER =
  '(?:[一二三四五六七八九]?十)?(?:一二|二三|两三|三四|四五|五六|六七|七八|八九)[十百千]?[万亿]?(?![百千十一二三四五六七八九])';
const HAN = '[零〇一二两三四五六七八九十百千万亿]+';
/** 十五点五, 3点5万: 点 is a decimal point where it is no hour (9点30分). */
const POINT =
  '(?:[零〇一二两三四五六七八九十百千]+点[零〇一二三四五六七八九]+(?![十分刻时钟])|\\d+点\\d+(?=[万亿]))(?:百万|千万|万亿|万|亿)?';
/** Figures one after the other and parted by 、 mean either too: 3、4家. What opens a text may be its label. */
const NEIGHBOURS = `(?<=\\p{Script=Han})(?:${['1、2', '2、3', '3、4', '4、5', '5、6', '6、7', '7、8', '8、9', '一、二', '二、三', '两、三', '三、四', '四、五', '五、六', '六、七', '七、八', '八、九'].join('|')})(?=[十百千万]*(?:${UNIT_PATTERN}))`;
const SEPARATOR = '[—\\-–－~～至到]+';

/** 百分之六十五, 三分之一, 1/3, 65 and 三十 as alternatives of one piece. */
const PIECE = `[百千]分之(?:${POINT}|${HAN}|${ARABIC})|${NEIGHBOURS}|${POINT}|${EITHER}|${MIXED}|[一二两三四五六七八九十]+分之[一二两三四五六七八九十]+|\\d+/\\d+|(?:${ARABIC})(?:十万|百万|千万|万亿|百|千|万|亿)?|${HAN}`;

const NUMBER = name(
  'number with its unit',
  new RegExp(
    // Words of approximation, a number, the unit and the number of a range, more, magnitude, unit, words behind it.
    `(${BEFORE})?(${PIECE})(?:(%|％|${UNIT_PATTERN})?${SEPARATOR}(${PIECE}))?(余|多|来|几)?(万|亿)?(${UNIT_PATTERN})?(${AFTER})?`,
    'gu',
  ),
  ['新增{300张}', '{约1.2万余人}', '{3至5家}'],
  ['养老服务'],
);

const MAGNITUDES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

interface Piece {
  value: number;
  magnitude: number;
  chinese: boolean;
  bare: boolean;
  share: 'percent' | 'permille' | 'fraction' | null;
  /** The upper of two figures side by side. */
  high?: number;
}

/** Decimal scaling without binary dust: 1396.85万 is 13968500 and not 13968499.999999998. */
function scale(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function readPiece(words: string): Piece | null {
  const plain = { magnitude: 1, chinese: false, bare: false, share: null };
  const hundredth = SHARE_OF.test(words) ? readPiece(words.slice(3)) : null;
  if (hundredth) {
    const value = scale(hundredth.value, hundredth.magnitude);
    return { ...plain, value, share: words.startsWith('百') ? 'percent' : 'permille' };
  }
  const pointed = DECIMAL.exec(words);
  if (pointed) {
    const [, whole = '', places = '', magnitude = ''] = pointed;
    const units = /\d/u.test(whole) ? Number(whole) : readNumeral(whole);
    const decimals = /\d/u.test(places) ? places : String(readDigits(`一${places}`) ?? '').slice(1);
    if (units === null || decimals === '') return null;
    const value = Number(`${String(units)}.${decimals}`);
    return { ...plain, value, magnitude: MAGNITUDES[magnitude] ?? 1, chinese: !/\d/u.test(whole) };
  }
  const neighbours = TWO_FIGURES.exec(words);
  if (neighbours) {
    const [a, b] = neighbours.slice(1).map((figure) => (/\d/u.test(figure) ? Number(figure) : readNumeral(figure)));
    return a == null || b == null ? null : { ...plain, value: a, high: b, chinese: !/\d/u.test(words) };
  }
  const either = EITHER_FIGURES.exec(words);
  if (either) {
    const [, tens = '', low = '', high = '', magnitude = ''] = either;
    const [a, b] = [low, high].map((figure) => readNumeral(tens + figure + magnitude));
    return a == null || b == null ? null : { ...plain, value: a, high: b, chinese: true };
  }
  const mixed = readMixed(words);
  if (mixed !== null) return { ...plain, value: mixed };
  const fraction = FRACTION.exec(words) ?? null;
  if (fraction) {
    const under = readNumeral(fraction[1]!);
    const over = readNumeral(fraction[2]!);
    return under === null || over === null ? null : { ...plain, value: round4(over / under), share: 'fraction' };
  }
  const slash = /^(\d+)\/(\d+)$/u.exec(words);
  if (slash) return { ...plain, value: round4(Number(slash[1]) / Number(slash[2])), share: 'fraction' };
  const arabic = /^([\d,. ]+)(\D*)$/u.exec(words);
  if (arabic) {
    return { ...plain, value: Number(arabic[1]!.replace(/[, ]/gu, '')), magnitude: MAGNITUDES[arabic[2]!] ?? 1 };
  }
  const value = readNumeral(words);
  return value === null ? null : { ...plain, value, chinese: true, bare: /^[百千万亿]+$/u.test(words) };
}

const MONEY_BEFORE = name(
  'money, where 元 is left out',
  /(?:贷款|资金|补贴|补助|津贴|救助金|低保金|善款|捐款|捐赠|投资|经费|收入|公益金|销量|销售额|福利彩票|支出|金额|奖金|规模|造价|贴息)(?:共|共计|合计|累计|总计|约|近|超过?|达到?|为|\u0000)*$/u,
  ['发放养老产业贷款共计', '筹集公益金'],
  ['发放补贴惠及', '贷款余额增长'],
);
const ENDS = name(
  'end of a sum: of its clause, or before what the money is for',
  /^(?:[，,。；;、]|$|(?=改造|建设|新建|改建|扩建|用于|购置|实施|开展|完成|为|对))/u,
  ['，其中', '', '改造敬老院'],
  ['元', '人', '户家庭'],
);
const DECIMAL = name(
  'number with 点 for a decimal point',
  /^([^点]+)点([零〇一二三四五六七八九]+|\d+)(\D*)$/u,
  ['十五点五', '3点5万', '九十点零五'],
  ['三十', '1.5万'],
);
const TWO_FIGURES = name(
  'neighbouring figures parted by 、',
  /^(\d|[一二两三四五六七八])、(\d|[二三四五六七八九])$/u,
  ['3、4', '三、四'],
  ['三四', '3、40', '3'],
);
const EITHER_FIGURES = name(
  'two figures side by side',
  /^([一二三四五六七八九]?十)?([一二两三四五六七八])([二三四五六七八九])([十百千]?[万亿]?)$/u,
  ['五六', '十五六', '三四百'],
  ['五', '5六'],
);

/** 3万4000 as 34000, 3百50万 as 3500000; null for what is not figures and magnitudes in turn. */
function readMixed(words: string): number | null {
  const parts = [...words.matchAll(FIGURE_AND_MAGNITUDE)];
  if (parts.length < 2 || parts.map(([part]) => part).join('') !== words || !/^\d/u.test(words)) return null;
  let sum = 0;
  for (const [, figure = '', magnitude = ''] of parts) {
    const value = /\d/u.test(figure) ? Number(figure) : readNumeral(figure);
    if (value === null) return null;
    const own = MAGNITUDES[magnitude] ?? 1;
    // A myriad multiplies all of the hundreds and thousands before it.
    sum = own >= 1e4 && sum > 0 && sum < own ? scale(sum + value, own) : sum + scale(value, own);
  }
  return sum;
}

/** 元/人/月 is 元 for each person and month. */
function splitUnit(printed: string): { unit: string; unitPer: string | null } {
  const [unit = '', ...each] = printed.split(/[/·]/u);
  if (each.length === 0) return { unit: printed, unitPer: null };
  const order = ['人', '户', '床', '张', '年', '月', '天'];
  const sorted = each.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return { unit, unitPer: sorted.map((one) => `每${one}`).join('') };
}

/** A third is published as 0.3333. */
function round4(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** 约 in 签约, 近 in 附近 and 上 in 网上 are no words of approximation. */
function wordBefore(text: string, at: number, before: string, bare: boolean): string {
  if (before === '上' && !bare) return '';
  if (before === '约' && /[签预节公条履违邀]$/u.test(text.slice(0, at))) return '';
  return before === '近' && /[附邻靠就]$/u.test(text.slice(0, at)) ? '' : before;
}

/** The unit that a noun implies where no classifier stands: 10万老年人 counts 人. Only after 万, or a noun of people. */
function unitOfNoun(following: string): string | null {
  for (const { noun, unit } of BARE_NOUNS) {
    if (new RegExp(`^(?:${noun})|^[\\p{Script=Han}“][\\p{Script=Han}“”]{0,9}?(?:${noun})`, 'u').test(following))
      return unit;
  }
  return null;
}

/** True where `text` holds a figure or Chinese numeral at all; full-width figures are some. */
export function holdsNumeral(text: string): boolean {
  return /[\d０-９零〇一二两三四五六七八九十百千万亿]/u.test(text);
}

/**
 * Every number that has a unit or is a share. `text` is the passage with what is no target blanked out
 * (`blankNotTargets`), so that offsets are those of the passage.
 */
export function findNumbers(text: string): NumberRun[] {
  const runs: NumberRun[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [, approximately = '', a = '', unitA = '', b, more = '', mag = '', printed = '', after = ''] = match;
    let unit = printed;
    const first = readPiece(a);
    const last = b === undefined ? null : readPiece(b);
    if (!first || (b !== undefined && !last)) continue;
    const start = match.index + approximately.length;
    const before = wordBefore(text, match.index, approximately, first.bare);
    if (/[\d.]/u.test(text[start - 1] ?? '')) continue;
    const end = match.index + match[0].length;
    const figures = b === undefined && first.high !== undefined;
    const share =
      first.share ??
      (unit === '‰' ? 'permille' : null) ??
      (unit === '%' || unit === '％' || unitA === '%' ? 'percent' : null);
    if (first.share === 'percent' || unit === '％') unit = '%';
    if (first.share === 'permille') unit = '‰';
    if (unit === '' && unitA !== '') unit = unitA;
    if (unit === '' && share !== 'fraction') {
      const counted =
        first.magnitude * (MAGNITUDES[mag] ?? 1) >= 1e4 ||
        (!first.chinese && a.length >= 2 && !/^(?:19|20)\d{2}$/u.test(a));
      const noun = counted && after === '' ? unitOfNoun(text.slice(end)) : null;
      // 老年人口已突破2000万
      const people = counted && POPULATION.test(text.slice(0, start)) && /^(?:[，,。；;]|$)/u.test(text.slice(end));
      const money = counted && MONEY_BEFORE.test(text.slice(0, start)) && ENDS.test(text.slice(end));
      if (noun === null && !people && !money) continue;
      unit = noun ?? (people ? '人' : '元');
    }
    // In 2500多 the word comes before the unit, in 1000人左右 after it; both are the source's own.
    const approximate =
      [before, figures ? a.replace(/[十百千万亿]/gu, '') : '', more, after].filter((word) => word !== '').join('…') ||
      null;
    const outer = MAGNITUDES[mag] ?? 1;
    const lastMagnitude = last?.magnitude ?? 1;
    // 1.5-2万元 is of ten thousands throughout; 5000元-1万元 is not.
    const firstMagnitude = last && first.magnitude === 1 && unitA === '' ? lastMagnitude : first.magnitude;
    runs.push({
      start,
      end,
      approximateStart: start - before.length,
      value: scale(first.value, firstMagnitude * outer),
      valueHigh: last
        ? scale(last.value, lastMagnitude * outer)
        : first.high === undefined
          ? null
          : scale(first.high, firstMagnitude * outer),
      approximate,
      ...splitUnit(unit),
      chinese: first.chinese,
      bare: first.bare,
      share: share !== null,
    });
  }
  return runs;
}
