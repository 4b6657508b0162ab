/**
 * Labels: the numbers that open sections and items in Chinese official writing (GB/T 9704-2012, 7.3.3:
 * `一、` `（一）` `1.` `（1）`), with the variants met in the notices (`1、`, `(六)`, `一是`, `首先`).
 */
import { plainDigits } from './digit.ts';
import { SMALL_NUMERAL } from './numeral-pattern.ts';
import { readNumeral } from './numeral.ts';
import { readOnce } from './short-text.ts';

/** What holds of all labels of one kind, whatever form they are printed in. */
interface LabelStyle {
  /** Nesting, outermost first: GB/T 9704's four levels, and what notices use beside them. */
  rank: number;
  /** True where a series of them may run in within one paragraph. */
  runsIn?: boolean;
  /** True where it may be on a line of its own, over its words. */
  standsAlone?: boolean;
  /** True where it is a word of its sentence (`一是`) and no number before one: it heads no line. */
  inSentence?: boolean;
  /** True where a wrapped line of prose may begin with one by chance: `新增\n35、40两类`. */
  mayBeProse?: boolean;
  /** How a clerk cites the place, by the number and the label as printed. */
  cited: (number: string, label: string, isSection: boolean) => string;
}

const asNamed = (_: string, label: string): string => label.replace(/[、，,：:]$/u, '');
const inBrackets = (number: string, _: string, isSection: boolean): string =>
  `第（${number}）${isSection ? '部分' : '项'}`;
const asItem = (number: string): string => `第${number}项`;
const inQuotes = (_: string, label: string): string => `“${label.replace(/[，,、]$/u, '')}”项`;

/**
 * The kinds of labels, outermost first. A paragraph that holds a whole text is cut in this order; `rank` says how labels nest.
 * `row` is the number of a table's row: no line is read as one.
 */
export const labelStyles = {
  chapter: { rank: 0, runsIn: true, cited: asNamed },
  han: { rank: 1, runsIn: true, standsAlone: true, cited: (number) => `第${number}部分` },
  'han-bracket': { rank: 2, runsIn: true, standsAlone: true, cited: inBrackets },
  row: { rank: 2.5, cited: asItem },
  article: { rank: 3, runsIn: true, cited: asNamed },
  arabic: { rank: 3, runsIn: true, standsAlone: true, mayBeProse: true, cited: asItem },
  'arabic-bracket': { rank: 4, runsIn: true, standsAlone: true, cited: inBrackets },
  circled: { rank: 5, runsIn: true, cited: (_, label) => `第${label}项` },
  'han-is': { rank: 6, runsIn: true, inSentence: true, mayBeProse: true, cited: inQuotes },
  'ordinal-word': { rank: 6, runsIn: true, inSentence: true, mayBeProse: true, cited: inQuotes },
} satisfies Record<string, LabelStyle>;

export type LabelKind = keyof typeof labelStyles;

/** What holds of the labels of a kind. */
export function styleOf(kind: LabelKind): LabelStyle {
  return labelStyles[kind];
}

export interface Label {
  kind: LabelKind;
  /** As printed, blanks dropped: `（一）`. */
  text: string;
  /** Its number, from 1. */
  value: number;
  /** Units of the line that it takes, blanks after it included. */
  length: number;
}

interface LabelForm {
  kind: LabelKind;
  pattern: RegExp;
  /** Null where what is in its place is no number (`一二、`). */
  value: (digits: string) => number | null;
  matches: string;
  passes: string;
}

const ordinalWords = ['首先', '其次', '再次', '最后'];

/** Circled numbers are in four runs of Unicode: ① to ⑳, ㉑ to ㉟, ㊱ to ㊿, and ❶ to ❿. */
function circledValue(digit: string): number {
  const code = digit.codePointAt(0) as number;
  const runs = [
    [0x32b1, 36],
    [0x3251, 21],
    [0x2776, 1],
    [0x2460, 1],
  ] as const;
  const [from, first] = runs.find(([start]) => code >= start) ?? runs[3];
  return code - from + first;
}

