/**
 * Whether a number with a unit is a quantity at all, or a name, a figure of speech or a condition: rules in order, of
 * which the first that fits decides.
 */
import type { PartKind } from '../../schema/notice.ts';
import type { Clause, Piece } from './clause.ts';
import type { NumberRun } from './number.ts';
import { name } from '../pattern.ts';
import { isWeakUnit } from './unit.ts';
import { ACTS } from './verb.ts';

const RATED_UNITS = name('units of a rate', /^(?:平方米|元|%)$/u, ['平方米', '元'], ['家', '平方公里']);

/** What is summed up by a number and is no thing counted: 在组织、制度、保障三个方面. */
const ABSTRACT = name(
  'figure of speech after a numeral',
  /^(?:的)?(?:方面|环节|维度|层面|阶段|层次|体系|机制|制度|任务|行动|专项行动|意识|领域|原则|关键|重点|统一|坚持|结合|转变|抓手|群体|角度|步骤|特点|问题|中心工作|全覆盖|百分|率先|确保|提升|强化|聚焦|目标|原因|到位|不|要求|“)/u,
  ['方面', '专项行动'],
  ['社区食堂', '社会救助项目'],
);
const COUNTING = name(
  'counts, before a Chinese numeral',
  /(?:新增|新建|改建|扩建|建成|完成|培育|创建|设立|增设|成立|组建|举办|召开|选树|评选|发布|出台|制定|制订|安装|配备|落地|选取|开设|引进|孵化|认定|获得|获评|荣获|打造|建设|建立|招聘|编制|推出|命名|达到?|共有|现有|共|等)(?:了|约|近|超|超过|逾|不少于|至少|上|全市|全区)*$/u,
  ['新建', '举办了'],
  ['落实', '在'],
);
const ONE = name(
  'counts one',
  /(?:新增|新建|改建|扩建|建成|增设|竣工|开工建设|落地|启用)(?:了)?$/u,
  ['新增'],
  ['建设', '培育'],
);
const ONE_BUILT = name(
  'builds what is counted one',
  /(?:新增|新建|改建|扩建|建成|增设|设立|建设|打造|建立)[\p{Script=Han}“”]{2,}$/u,
  ['设立颁证大厅'],
  ['设立', '开展活动'],
);
const ONE_UNITS = new Set(['家', '所', '座', '处', '张', '间', '栋', '幢', '名', '个']);
const BOUND = name('bound', /以上|以下|以内|以外/u, ['50张以上'], ['左右']);
const ABOVE = name('above or below', /以上|以下/u, ['以上'], ['以内']);
const ON_CONDITION = name('condition before', /(?:对|针对|凡|将|把|拥有|具有|满|在)$/u, ['对', '拥有'], ['新增', '为']);
const BOUNDED_ATTRIBUTE = name(
  'bounded attribute',
  /^[\p{Script=Han}]{0,4}(?:以上|以下|以内)的/u,
  ['床位以上的机构'],
  ['养老护理员'],
);
const BOUND_SUBJECT = name('what is within the bound', /^的(?:占|有|达|为|由|可|按|给予)/u, ['的占'], ['的机构']);
const BOUNDARY_UNITS = new Set(['元', '张', '平方米', '%', '床']);
const OFFICES = name(
  'offices that act together',
  /^(?:部门|单位|委办局|方面|领域|环节)/u,
  ['部门联合印发'],
  ['养老机构'],
);
const CASES = name('what 起 counts', /案|纠纷|事故|事件|线索|处罚|火灾|违法|矛盾|投诉/u, ['调解纠纷'], ['自7月']);
const HOURS = name('what hours count', /时长|时间|累计|完成|服务|培训/u, ['服务时长'], ['提供']);
const NO_KIND = name('what a weak unit sums up', /^(?:方面|环节|维度|层面|关键词|坚持|原则|统一)/u, ['方面'], ['项目']);
const DONE = name('done', /完成|建成|形成|获/u, ['完成'], ['开展']);
const A_PLACE = new Set(['家', '所', '张', '座', '处']);
const THING = name('names a thing', /^[\p{Script=Han}“]{2}/u, ['社区食堂'], ['，', '店']);

