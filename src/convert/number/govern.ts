/**
 * What is done to a number's object: the governing verb, and where the object's words stand.
 *
 * Three orders of words are distinguished: 新增4000张养老床位 (verb, number, object), 新增养老床位4000张 (verb, object,
 * number) and 养老床位达4000张 (object, relation, number); besides 为800户家庭提供服务 and 4名同志获得奖章, where the
 * verb comes after.
 */
import type { Run } from './clause.ts';
import { beforeNumber, byLength, predicateIn, skipAdverbs, verbsIn, type Found } from './scan.ts';
import { ACTS, GIVEN, LEADING, LED, NOUN_LIKE, OFFERS, PLACED, PREDICATES, RELATIONS } from './verb.ts';
import { name } from '../pattern.ts';

const JOINING = name(
  'what joins two numbers and nothing else',
  /^(?:和|及|以及|与|、)$/u,
  ['和', '以及'],
  ['和新增', ''],
);
const PREPOSITION = name(
  'preposition before what is counted',
  /(为|向|给|对|替|面向|在|依托|帮助|使|让)(?:全市|全区|本市|本区|辖区内?|符合条件的)*$/u,
  ['为', '新增为全市'],
  ['为老服务', '养老'],
);
const OF_PLACE = name('preposition of place', /在|依托/u, ['在', '依托'], ['为', '向']);
const ATTRIBUTE = name(
  'deed as an attribute',
  /(?:^|对|将|把)([\p{Script=Han}]{2,4})的$/u,
  ['对保留的', '将取消的'],
  ['对保留', '床位'],
);
const STANDING = name(
  'words of what there is',
  /^(?:\u0000|[，,]|截至|全市|全区|本市|本区|我市|我区|全县|目前|辖区内?)*(现有|共有|已有|拥有|设有|有(?![效序关力所条利望机]))/u,
  ['全市现有登记', '共有床位'],
  ['有效推进', '新增床位'],
);
const HOW_MUCH = name(
  'words of how much at the end',
  /(?:约|近|共计|累计|均|\u0000)+$/u,
  ['达到{约}', '惠及{共计}'],
  ['约定', '达到'],
);
const REACHES_OR_IS = name('reaching or being', /^(?:达|为)/u, ['达到', '为'], ['增至', '占']);
const REACHES_OR_KEEPS = name('what a share does', /^(?:达|保持|稳定|控制|占)/u, ['达到', '保持', '占'], ['为', '有']);
const HAS = name('having, alone', /^(?:共有|现有|已有|有|共)$/u, ['共有', '有'], ['有效', '拥有']);
const IN_ALL = name(
  'words of a sum or a time at the end',
  /(?:共|共计|累计|已经?|年内|全年)$/u,
  ['全市共', '已经'],
  ['共享', '年底'],
);
const RAISES = name('raising, alone', /^(?:提高|提升|增加|调整)$/u, ['提高', '调整'], ['提高到', '新增']);

export interface Governing {
  verb: string;
  /** Where the object's words stand, before they are trimmed; null where the clause has none. */
  object: Run | null;
  /** What the verb is said of (“一键通”服务 in “一键通”服务新增覆盖1万名老年人). */
  subject: Run | null;
  /** What follows a verb that comes after the number (放款 in 15家机构获得放款). */
  complement: Run | null;
}

const ACT_SET = new Set(ACTS);
const LEADING_SET = new Set(LEADING);
const NOUN_SET = new Set(NOUN_LIKE);
const PREDICATES_BY_LENGTH = byLength(PREDICATES);

const OFFERS_BY_LENGTH = byLength(OFFERS);
const PLACED_BY_LENGTH = byLength([...OFFERS, ...PLACED]);
/** 从2.1万人增加到…: what there was before is named, and what comes of it. */
const MOVES = name(
  'word of change',
  /^(?:提高|调整|增加|增长|上升|下降|降低|降至|降到|统一调至|调至|扩大|(?:优化)?整合|合并|缩短|压缩|减少|提升|增至|升至)/u,
  ['提高到', '整合优化'],
  ['新增床位', '不提高'],
);
const REACHES = new Set(['新增覆盖', '覆盖', '惠及', '服务', '带动', '新增服务']);

