/**
 * Rules on what a number takes from the words before its clause: its verb, its thing, or both.
 */
import { name } from '../../pattern.ts';
import type { ReadingRule } from '../rule.ts';
import { PEOPLE } from '../unit.ts';
import { NOUN_LIKE } from '../verb.ts';

const OPENING_DEED = name(
  'deed that opens a clause',
  /^(?:(?:持续|积极|继续|稳步|扎实|深入|大力)(?:推进|推动|开展|建设|实施|加强|推广|举办|落实|做好)?|(?:推进|推动|开展|建设|实施|加强|推广|举办|落实|做好))/u,
  ['{持续推进}社区食堂', '{建设}站点'],
  ['农村睦邻点', '社区建设'],
);

/** What changes is named before; it is no deed that the next thing shares. */
const CHANGES = name(
  'word of change, alone',
  /^(?:增加|增长|减少|下降|降低|提高|提升|调整|上升|从|由|净增|上调|下调|上浮|回落|下浮)$/u,
  ['增加', '由'],
  ['增加到', '新增'],
);
/** 办理…1560件，办结1558件: what is done next to the same things. */
const NEXT_DEEDS = name(
  'what is done next to the same things',
  /^(?:注销|撤销|办结|退出|停发|清退|续建|整改|整改销号|整合|优化整合)$/u,
  ['办结', '注销'],
  ['办理', '新增'],
);
/** 新增驿站12家，累计达到156家. */
const REACHES = name('reaching, alone', /^(?:达|达到|增至|升至|共|新增)$/u, ['达到', '增至'], ['达成', '提高']);

/** 新增床位200张、总数突破千张: of the same thing, and not by the same deed. */
const SUMS = name('name of a sum', /^(?:总数|总量|总数量|数量|总额|总规模)$/u, ['总数', '数量'], ['总结', '床位总数']);

/** What a clause without a number is about: 持续建设具有…功能的农村示范睦邻点. */
function nounOf(words: string): string {
  const noun = words.slice(words.lastIndexOf('的') + 1).replace(/[。；，]/gu, '');
  return noun.replace(OPENING_DEED, '');
}

const JOINS = name('joins two numbers', /^(?:和|、|及|以及|与|至|，)$/u, ['和', '、'], ['和其他', '']);
const BUILDS = name(
  'deed whose thing may stand in the clause before',
  /^(?:新增|新建|建成|完成|建设|改建|扩建|打造|设立|建立|培育|达到?)$/u,
  ['新增', '达'],
  ['新增覆盖', '服务'],
);
const GIVES = name(
  'gives',
  /(发放|给予|补贴|调整|提高|落实|提供|设立)(?:了)?(.+)$/u,
  ['对困难家庭发放一次性用电补贴'],
  ['一次性用电补贴'],
);
const NAMES_NOTHING = name(
  'names the measure alone',
  /^(?:的?标准.*|.*(?:要求|指标))$/u,
  ['标准', '市级指标'],
  ['低保标准', '养老床位'],
);
const RATE_THAT_IS = name(
  'rate that is called high or low',
  /([\p{Script=Han}]{2,}(?:率|比例|占比))(?:偏低|较低|偏高|较高|不高|不足|最高|最低)$/u,
  ['{养老机构入住率偏低}'],
  ['养老机构入住率'],
);
const OCCASION = name(
  'time or occasion, which names no thing',
  /^每(?:年|季度|月|周|天|次|场|期)/u,
  ['每月', '每场'],
  ['每百户', '每人'],
);
const IS = name('thing and copula', /^(.{2,})[为是]$/u, ['低保标准为'], ['为', '低保标准']);
const MERE_SUM = name(
  'mere sum of money',
  /^(?:总?金额|总额|资金|补贴|津贴|经费|总资金|款项)$/u,
  ['金额', '总金额'],
  ['低保资金', '临时救助金额'],
);
const POLICY = name(
  'benefit whose rule is carried out',
  /(?:落实|执行|实施)(?:好)?([^，。；]{2,20}?)(?:制度|政策|办法)$/u,
  ['{落实好老年综合津贴制度}'],
  ['完善老年综合津贴制度建设'],
);
const SERVED = name(
  'those whom a clause serves',
  /(?:向|对|为|给|让|面向|帮助|引导)((?:[^，。；、的]{0,12}的)?[^，。；、的]{0,10}?(?:老年人|老人|群众|家庭|居民|儿童|残疾人|对象|人员|学生|未成年人))(?![口众群类])/u,
  ['向困难群众发放一次性补贴', '对困难家庭发放一次性用电补贴'],
  ['举办招聘活动', '老年人口'],
);
const REACHED = new Set(['覆盖', '惠及', '服务', '新增服务', '新增覆盖', '受益', '资助', '发放']);
const alikeUnits = (a: string, b: string): boolean => a === b || (PEOPLE.has(a) && PEOPLE.has(b));

