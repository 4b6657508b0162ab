/**
 * What is wrong with a field of an editor's YAML, in Chinese words that say what to write there. A schema that knows
 * better says so itself, in Chinese and English with ` / ` between.
 */
import type { z } from 'astro/zod';

type Issue = z.core.$ZodRawIssue;

/** What an editor calls the kinds of value. */
const kindNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项以 - 开头）',
  tuple: '列表（每项以 - 开头）',
  object: '一组字段（名称: 内容）',
  record: '一组字段（名称: 内容）',
  null: '空（null）',
};
const kindName = (kind: string): string => kindNames[kind] ?? kind;
const kindOf = (value: unknown): string =>
  kindName(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const longestShown = 30;

/** What is there. A choice given by one of its fields is about that field. */
function valueOf({ input, ...issue }: Issue): unknown {
  const field = 'discriminator' in issue ? issue.discriminator : undefined;
  return typeof field === 'string' && typeof input === 'object' && input !== null
    ? (input as Record<string, unknown>)[field]
    : input;
}

/** `，这里是“2024-13-01”`; nothing for what is no word and no number. */
function found(issue: Issue): string {
  const input = valueOf(issue);
  if (typeof input !== 'string' && typeof input !== 'number') return '';
  const words = String(input);
  return `，这里是“${words.length > longestShown ? `${words.slice(0, longestShown)}……` : words}”`;
}

/** The values, or the kind of value, that may be there; null where the issue does not say. */
function expected(issue: Issue): string | null {
  const options =
    'options' in issue && Array.isArray(issue.options) ? issue.options : 'values' in issue ? issue.values : null;
  if (Array.isArray(options))
    return options.length === 1 ? String(options[0]) : `其中之一：${options.map(String).join(' | ')}`;
  return typeof issue['expected'] === 'string' ? kindName(issue['expected']) : null;
}

function sizeFault(issue: Issue): string {
  const least = issue.code === 'too_small';
  const bound = String(least ? issue['minimum'] : issue['maximum']);
  const { input, inclusive, origin } = issue as Issue & { inclusive?: boolean; origin?: string };
  if (origin === 'string' && least && bound === '1') return '不能为空；请写上内容，或删去这一项';
  if (origin === 'string') return `${least ? '至少' : '最多'}写 ${bound} 个字${found(issue)}`;
  if (Array.isArray(input)) return `${least ? '至少要有' : '最多写'} ${bound} 项，这里有 ${String(input.length)} 项`;
  const than = inclusive === false ? (least ? '大于' : '小于') : least ? '不小于' : '不大于';
  return `应${than} ${bound}${found(issue)}`;
}

const formats: Readonly<Record<string, string>> = {
  date: '应为公历日期，写成 2024-03-01 的样子',
  datetime: '应为日期和时间，写成 2024-03-01T08:00:00Z 的样子',
  url: '应为 http:// 或 https:// 开头的网址',
};

/** What the branches of a choice ask for, each once. */
function choiceFault(issue: Issue): string {
  const branches = 'errors' in issue && Array.isArray(issue.errors) ? (issue.errors as Issue[][]) : [];
  const wanted = branches.flatMap(([first]) => (first ? (expected(first) ?? []) : []));
  return wanted.length === 0 ? `写法不对${found(issue)}` : `应为${[...new Set(wanted)].join('，或')}${found(issue)}`;
}

/** The fault of a field, for the parser to ask where the schema has no words of its own. */
export function chineseFault(issue: Issue): string {
  const wanted = expected(issue);
  if (issue.code === 'unrecognized_keys') return '没有这个字段；请核对拼写，或删去';
  if (valueOf(issue) === undefined) return `缺少这一项，请补上${wanted === null ? '' : `；应为${wanted}`}`;
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeFault(issue);
  if (issue.code === 'invalid_format')
    return `${formats[String(issue['format'])] ?? '写法不对，请对照已有的同类文件'}${found(issue)}`;
  if (issue.code === 'invalid_type') return `应为${wanted ?? '别的内容'}，这里是${kindOf(issue.input)}`;
  return wanted === null ? choiceFault(issue) : `应为${wanted}${found(issue)}`;
}

/** Chinese and English of a fault, as the two parsers tell it; alike where the schema has words of its own. */
export function bothLanguages(chinese: string, english: string, missing: boolean): { zh: string; en: string } {
  const [zh = chinese, en = english] = chinese === english ? chinese.split(' / ') : [];
  return { zh, en: missing ? 'missing; add it' : en };
}
