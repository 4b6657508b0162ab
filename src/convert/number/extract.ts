/**
 * Targets of a passage: every number that says how much of what, read by rules that are data (`unit.ts`, `verb.ts`,
 * `not-target.ts`) and by the order of words (`clause.ts`, `govern.ts`).
 *
 * Pure: the same words in the same kind of part give the same targets.
 */
import type { PartKind } from '../../schema/notice.ts';
import type { Target } from '../../schema/target.ts';
import { acceptNumber } from './accept.ts';
import { splitClauses, type Clause, type Piece } from './clause.ts';
import { govern } from './govern.ts';
import { alikeUnits, CHANGES, NEXT_DEEDS, nounOf, REACHES, SUMS } from './inherit.ts';
import { kindOf, yearsIn, type Setting } from './kind.ts';
import { blankNotTargets } from './not-target.ts';
import { findNumbers, type NumberRun } from './number.ts';
import { objectWords } from './object.ts';
import { perIn } from './per.ts';
import { reaching } from './scan.ts';
import { cellStart, quoteOf, tailEnd } from './reach.ts';
import { NOUN_LIKE } from './verb.ts';

/** A target before it has ids: `whole` is the place in the list of the number that it is a part of. */
export type TargetDraft = Omit<Target, 'id' | 'passage' | 'indicator' | 'whole'> & { whole: number | null };

export interface TargetContext {
  /** Kind of the part that the passage stands in. */
  kind: PartKind;
  /** Year of the part. */
  year: number;
}

interface Memory {
  verb: string;
  object: string;
  cumulative: boolean;
  complement: string;
  per: string | null;
  clause: Clause;
  target: TargetDraft;
}

/** Lists what `text`, a passage's exact words, counts. Offsets and quotes are of `text`. */
export function extractTargets(text: string, context: TargetContext): TargetDraft[] {
  const blanked = blankNotTargets(text);
  const numbers = acceptedNumbers(blanked, context);
  if (numbers.length === 0) return [];
  const clauses = splitClauses(blanked, numbers);
  const drafts: TargetDraft[] = [];
  const years = yearsIn(text);
  let previous: Memory | null = null;
  let unnumbered = '';
  let among: number | null = null;
  for (const clause of clauses) {
    let enclosing: number | null = null;
    if (clause.kind === 'bracket') enclosing = lastBefore(drafts, clause.within);
    for (const piece of clause.pieces) {
      const words = text.slice(piece.start, piece.end);
      if (/^其中/u.test(words)) among = drafts.length > 0 ? wholeOf(drafts, among) : null;
      for (const position of piece.numbers.keys()) {
        const made = draft(text, blanked, clause, piece, position, previous, unnumbered, { context, years, clauses });
        if (made === null) continue;
        const inChain = among !== null && clause.kind !== 'bracket' && isPart(drafts, among, made.target, words);
        if (!inChain && among !== null && !/^其中/u.test(words)) among = null;
        made.target.whole = inChain
          ? among
          : enclosing !== null && isBreakdown(drafts[enclosing]!, made)
            ? enclosing
            : null;
        if (made.target.whole !== null) inherit(made.target, drafts[made.target.whole]!, made.governed);
        drafts.push(made.target);
        previous = { ...made, target: made.target, clause };
      }
      if (piece.numbers.length === 0 && clause.kind === 'main') unnumbered = words;
    }
  }
  return inReadingOrder(drafts);
}

/** What a bracket breaks down was read after the clause around it; it is listed where it stands. */
function inReadingOrder(drafts: readonly TargetDraft[]): TargetDraft[] {
  const sorted = [...drafts].sort((a, b) => a.span[0] - b.span[0]);
  return sorted.map((draft) => ({
    ...draft,
    whole: draft.whole === null ? null : sorted.indexOf(drafts[draft.whole]!),
  }));
}

/** Numbers that are quantities; what is none must not part the words around it. */
function acceptedNumbers(blanked: string, context: TargetContext): NumberRun[] {
  const candidates = findNumbers(blanked).filter((number) => !number.bare || number.approximate !== null);
  return splitClauses(blanked, candidates).flatMap((clause) =>
    clause.pieces.flatMap((piece) =>
      piece.numbers.filter((number, position) =>
        acceptNumber(blanked, number, piece, position, clause.kind, context.kind),
      ),
    ),
  );
}

