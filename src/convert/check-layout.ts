/**
 * Signs of a layout that plain text has lost: each is told once, at its first place, and kept as text, since an editor
 * who sees the original knows what it was.
 */
import { reportRule, type RuleId } from './messages.ts';
import { placeOf, type Source } from './read.ts';
import { unitsWithin, occurrences } from './foreign.ts';

export interface LayoutSign {
  rule: Extract<RuleId, `layout-${string}`>;
  pattern: RegExp;
  /** How many make a sign. */
  least: number;
  /** Texts in which one is found, and in which none is. */
  finds: readonly string[];
  passes: readonly string[];
}

export const layoutSigns: readonly LayoutSign[] = [
  {
    rule: 'layout-markdown',
    pattern:
      /^[ \t\u3000]{0,40}#{1,6}[ \t]+\S|\*\*(?=\S)[^*\n]{1,200}\*\*|^[ \t]{0,40}\|(?:[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|)+/gmu,
    least: 1,
    finds: ['# 一、养老服务', '**新增床位**', '|---|:---:|'],
    passes: ['#', '5**', '3*4*5', '|'],
  },
  {
    rule: 'layout-columns',
    pattern: /(?<=[^\s：:]{4})[ \u3000\u00a0]{4,}(?=[^\s\d]{2}|\d{1,2}[、.．])(?![^\n]{0,16}[年印发])/gu,
    least: 2,
    finds: ['1.新增床位300张      1.低保标准提高'],
    passes: ['某市民政局办公室        2024年3月2日印发', '签发人：      张三', '推进  养老服务'],
  },
  {
    rule: 'layout-characters',
    pattern: /^[ \t\u3000\u00a0]{0,40}\p{Script=Han}[^\S\n]*(?:\n\s*\p{Script=Han}[^\S\n]*){2,}$/gmu,
    least: 1,
    finds: ['内\n部\n资\n料', '责\n任\n人\n'],
    passes: ['一、\n二、\n三、', '内部\n资料\n公开', '有\n无'],
  },
  {
    rule: 'layout-decimals',
    pattern:
      /^[ \t\u3000\u00a0]{0,40}[\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,4}[.．、]?[^\S\n]*(?!余|多|万|亿|千|百|倍|元|个?百分点|公里|千米|平方|米|公顷|亩|吨|小时|岁|年|级|折|[日月号])[\p{Script=Han}“《][^\n]{0,16}/gmu,
    least: 2,
    finds: ['1.1 养老服务', '2.1.1.增加供给', '２．１．２新建'],
    passes: ['1.5万元', '2.5 亿元', '1.养老服务', '2024.12.31 印发'],
  },
  {
    rule: 'layout-page-mark',
    pattern:
      /(?<=[\p{Script=Han}，。；、）])[^\S\n]?([-－—–])[^\S\n]?\d{1,3}[^\S\n]?\1(?=$|[^\S\n]|[\p{Script=Han}，。；、（])/gmu,
    least: 1,
    finds: ['新增床位- 1 -，改造食堂', '建站。－2－'],
    passes: ['2023-12-01', '满意率95-98%', '- 1 -', '热线—12345—'],
  },
];

export function checkLayout({ file, text, sidecar }: Source): void {
  const decided = unitsWithin(
    text.length,
    sidecar.corrections.flatMap((correction) => occurrences(text, correction.text)),
  );
  for (const { rule, pattern, least } of layoutSigns) {
    const found = [...text.matchAll(pattern)].filter(({ index }) => decided[index] === 0);
    const [first] = found;
    if (first === undefined || found.length < least) continue;
    const shown = first[0].trim().replace(/\s+/gu, ' ').slice(0, 20);
    reportRule(file, rule, { values: { shown, count: found.length }, place: placeOf(file, first.index) });
  }
}
