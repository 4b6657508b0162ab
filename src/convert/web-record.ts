/**
 * The record that a web page keeps of a notice (`索引号：…　发布机构：…`): which lines hold it, and what it tells of the
 * notice (number, date of issue, disclosure). Pages of every city have one, each with labels of its own.
 */
import { readDate } from '../text/date.ts';
import { plainDigits } from '../text/digit.ts';
import { readOnce } from '../text/short-text.ts';
import { name } from './pattern.ts';

const ABSTRACT = name('abstract of a record', /内容(?:概述|概况|摘要)[:：].*/u, ['内容概述：养老'], ['内容：养老']);
const TIME_LABEL = name('label of a time, alone', /^(?:时间|日期)$/u, ['时间', '日期'], ['时间：', '成文日期']);
const OTHER_LABEL = name(
  'label that a notice may have too',
  /^(?:名称|标题|分类|类别|责任部门|主题词?|摘要|签发人?)$/u,
  ['名称', '分类', '主题词'],
  ['发文名称', '索引号'],
);
const NUMBER_LABEL = name(
  'label of a document number',
  /(?:字号|文号|编号|文件号)$/u,
  ['发文字号', '文号'],
  ['索引号', '文号：'],
);
const NUMBER_VALUE = name(
  'document number',
  /[〔[［（(【]\d{4}[〕\]］）)】].*\d+号$/u,
  ['海民〔2025〕15号'],
  ['2025年15号', '〔2025〕'],
);
const DATE_LABEL = name(
  'label of a date of issue',
  /^(?:成文|发文|生成|印发|签发|制发|形成)(?:日期|时间)$/u,
  ['成文日期', '发文时间'],
  ['日期', '发布日期'],
);
const DISCLOSURE_LABEL = name(
  'label of disclosure',
  /^(?:信息)?公开(?:方式|类别|属性|形式|类型)$/u,
  ['公开方式', '信息公开类别'],
  ['公开', '方式'],
);
const DISCLOSURE = name('disclosure', /公开/u, ['主动公开'], ['依申请']);

/** What a record tells of the notice; absent where it does not. */
export interface RecordFacts {
  number?: string;
  /** ISO. */
  date?: string;
  disclosure?: string;
}

/** Labels that no text of a notice begins a line with. */
const ownLabels = [
  '(?:公开|信息|文件|政府信息)?(?:索引|索取)号|信息索引',
  '(?:发文|公文|文件|发布|统一)(?:字号|文号|编号|号)',
  '文号',
  '(?:统一)?(?:登记|编制)号',
  '规范性文件(?:编号|登记号)',
  '(?:发布|发文|公开|制发|制作|印发|成文|制定)(?:机构|机关|单位|部门|主体)',
  '(?:信息)?公开(?:责任)?(?:部门|主体|单位)',
  '(?:发布|发文|成文|生成|公开|印发|签发|制发|制定|更新|上传|修改|审核|实施|生效|施行|废止|失效|公布|创建|形成)(?:日期|时间)',
  '(?:信息)?公开(?:方式|类别|范围|形式|属性|时限|程序|期限|类型|对象|依据)',
  '(?:主题|体裁|组配|服务对象|生命周期|信息|公文|文件|内容|栏目|机构|业务)分类',
  '(?:信息|公文|文件|文献)(?:类别|类型|种类)',
  '公文种类|文种|体裁|关键(?:词|字)',
  '(?:信息|文件|公文)(?:名称|标题)',
  '内容(?:概述|概况|摘要)|信息概述',
  '公文时效|(?:是否)?有\\s*效(?:性|期|状态)?|时效性|时效状态|文件(?:状态|有效性)',
  '(?:浏览|访问|点击|阅读|查看|点阅)(?:量|数|次数|率|人次)|人气',
  '信息(?:来源|员)|稿\\s*件?来?源|文章来源|来源单位',
  '字(?:体|号)|分\\s*享|打\\s*印|保护视力色|视力保护色',
  '载体类型|记录形式|语\\s*种|存放位置|目录编号|所属(?:栏目|机构|类别|主题)',
];
/** Labels that a text may begin a line with as well; their value must be a short one. */
const sharedLabels = [
  '来\\s*源',
  '作\\s*者|编\\s*辑|(?:责任)?(?:编辑|编校|校对)|责\\s*编|编\\s*审|监\\s*制|审\\s*[核稿阅]人?|审\\s*签|(?:初|复|终|一|二|三)\\s*审|撰\\s*[稿文]人?|供\\s*稿(?:人|单位)?|来\\s*稿|通讯员|录\\s*入(?:人|者|员)?|发\\s*布(?:人|者|员)?|文/图|图/文|摄影|签发人?',
  '时\\s*间|日\\s*期',
  '名\\s*称|标\\s*题|分\\s*类|类\\s*别|责任部门|主\\s*题(?:\\s*词)?|摘\\s*要',
];

