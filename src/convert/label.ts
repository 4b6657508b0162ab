/**
 * Labels: the numbers that open sections and items in Chinese official writing (GB/T 9704-2012, 7.3.3:
 * `一、` `（一）` `1.` `（1）`), with the variants met in the notices (`1、`, `(六)`, `一是`, `首先`).
 */
import { plainDigits } from '../text/digit.ts';
import { readNumeral, SMALL_NUMERAL } from '../text/numeral.ts';

export type LabelKind =
  | 'chapter'
  | 'article'
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'circled'
  | 'han-is'
  | 'ordinal-word'
  | 'row';

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
  /** Null where what stands in its place is no number (`一二、`). */
  value: (digits: string) => number | null;
  matches: string;
  passes: string;
}

const ordinalWords = ['首先', '其次', '再次', '最后'];

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
    pattern: /^([①-⑳])/u,
    value: (digit) => (digit.codePointAt(0) as number) - 0x245f,
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

/** No label with the blanks in and after it is longer. */
const longestLabel = 40;

/** The label that opens `text`, or null; a number with nothing after it labels nothing and is text. */
export function readLabel(text: string): Label | null {
  const plain = plainDigits(text.slice(0, longestLabel));
  for (const { kind, pattern, value } of labelForms) {
    const match = pattern.exec(plain);
    const number = match && value(match[1] ?? match[2] ?? '');
    if (!match || number === null) continue;
    const rest = text.slice(match[0].length);
    if (rest.trim() === '') return null;
    const blanks = rest.length - rest.trimStart().length;
    return {
      kind,
      text: text.slice(0, match[0].length).replace(/\s+/gu, ''),
      value: number,
      length: match[0].length + blanks,
    };
  }
  return null;
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
