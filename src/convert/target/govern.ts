/**
 * What is done to a number's object: the governing verb, and where the object's words stand.
 *
 * Three orders of words are told apart: 新增4000张养老床位 (verb, number, object), 新增养老床位4000张 (verb, object,
 * number) and 养老床位达4000张 (object, relation, number); besides 为800户家庭提供服务 and 4名同志获得奖章, where the
 * verb comes after.
 */
import type { Run } from './clause.ts';
import { depths } from './clause.ts';
import { ACTS, ADVERBS, LEADING, NO_VERBS, NOUN_LIKE, PREDICATES, RELATIONS } from './verb.ts';

export interface Governing {
  verb: string;
  /** Where the object's words stand, before they are trimmed; null where the clause has none. */
  object: Run | null;
  /** What the verb is said of (“一键通”服务 in “一键通”服务新增覆盖1万名老年人). */
  subject: Run | null;
  /** What follows a verb that comes after the number (放款 in 15家机构获得放款). */
  complement: Run | null;
}

interface Found extends Run {
  verb: string;
}

const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const ALL_VERBS = byLength([...new Set([...ACTS, ...LEADING, ...NOUN_LIKE])]);
const ACT_SET = new Set(ACTS);
const LEADING_SET = new Set(LEADING);
const NOUN_SET = new Set(NOUN_LIKE);
const ADVERBS_BY_LENGTH = byLength(ADVERBS);
const PREDICATES_BY_LENGTH = byLength(PREDICATES);

/** Index after the adverbs, times and scopes that open a run. */
export function skipAdverbs(text: string, start: number, end: number): number {
  let at = start;
  for (let moved = true; moved;) {
    moved = false;
    const rest = text.slice(at, end);
    const time = /^(?:\u0000+|[于自从在到至](?=\u0000)|其中[：:，]?|[的了])/u.exec(rest);
    const word = time?.[0] ?? ADVERBS_BY_LENGTH.find((adverb) => rest.startsWith(adverb));
    if (word !== undefined && word !== '' && !protectedAt(rest)) {
      at += word.length;
      moved = true;
    }
  }
  return at;
}

/** 新增, 新建, 实现, 各类 and the like begin with an adverb's character and are whole words. */
function protectedAt(rest: string): boolean {
  return /^(?:新[增建设改型时的聘招开兴生]|共有|各[类级]|再[生就]|可[持靠及]|现[代场]|通过率|内[设部]|将[来军]|要[求素]|已故)/u.test(
    rest,
  );
}

function verbsIn(text: string, run: Run): Found[] {
  const depth = depths(text);
  const level = Math.min(...depth.slice(run.start, Math.max(run.start + 1, run.end)));
  const found: Found[] = [];
  for (let at = run.start; at < run.end; at += 1) {
    if (depth[at]! > level) continue;
    const rest = text.slice(at, run.end);
    const none = NO_VERBS.find((word) => rest.startsWith(word));
    if (none !== undefined) {
      at += none.length - 1;
      continue;
    }
    if (text[at - 1] === '总') continue;
    const verb = ALL_VERBS.find((word) => rest.startsWith(word));
    if (verb === undefined) continue;
    found.push({ verb, start: at, end: at + verb.length });
    at += verb.length - 1;
  }
  return found;
}

/** End of a run without the particles that join a verb to its number: 推广至, 公布了, 新增约, 覆盖全市. */
function beforeNumber(text: string, run: Run): number {
  let end = run.end;
  for (let moved = true; moved;) {
    moved = false;
    const words = text.slice(run.start, end);
    const tail =
      /(?:至|到|为|了|约|共计|共|总计|合计|累计|再|不少于|各|全市|全区|本市|本区|全县|全镇|新|首批|一支|一批|\u0000+)$/u.exec(
        words,
      );
    if (tail && tail[0].length < words.length + 1) {
      end -= tail[0].length;
      moved = tail[0].length > 0;
    }
  }
  return end;
}

