/**
 * Kind and year of a number: target, result, stock or standard, and for when. The first rule that fits tells the kind.
 */
import type { TargetKind } from '../../schema/target.ts';
import type { Clause } from './clause.ts';
import type { TargetContext } from './extract.ts';
import { name } from '../pattern.ts';
import { UNIT_OF_TIME } from './unit.ts';
import type { NumberReading, NumberScene, RuleExample } from './rule.ts';

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

const YEAR = name(
  'year that says when',
  /(?<!\d)(?<!\d[—\-–至到])(20\d{2})年(?!度)/gu,
  ['到{2027年}底'],
  ['2024年度', '2023—2025年'],
);

/** Years that say when, titles aside: 2023年, 到2027年底, 2025年“千人50平方米”. */
export function yearsIn(text: string): NamedYear[] {
  const open = text.replace(/《[^《》]*》/gu, (title) => '\u0000'.repeat(title.length));
  return [...open.matchAll(YEAR)].map((match) => ({
    year: Number(match[1]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Done to things one by one over the year, also where 截至 sums them up. */
const FLOWS = name(
  'done one by one over the year',
  /^(?:办理|完成|服务|申请|获得|发放|救助|招聘|培训|受理|办结|支出|惠及|新增|新建|改建|处置|检查|开展|走访|慰问|举办|受益|募集|销售|实施|护送|接待|资助|帮扶|转介|转移|火化|安置)$/u,
  ['办理'],
  ['注册', '达到'],
);
const PROGRAMME = name(
  'named programme',
  /^”(?:等)?(?:重点|专项|实事|市级|民心)?(?:专项)?(?:工作|项目|目标|任务|计划|要求|指标|工程)/u,
  ['”重点项目', '”工程'],
  ['”称号'],
);
const PAST = name(
  'past',
  /(?<![较比])去年|(?<![较比])上年(?!度)|上一年(?!度)|已完成|已建成|已累计/u,
  ['上年新增', '目前已建成'],
  ['上年度', '建成', '较上年增长', '比去年'],
);
const CANNOT_ACT = name('can be done', /可$|能够?$/u, ['窗口可'], ['许可证']);
const HELD = name(
  'held',
  /总数|总量|现有|共有|存量|在册|注册登记的|原有|已有/u,
  ['在册低保对象', '现有养老床位'],
  ['新增床位'],
);
const IS_HELD = name('verb of holding', /^(?:共|共有|现有|拥有|设有)$/u, ['共有'], ['共建', '有']);
const MEASURE_OF_STOCK = name('measure of a stock', /(?:总额|总规模|规模|面积|总量)$/u, ['资金总规模'], ['规模化']);
const NO_PREDICATE = name(
  'verb that only says that there is',
  /^(?:共有|现有|已有|有|共|达到?|为|拥有|设有|注册|备案)$/u,
  ['达', '备案'],
  ['新增'],
);
const BY_STANDARD = name('by a standard', /^按照?/u, ['按每百户'], ['预按']);
const STANDARD = name('standard', /标准|要求/u, ['平方米标准'], ['指标']);
const FOR_AN_AREA = name('for so many people', /^每[百千万]/u, ['每百户', '每万人'], ['每人']);
const OVER_TIME = name(
  'for a time alone',
  /^(?:每(?:年|季度|月|周|天|日)|[日月]均)$/u,
  ['每年', '日均'],
  ['每人每月', '年人均'],
);
const MAKES = name(
  'makes things',
  /^(?:新增|新建|建成|打造|设立|建设|完成|配备|培育|创建)$/u,
  ['新增'],
  ['发放', '建有'],
);
const BENEFIT = name(
  'standard of a benefit',
  /(?:低保|保障|补贴|供养|救助|津贴|养育|护理|生活费?|供养金|月|年)标准|最低生活|低保金标准/u,
  ['低保标准', '低保年标准'],
  ['标准化建设', '地方标准'],
);
const SPENDS = name('spends', /^(?:增加|增长|发放|支出|投入|筹集|安排|拨付)$/u, ['发放'], ['提高']);
const MOVES = name('moves a standard', /^(?:调整|提高|从|由|上调|上浮|增至|调至|达到|达)$/u, ['由', '提高'], ['发放']);
const ENTERED = name('entered in a register', /^(?:登记|注册|备案)$/u, ['登记'], ['登记备案数']);
const OF_THE_PLACE = name(
  'of the whole place',
  /^(?:全市|全区|全县|本市|本区|我市|我区)(?!新)/u,
  ['全市登记'],
  ['全市新登记', '登记'],
);
const BROKEN_DOWN = name('broken down', /^[，,]其中/u, ['，其中社会团体'], ['，新增']);
const CEILING = name('ceiling', /(?:上限|限额|封顶线?)$/u, ['减免上限'], ['上限管理']);
const EACH_TIME = name(
  'given each time',
  /^(?:单次|每次|单笔)(?:救助|补助|补贴|资助|奖励)/u,
  ['单次救助', '每次补贴'],
  ['一次性补贴', '单次捐赠'],
);
const WITHIN = name('within a time', /内$/u, ['内', '以内'], ['以上']);
const AS_OF_OVER = name('as of a date, over', /全年|年内|(?:20\d{2}年，)/u, ['底，全年共', '年内'], ['12月底']);
const FROM_A_DATE = name('since a date of the year', /月(?:\d{1,2}日)?起/u, ['10月1日起'], ['起草']);
const SUMMED = name('summed up', /共计|累计|总计|合计|共有|已有/u, ['全市共计注册'], ['共办理']);
const STANDS = name(
  'stands already',
  /根据|依托|结合|发挥|围绕|现有|已有|原有|目前|用好|指导|支持|整合|本市|全市|全区|我区|辖区内?/u,
  ['依托全市', '根据七家'],
  ['新增'],
);

/** A number with all that tells its kind. */
interface KindScene extends NumberScene {
  reading: NumberReading;
  year: number;
  /** The piece's words. */
  words: string;
  /** 截至… comes before and holds still. */
  asOf: boolean;
}

export interface KindRule {
  name: string;
  kind: TargetKind | 'previous';
  must: readonly RuleExample[];
  mustNot: readonly string[];
  fits(scene: KindScene): boolean;
}

export const KIND_RULES: readonly KindRule[] = [
  {
    name: 'a share is of the kind of what it is a share of',
    kind: 'previous',
    must: [['全市共有慈善组织630家，占社会组织总数3.6%。', '占|慈善组织|3.6|%|stock']],
    mustNot: ['护理型床位占比达到60%。'],
    fits: ({ reading, previous, number }) =>
      (reading.verb === '占' || (reading.verb === '占比' && reading.object === previous?.object)) &&
      number.share &&
      previous !== null,
  },
  {
    name: 'a time that is promised',
    kind: 'standard',
    must: [
      ['48小时内完成救助金发放。', '完成|救助金发放|48|小时|~内|standard'],
      ['审核确认时限压缩至15个工作日。', '压缩至|审核确认时限|15|个工作日|standard'],
    ],
    mustNot: ['完成志愿服务时长48小时。'],
    fits: ({ number }) =>
      UNIT_OF_TIME.test(number.unit) &&
      (WITHIN.test(number.approximate ?? '') || /^个(?:工作|自然)日$/u.test(number.unit)),
  },
  {
    name: 'an amount for each, by the unit',
    kind: 'standard',
    must: [['低保标准提高到910元/人/月。', '提高到|低保标准|910|元|standard|per=每人每月']],
    mustNot: ['发放补贴910元。'],
    fits: ({ number }) => number.unitPer !== null,
  },
  {
    name: 'so many times a measure',
    kind: 'standard',
    must: [['特困人员基本生活标准按低保标准的1.3倍执行。', '执行|特困人员基本生活标准|1.3|倍|standard']],
    mustNot: ['床位增长到1.3倍。'],
    fits: ({ number, reading }) => number.unit === '倍' && reading.of !== null,
  },
  {
    name: 'by a standard',
    kind: 'standard',
    must: [['按照每百户大于30平方米标准推进建设。', '按照|每百户|30|平方米|~大于|standard|per=每百户']],
    mustNot: ['按照计划新增30平方米。'],
    fits: ({ words, number }) =>
      BY_STANDARD.test(words) && STANDARD.test(words.slice(Math.max(0, words.indexOf(number.unit)))),
  },
  {
    name: 'an amount for each',
    kind: 'standard',
    must: [
      ['每户发放补贴100元。', '发放|补贴|100|元|standard|per=每户'],
      ['每万人拥有持证社工14人。', '拥有|持证社工|14|人|standard|per=每万人'],
    ],
    mustNot: ['每年培训护理员2000名。', '每个街道新增食堂2家。'],
    fits: ({ per, reading }) =>
      per !== null &&
      (FOR_AN_AREA.test(per.words) ||
        (!OVER_TIME.test(per.words) && !MAKES.test(reading.verb) && reading.verb !== '建有')),
  },
  {
    name: "a benefit's standard",
    kind: 'standard',
    must: [['低保年标准提高至7334元。', '提高至|低保年标准|7334|元|standard|per=每人每年']],
    mustNot: ['发放低保金7334元。', '低保标准提高5%。'],
    fits: ({ words, reading, number }) =>
      number.unit === '元' && BENEFIT.test(words + reading.object) && !SPENDS.test(reading.verb),
  },
  {
    name: 'a ceiling',
    kind: 'standard',
    must: [['基本殡葬服务费用减免上限为1500元。', '为|基本殡葬服务费用减免上限|1500|元|standard']],
    mustNot: ['减免费用1500元。'],
    fits: ({ reading, number }) => number.unit === '元' && CEILING.test(reading.object),
  },
  {
    name: 'an amount for each time',
    kind: 'standard',
    must: [['单次救助最高不超过3万元。', '|单次救助|30000|元|~不超过|standard']],
    mustNot: ['单次捐赠收入3万元。', '开展单次救助3次。'],
    fits: ({ reading, number }) => number.unit === '元' && reading.verb === '' && EACH_TIME.test(reading.object),
  },
  {
    // 农村低保由每年1800元调整为2200元; …标准提高至每人每月2200元，社会散居孤儿提高至1600元
    name: 'a standard that moves',
    kind: 'standard',
    must: [['农村低保由每年1800元调整为2200元。', '调整为|农村低保|2200|元|standard|per=每年']],
    mustNot: ['公益金由1800元提高到2200元。'],
    fits: ({ number, reading, per, previous }) =>
      number.unit === '元' &&
      MOVES.test(reading.verb) &&
      (per !== null || (previous?.target.kind === 'standard' && previous.target.unit === number.unit)),
  },
  {
    name: 'a named programme sets a target',
    kind: 'target',
    must: [['推进“每年培训10000名养老护理员”专项工作。', '培训|养老护理员|10000|名|target|per=每年', 'summary']],
    mustNot: ['全年培训10000名养老护理员。'],
    fits: ({ clause, text }) => clause.kind === 'quote' && PROGRAMME.test(text.slice(clause.end)),
  },
  {
    name: 'a year yet to come, in a summary',
    kind: 'target',
    must: [['到2027年底，覆盖率达到100%。', '达到|覆盖率|100|%|target|year=2027', 'summary']],
    mustNot: ['全年覆盖率达到100%。'],
    fits: ({ context, year }) => context.kind === 'summary' && year > context.year,
  },
  {
    name: 'a total as of a date',
    kind: 'stock',
    must: [['截至12月底，全市注册志愿者120万人。', '注册|志愿者|1200000|人|stock', 'summary']],
    mustNot: ['全年培训志愿者120万人。', '10月1日起试点，截至12月31日，共办理登记30对。'],
    fits: ({ asOf, reading, text, piece, number, clause }) => {
      if (!asOf) return false;
      const lead = text.slice(piece.start, number.start);
      const cannotAct = CANNOT_ACT.test(lead.replace(new RegExp(`${reading.verb}.*$`, 'u'), ''));
      if (!FLOWS.test(reading.verb) || cannotAct) return true;
      const before = text.slice(0, clause.end);
      return SUMMED.test(before.slice(lastAsOf(before))) && !FROM_A_DATE.test(before);
    },
  },
  {
    name: 'what is held',
    kind: 'stock',
    must: [['在册低保对象6842户。', '|低保对象|6842|户|stock']],
    mustNot: ['新增床位200张。'],
    fits: ({ text, clause, number, reading }) =>
      HELD.test(text.slice(clause.start, number.start)) && !(reading.governed && !NO_PREDICATE.test(reading.verb)),
  },
  {
    name: 'a whole that is broken down',
    kind: 'stock',
    must: [['全市登记社会组织726家，其中社会团体312家。', '登记|社会组织|726|家|stock', 'summary']],
    mustNot: ['新登记社会组织12家。', '登记社会组织12家，其中社会团体3家。'],
    fits: ({ text, clause, number, reading }) =>
      ENTERED.test(reading.verb) &&
      OF_THE_PLACE.test(text.slice(clause.start, number.start)) &&
      BROKEN_DOWN.test(text.slice(number.end)),
  },
  {
    name: 'a verb of holding',
    kind: 'stock',
    must: [['社会组织共17283家。', '共|社会组织|17283|家|stock']],
    mustNot: ['社会组织新增17家。'],
    fits: ({ reading }) => IS_HELD.test(reading.verb),
  },
  {
    name: 'a measure of what is held',
    kind: 'stock',
    must: [['全市共有89家社区基金会，资金总规模超3亿元。', '|资金总规模|300000000|元|~超|stock']],
    mustNot: ['新增89家社区基金会，资金总规模超3亿元。'],
    fits: ({ previous, reading }) =>
      previous?.target.kind === 'stock' && reading.verb === '' && MEASURE_OF_STOCK.test(reading.object),
  },
  {
    name: 'where a share comes from',
    kind: 'stock',
    must: [['持证率由65%提高到70%。', '由|持证率|65|%|stock']],
    mustNot: ['持证率提高到70%。'],
    fits: ({ reading, number }) => (reading.verb === '从' || reading.verb === '由') && number.share,
  },
  {
    name: 'told of what is over',
    kind: 'result',
    must: [['全年新增养老床位200张。', '新增|养老床位|200|张|result', 'summary']],
    mustNot: ['新增养老床位200张。'],
    fits: ({ context, year, words }) =>
      (context.kind !== 'plan' && context.kind !== 'attachment') || year < context.year || PAST.test(words),
  },
  {
    // 根据七家区级机构各自的优势: nothing is done to their number.
    name: 'named as standing already',
    kind: 'stock',
    must: [['根据七家区级机构各自的优势打造特色。', '|区级机构|7|家|stock']],
    mustNot: ['新建七家区级机构。'],
    fits: ({ reading, sameClause, number, clause, text, piece }) => {
      if (reading.governed || sameClause || number.share || number.valueHigh !== null || clause.kind !== 'main')
        return false;
      const lead = text.slice(piece.start, number.start);
      return STANDS.test(lead) || (number.chinese && lead === '');
    },
  },
];

export function kindOf(
  scene: NumberScene,
  reading: NumberReading,
  setting: Setting,
): { kind: TargetKind; year: number; rule: string } {
  const { text, piece, number, previous, context } = scene;
  const year = yearOf(text, number, setting);
  const words = text.slice(piece.start, piece.end);
  const before = text.slice(0, number.start);
  const at = lastAsOf(before);
  const asOf = at >= 0 && !AS_OF_OVER.test(before.slice(at + 2));
  const whole = { ...scene, reading, year, words, asOf };
  const rule = KIND_RULES.find((each) => each.fits(whole));
  if (!rule) return { kind: context.kind === 'summary' ? 'result' : 'target', year, rule: 'to be reached' };
  const kind = rule.kind === 'previous' ? previous!.target.kind : rule.kind;
  return { kind, year, rule: rule.name };
}

/** 截至… governs what follows it, until the year as a whole is spoken of again. */
function lastAsOf(before: string): number {
  return Math.max(before.lastIndexOf('截至'), before.lastIndexOf('截止'));
}

const RELATIVE = name(
  'last year, next year',
  /(?:^|[，。；])(?:(去年|上年)|(明年))/u,
  ['去年新增', '，明年'],
  ['较去年', '比上年'],
);
const TOUCHES = name(
  'year that touches its number',
  /^(?:“|")?(?:[百千万]人|每[人户]|的)?$/u,
  ['“千人', ''],
  ['年底', '新增'],
);
const OPENS = name(
  'opens its clause with a year',
  /^(?:其中)?(?:力争|确保|争取|计划|预计|截至|截止|到|至|在|于|自|从)*$/u,
  ['力争到', '截至'],
  ['按照', '实施'],
);
const DATED = name('date', /^(?:底|末|前|年底|，)/u, ['底前', '，'], ['度', '新增']);

/** The year that the words name for this number, or the part's. */
function yearOf(text: string, number: NumberScene['number'], { context, years, clauses }: Setting): number {
  const relative = RELATIVE.exec(text.slice(0, number.start));
  if (relative) return context.year + (relative[1] !== undefined ? -1 : 1);
  const near = years.findLast((named) => named.end <= number.start);
  if (!near) return context.year;
  const touching = TOUCHES.test(text.slice(near.end, number.start));
  const opens = clauses.some(
    (other) => OPENS.test(text.slice(other.start, near.start)) && other.start <= near.start && near.end <= other.end,
  );
  const dated = DATED.test(text.slice(near.end));
  return touching || opens || dated ? near.year : context.year;
}
