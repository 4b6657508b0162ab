/**
 * Kind and year of a number: target, result, stock or standard, and for when.
 */
import type { TargetKind } from '../../schema/target.ts';
import type { Clause, Piece } from './clause.ts';
import type { TargetContext, TargetDraft } from './extract.ts';
import type { NumberRun } from './number.ts';

/** A year that the words name, with its place. */
export interface NamedYear {
  year: number;
  start: number;
  end: number;
}

export interface Setting {
  context: TargetContext;
  years: NamedYear[];
  clauses: Clause[];
}

/** Years that say when, titles aside: 2023年, 到2027年底, 2025年“千人50平方米”. */
export function yearsIn(text: string): NamedYear[] {
  const open = text.replace(/《[^《》]*》/gu, (title) => '\u0000'.repeat(title.length));
  return [...open.matchAll(/(?<!\d)(?<!\d[—\-–至到])(20\d{2})年(?!度)/gu)].map((match) => ({
    year: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Done to things one by one over the year, also where 截至 sums them up. */
const FLOWS =
  /^(?:办理|完成|服务|申请|获得|发放|救助|招聘|培训|受理|办结|支出|惠及|新增|新建|改建|处置|检查|开展|走访|慰问|举办|受益|募集|销售|实施|护送|接待|资助|帮扶|转介|转移|火化|安置)$/u;
const PROGRAMME = /^”(?:等)?(?:重点|专项|实事|市级|民心)?(?:专项)?(?:工作|项目|目标|任务|计划|要求|指标|工程)/u;

interface Reading {
  verb: string;
  governed: boolean;
  per: string | null;
  object: string;
  previous: TargetDraft | null;
  sameClause: boolean;
}

export function kindOf(
  text: string,
  clause: Clause,
  piece: Piece,
  number: NumberRun,
  reading: Reading,
  setting: Setting,
): { kind: TargetKind; year: number } {
  const { context } = setting;
  const year = yearOf(text, number, setting);
  const before = text.slice(0, number.start);
  const words = text.slice(piece.start, piece.end);
  if (reading.verb === '占' && reading.previous) return { kind: reading.previous.kind, year };
  if (isStandard(words, number, reading)) return { kind: 'standard', year };
  if (clause.kind === 'quote' && PROGRAMME.test(text.slice(clause.end))) return { kind: 'target', year };
  if (context.kind === 'summary' && year > context.year) return { kind: 'target', year };
  const past =
    context.kind !== 'summary' &&
    (year < context.year || /(?:去年|上年(?!度)|上一年(?!度)|已完成|已建成|已累计)/u.test(words));
  const asOf = lastAsOf(before);
  const cannotAct = /可$|能够?$/u.test(
    text.slice(piece.start, number.start).replace(new RegExp(`${reading.verb}.*$`, 'u'), ''),
  );
  if (asOf && (!FLOWS.test(reading.verb) || cannotAct)) return { kind: 'stock', year };
  if (
    /(?:总数|总量|现有|共有|存量|在册|注册登记的|原有|已有)/u.test(text.slice(clause.start, number.start)) &&
    !hasPredicate(reading)
  )
    return { kind: 'stock', year };
  if (/^(?:共|共有|现有|拥有|设有)$/u.test(reading.verb)) return { kind: 'stock', year };
  if (
    reading.previous?.kind === 'stock' &&
    reading.verb === '' &&
    /(?:总额|总规模|规模|面积|总量)$/u.test(reading.object)
  )
    return { kind: 'stock', year };
  if (reading.previous?.kind === 'stock' && reading.sameClause && !reading.governed) return { kind: 'stock', year };
  if (reading.verb === '从' && number.share) return { kind: 'stock', year };
  if (context.kind === 'summary' || past) return { kind: 'result', year };
  if (context.kind !== 'plan' && context.kind !== 'attachment') return { kind: 'result', year };
  if (
    !reading.governed &&
    !reading.sameClause &&
    !number.share &&
    number.valueHigh === null &&
    clause.kind === 'main' &&
    standsAlready(text, piece, number)
  )
    return { kind: 'stock', year };
  return { kind: 'target', year };
}

function hasPredicate(reading: Reading): boolean {
  return reading.governed && !/^(?:共有|现有|已有|有|共|达到?|为|拥有|设有|注册|备案)$/u.test(reading.verb);
}

function isStandard(words: string, number: NumberRun, reading: Reading): boolean {
  if (/^元\//u.test(number.unit)) return true;
  if (/^按照?/u.test(words) && /标准|要求/u.test(words.slice(words.indexOf(number.unit)))) return true;
  if (reading.per !== null && /^每[百千万]/u.test(reading.per)) return true;
  if (reading.per !== null && !/^每(?:年|季度|月|周)$/u.test(reading.per))
    return !/^(?:新增|新建|建成|打造|设立|建设|完成|配备|培育|创建)$/u.test(reading.verb);
  if (/低保标准|保障标准|补贴标准|供养标准|救助标准|最低生活/u.test(words + reading.object) && number.unit === '元')
    return !/^(?:增加|增长|发放|支出)$/u.test(reading.verb);
  // 农村低保由每年1800元调整为2200元; …标准提高至每人每月2200元，社会散居孤儿提高至1600元
  const moves = number.unit === '元' && /^(?:调整|提高|从)$/u.test(reading.verb);
  if (moves && reading.per !== null) return true;
  return moves && reading.previous?.kind === 'standard' && reading.previous.unit === number.unit;
}

/** 截至… governs what follows it, until the year as a whole is spoken of again. */
function lastAsOf(before: string): boolean {
  const at = Math.max(before.lastIndexOf('截至'), before.lastIndexOf('截止'));
  return at >= 0 && !/全年|年内|(?:20\d{2}年，)/u.test(before.slice(at + 2));
}

/** 根据七家区级机构各自的优势: named as standing, nothing is done to their number. */
function standsAlready(text: string, piece: Piece, number: NumberRun): boolean {
  const lead = text.slice(piece.start, number.start);
  return (
    /(?:根据|依托|结合|发挥|围绕|现有|已有|原有|目前|用好|指导|支持|整合|本市|全市|全区|我区|辖区内?)/u.test(lead) ||
    (number.chinese && lead === '')
  );
}

/** The year that the words name for this number, or the part's. */
function yearOf(text: string, number: NumberRun, { context, years, clauses }: Setting): number {
  const relative = /(?:^|[，。；])(?:(去年|上年)|(明年))/u.exec(text.slice(0, number.start));
  if (relative) return context.year + (relative[1] !== undefined ? -1 : 1);
  const near = years.findLast((named) => named.end <= number.start);
  if (!near) return context.year;
  const touching = /^(?:“|")?(?:[百千万]人|每[人户]|的)?$/u.test(text.slice(near.end, number.start));
  const opens = clauses.some(
    (other) =>
      /^(?:其中)?(?:力争|确保|争取|计划|预计|截至|截止|到|至|在|于|自|从)*$/u.test(
        text.slice(other.start, near.start),
      ) &&
      other.start <= near.start &&
      near.end <= other.end,
  );
  const dated = /^(?:底|末|前|年底|，)/u.test(text.slice(near.end));
  return touching || opens || dated ? near.year : context.year;
}