/** A number in its piece, with the words around it. */
interface AcceptScene {
  number: NumberRun;
  next: NumberRun | undefined;
  clause: Clause['kind'];
  part: PartKind;
  lead: string;
  tail: string;
  whole: string;
  first: string;
}

export interface AcceptRule {
  name: string;
  /** Sentences from which it takes a number, and those from which it must not. */
  must: readonly string[];
  mustNot: readonly string[];
  fits(scene: AcceptScene): boolean;
}

/** What is no quantity. */
export const REFUSALS: readonly AcceptRule[] = [
  {
    name: 'kinds, followed by the number that counts',
    must: ['开展3批12次检查'],
    mustNot: ['发放补贴3次90.9万元'],
    fits: ({ number, next }) =>
      next !== undefined && next.approximateStart === number.end && isWeakUnit(number.unit) && next.unit !== '元',
  },
  {
    name: 'name in quotation marks',
    must: ['落实“社工激励关怀15项”'],
    mustNot: ['落实“为800户特殊困难老年人提供智能水表安全监测服务”重点项目'],
    fits: ({ clause, number, whole }) => clause === 'quote' && !namesAnAct(whole, number),
  },
  {
    name: 'sums up what was listed',
    must: ['推进聚爱、智爱、筑爱等四项行动'],
    mustNot: ['完成低保、低收入等五个社会救助项目'],
    fits: ({ lead, tail, part, number }) =>
      lead.endsWith('等') &&
      ((ABSTRACT.test(tail) && !(part === 'summary' && DONE.test(lead))) ||
        (part !== 'summary' && number.chinese && ABSTRACT.test(tail))),
  },
  {
    name: 'condition',
    must: ['对50张以上的机构开展检查', '对50张床位以上的机构开展检查'],
    mustNot: ['新增养老床位50张以上'],
    fits: ({ number, tail, lead }) =>
      ON_CONDITION.test(lead) &&
      ((BOUND.test(number.approximate ?? '') && tail.startsWith('的')) || BOUNDED_ATTRIBUTE.test(tail)),
  },
  {
    name: 'bound of what is then counted',
    must: ['面积达到350平方米以上的占80%'],
    mustNot: ['护理型床位占80%以上'],
    fits: ({ number, tail }) => ABOVE.test(number.approximate ?? '') && BOUND_SUBJECT.test(tail),
  },
  {
    name: 'households of so many',
    must: ['对2人及以上户提高补助'],
    mustNot: ['新增社工2人及以上'],
    fits: ({ number, tail }) => (number.approximate ?? '').includes('及以上') && /^[户的]/u.test(tail),
  },
  {
    name: 'threshold',
    must: ['对200万元以上项目实行审计'],
    mustNot: ['投入资金200万元以上'],
    fits: ({ number, lead }) =>
      ABOVE.test(number.approximate ?? '') && lead.endsWith('对') && BOUNDARY_UNITS.has(number.unit),
  },
  {
    name: 'offices that act together',
    must: ['区民政局等5个部门联合印发'],
    mustNot: ['慰问5个单位'],
    fits: ({ lead, tail }) => lead.endsWith('等') && OFFICES.test(tail),
  },
  {
    name: 'naught',
    must: ['确保零人返贫'],
    mustNot: ['新增10人'],
    fits: ({ first }) => first === '零' || first === '“',
  },
  {
    name: 'articles of a rule',
    must: ['按照20条要求'],
    mustNot: ['制定措施20条'],
    fits: ({ number, lead }) => number.unit === '条' && !startsWithAct(lead),
  },
  {
    name: 'since, not a case',
    must: ['共计3起'],
    mustNot: ['调解纠纷3起'],
    fits: ({ number, tail, lead }) => number.unit === '起' && !/^[\p{Script=Han}]/u.test(tail) && !CASES.test(lead),
  },
  {
    name: 'hours of opening',
    must: ['全天24小时不间断'],
    mustNot: ['完成服务时长134709小时', '48小时内完成发放'],
    fits: ({ number, lead }) =>
      number.unit === '小时' && !HOURS.test(lead) && !(number.approximate ?? '').endsWith('内'),
  },
  {
    name: 'issue or round as a name',
    must: ['3期工程'],
    mustNot: ['举办培训3期'],
    fits: ({ number, lead }) => /^(?:期|轮|批)$/u.test(number.unit) && lead === '',
  },
  {
    name: 'numeral that is a figure of speech',
    must: ['扩大两倍', '组织一次', '百公里'],
    mustNot: ['增长2倍', '组织2次'],
    fits: ({ number }) =>
      number.chinese &&
      (number.unit === '倍' || number.unit === '公里' || (number.unit === '次' && number.value === 1)),
  },
  {
    name: 'aspects, in figures',
    must: ['从5个方面推进'],
    mustNot: ['新增5个站点'],
    fits: ({ number, tail }) => !number.chinese && isWeakUnit(number.unit) && NO_KIND.test(tail),
  },
  {
    name: 'Chinese numeral that counts nothing',
    must: ['建设一个中心', '建强三支队伍'],
    mustNot: ['新建一所养老院', '新建五家食堂', '设立颁证大厅一处'],
    fits: (scene) => scene.number.chinese && !countsInChinese(scene),
  },
];