function lastBefore(drafts: readonly TargetDraft[], place: number): number | null {
  const at = drafts.findLastIndex((draft) => draft.span[1] <= place);
  return at < 0 ? null : at;
}

function wholeOf(drafts: readonly TargetDraft[], among: number | null): number {
  return among ?? drafts.findLastIndex((draft) => draft.whole === null);
}

/** A part is no more than its whole, and is counted like it. */
function isPart(drafts: readonly TargetDraft[], whole: number, part: TargetDraft, words: string): boolean {
  const container = drafts[whole]!;
  if (part.unit === '%' || part.kind === 'standard' || part.value > container.value) return false;
  return /^其中/u.test(words) || part.verb === '' || part.verb === container.verb;
}

function isBreakdown(whole: TargetDraft, made: { target: TargetDraft; governed: boolean }): boolean {
  return (
    made.target.unit !== '%' && made.target.kind !== 'standard' && !made.governed && made.target.value <= whole.value
  );
}

function inherit(part: TargetDraft, whole: TargetDraft, governed: boolean): void {
  if (!governed) part.verb = whole.verb;
  if (part.object === '') part.object = whole.object;
  part.kind = whole.kind;
}

interface Made {
  target: TargetDraft;
  verb: string;
  object: string;
  cumulative: boolean;
  complement: string;
  per: string | null;
  /** The clause has a verb of its own. */
  governed: boolean;
}

