/**
 * Rules on the words of the clause itself: a verb within what was taken for the thing, a verb at the end, what an amount
 * of money is for.
 */
import { objectAfter, objectBefore } from '../object.ts';
import { name } from '../../pattern.ts';
import type { NumberRun } from '../number.ts';
import type { NumberReading, ReadingRule } from '../rule.ts';
import { PEOPLE, UNIT_OF_TIME } from '../unit.ts';
import { ACTS, WITHIN_A_TIME } from '../verb.ts';

const BEFORE_NEXT_NUMBER = name(
  'words before the next number',
  /^[^\d]*?(?=(?:和|及|以及|与|、)?\d)/u,
  ['{老人}和30名'],
  ['老人'],
);

const WITHIN = name(
  'deed within the thing',
  /^(?:(?:市|区|省|县|上级)?(?:下达|交办|确定|部署)的?)?(?:全市|全区|本市|本区)?(新增|新建|改建|扩建|建设|改造|培训|发行|安装|购置)([^的]{2,}?)(?:的?(?:指标|任务|目标|工作任务|工作目标|数))?$/u,
  ['市下达新增养老床位指标', '新增养老床位'],
  ['居家环境适老化改造', '养老床位建设任务', '新建的养老院'],
);
const CARRIES_OUT = new Set(['完成', '落实', '实现', '确保', '推进', '推动', '力争', '全面完成']);
const SERVES = name('serves', /(?:为|向|给|对)(?:全市|全区|本市|本区)*$/u, ['全年为', '向'], ['成为了', '调整']);
const GIVEN_TO = name(
  'those who are given, and what is done for them',
  /^([^，。；]*?)(发放|拨付|减免|给予|支付|兑现|补助|落实|提供|开展|办理|安装|实施|配备|购买|缴纳|代缴|探访|走访|慰问|核查)/u,
  ['名老年人发放高龄津贴'],
  ['名老年人，发放'],
);
const AMOUNT = name(
  'amount of money behind',
  /^[^，。；\d]*(?:[，,](?:共|共计|累计|合计|总计)[^，。；\d]*)?(?:\d[\d.,]*)[万亿千百]*余?元/u,
  ['高龄津贴1.87亿元', '补贴，共计243.2万元'],
  ['智能水表', '补贴，新增床位20张'],
);
const SERVED_BEFORE = name(
  'served after others',
  /(?:为|向|给|对)\d[^，。；]*(?:和|及|以及|与|、)$/u,
  ['为6.8万名困难残疾人和'],
  ['为6.8万名困难残疾人'],
);
const TOGETHER = name('a further number joined', /^(?:和|及|以及|与|、)?\d/u, ['和174名', '174名'], ['开展', '']);
const TAKES = name('takes as a whole', /[将把](?:全市|全区|本市|本区)*$/u, ['把', '将全市'], ['将来', '新增']);
const DEALT = name(
  'what is done with it',
  /^([^，。；]{2,}?)(纳入|列入|改造|改建|转型|转为|打造|升级|建成|建设|调整|确定|提升|评为|命名|移交|下放|作为|合并|整合)/u,
  ['乡镇敬老院改造为'],
  ['，纳入'],
);
const USED = name('used for', /^(?:，)?(?:专项|全部|主要)?用于/u, ['用于支持'], ['使用于']);
const AT_A_RATE = name('at a rate', /按照?$/u, ['对新建养老机构按'], ['按时', '']);
const GRANTED = name(
  'granted',
  /^(?:的?标准)?(给予|发放|补贴|补助|奖励)([\p{Script=Han}]{2,})$/u,
  ['给予一次性建设补贴'],
  ['发放。'],
);
const LEADERS = new Set(['组织', '支持', '推动', '引导', '指导', '鼓励', '动员', '帮助', '选派', '推进']);
const LED_DEED = name(
  'what they are led to',
  /(参加|参与|开展|获得|获评|通过|建成|达标|启用|挂牌|入驻|申报|实施|完成)/u,
  ['名护理员{参加}轮训'],
  ['家社区食堂'],
);
const PAID_BY_TABLE = name(
  'paid by age or kind',
  /^(?!对)(.{2,}?)(?:分别)?按照?/u,
  ['{高龄津贴按}80至89周岁'],
  ['按每人', '津按人'],
);
const PAID = name(
  'paid, at the end of the clause',
  /(发放|给予补贴|给予补助|给予奖励|给予|执行|补贴|补助|计发|落实)$/u,
  ['90至99周岁每人每月100元{发放}'],
  ['发放每人每月100元'],
);
const SHARE_NAMED = name(
  'share named as such',
  /^(.*?)(占比|占比率)(?:约|近|超过?|逾)?$/u,
  ['护理型床位占比', '占比'],
  ['占比提高到', '占全市的'],
);
const DEED_THING = name(
  'registered matter and its deed',
  /^([\p{Script=Han}]{2,})(备案|办结|完工|入库|结项|验收)$/u,
  ['慈善信托备案'],
  ['备案', '备案慈善信托'],
);

