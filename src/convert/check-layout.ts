/**
 * Signs of a layout that plain text has lost: each is reported once, at its first place, and kept as text, since an editor
 * who sees the original knows what it was.
 */
import type { RuleId } from './messages.ts';
import { reportAt, type Source } from './read.ts';
import { unitsWithin, occurrences } from './contamination.ts';

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
      /^[ \t\u3000]{0,40}#{1,6}[ \t]+\S|\*\*(?=\S)[^*\n]{1,200}\*\*|^[ \t]{0,40}\|(?:[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|)+|^>[ \t]?\p{Script=Han}|~~[^~\n]{1,100}~~|__[^_\n]{1,100}__/gmu,
    least: 1,
    finds: ['# 一、养老服务', '**新增床位**', '|---|:---:|', '> 新增床位', '~~200~~', '__重点__'],
    passes: ['#', '5**', '3*4*5', '|', '>60%', '~', '填写____处'],
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
    rule: 'layout-numbers',
    pattern:
      /^[ \t\u3000\u00a0]{0,40}(?:[\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,4}[.．、]?[^\S\n]*(?!余|多|万|亿|千|百|倍|元|个?百分点|公里|千米|平方|米|公顷|亩|吨|小时|岁|年|级|折|[日月号]|(?<=\d)[家名人个户所张处场项件座支只条批对])|[A-Za-zⅠ-Ⅻⅰ-ⅻ甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾][、.．)）][^\S\n]*|[IVX]{2,4}[、.．][^\S\n]*|第[一二三四五六七八九十]{1,3}节[^\S\n]*(?!课|车)|[一二三四五六七八九十]{1,2}[，,：:][^\S\n]*)[\p{Script=Han}“《][^\n]{0,16}/gmu,
    least: 2,
    finds: [
      '1.1 养老服务',
      '2.1.1.增加供给',
      '２．１．２新建',
      'A、增加供给',
      'II. 养老服务',
      'Ⅱ．救助',
      '甲、养老服务',
      '贰、救助',
      '第二节 食堂',
      '二，救助',
    ],
    passes: [
      '1.5万元',
      '2.5 亿元',
      '3.12家养老机构',
      '1.养老服务',
      '2024.12.31 印发',
      'A类',
      '甲方',
      '第一节课',
      '一、养老服务',
      '三，',
    ],
  },
  {
    rule: 'layout-digits',
    pattern: /(?<=\p{Script=Han})(?!O2O)(?=[\dOIl]{2,8}(?:[\p{Script=Han}%％]))(?:\d{1,7}[OIl]|[OIl]{1,7}\d)[\dOIl]*/gu,
    least: 1,
    finds: ['新增床位3OO张', '改造食堂l2家', '占比5O%'],
    passes: ['O2O模式', '推进O2O模式', '新增300张', '配备IC卡', '第5I'],
  },
  {
    rule: 'layout-restricted',
    pattern:
      /^[ \t\u3000]{0,40}(?:(?:绝密|机密|秘密)(?:[ \t\u3000]{0,4}★[^\n]{0,12})?|内部(?:资料|文件|使用)[^\n。]{0,12}|[（(](?:征求意见稿|送审稿|讨论稿|草案|初稿)[）)])$/gmu,
    least: 1,
    finds: ['机密★1年', '秘密', '内部资料 注意保存', '（征求意见稿）'],
    passes: ['秘密工作', '内部资料管理要规范，注意保存。', '形成征求意见稿'],
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
    reportAt(file, rule, first.index, { shown, count: found.length });
  }
}
