/**
 * What an amount is for: 每人每月1420元, 千人50平方米, 每百户大于30平方米.
 */
import type { TargetKind } from '../../schema/target.ts';
import type { NumberRun } from './number.ts';
import { name } from '../pattern.ts';
import type { NumberReading, NumberScene } from './rule.ts';

export interface Per {
  words: string;
  start: number;
  /** True where it opens the clause and the verb or object follows it: 每年至少开展2次. */
  after: boolean;
}

const PER = name(
  'what an amount is for, right before it',
  /(?:每(?:百|千|万)?(?:个|名|位|家|张)?(?:人|户|床|老年人|老人|儿童|对象|街镇|街道|镇|区|居委会|村居|居村|社区|机构|养老机构|家庭|床位|养老床位|支队伍|队伍|团队|小区|食堂|站点|中心|乡镇|县|村|村（社区）|村（居）|村\(社区\)|项目|孤儿|例|具|场|期|年|季度|月|周|天|次|百人|千人|万人)(?:每(?:月|年|天|次|人|季度))?|[百千万]人|[百千万]户|[年月日]?人均|户均|床均)(?:一次性)?(?:至少|不少于|不低于|补贴|发放|给予|补助|奖励|标准)?$/u,
  ['低保标准{每人每月}', '{每百户不低于}', '{人均}'],
  ['每项', '每人发放物资'],
);
const GIVING = name(
  'words of giving between what an amount is for and the amount',
  /(?:一次性)?(?:至少|不少于|不低于|补贴|发放|给予|补助|奖励|标准)$/u,
  ['每人{一次性补贴}'],
  ['补贴每人'],
);

const OPENING = name(
  'what an amount is for, before its verb',
  /^(?:按照?|力争|确保|实现|达到|平均)?([年月日]均|[年月日]?人均|户均|床均|每[百千万]名?(?:(?:户籍)?老年?人口?|(?:城镇)?(?:常住|户籍)?人口|居民|儿童|人|户居民|户)|每\s*(?:\d{1,5}|[两二三四五六七八九十]+)(?:个|名|位|户|家|张|支|所|处)\p{Script=Han}{1,8}?(?=至少|不少于|不低于|配|设|建|拥有|安排|应)|每(?:年|季度|月|周|人|户|个?(?:街镇|街道|乡镇|镇|区|县(?:（市、区）|\(市、区\)|（市）|（区）)?|社区|居村委会|村居委会|居委会|村居|居村|村|机构|养老机构)|家|名|床|张床位|百户|千人)(?:每(?:年|月|季度))?)/u,
  ['{每年}开展', '{每3个社区}配备', '{力争每千名老年人口}'],
  ['开展每年', '每项工作'],
);

/** Finds it right before the number, verb or none between: 每年培训10000名. */
export function perIn(text: string, clauseStart: number, leadStart: number, number: NumberRun): Per | null {
  const lead = text.slice(Math.max(clauseStart, leadStart), number.approximateStart);
  const direct = PER.exec(lead);
  if (direct) {
    const words = direct[0].replace(GIVING, '');
    return { words, start: number.approximateStart - (lead.length - direct.index), after: false };
  }
  const opening = OPENING.exec(lead);
  if (!opening) return null;
  const words = opening[1]!;
  return { words, start: Math.max(clauseStart, leadStart) + opening[0].length - words.length, after: true };
}

const YEARLY = name('yearly standard', /年标准$/u, ['低保年标准'], ['2025年标准化', '低保月标准']);
const MONTHLY = name('monthly standard', /月标准$/u, ['低保月标准'], ['低保年标准']);

/**
 * What an amount is for, in words: as it is, as the unit tells it (元/人/月), as the thing tells it (低保月标准), or as
 * the number before has it.
 */
export function perOf(scene: NumberScene, reading: NumberReading, kind: TargetKind): string | null {
  const { per, number, previous, sameClause } = scene;
  const before = sameClause && previous?.target.kind === 'standard' ? previous.per : null;
  if (number.unitPer !== null && per === null && before?.startsWith(number.unitPer) === true) return before;
  if (number.unitPer !== null) return joinPer(per?.words ?? null, number.unitPer);
  if (per) return ALIKE[per.words] ?? per.words;
  if (kind !== 'standard') return isRise(scene, reading) ? previous!.per : null;
  if (YEARLY.test(reading.object)) return '每人每年';
  if (MONTHLY.test(reading.object)) return '每人每月';
  const goesOn = previous?.target.unit === number.unit && previous.target.kind === 'standard';
  const moved = number.unit === '元' && goesOn && previous.object === reading.object;
  return goesOn && (sameClause || moved) ? previous.per : null;
}

/** Words of the same sense, so that amounts can be compared. */
const ALIKE: Readonly<Record<string, string>> = { 年人均: '每人每年', 人均年: '每人每年', 月人均: '每人每月' };
const RISES = name('rise or fall, alone', /^(?:增加|提高|上调|增长|降低|下调)$/u, ['增加', '下调'], ['增加到', '新增']);

/** What a standard rises by is for the same as the standard: 从每人每月1420元调整为1510元，增加90元. */
function isRise({ number, previous }: NumberScene, { verb, object }: NumberReading): boolean {
  return (
    previous?.target.kind === 'standard' &&
    previous.target.unit === number.unit &&
    previous.object === object &&
    RISES.test(verb)
  );
}

/** 每月860元/人 is 每人每月. */
function joinPer(words: string | null, unitPer: string): string {
  if (words === null || unitPer.includes(words) || words.includes(unitPer))
    return unitPer.length > (words ?? '').length ? unitPer : (words ?? unitPer);
  return unitPer + words;
}