/** A number and what is around it in its piece. */
export interface Surroundings {
  /** From the start of the piece (or the number before) to the number. */
  lead: Run;
  /** From the number to the end of the piece, or to the next number. */
  tail: Run;
  /** End of the piece, past the numbers that follow. */
  pieceEnd: number;
  /** The number is a share: `43%`. */
  share: boolean;
}

/** What every order of words is looked for in. */
interface Scene extends Surroundings {
  /** The passage with what is no target blanked out. */
  text: string;
  /** `lead` without the particles that join a verb to its number. */
  leadEnd: number;
  /** Words of a thing come after the number. */
  hasTail: boolean;
  /** Verbs of the lead, and where its words begin after adverbs and times. */
  verbs: Found[];
  opening: number;
  touching: Found | null;
}

const NONE: Governing = { verb: '', object: null, subject: null, complement: null };

/** The next cell of a row whose cells ran together: 新增养老床位70张养老服务科. */
const OFFICE_CELL = name(
  'office in charge, as a cell',
  /^\u0000*(?:[底末]?前)?[\p{Script=Han}、]{2,14}[科股处](?:\u0000+[\p{Script=Han}]{0,2})?$/u,
  ['养老服务科', '前养老服务科'],
  ['社区食堂', '科'],
);

/** How a number is governed: the first order of words that fits. */
export function govern(text: string, around: Surroundings): Governing {
  const { lead, tail } = around;
  const tailWords = text
    .slice(tail.start, tail.end)
    .replace(/^[\u0000]+/u, '')
    .replace(JOINING, '');
  const leadEnd = beforeNumber(text, lead);
  const verbs = verbsIn(text, { start: lead.start, end: leadEnd });
  const named = leadEnd - (verbs[0]?.end ?? leadEnd) >= 2;
  const hasTail =
    /^[^）)等]/u.test(tailWords) &&
    tailWords.replace(/[的）)”。；，.．]/gu, '') !== '' &&
    !(named && OFFICE_CELL.test(tailWords));
  const scene: Scene = {
    ...around,
    text,
    leadEnd,
    hasTail,
    verbs,
    opening: skipAdverbs(text, lead.start, leadEnd),
    touching: verbs.find((found) => found.end === leadEnd) ?? null,
  };
  return (
    byPreposition(scene) ??
    byPassive(scene) ??
    byAttribute(scene) ??
    byStanding(scene) ??
    byRelation(scene) ??
    byTouching(scene) ??
    byAct(scene) ??
    byPredicate(scene) ?? { ...NONE, object: hasTail ? tail : lead }
  );
}

/** 为800户家庭提供…, 在5个街镇开展…: the verb comes after what is counted. */
function byPreposition({ text, lead, tail, hasTail }: Scene): Governing | null {
  const words = text.slice(lead.start, lead.end);
  const preposition = PREPOSITION.exec(words);
  if (!preposition || !hasTail) return null;
  const place = OF_PLACE.test(preposition[1]!);
  const verb = predicateIn(text, tail, place ? PLACED_BY_LENGTH : OFFERS_BY_LENGTH);
  if (!verb) return null;
  return place
    ? { ...NONE, verb: verb.verb, object: { start: tail.start, end: verb.start } }
    : { ...NONE, verb: verb.verb, object: { start: verb.end, end: tail.end } };
}

/** 4家企业和1个项目被…授予 */
function byPassive({ text, tail, hasTail, pieceEnd }: Scene): Governing | null {
  const passive = hasTail ? predicateIn(text, { start: tail.start, end: pieceEnd }, ['被']) : null;
  if (!passive) return null;
  const given = predicateIn(text, { start: passive.end, end: pieceEnd }, GIVEN);
  if (!given) return null;
  return { ...NONE, verb: given.verb, object: { start: tail.start, end: Math.min(tail.end, passive.start) } };
}