export const labelForms: readonly LabelForm[] = [
  {
    kind: 'chapter',
    pattern: new RegExp(`^第(${SMALL_NUMERAL})(?:部分|章|篇)[、\\s：:]?`, 'u'),
    value: readNumeral,
    matches: '第一部分 2023年工作总结',
    passes: '第十五次全国民政会议',
  },
  {
    kind: 'article',
    pattern: new RegExp(`^第(${SMALL_NUMERAL})条[\\s：:]*(?![线款])`, 'u'),
    value: readNumeral,
    matches: '第三条 新建养老院3家',
    passes: '第一条线',
  },
  {
    kind: 'han',
    pattern: new RegExp(`^(${SMALL_NUMERAL})(?:、|[．.](?!\\d))`, 'u'),
    value: readNumeral,
    matches: '一、强化精准救助',
    passes: '一次性补贴',
  },
  {
    kind: 'han-bracket',
    pattern: new RegExp(`^[（(]\\s*(${SMALL_NUMERAL})\\s*[)）][、．.]?`, 'u'),
    value: readNumeral,
    matches: '(六) 加强民政服务站建设',
    passes: '（一套精品课程菜单）',
  },
  {
    kind: 'arabic',
    pattern: /^(\d{1,2})\s*(?:[、．]|\.(?!\d))/u,
    value: Number,
    matches: '1.谋划制定',
    passes: '1.5亿元',
  },
  {
    // A figure follows the number: a count of things, a year and an age are no decimals.
    kind: 'arabic',
    pattern:
      /^(\d{1,2})[.．](?=\d+(?:余|多)?(?:[家户人名张所处场项件座支只条批对岁]|个(?!百分点|小时|月|工作日|半))|(?:19|20)\d{2}年|\d{1,2}月底?前)/u,
    value: Number,
    matches: '2.5家养老院完成改造',
    passes: '2.5个百分点',
  },
  {
    kind: 'arabic-bracket',
    pattern: /^(?:[（(]\s*(\d{1,2})\s*[)）]|(\d{1,2})[)）])/u,
    value: Number,
    matches: '（1）落实',
    passes: '（2023-2025）',
  },
  {
    kind: 'han-bracket',
    pattern: /^([㈠-㈩])[、．.]?/u,
    value: (digit) => (digit.codePointAt(0) as number) - 0x321f,
    matches: '㈠完善服务网络',
    passes: '完善㈠',
  },
  {
    kind: 'arabic',
    pattern: /^([⒈-⒛])/u,
    value: (digit) => (digit.codePointAt(0) as number) - 0x2487,
    matches: '⒈提高标准',
    passes: '提高⒈',
  },
  {
    kind: 'arabic-bracket',
    pattern: /^([⑴-⒇])/u,
    value: (digit) => (digit.codePointAt(0) as number) - 0x2473,
    matches: '⑴新建议事厅',
    passes: '新建⑴',
  },
  {
    kind: 'circled',
    pattern: /^([①-⑳㉑-㉟㊱-㊿❶-❿])/u,
    value: circledValue,
    matches: '①推进',
    passes: '推进①',
  },
  {
    kind: 'han-is',
    pattern: new RegExp(`^(${SMALL_NUMERAL})(?:是|要)(?!否|不是)`, 'u'),
    value: readNumeral,
    matches: '一是优化“三全”体系',
    passes: '一定要',
  },
  {
    kind: 'han-is',
    pattern: new RegExp(`^第(${SMALL_NUMERAL})[，,、]`, 'u'),
    value: readNumeral,
    matches: '第一，加强',
    passes: '第一议题',
  },
  {
    kind: 'ordinal-word',
    pattern: /^(首先|其次|再次|最后)[，,、]/u,
    value: (word) => ordinalWords.indexOf(word) + 1,
    matches: '首先，要加强',
    passes: '首先发现',
  },
];

/** A character that one of the forms begins with. Must: `一`, `（`, `1`, `①`, `首`. Must not: `养`, `“`. */
const opensLabel = /^[第（(\d０-９一二三四五六七八九十㈠-㈩⒈-⒛⑴-⒇①-⑳㉑-㉟㊱-㊿❶-❿首其再最]/u;

/** No label with the blanks in and after it is longer. */
const longestLabel = 40;

interface ReadForm {
  form: LabelForm;
  /** As printed. */
  number: string;
  value: number;
  /** Units that the label takes. */
  length: number;
}

/** The form in which `text` opens with a label; null where it opens with none. */
const readForm = (text: string): ReadForm | null => (opensLabel.test(text) ? readFormOnce(text) : null);

const readFormOnce = readOnce((text): ReadForm | null => {
  const plain = plainDigits(text.slice(0, longestLabel));
  for (const form of labelForms) {
    const match = form.pattern.exec(plain);
    const digits = match?.[1] ?? match?.[2] ?? '';
    const value = match && form.value(digits);
    if (!match || value === null) continue;
    const at = match[0].indexOf(digits);
    return { form, number: text.slice(at, at + digits.length), value, length: match[0].length };
  }
  return null;
});

/** The label that opens `text`, or null; a number with nothing after it labels nothing and is text. */
export function readLabel(text: string): Label | null {
  const read = readForm(text);
  const rest = text.slice(read?.length);
  if (!read || rest.trim() === '') return null;
  const blanks = rest.length - rest.trimStart().length;
  return {
    kind: read.form.kind,
    text: text.slice(0, read.length).replace(/\s+/gu, ''),
    value: read.value,
    length: read.length + blanks,
  };
}

/** True for a number that stands alone over its words: `（一）`, `1.`; a lone figure is no label. */
export function isBareLabel(text: string): boolean {
  const read = readForm(text);
  return read?.length === text.length && styleOf(read.form.kind).standsAlone === true;
}

/** A label in the words by which a clerk cites its place, `第5项` for `5、`; null where it is none. */
export function citeLabel(label: string, isSection: boolean): string | null {
  const read = readForm(label);
  // `⑴` and `㈠` are one sign for three.
  if (read) {
    const number = read.form.kind === 'circled' ? '' : read.number.normalize('NFKC').replace(/[().]/gu, '');
    return styleOf(read.form.kind).cited(number, label, isSection);
  }
  const row = /^(\d+)[、.．]?$/u.exec(plainDigits(label))?.[1];
  return row === undefined ? null : labelStyles.row.cited(label.slice(0, row.length));
}

/** A number and a figure without a blank: `3.12349热线`, `5.100%`; a decimal of a large unit is none. */
export const numberBeforeFigure = {
  pattern: /^(\d{1,2})[.．](?=\d)(?!\d+(?:\.\d+)?\s*(?:万|亿|倍|公里|千米|平方|个百分点))/u,
  matches: ['3.12349热线全年畅通', '5.100%完成护理员培训'],
  passes: ['2.5万名老年人', '3.5个百分点', '2、5家'],
};

/** The label that opens `text` where its number is the next in turn, although a figure follows it without a blank. */
export function readLabelInTurn(text: string, expected: number): Label | null {
  const plain = plainDigits(text);
  const match = numberBeforeFigure.pattern.exec(plain);
  if (expected < 2 || Number(match?.[1]) !== expected) return null;
  const length = match?.[0].length ?? 0;
  return { kind: 'arabic', text: text.slice(0, length), value: expected, length };
}