/** Between a label and its value: a colon, a bar, a tab, or the bracket that closes around the label. */
const divider = '\\s*(?:[】\\]]\\s*[:：]?|[:：|｜\\t])';
const labels = new RegExp(
  `(?<![\\p{Script=Han}])[【[]?(?<own>${ownLabels.map(loosen).join('|')})${divider}|(?<![\\p{Script=Han}])[【[]?(?<shared>${sharedLabels.join('|')})\\s*[:：]`,
  'gu',
);
const labelHere = new RegExp(labels.source, 'uy');
/** A label of its own may also follow a value without a blank: `发布机构：市民政局公开类别：主动公开`. */
const gluedLabel = new RegExp(`(?<own>${ownLabels.map(loosen).join('|')})\\s*[:：]`, 'gu');
/** Both, for the test of their time. @internal */
export const recordLabels: readonly RegExp[] = [labels, gluedLabel];

/** Blanks between the characters of a label: `索 引 号`. So few that none of them is tried from each of a long run of blanks. */
function loosen(label: string): string {
  return label.replace(/(?<=\p{Script=Han}|\)|\)\?)(?=\p{Script=Han}|\(\?)/gu, '\\s{0,12}');
}

interface Pair {
  label: string;
  value: string;
  own: boolean;
}

/** The labels of a line with their values; empty where it does not begin with one. */
export const readPairs = readOnce((line): Pair[] => {
  const start = /^[\s|｜•·●▪【[]*/u.exec(line)?.[0].length ?? 0;
  // Most lines begin with no label, and are not searched to their ends.
  if (!opensWithLabel(line, start)) return [];
  const found = [...line.matchAll(labels)];
  const [first] = found;
  if (!first || (first.index < start && !/[【[]/u.test(line.charAt(first.index)))) return [];
  const all = first.groups?.['own'] === undefined ? found : merge(found, [...line.matchAll(gluedLabel)]);
  return all.map((match, index) => {
    const from = match.index + match[0].length;
    const to = all[index + 1]?.index ?? line.length;
    return {
      label: (match.groups?.['own'] ?? match.groups?.['shared'] ?? '').replace(/\s+/gu, ''),
      value: line.slice(from, to).replace(/^[\s|｜:：]+|[\s|｜【[]+$/gu, ''),
      own: match.groups?.['own'] !== undefined,
    };
  });
});

/** True where a label begins at one of the first places of a line, up to `last`. */
function opensWithLabel(line: string, last: number): boolean {
  for (let at = 0; at <= last; at += 1) {
    labelHere.lastIndex = at;
    if (labelHere.test(line)) return true;
  }
  return false;
}

function merge(some: RegExpExecArray[], more: RegExpExecArray[]): RegExpExecArray[] {
  const within = (match: RegExpExecArray): boolean =>
    some.some((known) => {
      return known.index <= match.index && match.index < known.index + known[0].length;
    });
  return [...some, ...more.filter((match) => !within(match))].sort((a, b) => a.index - b.index);
}

const longestValue = 120;
/** A name, a body, a date or a count, as the value of a label that a text may use too. */
const shortValue = name(
  'short value of a field',
  /^(?:(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?|[\p{Script=Han}·、\s（）()A-Za-z]{2,24})?$/u,
  ['2025-03-06', '宁州市民政局', ''],
  ['现将工作要点印发给你们，请认真执行。'],
);
/** A label whose value a page leaves empty or fills with a clock time is a page's. */
const clock = /\d{1,2}[:：]\d{2}/u;

/** True for a line of a record. `beside`: a line next to it is one. */
export function isRecordLine(line: string, beside: boolean): boolean {
  const pairs = readPairs(line);
  const [first] = pairs;
  if (!first || /[。！？]/u.test(line.replace(ABSTRACT, ''))) return false;
  if (pairs.some(({ value }) => value.length > longestValue)) return false;
  if (pairs.some(({ own }) => own))
    return first.own || pairs.length >= 2 || pairs.every(({ value }) => shortValue.test(value));
  if (pairs.length >= 2 || beside)
    return pairs.every(
      ({ label, value }) =>
        shortValue.test(value) || clock.test(value) || (beside && TITLE_LABEL.test(label) && value.length <= 60),
    );
  return isPagesOwn(first);
}

const TITLE_LABEL = name('label of a title', /^(?:标题|名称)$/u, ['标题', '名称'], ['标题栏', '机构名称']);

function isPagesOwn({ label, value }: Pair): boolean {
  if (TIME_LABEL.test(label)) return clock.test(value) || /^(?:19|20)\d{2}-\d{1,2}-\d{1,2}$/u.test(value);
  if (OTHER_LABEL.test(label)) return false;
  return value !== '' && shortValue.test(value);
}

/** What the lines of a record tell of the notice. */
export function readFacts(lines: readonly string[]): RecordFacts {
  const facts: RecordFacts = {};
  for (const { label, value } of lines.flatMap(readPairs)) {
    const words = value.replace(/\s+/gu, '');
    if (NUMBER_LABEL.test(label) && NUMBER_VALUE.test(plainDigits(words))) facts.number ??= words;
    if (DATE_LABEL.test(label)) {
      const date = readIsoDate(words);
      if (date) facts.date ??= date;
    }
    if (DISCLOSURE_LABEL.test(label) && DISCLOSURE.test(words)) facts.disclosure ??= words;
  }
  return facts;
}

function readIsoDate(text: string): string | null {
  const [, year, month, day] = /^((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})/u.exec(plainDigits(text)) ?? [];
  return readDate(year ? `${year}年${String(month)}月${String(day)}日` : text);
}