/** Verb after the number. `strict` asks for a predicate that is one in every place. */
function predicateIn(text: string, run: Run, words: readonly string[]): Found | null {
  const depth = depths(text);
  const level = depth[run.start] ?? 0;
  for (let at = run.start; at < run.end; at += 1) {
    if (depth[at]! > level) continue;
    const rest = text.slice(at, run.end);
    const none = NO_VERBS.find((word) => rest.startsWith(word));
    if (none !== undefined) {
      at += none.length - 1;
      continue;
    }
    const verb = words.find((word) => rest.startsWith(word));
    if (verb !== undefined) return { verb, start: at, end: at + verb.length };
  }
  return null;
}

/** Verbs that 推动, 力争, 实现 lead: 推动300家社会组织参与…. */
const LED = [
  '全覆盖',
  '达标',
  '建成',
  '参与',
  '参加',
  '获得',
  '获评',
  '入选',
  '通过',
  '投入使用',
  '启用',
  '挂牌',
  '入驻',
  '加入',
  '申报',
  '开展',
];
const OFFERS = byLength([
  '提供',
  '安装',
  '发放',
  '办理',
  '配备',
  '开展',
  '实施',
  '落实',
  '建立',
  '解决',
  '送上',
  '购买',
  '加装',
  '改造',
  '完成',
  '调整',
  '补贴',
  '配置',
  '制定',
  '开具',
  '减免',
  '慰问',
]);
const REACHES = new Set(['新增覆盖', '覆盖', '惠及', '服务', '带动', '新增服务']);

/**
 * @param text the passage with what is no target blanked out
 * @param lead from the start of the piece (or the number before) to the number
 * @param pieceEnd end of the piece, past the numbers that follow
 * @param tail from the number to the end of the piece (or the next number)
 */
