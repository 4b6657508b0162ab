/**
 * `A和B分别提高5%、8%`: things named one by one, and after 分别 a number for each in their order.
 */
import { name } from '../pattern.ts';
import type { Clause } from './clause.ts';
import type { TargetDraft } from './extract.ts';

/** What parts the things of a list. */
export const BETWEEN_THINGS = name(
  'what parts the things of a list',
  /和|及|以及|与|、/u,
  ['床位{和}食堂', '床位{、}食堂'],
  ['床位'],
);

const HANDLES = name(
  'what leads to the things',
  /^(?:将|把|使|让|对|全[国省市区县年](?![一-龥]{0,2}性))+/u,
  ['{将}低保标准', '{全年}养老床位'],
  ['低保标准', '全局性工作'],
);
const MEASURED = name(
  'what is measured of each thing, at the end',
  /(?:销量|标准|数量|人数|总量|规模|金额|资金|(?:覆盖|持证|入住|达标|签约|完成|参保)率|比例|占比)$/u,
  ['体育彩票{销量}', '护理员{持证率}'],
  ['养老床位', '低保对象'],
);
const RESPECTIVELY = '分别';
/** Longest word that leaves its noun to the next: 城市和农村低保标准. */
const longestModifier = 3;

/** Gives each of the numbers that a clause counts respectively its own thing, verb and words. */
export function tellApart(text: string, clause: Clause, drafts: readonly TargetDraft[]): void {
  const words = text.slice(clause.start, clause.end);
  const at = words.indexOf(RESPECTIVELY);
  const own = drafts.filter(({ span: [start] }) => at >= 0 && start > clause.start + at && start < clause.end);
  const [first, ...rest] = own;
  if (!first || rest.length === 0 || !rest.every(({ unit }) => unit === first.unit)) return;
  const behind = text.slice(clause.start + at + RESPECTIVELY.length, first.span[0]);
  const after = behind.startsWith(first.verb) ? behind.slice(first.verb.length) : '';
  const lists = [first.object, words.slice(0, at).replace(HANDLES, ''), after].map(thingsOf);
  const things = lists.find((list) => list.length === own.length);
  if (!things) return;
  const from = text.indexOf(first.quote, clause.start);
  own.forEach((draft, index) => {
    draft.object = things[index] ?? draft.object;
    if (draft.verb === '') draft.verb = first.verb;
    if (index > 0 && from >= 0) draft.quote = text.slice(from, draft.span[1]);
  });
}

/** The things of a list; what they share is with the last. */
function thingsOf(words: string): string[] {
  const things = words.split(BETWEEN_THINGS);
  const last = things.at(-1) ?? '';
  if (things.some((thing) => thing.length < 2)) return [];
  const measured = MEASURED.exec(last)?.[0] ?? '';
  return things.map((thing) => {
    if (thing.length <= longestModifier && last.length > thing.length + 1) return thing + last.slice(thing.length);
    return MEASURED.test(thing) ? thing : thing + measured;
  });
}