const DONE_IN_TIME = name(
  'deed within a time',
  new RegExp(
    `^(?:内)?(?:要|须|应|必须|全部|全面|基本|予以|给予|及时)?(${WITHIN_A_TIME.join('|')})(?:完毕|到位)?(.*)$`,
    'u',
  ),
  ['完成救助金发放', '全部办结'],
  ['，全部完成'],
);
const SETS = name(
  'sets up places',
  /^(设)((?:护理型?|养老|普通)?(?:床位|席位|座位|工位|岗位|格位|窗口|站点|点位|车位)[\p{Script=Han}]*)$/u,
  ['设床位', '设护理床位'],
  ['设施床位', '设立床位'],
);
const AIMED_AT = name('aimed at', /对(?:全市|全区|全县|本市|本区|辖区内?)*$/u, ['对', '对全市'], ['对象', '新增']);
const NO_THING = new Set(['在', '于', '须', '应', '要']);

/** The words of `match` behind a number: first those who are counted, then what is done. */
function servedBy(match: RegExpExecArray, number: NumberRun, text: string): Partial<NumberReading> {
  const [, counted = '', verb = ''] = match;
  return { verb, object: objectAfter(text, { start: number.end, end: number.end + counted.length }), governed: true };
}

export const OWN_WORD_RULES: readonly ReadingRule[] = [
  {
    name: 'what is done within a time',
    must: [
      ['48小时内完成救助金发放。', '完成|救助金发放|48|小时|~内|standard'],
      ['临时救助24小时内办结。', '办结|临时救助|24|小时|~内|standard'],
    ],
    mustNot: ['办理时限压缩至15个工作日内。', '完成服务时长134小时。'],
    read(_, { number, text, blanked, piece, lead }) {
      if (!UNIT_OF_TIME.test(number.unit)) return null;
      const deed = DONE_IN_TIME.exec(text.slice(number.end, piece.end));
      if (!deed) return null;
      const [, verb = '', rest = ''] = deed;
      const thing = objectBefore({ text, blanked }, lead);
      return { verb, object: rest || (NO_THING.has(thing) ? '' : thing), governed: true };
    },
  },
  {
    name: 'two deeds done to the same',
    must: [
      ['命名、更名道路41条。', '命名、更名|道路|41|条'],
      ['新设、维护地名标志320处。', '新设、维护|地名标志|320|处'],
    ],
    mustNot: ['命名道路41条、更名道路2条。', '新建、改扩建食堂5个。'],
    read(reading, { text, piece, number }) {
      const joined = `${reading.verb}、`;
      if (reading.verb === '' || !text.slice(piece.start, number.start).includes(joined)) return null;
      const second = ACTS.find((verb) => reading.object.startsWith(verb) && reading.object.length >= verb.length + 2);
      if (second === undefined || !text.slice(piece.start, number.start).includes(joined + second)) return null;
      return { verb: joined + second, object: reading.object.slice(second.length) };
    },
  },
  {
    name: 'set up, in one character',
    must: [['总建筑面积1.2万平方米，设床位260张。', '设|床位|260|张']],
    mustNot: ['设施床位260张。', '设立床位260张。'],
    read(reading) {
      const set = reading.governed ? null : SETS.exec(reading.object);
      return set && { verb: set[1]!, object: set[2]!, governed: true };
    },
  },
  {
    name: 'the deed stands within the thing',
    must: [['完成市下达新增养老床位指标600张。', '新增|养老床位|600|张']],
    mustNot: ['完成居家环境适老化改造600户。', '完成养老床位建设任务600张。'],
    read(reading, { after }) {
      const within = after || !CARRIES_OUT.has(reading.verb) ? null : WITHIN.exec(reading.object);
      return within && { verb: within[1]!, object: within[2]!, governed: true };
    },
  },
  {
    name: 'those who are given an amount',
    must: [
      ['为23.6万名老年人发放高龄津贴1.87亿元。', '发放|老年人|236000|名'],
      ['为322位护理员发放补贴，共计243.2万元。', '发放|护理员|322|位'],
    ],
    mustNot: ['为8000户家庭提供智能水表安全监测服务，新增床位20张。'],
    read(reading, { number, text, blanked, clause, piece, leadWords }) {
      const joined = SERVED_BEFORE.test(text.slice(clause.start, number.start));
      if (!PEOPLE.has(number.unit) || !(SERVES.test(leadWords) || joined)) return null;
      const tail = text.slice(number.end, clause.end);
      const given = GIVEN_TO.exec(tail);
      if (!given || /[和及与、]\d/u.test(given[1] ?? '')) return null;
      const behind = tail.slice(given[0].length) + (/^[，,][^，。；]*/u.exec(text.slice(clause.end))?.[0] ?? '');
      if (!AMOUNT.test(behind) && !/^[和及与、]/u.test(tail.slice((given[1] ?? '').length))) return null;
      const offered = { start: number.end + given[0].length, end: piece.end };
      const complement = offered.end > offered.start ? objectBefore({ text, blanked }, offered) : reading.complement;
      return { ...servedBy(given, number, text), complement };
    },
  },
  {
    name: 'served together with others',
    must: [['为258名特困人员和174名困难老人开展上门服务。', '开展|特困人员|258|名']],
    mustNot: ['为258名特困人员开展上门服务。'],
    read(reading, { number, text, piece, clause, leadWords }) {
      const deed = SERVES.test(leadWords) ? GIVEN_TO.exec(text.slice(number.end, clause.end)) : null;
      if (!deed) return null;
      const within = /[和及与、]\d/u.test(deed[1] ?? '');
      if (!within && (reading.verb !== '' || !TOGETHER.test(text.slice(piece.end, clause.end)))) return null;
      const end = number.end + (BEFORE_NEXT_NUMBER.exec(deed[1] ?? '')?.[0] ?? '').length;
      const object = end > number.end ? objectAfter(text, { start: number.end, end }) : reading.object;
      return { verb: deed[2] ?? '', object, governed: true };
    },
  },
  {
    name: 'dealt with as a whole (将, 把)',
    must: [['把15家乡镇敬老院改造为区域性养老服务中心。', '改造|乡镇敬老院|15|家']],
    mustNot: ['改造乡镇敬老院15家。'],
    read(_, { number, text, piece, leadWords }) {
      const dealt = TAKES.test(leadWords) ? DEALT.exec(text.slice(number.end, piece.end)) : null;
      return dealt && servedBy(dealt, number, text);
    },
  },
  {
    name: 'those whom a deed is aimed at (对)',
    must: [['对50家社会组织开展抽查。', '开展|社会组织|50|家']],
    mustNot: ['为50家社会组织开展培训。'],
    read(_, { number, text, piece, leadWords }) {
      const aimed = AIMED_AT.test(leadWords) ? GIVEN_TO.exec(text.slice(number.end, piece.end)) : null;
      return aimed && aimed[1] !== '' ? servedBy(aimed, number, text) : null;
    },
  },
  {
    name: 'money, with what it is used for',
    must: [['安排福彩公益金4500万元用于支持福利机构建设。', '安排|福彩公益金|45000000|元']],
    mustNot: ['安排4500万元用于支持福利机构建设。'],
    read(reading, { number, text, blanked, piece, lead, after }) {
      if (number.unit !== '元' || !after || !USED.test(text.slice(number.end, piece.end))) return null;
      const at = reading.verb === '' ? -1 : text.indexOf(reading.verb, lead.start);
      const start = at >= lead.start && at < lead.end ? at + reading.verb.length : lead.start;
      const thing = objectBefore({ text, blanked }, { start, end: lead.end });
      return thing === '' ? null : { object: thing };
    },
  },
  {
    name: 'given at a rate (按)',
    must: [['对新建养老机构按每张床位1万元给予建设补贴。', '给予|建设补贴|10000|元|standard|per=每张床位']],
    mustNot: ['给予建设补贴每张床位1万元。'],
    read(_, { number, per, text, piece, leadWords }) {
      if (per === null || !AT_A_RATE.test(leadWords)) return null;
      const given = GRANTED.exec(text.slice(number.end, piece.end));
      return given && { verb: given[1]!, object: given[2]!, governed: true };
    },
  },
  {
    name: 'led to what stands at the end of the list',
    must: [['组织200名养老院长、500名护理员参加轮训。', '参加|养老院长|200|名']],
    mustNot: ['组织200名养老院长参加轮训。', '培育社区食堂20家、社工站5个。'],
    read(reading, { text, piece, clause }) {
      if (!LEADERS.has(reading.verb) || piece.end >= clause.end) return null;
      const last = clause.pieces.at(-1)?.numbers.at(-1);
      const led = last && LED_DEED.exec(text.slice(last.end, clause.end))?.[1];
      return !last || led === undefined || last.start < piece.end ? null : { verb: led };
    },
  },
  {
    name: 'a share that is named as one',
    must: [['医养结合机构床位占比不低于35%。', '占比|医养结合机构床位|35|%|~不低于']],
    mustNot: ['医养结合机构床位占比提高到35%。', '占社会组织总数3.6%。'],
    read(reading, { number, previous }) {
      const named = number.share && !reading.governed ? SHARE_NAMED.exec(reading.object) : null;
      const object = named?.[1] || previous?.object;
      return named && object !== undefined ? { verb: '占比', object, governed: true } : null;
    },
  },
  {
    name: 'paid by a table of ages',
    must: [['高龄津贴按80至89周岁每人每月50元发放。', '发放|高龄津贴|50|元|standard|per=每人每月']],
    mustNot: ['发放高龄津贴每人每月50元。', '按每人每月50元发放。'],
    read(_, { number, per, text, piece, clause, leadWords, previous, sameClause }) {
      if (per === null || number.unit !== '元') return null;
      const paid = PAID.exec(text.slice(number.end, clause.end));
      if (!paid) return null;
      const thing = PAID_BY_TABLE.exec(leadWords)?.[1];
      const first = text.slice(clause.start, piece.start);
      if (thing === undefined && !(sameClause && first !== '' && PAID_BY_TABLE.test(first))) return null;
      return { verb: paid[1]!, object: thing ?? previous!.object, governed: true };
    },
  },
  {
    name: 'a matter with what is done to it',
    must: [['慈善信托备案12单。', '备案|慈善信托|12|单']],
    mustNot: ['备案慈善信托12单。', '办理婚姻登记1300对。'],
    read(reading, { after, number, clause }) {
      if (after || number.share || reading.verb !== '' || clause.kind !== 'main') return null;
      const matter = DEED_THING.exec(reading.object);
      return matter && { verb: matter[2]!, object: matter[1]!, governed: true };
    },
  },
];
