/**
 * What a number takes from the words before it where its own clause does not say what is counted.
 */

import { name } from '../pattern.ts';

const OPENING_DEED = name(
  'deed that opens a clause',
  /^(?:(?:持续|积极|继续|稳步|扎实|深入|大力)(?:推进|推动|开展|建设|实施|加强|推广|举办|落实|做好)?|(?:推进|推动|开展|建设|实施|加强|推广|举办|落实|做好))/u,
  ['{持续推进}社区食堂', '{建设}站点'],
  ['农村睦邻点', '社区建设'],
);

/** What changes is named before; it is no deed that the next thing shares. */
export const CHANGES = name(
  'word of change, alone',
  /^(?:增加|增长|减少|下降|降低|提高|提升|调整|上升|从|由|净增|上调|下调|上浮|回落|下浮)$/u,
  ['增加', '由'],
  ['增加到', '新增'],
);
/** 办理…1560件，办结1558件: what is done next to the same things. */
export const NEXT_DEEDS = name(
  'what is done next to the same things',
  /^(?:注销|撤销|办结|退出|停发|清退|续建|整改|整改销号|整合|优化整合)$/u,
  ['办结', '注销'],
  ['办理', '新增'],
);
/** 新增驿站12家，累计达到156家. */
export const REACHES = name('reaching, alone', /^(?:达|达到|增至|升至|共|新增)$/u, ['达到', '增至'], ['达成', '提高']);

/** 退出441户1064人: households and people of the same kind. */
const PEOPLE = new Set(['人', '名', '户', '人次', '户次']);
export const alikeUnits = (a: string, b: string): boolean => a === b || (PEOPLE.has(a) && PEOPLE.has(b));

/** 新增床位200张、总数突破千张: of the same thing, and not by the same deed. */
export const SUMS = name(
  'name of a sum',
  /^(?:总数|总量|总数量|数量|总额|总规模)$/u,
  ['总数', '数量'],
  ['总结', '床位总数'],
);

/** What a clause without a number is about: 持续建设具有…功能的农村示范睦邻点. */
export function nounOf(words: string): string {
  const noun = words.slice(words.lastIndexOf('的') + 1).replace(/[。；，]/gu, '');
  return noun.replace(OPENING_DEED, '');
}