/** 对保留的3项证明 */
function byAttribute({ text, lead, leadEnd, tail, hasTail }: Scene): Governing | null {
  const attribute = ATTRIBUTE.exec(text.slice(lead.start, leadEnd))?.[1];
  return hasTail && attribute !== undefined && ACT_SET.has(attribute)
    ? { ...NONE, verb: attribute, object: tail }
    : null;
}

/** 全市现有登记社会组织8900家 */
function byStanding({ text, lead, leadEnd, hasTail }: Scene): Governing | null {
  const words = text.slice(lead.start, leadEnd);
  const standing = STANDING.exec(words);
  if (!standing || hasTail || standing[0].length === words.length) return null;
  return { ...NONE, verb: standing[1]!, object: { start: lead.start + standing[0].length, end: leadEnd } };
}

/** Where a relation's characters are part of a longer verb (提升至), or a preposition (为258名老人). */
const PARTS_OF_WORDS: Readonly<Record<string, RegExp>> = {
  为: name('为 within a longer verb', /(?:作|成|认)为$|^为$/u, ['作为', '认为'], ['因为']),
  升至: name('升至 within a longer verb', /[提上]升至$/u, ['提升至'], ['升至', '提高至']),
  降至: name('降至 within a longer verb', /下降至$/u, ['下降至'], ['降至']),
  增至: name('增至 within a longer verb', /新增至$/u, ['新增至'], ['增至']),
  减至: name('减至 within a longer verb', /[缩压]减至$/u, ['缩减至'], ['减至']),
};

/** 由医保报销后的65%提高到70%: what is moved comes before 由, and where from after it. */
const movedFrom = name(
  'where from something is moved, behind what is moved',
  /^(.{2,})([由从])[^，；]{1,16}的$/u,
  ['床位由报销后的', '比例从原来的'],
  ['由报销后的', '床位的'],
);

/** 养老床位达4000张, 参检率为94%; 4名同志获得奖章, where what they do comes after. */
function byRelation(scene: Scene): Governing | null {
  const { text, lead, tail, hasTail, share, verbs, opening, touching } = scene;
  const words = text.slice(lead.start, lead.end).replace(HOW_MUCH, '');
  const relation = RELATIONS.find((word) => words.endsWith(word) && !PARTS_OF_WORDS[word]?.test(words));
  const led = touching !== null && LEADING_SET.has(touching.verb) && touching.verb !== '提升';
  if (share && touching && !NOUN_SET.has(touching.verb) && !led) return fromTouching(scene, touching);
  const moved = movedFrom.exec(words);
  if (moved && MOVES.test(text.slice(tail.start)))
    return { ...NONE, verb: moved[2] ?? '', object: { start: lead.start, end: lead.start + (moved[1]?.length ?? 0) } };
  if (relation === undefined) return null;
  // 推进明厨亮灶安装率达100%: what is led reaches.
  const leads = verbs[0]?.start === opening && LEADING_SET.has(verbs[0].verb) ? verbs[0].end : lead.start;
  const end = lead.start + words.length - relation.length;
  const subject = { start: leads < end ? leads : lead.start, end };
  if (/^[从由]$/u.test(relation)) {
    const moves = MOVES.test(text.slice(tail.start));
    return moves ? { ...NONE, verb: relation, object: subject } : null;
  }
  const acting = verbs.some(
    ({ verb, start }) =>
      !LEADING_SET.has(verb) &&
      verb !== relation &&
      verb !== '占' &&
      (!NOUN_SET.has(verb) || (start === opening && !REACHES_OR_IS.test(relation))),
  );
  // 新建设施达标率达到100%: of a share, what it reaches is said.
  if (acting && !(share && REACHES_OR_KEEPS.test(relation))) return null;
  const predicate = hasTail && HAS.test(relation) ? predicateIn(text, tail, PREDICATES_BY_LENGTH) : null;
  if (!predicate) return { ...NONE, verb: relation, object: hasTail ? tail : subject };
  return {
    verb: predicate.verb,
    object:
      predicate.start > tail.start ? { start: tail.start, end: predicate.start } : { start: opening, end: subject.end },
    subject: null,
    complement: { start: predicate.end, end: tail.end },
  };
}

