/**
 * Rules on shares: whose share of what.
 */
import { objectBefore } from '../object.ts';
import { name } from '../../pattern.ts';
import type { ReadingRule } from '../rule.ts';

const AREA_OF = name(
  'premises that are measured for so many people',
  /(?:增加|推进|建设|完善|加强|优化|规划|配建)([\p{Script=Han}]{2,12}(?:设施|用房))/u,
  ['进一步{增加社区养老设施}'],
  ['社区养老服务'],
);

const PUBLISHES = name('making public', /^(?:公布|发布|公开|公示)/u, ['公布', '发布'], ['再公布', '新增']);
const LIST_OF = name(
  'list of those who are counted',
  /^(.{2,})(?:名单|名录)$/u,
  ['社会组织名单'],
  ['名单', '名单中的机构'],
);

const COVERED = name(
  'what is covered, between the words of reaching it',
  /^(?:推动|推进|力争|确保|实现|做到|努力|全面|年内|全年)*(?!推动|推进|力争|确保|实现|做到)([\p{Script=Han}“”]{2,16}?)(?:实现|达到|做到)?$/u,
  ['{推动实现街镇未保站}', '{街镇未保站实现}'],
  ['实现', '推动实现'],
);

export const SHARE_RULES: readonly ReadingRule[] = [
  {
    name: 'what is covered in full',
    must: [
      ['推动实现街镇未保站100%全覆盖。', '全覆盖|街镇未保站|100|%'],
      ['街镇未保站实现100%全覆盖。', '全覆盖|街镇未保站|100|%'],
    ],
    mustNot: ['实现100%全覆盖。', '街镇未保站实现100%达标。'],
    read(reading, { number, text, piece }) {
      if (!number.share || reading.verb !== '全覆盖' || reading.object !== '') return null;
      const thing = COVERED.exec(text.slice(piece.start, number.start))?.[1];
      return thing === undefined ? null : { object: thing };
    },
  },
  {
    name: 'shares of things named one by one',
    must: [['结婚登记13077对，离婚登记2003对，分别占婚姻登记的19.56%和10.16%。', '占|离婚登记|10.16|%']],
    mustNot: ['离婚登记2003对，占婚姻登记的10.16%。'],
    read(reading, { number, earlier, text, clause, leadWords }) {
      if (!number.share || reading.verb !== '占') return null;
      const shares = clause.pieces.flatMap((piece) => piece.numbers).filter(({ share }) => share);
      const first = shares[0];
      const opens = first && text.slice(clause.start, first.start).includes('分别');
      if (!opens || (number === first && !leadWords.includes('分别'))) return null;
      const things = earlier.filter(({ unit }) => unit !== '%').slice(-shares.length);
      const thing = things[shares.indexOf(number)];
      if (things.length < shares.length || thing === undefined) return null;
      return { object: thing.object, of: number === first ? reading.object : (earlier.at(-1)?.of ?? null) };
    },
  },
  {
    name: 'premises measured for so many people',
    must: [['增加社区养老设施供给，落实“千人50平方米”的要求。', '落实|社区养老设施|50|平方米|standard|per=千人']],
    mustNot: ['增加社区养老设施20处。'],
    read(reading, { number, per, text }) {
      if (per === null || number.unit !== '平方米' || reading.object !== per.words) return null;
      const nearest = new RegExp(AREA_OF, 'gu');
      const before = [...text.slice(0, number.start).matchAll(nearest)].at(-1);
      const thing = (before ?? AREA_OF.exec(text.slice(number.end)))?.[1];
      return thing === undefined ? null : { object: thing };
    },
  },
  {
    name: 'a list of those who are counted',
    must: [['公布了全市305家5A级社会组织名单。', '公布|5A级社会组织|305|家']],
    mustNot: ['公布养老机构名单2份。', '发布重点项目清单12项。'],
    read(reading, { after, number }) {
      if (!after || !/[家名个户位所]/u.test(number.unit) || !PUBLISHES.test(reading.verb)) return null;
      const thing = LIST_OF.exec(reading.object)?.[1];
      return thing === undefined ? null : { object: thing };
    },
  },
  {
    name: 'passes a mark',
    must: [['福利彩票销量突破10亿元。', '突破|福利彩票销量|1000000000|元|~突破']],
    mustNot: ['资金总规模超3亿元。'],
    read(reading, { after }) {
      const passes = !after && reading.approximate === '突破' && reading.verb === '' && reading.object !== '';
      return passes ? { verb: '突破' } : null;
    },
  },
  {
    name: 'a share of a whole',
    must: [['全市共有慈善组织630家，占社会组织总数3.6%。', '占|慈善组织|3.6|%|stock']],
    mustNot: ['护理型床位占比达到60%。'],
    read(reading, { number, governing, previous, text, blanked }) {
      if (!number.share || reading.verb !== '占' || reading.of !== null) return null;
      const subject = governing.subject ? objectBefore({ text, blanked }, governing.subject) : '';
      const object = subject || (previous?.object ?? '');
      return object === '' || reading.object === '' ? null : { object, of: reading.object };
    },
  },
];