/** The place of a number, as `extract.ts` has it. */
export interface AcceptPlace {
  text: string;
  piece: Piece;
  position: number;
  clause: Clause['kind'];
  part: PartKind;
}

export function acceptNumber(place: AcceptPlace): boolean {
  return refusalOf(place) === undefined;
}

/** The name of the rule that refuses the number; undefined for none. */
export function refusalOf({ text, piece, position, clause, part }: AcceptPlace): string | undefined {
  const number = piece.numbers[position]!;
  const scene: AcceptScene = {
    number,
    next: piece.numbers[position + 1],
    clause,
    part,
    lead: text.slice(position > 0 ? piece.numbers[position - 1]!.end : piece.start, number.approximateStart),
    tail: text.slice(number.end, piece.end),
    whole: text.slice(piece.start, piece.end),
    first: text.slice(number.start, number.start + 1),
  };
  return REFUSALS.find((rule) => rule.fits(scene))?.name;
}

function countsInChinese({ number, lead, tail, whole }: AcceptScene): boolean {
  if (number.share) return true;
  if (number.value < 1) return false;
  if (number.bare)
    return (
      number.approximate !== null && number.approximate !== '多' && (COUNTING.test(lead) || !isWeakUnit(number.unit))
    );
  if (number.value === 1 && number.valueHigh === null)
    return (
      (ONE.test(lead) || (tail === '' && ONE_BUILT.test(lead))) && ONE_UNITS.has(number.unit) && !ABSTRACT.test(tail)
    );
  if (isWeakUnit(number.unit))
    return (COUNTING.test(lead) || number.value > 10) && !ABSTRACT.test(tail) && !/^[“”]/u.test(tail);
  if (A_PLACE.has(number.unit)) return THING.test(tail) || COUNTING.test(lead) || startsWithAct(whole);
  return COUNTING.test(lead) || startsWithAct(whole);
}

function startsWithAct(words: string): boolean {
  return ACTS.some((verb) => verb.length > 1 && words.includes(verb));
}

const ACT_IN_NAME = name(
  'deed within a name',
  /为\d|每年|培训|新增|新建|建设|建成|改造|服务\d|完成|提供|安装|发放|招聘|培育/u,
  ['每年培训10000名养老护理员'],
  ['社工激励关怀15条'],
);
const RATE = name('rate for people', /人|户|每|率/u, ['千人50平方米'], ['面积']);

const WORKDAYS = name('days of a promise', /^个(?:工作|自然)日$/u, ['个工作日'], ['个', '日']);

function namesAnAct(words: string, number: NumberRun): boolean {
  if (WORKDAYS.test(number.unit)) return true;
  if (RATED_UNITS.test(number.unit) && RATE.test(words)) return true;
  // Fewer characters are a slogan.
  return ACT_IN_NAME.test(words) && words.length >= 8;
}