function draft(
  text: string,
  blanked: string,
  clause: Clause,
  piece: Piece,
  position: number,
  previous: Memory | null,
  unnumbered: string,
  setting: Setting,
): Made | null {
  const number = piece.numbers[position]!;
  const before = piece.numbers[position - 1];
  const next = piece.numbers[position + 1];
  const opening = before ? before.end : cellStart(text, piece.start, number.approximateStart);
  const lead = { start: opening, end: number.approximateStart };
  const tail = { start: number.end, end: tailEnd(blanked, lead, number, next, piece.end) };
  const per = perIn(text, clause.start, lead.start, number);
  const leadRun =
    per === null
      ? lead
      : per.after
        ? { start: per.start + per.words.length, end: lead.end }
        : { start: lead.start, end: per.start };
  const sameClause = previous !== null && previous.clause === clause;
  const governing = govern(blanked, leadRun, tail, piece.end, number.share);
  const after = governing.object !== null && governing.object.start === number.end;
  let object = governing.object === null ? '' : objectWords(text, blanked, governing.object, after, governing.verb);
  let { verb } = governing;
  let approximate = number.approximate ?? /^(至少|不少于)/u.exec(text.slice(leadRun.start, leadRun.end))?.[1] ?? null;
  const compared = /^(.*?)(不低于|不少于|不高于|不超过|超过|高于|大于|占)([^，,]*?)的?$/u.exec(
    text.slice(leadRun.start, leadRun.end),
  );
  if (
    (number.share || number.unit === '倍') &&
    compared &&
    compared[2] !== '占' &&
    compared[3] !== '' &&
    approximate === null
  ) {
    approximate = compared[2]!;
    object = objectWords(text, blanked, { start: leadRun.start, end: leadRun.start + compared[1]!.length }, false);
    if (/^(?:达到|实现|确保)/u.test(verb) === false) verb = '';
  }
  // 特困人员基本生活标准按低保标准的1.5倍确定
  const measured = number.unit === '倍' ? /^(.{4,})按照?[^，]+的$/u.exec(text.slice(leadRun.start, leadRun.end)) : null;
  if (measured) object = measured[1]!;
  const governed = verb !== '';
  if (
    position > 0 &&
    verb === '' &&
    sameClause &&
    before &&
    /^(?:和|、|及|以及|与)$/u.test(text.slice(before.end, number.approximateStart))
  ) {
    verb = previous!.target.verb;
    if (object === '' || number.share) object = previous!.object;
  }
  // 低保对象6842户9876人
  if (before && sameClause && text.slice(before.end, number.approximateStart) === '' && object === '') {
    object = previous!.object;
    verb ||= previous!.verb;
  }
  // 覆盖全市16个区共1043个点位
  if (position > 0 && verb === '共' && sameClause) verb = previous!.verb;
  // 新增低保对象312户、退出265户; 覆盖居民3.6万户、11.2万人
  const bare = leadRun.start === leadRun.end;
  if (sameClause && object === '' && (bare || alikeUnits(previous!.target.unit, number.unit)))
    object = previous!.object;
  if (
    verb === '' &&
    sameClause &&
    clause.kind !== 'bracket' &&
    (!number.share || position > 0) &&
    !/^(?:达|为)/u.test(verb)
  )
    verb = previous!.verb;
  // 社会组织共17283家，基金会627家: what is said of the one is said of the next.
  const alike =
    verb === '' &&
    previous !== null &&
    clause.kind === 'main' &&
    !number.share &&
    number.unit !== '元' &&
    approximate === null &&
    per === null &&
    object !== '' &&
    !after &&
    !CHANGES.test(previous.verb) &&
    previous.verb !== '为' &&
    !NEXT_DEEDS.test(previous.verb) &&
    !NOUN_LIKE.some((word) => object.endsWith(word));
  if (alike) verb = previous!.verb;
  if (object === '' && previous !== null && !per) {
    const sameThings = alikeUnits(previous.target.unit, number.unit);
    if (CHANGES.test(verb) || (sameThings && (REACHES.test(verb) || NEXT_DEEDS.test(verb)))) object = previous.object;
    else if (number.unit === '元') {
      object = previous.complement !== '' ? previous.complement : previous.object;
      if (verb === '') verb = previous.verb;
    }
  }
  if (object === '' && per === null && !governed && previous === null) object = nounOf(unnumbered);
  if (
    object === '' &&
    /^(?:新增|新建|建成|完成|建设|改建|扩建|打造|设立|建立|培育|达到?)$/u.test(verb) &&
    unnumbered !== ''
  )
    object = nounOf(unnumbered);
  if (
    per !== null &&
    (object === '' || /^(?:的?标准.*|.*(?:要求|指标))$/u.test(object) || object.includes(per.words))
  ) {
    const given = /(?:^|.*?)(发放|给予|补贴|调整|提高|落实|提供)(?:了)?(.+)$/u.exec(unnumbered);
    if (verb === '' && given) verb = given[1]!;
    const named = given && clause.kind !== 'quote' && (!governed || CHANGES.test(verb));
    // 低保标准为：每月420元; 培育社会组织200个，平均每个社区不少于10个
    const alreadyNamed = number.unit === '元' ? REACHES.test(verb) : previous?.target.unit === number.unit;
    const counted = previous !== null && alreadyNamed ? previous.object : per.words;
    object = named ? given[2]! : (/^(.{2,})[为是]$/u.exec(unnumbered)?.[1] ?? counted);
  }
  // 家庭养老床位新增200张、总数突破千张
  if (SUMS.test(object) && sameClause && previous!.target.unit === number.unit) {
    object = previous!.object;
    verb = '';
  }
  const cumulative =
    /累计/u.test(text.slice(piece.start, number.start)) ||
    (sameClause && verb === previous!.verb && !governed && previous!.cumulative);
  const { kind, year } = kindOf(
    text,
    clause,
    piece,
    number,
    {
      verb,
      governed,
      per: per?.words ?? null,
      object,
      previous: previous?.target ?? null,
      sameClause: sameClause || alike,
    },
    setting,
  );
  const quote = quoteOf(text, clause, piece, number, kind === 'stock' && verb === '' && after ? object : null);
  const target: TargetDraft = {
    kind,
    year,
    verb: verb + reaching(text.slice(leadRun.start, leadRun.end), verb),
    object,
    value: number.value,
    valueHigh: number.valueHigh,
    approximate,
    unit: number.unit,
    quote,
    span: [number.start, number.end],
    cumulative,
    per:
      per?.words ?? (sameClause && kind === 'standard' && previous!.target.unit === number.unit ? previous!.per : null),
    subject: governing.subject ? objectWords(text, blanked, governing.subject, false) : null,
    whole: null,
  };
  const complement = governing.complement ? objectWords(text, blanked, governing.complement, false) : '';
  return { target, verb, object, cumulative, complement, per: target.per, governed };
}
