/**
 * Numbers that both plans set for the same thing, with the way they went. Only numbers with the same verb
 * and object, measured alike, are put beside each other: 新建 and 新增 are two things, and so are 户 and 名.
 */
import { fold } from '../../text/fold.ts';
import { measureOf } from '../number/measure-word.ts';
import type { Target } from '../../schema/target.ts';
import type { Alignment } from './alignment.ts';

export interface NumberChange {
  a: Target;
  b: Target;
  way: 'up' | 'down' | 'same';
}

/** A thing that both plans count with other verbs or units, so that the numbers must not be compared. */
export interface UnlikeNumbers {
  object: string;
  a: Target[];
  b: Target[];
}

export interface NumberChanges {
  compared: NumberChange[];
  unlike: UnlikeNumbers[];
}

/** What is counted, by its words: `社区综合为老服务中心` and `综合为老服务中心` stay two, being two wordings. */
function objectOf(target: Target): string {
  return fold(target.object);
}

/** A part of another number is compared with parts alone: 30 of the 35 places of last year are not this year's 18. */
function keyOf(target: Target): string {
  const thing = target.indicator ? `indicator ${target.indicator}` : objectOf(target);
  return `${target.whole === null ? '' : 'part '}${thing} ${target.verb} ${measureOf(target.unit)}`;
}

/** Exact single numbers to be reached; ranges, totals and standards are left to the ledger. */
function targetsOf(entries: readonly { targets: Target[] }[]): Target[] {
  return entries.flatMap(({ targets }) =>
    targets.filter((target) => target.kind === 'target' && target.valueHigh === null && !target.cumulative),
  );
}

export function compareNumbers({ parts }: Pick<Alignment, 'parts'>): NumberChanges {
  const targetsA = targetsOf(parts.a.entries);
  const targetsB = targetsOf(parts.b.entries);
  const compared: NumberChange[] = [];
  for (const b of targetsB) {
    const same = (target: Target) => keyOf(target) === keyOf(b);
    const partners = targetsA.filter(same);
    const [a] = partners;
    // Where one plan counts the same thing twice, which of them is meant is not for a machine to say.
    if (!a || partners.length > 1 || targetsB.filter(same).length > 1) continue;
    compared.push({ a, b, way: b.value > a.value ? 'up' : b.value < a.value ? 'down' : 'same' });
  }
  const done = new Set(compared.flatMap(({ a, b }) => [a.id, b.id]));
  const unlike: UnlikeNumbers[] = [];
  for (const object of new Set(targetsB.map(objectOf))) {
    if (object === '') continue;
    const a = targetsA.filter((target) => objectOf(target) === object && !done.has(target.id));
    const b = targetsB.filter((target) => objectOf(target) === object && !done.has(target.id));
    if (a.length > 0 && b.length > 0) unlike.push({ object: b[0]?.object ?? object, a, b });
  }
  return { compared, unlike };
}
