/**
 * Who is said to lead a task, to work along or to be relied on, by the rules in `content/editors/actors.yaml`.
 */
import type { ActorLevel, ActorRole, ActorRules } from '../../schema/actor.ts';
import { withoutTitles } from './without-titles.ts';

/** Offsets are UTF-16, of the passage's text, end exclusive. */
export interface Actor {
  role: ActorRole;
  level: ActorLevel;
  /** As printed. */
  name: string;
  start: number;
  end: number;
  /** The words that say the role, around or before the name. */
  cue: string;
}

export type ReadActors = (text: string) => Actor[];

const JOINT = '(?:、|以及|和|及|与|或)';
const GENERIC = '(?:等(?:各?相关|职能|各类|社会)?(?:部门|力量|单位|组织|主体)?)?(?:（[^）]{2,10}）)?';

/** A name, and names in a row: 消防、市场监管等部门; a head may also follow at once: 相关部门街镇. */
function namePatterns({ heads, fields, notInName }: ActorRules): { name: string; names: string } {
  const head = `(?:${[...heads, `(?:${fields})(?:部门)?`].join('|')})`;
  const name = `(?:市、区)?(?:(?!${notInName})[^，；。、：,;！？（）]){0,12}?${head}`;
  return { name, names: `(?<names>${name}(?:${JOINT}${name}|${head})*${GENERIC})` };
}

/** Makes the rules ready; the patterns are compiled once. */
export function actorReader(rules: ActorRules): ReadActors {
  const { name, names } = namePatterns(rules);
  const single = new RegExp(`（?${name}`, 'gu');
  const before = new RegExp(`^(?:${rules.notBefore})`, 'u');
  const shared = new RegExp(`(?:${rules.fields})部门$`, 'u');
  const patterns = actorPatterns(rules, names);
  const levels = rules.levels.map(({ level, pattern }) => ({ level, pattern: new RegExp(pattern, 'u') }));
  return (text) => {
    const plain = withoutTitles(text);
    const found: Actor[] = [];
    for (const { role, pattern, around } of patterns) {
      if (!around.every((part) => part.test(plain))) continue;
      for (const match of plain.matchAll(pattern)) {
        const [from = 0, to = 0] = match.indices?.groups?.names ?? [];
        const run = plain.slice(from, to).replace(/等[^等]*$/u, '');
        const cue = (text.slice(match.index, from) + '…' + text.slice(to, match.index + match[0].length)).replace(
          /^[，；。：、的…]+|…$/gu,
          '',
        );
        const row = [...run.matchAll(single)];
        for (const one of row) {
          const [begin, finish] = trimName(one[0], before);
          const own = one[0].slice(begin, row.length > 1 && shared.test(one[0]) ? finish - 2 : finish);
          if (own === '') continue;
          if (found.some((each) => each.role === role && each.name === own)) continue;
          const level = levels.find((each) => each.pattern.test(own))?.level ?? 'other';
          const start = from + one.index + begin;
          found.push({ role, level, name: own, start, end: start + own.length, cue });
        }
      }
    }
    return found.sort((a, b) => a.start - b.start || a.end - b.end);
  };
}

/** The rules' patterns with the names filled in; `around` is what must stand somewhere in a text for one to match. */
export function actorPatterns(
  rules: ActorRules,
  names = namePatterns(rules).names,
): { role: ActorRole; pattern: RegExp; around: RegExp[] }[] {
  return rules.rules.map(({ role, pattern }) => ({
    role,
    pattern: new RegExp(pattern.replace('{names}', names), 'dgu'),
    around: pattern.split('{names}').flatMap((part) => wholePattern(part) ?? []),
  }));
}

/**
 * What comes before or after the names as a pattern of its own: looking for it takes a hundredth of the time that names take,
 * and most sentences lack it. Null where it is none by itself, being half of a group.
 */
function wholePattern(part: string): RegExp | null {
  try {
    return new RegExp(part, 'u');
  } catch {
    return null;
  }
}

/** Where a name begins and ends without joints, quotation marks and quantities. */
function trimName(words: string, before: RegExp): [number, number] {
  let start = /^(?:以及|[、和及与或“”（])*/u.exec(words)?.[0].length ?? 0;
  start += before.exec(words.slice(start))?.[0].length ?? 0;
  start += /^[“”]*/u.exec(words.slice(start))?.[0].length ?? 0;
  return [start, words.length];
}
