/**
 * Whether a number with a unit is a quantity at all, or a name, a figure of speech or a condition. Each reason is data.
 */
import type { PartKind } from '../../schema/notice.ts';
import type { Clause, Piece } from './clause.ts';
import type { NumberRun } from './number.ts';
import { isWeakUnit } from './unit.ts';
import { ACTS } from './verb.ts';

/** What is summed up by a number and is no thing counted: 在组织、制度、保障三个方面. */
const ABSTRACT =
  /^(?:的)?(?:方面|环节|维度|层面|阶段|层次|体系|机制|制度|任务|行动|专项行动|意识|领域|原则|关键|重点|统一|坚持|结合|转变|抓手|群体|角度|步骤|特点|问题|中心工作|全覆盖|百分|率先|确保|提升|强化|聚焦|目标|原因|到位|不|要求|“)/u;
/** After these a Chinese numeral of a weak unit is still a count. */
const COUNTING =
  /(?:新增|新建|改建|扩建|建成|完成|培育|创建|设立|增设|成立|组建|举办|召开|选树|评选|发布|出台|制定|制订|安装|配备|落地|选取|开设|引进|孵化|认定|获得|获评|荣获|打造|建设|建立|招聘|编制|推出|命名|达到?|共有|现有|共|等)(?:了|约|近|超|超过|逾|不少于|至少|上|全市|全区)*$/u;
/** 一 is a count with these alone; 建设一个、培育一支 is a manner of speaking. */
const ONE = /(?:新增|新建|改建|扩建|建成|增设|竣工|开工建设|落地|启用)(?:了)?$/u;
const ONE_UNITS = new Set(['家', '所', '座', '处', '张', '间', '栋', '幢', '名', '个']);

export function acceptNumber(
  text: string,
  number: NumberRun,
  piece: Piece,
  position: number,
  clause: Clause['kind'],
  part: PartKind,
): boolean {
  const lead = text.slice(position > 0 ? piece.numbers[position - 1]!.end : piece.start, number.approximateStart);
  const tail = text.slice(number.end, piece.end);
  const whole = text.slice(piece.start, piece.end);
  const next = piece.numbers[position + 1];

  // 4类14项: the first counts kinds; it is followed by the number that counts.
  // 发放补贴3次90.9万元 counts both.
  if (next && next.approximateStart === number.end && isWeakUnit(number.unit) && next.unit !== '元') return false;
  // “社工激励关怀15条”: a name that holds a number; a named project that says what is done, or a standard, stays.
  if (clause === 'quote' && !namesAnAct(whole, number)) return false;
  // 聚爱、智爱、筑爱等四项行动 sums up what was listed.
  if (/等$/u.test(lead) && !(part === 'summary' && /完成|建成|形成|获/u.test(lead)) && ABSTRACT.test(tail))
    return false;
  if (/等$/u.test(lead) && part !== 'summary' && number.chinese) return false;
  // 对50张床位以上的机构, 10人以上的团队: a condition.
  if (
    /以上|以下|以内|以外/u.test(number.approximate ?? '') &&
    /^的/u.test(tail) &&
    /(?:对|针对|凡|将|把|拥有|具有|满|在)$/u.test(lead)
  )
    return false;
  if (/^[\p{Script=Han}]{0,4}(?:以上|以下|以内)的/u.test(tail) && /(?:对|针对|凡|将|把|拥有|具有|满)$/u.test(lead))
    return false;
  // 面积达到350平方米以上的占80%
  if (/以上|以下/u.test(number.approximate ?? '') && /^的(?:占|有|达|为|由|可|按|给予)/u.test(tail)) return false;
  // 2人及以上户
  if (/及以上/u.test(number.approximate ?? '') && /^[户的]/u.test(tail)) return false;
  // 对200万元以上项目: a threshold.
  if (/以上|以下/u.test(number.approximate ?? '') && /对$/u.test(lead) && /^(?:元|张|平方米|%|床)$/u.test(number.unit))
    return false;
  // 区民政局等5个部门联合印发
  if (/等$/u.test(lead) && /^(?:部门|单位|委办局|方面|领域|环节)/u.test(tail)) return false;
  if (/“?零/u.test(text.slice(number.start, number.start + 1))) return false;
  if (number.unit === '条' && !startsWithAct(lead)) return false;
  if (
    number.unit === '起' &&
    !/^[\p{Script=Han}]/u.test(tail) &&
    !/案|纠纷|事故|事件|线索|处罚|火灾|违法|矛盾|投诉/u.test(lead)
  )
    return false;
  if (/^(?:小时)$/u.test(number.unit) && !/时长|时间|累计|完成|服务|培训/u.test(lead)) return false;
  if (/^(?:期|轮|批)$/u.test(number.unit) && lead === '') return false;
  if (number.unit === '倍' && number.chinese) return false;
  if (number.unit === '次' && number.chinese && number.value === 1) return false;
  if (number.unit === '公里' && number.chinese) return false;
  if (!number.chinese)
    return !(isWeakUnit(number.unit) && /^(?:方面|环节|维度|层面|关键词|坚持|原则|统一)/u.test(tail));
  if (number.share) return true;
  if (number.value < 1) return false;
  if (number.bare)
    return (
      number.approximate !== null && number.approximate !== '多' && (COUNTING.test(lead) || !isWeakUnit(number.unit))
    );
  if (number.value === 1 && number.valueHigh === null)
    return ONE.test(lead) && ONE_UNITS.has(number.unit) && !ABSTRACT.test(tail);
  if (isWeakUnit(number.unit))
    return (COUNTING.test(lead) || number.value > 10) && !ABSTRACT.test(tail) && !/^[“”]/u.test(tail);
  if (/^(?:家|所|张|座|处)$/u.test(number.unit))
    return /^[\p{Script=Han}“]{2}/u.test(tail) || COUNTING.test(lead) || startsWithAct(whole);
  return COUNTING.test(lead) || startsWithAct(whole);
}

function startsWithAct(words: string): boolean {
  return ACTS.some((verb) => verb.length > 1 && words.includes(verb));
}

function namesAnAct(words: string, number: NumberRun): boolean {
  if (/^(?:平方米|元|元\/人\/月|%)$/u.test(number.unit) && /人|户|每|率/u.test(words)) return true;
  return (
    /为\d|每年|培训|新增|新建|建设|建成|改造|服务\d|完成|提供|安装|发放|招聘|培育/u.test(words) && !isSlogan(words)
  );
}

function isSlogan(words: string): boolean {
  return words.length < 8;
}