export const INHERITANCE_RULES: readonly ReadingRule[] = [
  {
    name: 'joined to the number before',
    must: [['养老机构和社区食堂分别达到200家和150家。', '达到|社区食堂|150|家']],
    mustNot: ['新增养老床位200张，护理员30名。'],
    read(reading, { position, previous, sameClause, between, number }) {
      if (!sameClause || reading.verb !== '') return null;
      if (position === 0 || between === null || !JOINS.test(between)) return null;
      const own = reading.object !== '' && !number.share;
      return { verb: previous!.target.verb, object: own ? reading.object : previous!.object };
    },
  },
  {
    name: 'two counts side by side',
    must: [['救助低保对象6842户9876人。', '救助|低保对象|9876|人']],
    mustNot: ['低保对象6842户、特困人员312人。'],
    read(reading, { previous, sameClause, between }) {
      if (!sameClause || between !== '' || reading.object !== '') return null;
      return { verb: reading.verb || previous!.verb, object: previous!.object };
    },
  },
  {
    name: 'in all, after a number',
    must: [['覆盖全市16个区共1043个点位。', '覆盖|点位|1043|个']],
    mustNot: ['全市共1043个点位。'],
    read(reading, { position, previous, sameClause }) {
      return position === 0 || !sameClause || reading.verb !== '共' ? null : { verb: previous!.verb };
    },
  },
  {
    name: 'the thing named in the same clause',
    must: [['新增低保对象312户、退出265户。', '退出|低保对象|265|户']],
    mustNot: ['新增养老床位200张、护理员30名。'],
    read(reading, { previous, sameClause, lead, number }) {
      if (!sameClause || reading.object !== '') return null;
      const bare = lead.start === lead.end;
      return bare || alikeUnits(previous!.target.unit, number.unit) ? { object: previous!.object } : null;
    },
  },
  {
    name: 'the verb of the same clause',
    must: [['新增养老床位200张、社区食堂3家。', '新增|社区食堂|3|家']],
    mustNot: ['新增养老床位200张，社区食堂达3家。'],
    read(reading, { previous, sameClause, clause, number, position }) {
      if (!sameClause || reading.verb !== '' || clause.kind === 'bracket') return null;
      return number.share && position === 0 ? null : { verb: previous!.verb };
    },
  },
  {
    // 社会组织共17283家，基金会627家
    name: 'what is said of the one is said of the next',
    must: [['社会组织共17283家，基金会627家。', '共|基金会|627|家|stock']],
    mustNot: ['新增养老床位200张，持证率达90%。', '注销社会组织20家，基金会627家。'],
    read(reading, { previous, clause, number, per, after }) {
      const goesOn =
        reading.verb === '' &&
        previous !== null &&
        clause.kind === 'main' &&
        !number.share &&
        number.unit !== '元' &&
        reading.approximate === null &&
        per === null &&
        reading.object !== '' &&
        !after &&
        !CHANGES.test(previous.verb) &&
        previous.verb !== '为' &&
        !NEXT_DEEDS.test(previous.verb) &&
        !NOUN_LIKE.some((word) => reading.object.endsWith(word));
      return goesOn ? { verb: previous.verb } : null;
    },
  },
  {
    name: 'a change of what was counted before',
    must: [
      ['销售福利彩票56亿元，同比增长65%。', '增长|福利彩票|65|%'],
      ['新增驿站12家，累计达到156家。', '达到|驿站|156|家|cumulative'],
    ],
    mustNot: ['新增驿站12家，惠及156人。'],
    read(reading, { previous, number, per }) {
      if (reading.object !== '' || previous === null || per !== null) return null;
      const sameThings = alikeUnits(previous.target.unit, number.unit);
      const changes = CHANGES.test(reading.verb);
      const again = reading.verb !== '' && reading.verb === previous.verb;
      const next = sameThings && (again || REACHES.test(reading.verb) || NEXT_DEEDS.test(reading.verb));
      return changes || next ? { object: previous.object } : null;
    },
  },
  {
    name: 'an amount of what was given before',
    must: [['共有15家机构获得放款，共计4515万元。', '获得|放款|45150000|元']],
    mustNot: ['新增养老床位20张，投入资金300万元。'],
    read(reading, { previous, number, per }) {
      if (reading.object !== '' || previous === null || per !== null || number.unit !== '元') return null;
      if (CHANGES.test(reading.verb)) return null;
      return { verb: reading.verb || previous.verb, object: previous.complement || previous.object };
    },
  },
  {
    name: 'the thing of the clause before, which counts nothing',
    must: [['持续建设农村示范睦邻点，全年共新增114个。', '新增|农村示范睦邻点|114|个']],
    mustNot: ['持续建设农村示范睦邻点，全年服务114人。'],
    read(reading, { previous, per, unnumbered, number }) {
      if (reading.object !== '' || unnumbered === '') return null;
      // 养老机构入住率偏低，仅为46%
      const rate = number.share && reading.verb === '为' ? RATE_THAT_IS.exec(unnumbered)?.[1] : undefined;
      if (rate !== undefined) return { object: rate };
      const first = per === null && !reading.governed && previous === null;
      return first || BUILDS.test(reading.verb) ? { object: nounOf(unnumbered) } : null;
    },
  },
  {
    name: 'what an amount for each is of',
    must: [['对困难家庭发放一次性用电补贴，每户100元。', '发放|一次性用电补贴|100|元|standard|per=每户']],
    mustNot: ['每户发放用电补贴100元。'],
    read(reading, { per, number, clause, previous, unnumbered }) {
      if (per === null) return null;
      if (reading.object !== '' && !NAMES_NOTHING.test(reading.object) && !reading.object.includes(per.words))
        return null;
      const given = GIVES.exec(unnumbered);
      const verb = reading.verb || (given?.[1] ?? '');
      const named = given && clause.kind !== 'quote' && (!reading.governed || CHANGES.test(verb));
      // 低保标准为：每月420元; 培育社会组织200个，平均每个社区不少于10个
      const alreadyNamed = number.unit === '元' ? REACHES.test(verb) : previous?.target.unit === number.unit;
      const counted = previous !== null && alreadyNamed ? previous.object : OCCASION.test(per.words) ? '' : per.words;
      return { verb, object: named ? given[2]! : (IS.exec(unnumbered)?.[1] ?? counted) };
    },
  },
  {
    name: 'a sum of the thing before',
    must: [
      ['家庭养老床位新增200张、总数突破千张。', '突破|家庭养老床位|1000|张|~突破|stock'],
      ['新增家庭养老床位100张，总数达到500张。', '达到|家庭养老床位|500|张|stock'],
    ],
    mustNot: ['家庭养老床位总数突破千张。'],
    read(reading, { previous, sameClause, number }) {
      if (!SUMS.test(reading.object) || previous?.target.unit !== number.unit) return null;
      if (sameClause) return { verb: '', object: previous.object };
      return REACHES.test(reading.verb) ? { object: previous.object } : null;
    },
  },
  {
    name: 'money of a benefit that was named',
    must: [['落实好老年综合津贴制度，全年发放金额共计69.74亿元。', '发放|老年综合津贴|6974000000|元']],
    mustNot: ['全年发放金额共计69.74亿元。', '落实好老年综合津贴制度，发放一次性补助3亿元。'],
    read(reading, { number, unnumbered }) {
      const policy = number.unit === '元' && MERE_SUM.test(reading.object) ? POLICY.exec(unnumbered) : null;
      return policy ? { object: policy[1]! } : null;
    },
  },
  {
    name: 'those who were served before',
    must: [['向困难群众发放一次性补贴，覆盖23.28万人。', '覆盖|困难群众|232800|人']],
    mustNot: ['举办招聘活动，共招聘5197人。'],
    read(reading, { text, number, piece }) {
      if (reading.object !== '' || !REACHED.has(reading.verb) || !PEOPLE.has(number.unit)) return null;
      const served = [...text.slice(0, piece.start).matchAll(new RegExp(SERVED, 'gu'))].at(-1)?.[1];
      return served === undefined ? null : { object: served };
    },
  },
];