export function govern(text: string, lead: Run, tail: Run, pieceEnd: number, share: boolean): Governing {
  const none: Governing = { verb: '', object: null, subject: null, complement: null };
  const tailWords = text
    .slice(tail.start, tail.end)
    .replace(/^[\u0000]+/u, '')
    .replace(/^(?:和|及|以及|与|、)$/u, '');
  const hasTail = /^[^）)等]/u.test(tailWords) && tailWords.replace(/[的）)”。；，]/gu, '') !== '';
  const leadEnd = beforeNumber(text, lead);
  const words = text.slice(lead.start, leadEnd);

  // 为800户家庭提供…, 在5个街镇开展…: the verb stands after what is counted.
  const preposition = /(为|向|给|对|替|面向|在|依托|帮助|使|让)(?:全市|全区|本市|本区|辖区内?|符合条件的)*$/u.exec(
    text.slice(lead.start, lead.end),
  );
  if (preposition && hasTail) {
    const verb = predicateIn(text, tail, OFFERS);
    if (verb) {
      const place = /在|依托/u.test(preposition[1]!);
      return place
        ? { ...none, verb: verb.verb, object: { start: tail.start, end: verb.start } }
        : { ...none, verb: verb.verb, object: { start: verb.end, end: tail.end } };
    }
  }

  // 对保留的3项证明
  const attributive = /(?:^|对|将|把)([\p{Script=Han}]{2,4})的$/u.exec(words);
  const passive = predicateIn(text, { start: tail.start, end: pieceEnd }, ['被']);
  if (hasTail && passive) {
    const given = predicateIn(text, { start: passive.end, end: pieceEnd }, [
      '授予',
      '评为',
      '命名',
      '认定',
      '纳入',
      '列为',
      '确定',
    ]);
    if (given)
      return { ...none, verb: given.verb, object: { start: tail.start, end: Math.min(tail.end, passive.start) } };
  }
  if (attributive && hasTail && ACT_SET.has(attributive[1]!)) {
    return { ...none, verb: attributive[1]!, object: { start: tail.start, end: tail.end } };
  }

  const standing =
    /^(?:\u0000|[，,]|截至|全市|全区|本市|本区|我市|我区|全县|目前|辖区内?)*(现有|共有|已有|拥有|设有)/u.exec(words);
  if (standing && !hasTail && standing[0].length < words.length) {
    return { ...none, verb: standing[1]!, object: { start: lead.start + standing[0].length, end: leadEnd } };
  }

  const verbs = verbsIn(text, { start: lead.start, end: leadEnd });
  const touching = verbs.find((found) => found.end === leadEnd) ?? null;
  const opening = skipAdverbs(text, lead.start, leadEnd);
  const relation = [...RELATIONS].find(
    (word) =>
      text
        .slice(lead.start, lead.end)
        .replace(/(?:约|近|共计|累计|\u0000)+$/u, '')
        .endsWith(word) && !(word === '为' && /(?:作|成|认)为$/u.test(words)),
  );
  const relationEnd = relation === undefined ? -1 : text.slice(0, lead.end).lastIndexOf(relation);

  if (share && touching && !NOUN_SET.has(touching.verb) && !LEADING_SET.has(touching.verb))
    return fromTouching(text, touching, lead, tail, hasTail);
  if (relation !== undefined && (share || relation !== '从') && !isActing(verbs, opening, relation)) {
    const predicate = hasTail ? predicateIn(text, tail, PREDICATES_BY_LENGTH) : null;
    if (predicate && /^(?:共有|现有|已有|有|共)$/u.test(relation)) {
      const object = { start: tail.start, end: predicate.start };
      const subjectRun = { start: opening, end: relationEnd };
      return {
        verb: predicate.verb,
        object: object.end > object.start ? object : subjectRun,
        subject: null,
        complement: { start: predicate.end, end: tail.end },
      };
    }
    return { ...none, verb: relation, object: hasTail ? tail : { start: lead.start, end: relationEnd } };
  }
  if (relation === '从') return { ...none, verb: '从', object: { start: lead.start, end: relationEnd } };

  if (touching && hasTail) {
    const predicate = LEADING_SET.has(touching.verb) ? predicateIn(text, tail, LED) : null;
    if (predicate) return { ...none, verb: predicate.verb, object: { start: tail.start, end: predicate.start } };
    return fromTouching(text, touching, lead, tail, hasTail);
  }
  const act =
    verbs.find((found) => !LEADING_SET.has(found.verb) && (!NOUN_SET.has(found.verb) || found.start === opening)) ??
    verbs.find((found) => LEADING_SET.has(found.verb) && found.start === opening) ??
    (touching && !hasTail && touching.start === opening ? touching : null);
  if (act) {
    const between = { start: act.end, end: lead.end };
    const filled = text.slice(skipAdverbs(text, act.end, leadEnd), leadEnd).trim() !== '';
    if (hasTail) return { ...none, verb: act.verb, object: tail };
    if (filled)
      return {
        ...none,
        verb: act.verb,
        object: between,
        subject: REACHES.has(act.verb) && act.start > opening ? { start: opening, end: act.start } : null,
      };
    return { ...none, verb: act.verb, object: act.start > opening ? { start: opening, end: act.start } : null };
  }
  const predicate = hasTail ? predicateIn(text, tail, PREDICATES_BY_LENGTH) : null;
  if (predicate) {
    return {
      verb: predicate.verb,
      object: predicate.start > tail.start ? { start: tail.start, end: predicate.start } : null,
      subject: null,
      complement: { start: predicate.end, end: tail.end },
    };
  }
  return { ...none, object: hasTail ? tail : lead };
}

function isActing(verbs: readonly Found[], opening: number, relation: string): boolean {
  if (relation === '从') return false;
  return verbs.some(
    (found) =>
      !LEADING_SET.has(found.verb) &&
      (!NOUN_SET.has(found.verb) || found.start === opening) &&
      found.verb !== relation &&
      found.verb !== '占',
  );
}

function fromTouching(text: string, touching: Found, lead: Run, tail: Run, hasTail: boolean): Governing {
  const opening = skipAdverbs(text, lead.start, touching.start);
  const before = { start: opening, end: touching.start };
  const named = before.end > before.start ? before : null;
  if (hasTail) {
    return { verb: touching.verb, object: tail, subject: REACHES.has(touching.verb) ? named : null, complement: null };
  }
  return {
    verb: touching.verb,
    object: REACHES.has(touching.verb) ? null : named,
    subject: REACHES.has(touching.verb) ? named : null,
    complement: null,
  };
}
