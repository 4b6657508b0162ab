/**
 * Targets of a passage: every number that says how much of what. What is no quantity is blanked out (`not-target.ts`,
 * `accept.ts`); the order of words tells verb and object (`clause.ts`, `govern.ts`); then the reading rules are run in
 * order (`reading-rules.ts`), and the kind is determined (`kind.ts`).
 *
 * Pure: the same words in the same kind of part give the same targets.
 */
import type { PartKind } from '../../schema/notice.ts';
import type { Target } from '../../schema/target.ts';
import { acceptNumber } from './accept.ts';
import { splitClauses, type Clause, type Piece } from './clause.ts';
import { hedgeOf, provisoOf } from './hedge.ts';
import { kindOf, yearsIn, type Setting } from './kind.ts';
import { blankNotTargets } from './not-target.ts';
import { findNumbers, holdsNumeral, type NumberRun } from './number.ts';
import { objectBefore } from './object.ts';
import { inheritWhole, inReadingOrder, isBreakdown, isPart, lastBefore, opensParts, wholeOf } from './part-of.ts';
import { perOf } from './per.ts';
import { quoteOf } from './reach.ts';
import { READING_RULES } from './reading-rules.ts';
import type { Memory, NumberReading, NumberScene } from './rule.ts';
import { reaching } from './scan.ts';
import { BETWEEN_THINGS, tellApart } from './respective.ts';
import { firstReading, sceneOf } from './scene.ts';
import { name } from '../pattern.ts';

const EACH = name('each of the things before', /各(?:约|近|超)?$/u, ['培训各', '培训各约'], ['各街镇', '各项']);

/** A target before it has ids: `whole` is the place in the list of the number that it is a part of. */
export type TargetDraft = Omit<Target, 'id' | 'passage' | 'indicator' | 'whole'> & { whole: number | null };

export interface TargetContext {
  /** Kind of the part that the passage is in. */
  kind: PartKind;
  /** Year of the part. */
  year: number;
}

/** Is told the name of every rule that reads something. */
export type Trace = (rule: string) => void;

/** What is known of the passage when a number is reached. */
interface State {
  text: string;
  blanked: string;
  setting: Setting;
  drafts: TargetDraft[];
  previous: Memory | null;
  unnumbered: string;
  /** The number that 其中 is parting. */
  among: number | null;
  trace: Trace;
}

/** Lists what `text`, a passage's exact words, counts. Offsets and quotes are of `text`. */
export function extractTargets(text: string, context: TargetContext, trace: Trace = () => undefined): TargetDraft[] {
  if (!holdsNumeral(text)) return [];
  const blanked = blankNotTargets(text);
  const numbers = acceptedNumbers(blanked, context);
  if (numbers.length === 0) return [];
  const clauses = splitClauses(blanked, numbers);
  const setting = { context, years: yearsIn(text), clauses };
  const state: State = { text, blanked, setting, drafts: [], previous: null, unnumbered: '', among: null, trace };
  for (const clause of clauses) {
    const enclosing = clause.kind === 'bracket' ? lastBefore(state.drafts, clause.within) : null;
    const before = state.drafts.length;
    for (const piece of clause.pieces) readPiece(state, clause, piece, enclosing);
    tellApart(text, clause, state.drafts.slice(before));
  }
  return inReadingOrder(state.drafts);
}

/** Numbers that are quantities; what is none must not part the words around it. */
function acceptedNumbers(blanked: string, context: TargetContext): NumberRun[] {
  const candidates = findNumbers(blanked).filter((number) => !number.bare || number.approximate !== null);
  return splitClauses(blanked, candidates).flatMap((clause) =>
    clause.pieces.flatMap((piece) =>
      piece.numbers.filter((_, position) =>
        acceptNumber({ text: blanked, piece, position, clause: clause.kind, part: context.kind }),
      ),
    ),
  );
}

function readPiece(state: State, clause: Clause, piece: Piece, enclosing: number | null): void {
  const words = state.text.slice(piece.start, piece.end);
  if (opensParts(words)) state.among = wholeOf(state.drafts, state.among);
  for (const position of piece.numbers.keys()) {
    const scene = sceneOf({ ...state, clause, piece, position, context: state.setting.context });
    const reading = firstReading(scene);
    for (const rule of READING_RULES) {
      const read = rule.read(reading, scene);
      if (read) state.trace(rule.name);
      Object.assign(reading, read);
    }
    const target = targetOf(scene, reading, state);
    const governed = reading.governed;
    const { among } = state;
    const inChain = among !== null && clause.kind !== 'bracket' && isPart(state.drafts[among]!, target, words);
    if (!inChain && among !== null && !opensParts(words)) state.among = null;
    if (inChain) target.whole = among;
    else if (enclosing !== null && isBreakdown(state.drafts[enclosing]!, target, governed)) target.whole = enclosing;
    if (target.whole !== null) inheritWhole(target, state.drafts[target.whole]!, governed);
    state.drafts.push(...eachOf(scene, target));
    state.previous = memoryOf(scene, reading, target);
  }
  if (piece.numbers.length === 0 && clause.kind === 'main') state.unnumbered = words;
}

function targetOf(scene: NumberScene, reading: NumberReading, state: State): TargetDraft {
  const { text, clause, piece, number, previous, sameClause } = scene;
  const { verb, object } = reading;
  const cumulative =
    text.slice(piece.start, number.start).includes('累计') ||
    (sameClause && verb === previous!.verb && !reading.governed && previous!.cumulative);
  const { kind, year, rule } = kindOf(scene, reading, state.setting);
  state.trace(rule);
  const standing = kind === 'stock' && verb === '' && scene.after ? object : null;
  return {
    kind,
    year,
    verb: verb + reaching(scene.leadWords, verb),
    object,
    value: number.value,
    valueHigh: number.valueHigh,
    approximate: reading.approximate,
    unit: number.unit,
    quote: quoteOf(text, number, { clause, piece, standing }),
    span: [number.start, number.end],
    cumulative,
    per: perOf(scene, reading, kind),
    subject: scene.governing.subject ? objectBefore(scene, scene.governing.subject) : null,
    of: reading.of,
    hedge: hedgeOf(scene, reading.verb),
    proviso: provisoOf(text, number.end),
    whole: null,
  };
}

/** A和B各2000名 says two things, each of which is counted 2000. */
function eachOf({ leadWords }: NumberScene, target: TargetDraft): TargetDraft[] {
  if (!EACH.test(leadWords)) return [target];
  const things = target.object.split(BETWEEN_THINGS).filter((thing) => thing !== '');
  return things.every((thing) => thing.length > 1) ? things.map((object) => ({ ...target, object })) : [target];
}

function memoryOf(scene: NumberScene, reading: NumberReading, target: TargetDraft): Memory {
  return {
    verb: reading.verb,
    object: reading.object,
    cumulative: target.cumulative,
    complement: reading.complement,
    per: target.per,
    clause: scene.clause,
    target,
  };
}
