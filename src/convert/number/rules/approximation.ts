/**
 * Rules on what is compared: at least, no less than, so many times a measure.
 */
import { name } from '../../pattern.ts';
import { objectBefore } from '../object.ts';
import type { ReadingRule } from '../rule.ts';

const AT_LEAST = name(
  'at least, before the verb',
  /^(?:至少|不少于|不低于)/u,
  ['{至少}建有'],
  ['建有至少', '多不少于'],
);
const COMPARED = name(
  'compared with a measure',
  /^(.*?)(不低于|不少于|不高于|不超过|超过|高于|大于)([^，,]+?)的?$/u,
  ['护理型床位不低于养老总床位的'],
  ['护理型床位不低于', '占养老总床位的'],
);
const BY_MEASURE = name(
  'so many times a measure',
  /^(.{4,})按照?([^，]+)的$/u,
  ['特困人员基本生活标准按低保标准的'],
  ['按低保标准的', '特困人员基本生活标准为低保标准的'],
);
const MEASURED_DEED = name(
  'what is done by the measure',
  /^(?:的标准)?(确定|执行|发放|核定|计算|给予|落实|制定)/u,
  ['{执行}。'],
  ['左右', '，全面执行'],
);
const REACHES_A_SHARE = name('reaches', /^(?:达到|实现|确保)/u, ['达到'], ['占', '提高到']);

export const APPROXIMATION_RULES: readonly ReadingRule[] = [
  {
    name: 'at least, said before the verb',
    must: [['每个街道至少建有1家区域养老服务中心。', '建有|区域养老服务中心|1|家|~至少|per=每个街道']],
    mustNot: ['每个街道建有1家区域养老服务中心。', '培训护理员不少于200名。'],
    read(reading, { leadWords }) {
      const word = reading.approximate === null ? AT_LEAST.exec(leadWords)?.[0] : undefined;
      return word === undefined ? null : { approximate: word };
    },
  },
  {
    name: 'a share compared with a measure',
    must: [['护理型床位不低于养老总床位的60%。', '|护理型床位|60|%|~不低于']],
    mustNot: ['护理型床位占比不低于60%。', '占养老总床位的60%。'],
    read(reading, { number, text, blanked, lead, leadWords }) {
      if (!(number.share || number.unit === '倍') || reading.approximate !== null) return null;
      const compared = COMPARED.exec(leadWords);
      if (!compared) return null;
      const [, thing = '', word = '', measure = ''] = compared;
      const object = objectBefore({ text, blanked }, { start: lead.start, end: lead.start + thing.length });
      const verb = REACHES_A_SHARE.test(reading.verb) ? reading.verb : '';
      return { verb, object, approximate: word, of: measure, governed: verb !== '' };
    },
  },
  {
    name: 'so many times a measure',
    must: [['特困人员基本生活标准按低保标准的1.3倍执行。', '执行|特困人员基本生活标准|1.3|倍|standard']],
    mustNot: ['特困人员基本生活标准为低保标准的1.3倍。'],
    read(reading, { number, text, piece, leadWords }) {
      const measured = number.unit === '倍' ? BY_MEASURE.exec(leadWords) : null;
      if (!measured) return null;
      const verb = MEASURED_DEED.exec(text.slice(number.end, piece.end))?.[1] ?? reading.verb;
      return { verb, object: measured[1]!, of: measured[2]! };
    },
  },
];