/** 新增4000张养老床位; 推动300家社会组织参与…, where the verb that leads gives way to the one that is led. */
function byTouching(scene: Scene): Governing | null {
  const { text, tail, hasTail, touching } = scene;
  if (!touching || !hasTail) return null;
  const led = LEADING_SET.has(touching.verb) ? predicateIn(text, tail, LED) : null;
  if (led) return { ...NONE, verb: led.verb, object: { start: tail.start, end: led.start } };
  return fromTouching(scene, touching);
}

/** What names a rate, and verbs that such a name may open with. */
const RATE_NAME = name('names a rate', /(?:率|占比|比例|比重|覆盖面|满意度)$/u, ['隐患闭环率', '占比'], ['率先']);
const MERE_MONEY = name('money and nothing else', /^(?:资金|经费|款项)$/u, ['资金'], ['专项资金', '资金池']);
const NAMES_RATES = new Set([...NOUN_LIKE, '购买', '发放']);

/** 新增养老床位4000张, 占从业人员的43%, “养老院+互联网医院”推广50家, 培育一支400余人的队伍 */
function byAct({ text, lead, leadEnd, tail, hasTail, share, verbs, opening, touching }: Scene): Governing | null {
  const asVerb = ({ verb, start, end }: Found): boolean =>
    !NOUN_SET.has(verb) ||
    (share && verb === '占') ||
    start === opening ||
    IN_ALL.test(text.slice(lead.start, start)) ||
    // 改造工程投入资金260万元
    MERE_MONEY.test(text.slice(end, leadEnd));
  const isActor = ({ start }: Found): boolean => /[对向为]$/u.test(text.slice(lead.start, start));
  const acts = verbs.filter((found) => !LEADING_SET.has(found.verb) && asVerb(found));
  // 开展护理员培养及照护能力培训各2000名: what is carried out may be named with verbs.
  const carried = verbs[0]?.start === opening && verbs[0].verb === '开展' ? verbs[0] : undefined;
  const act =
    carried ??
    acts.find((found) => !isActor(found)) ??
    acts[0] ??
    verbs.find((found) => LEADING_SET.has(found.verb) && found.start === opening) ??
    (touching && !hasTail && (touching.start === opening || touching.verb === '提升') ? touching : null);
  if (!act) return null;
  // 整改隐患闭环率100%: a rate is named with a verb, and nothing is done to it.
  const rest = text.slice(act.end, leadEnd);
  if (share && !hasTail && act.start === opening && RATE_NAME.test(rest) && NAMES_RATES.has(act.verb))
    return { ...NONE, object: { start: opening, end: lead.end } };
  const named = act.start > opening ? { start: opening, end: act.start } : null;
  if (hasTail) return { ...NONE, verb: act.verb, object: tail };
  if (text.slice(skipAdverbs(text, act.end, leadEnd), leadEnd).trim() === '')
    return { ...NONE, verb: act.verb, object: named };
  // 临时救助限额提高至低保标准的12倍
  if (named && RAISES.test(act.verb) && /^[至到]/u.test(text.slice(act.end)))
    return { ...NONE, verb: act.verb, object: named };
  return {
    ...NONE,
    verb: act.verb,
    object: { start: act.end, end: lead.end },
    subject: REACHES.has(act.verb) ? named : null,
  };
}

/** 3个集体获评… */
function byPredicate({ text, tail, hasTail }: Scene): Governing | null {
  const predicate = hasTail ? predicateIn(text, tail, PREDICATES_BY_LENGTH) : null;
  if (!predicate) return null;
  return {
    verb: predicate.verb,
    object: predicate.start > tail.start ? { start: tail.start, end: predicate.start } : null,
    subject: null,
    complement: { start: predicate.end, end: tail.end },
  };
}

function fromTouching({ text, lead, tail, hasTail }: Scene, touching: Found): Governing {
  const opening = skipAdverbs(text, lead.start, touching.start);
  const before = { start: opening, end: touching.start };
  const named = before.end > before.start ? before : null;
  const reaches = REACHES.has(touching.verb);
  const object = hasTail ? tail : reaches ? null : named;
  return { ...NONE, verb: touching.verb, object, subject: reaches ? named : null };
}
