/**
 * Which headings of a text open its halves, the summary of the past year and the plan, decided before the outline is
 * built, since a heading such as `三、工作任务` can be judged only beside the others.
 *
 * An editor's `outline.parts` decides alone. Else headings that name a year or a time decide; where one half is still
 * missing, a sentence that turns to what comes, then a noun in its place. Where that is not clear, `outline-both`
 * stops the conversion, since last year's sums would be published as this year's targets.
 */
import type { PartKind } from '../schema/notice.ts';
import { fold } from '../text/fold.ts';
import { attachmentMark, coverRole, namesBureaus, tailLine } from './cover.ts';
import { gluedHead } from './glued-table.ts';
import { splitRunIn } from './heading.ts';
import { readLabel, styleOf, type Label } from '../text/label.ts';
import { reportRule } from './messages.ts';
import { isProblem, leadsForward, shareDone, turnOfHeading, type HalfYears, type Turn } from './part-heading.ts';
import { kindsOfTitle, yearOfPart } from './part-title.ts';
import { placeOf, type Source } from './read.ts';
import type { Paragraph } from './unwrap.ts';
import { name } from './pattern.ts';

const SHORTER_THAN_A_YEAR = name('half or quarter of a year', /半年|季度/u, ['上半年', '一季度'], ['全年', '年度']);
const LOOKS_BACK = name(
  'words of looking back',
  /总结|回顾|(?:完成|开展)情况|成效/u,
  ['工作回顾', '完成情况'],
  ['情况', '工作打算'],
);

interface PartStart {
  kind: PartKind;
  year: number;
}

export interface PartTurn extends PartStart {
  /** A line without number is the part's title where it is a heading, and text where it is a sentence. */
  role: 'title' | 'text';
  heading: string;
}

export interface PartPlan {
  /** The part that the title opens. */
  start: PartStart;
  /** By the offset in the source of the heading's first character. */
  turns: ReadonlyMap<number, PartTurn>;
}

/** A line that could open a half. */
interface Candidate {
  at: number;
  label: Label | null;
  /** Its words without number; the first sentence where more follows. */
  heading: string;
  /** The paragraph as a whole. */
  text: string;
  turn: Turn | null;
  /** A sentence that turns to the plan. */
  forward: boolean;
}

/** `paragraphs`: those under the title, up to the next title that the cover announces. */
export function planParts(source: Source, title: string, paragraphs: readonly Paragraph[]): PartPlan {
  const { sidecar } = source;
  const kinds = kindsOfTitle(title);
  const years = halfYears(title, sidecar.year);
  const candidates = candidatesOf(paragraphs, years);
  const declared = sidecar.outline.parts.length > 0;
  const turns = declared ? declaredTurns(source, candidates) : decideTurns(candidates, kinds, years, paragraphs);
  const [first] = turns;
  const opened = first?.candidate.at ?? Number.POSITIVE_INFINITY;
  const before = candidates.filter(({ at }) => at < opened);
  const start = startOf(kinds, years, { turns, before, declared });
  const plan = keepTurns(start, turns);
  if (!declared) checkHalves(source, title, { kinds, plan, candidates, years, paragraphs });
  return plan;
}

type Kinds = ReturnType<typeof kindsOfTitle>;
interface Decided {
  candidate: Candidate;
  kind: PartKind;
  year: number;
}

function halfYears(title: string, year: number): HalfYears {
  const kinds = kindsOfTitle(title);
  const summary = kinds === 'plan' ? year - 1 : yearOfPart('summary', title, year);
  const halves = SHORTER_THAN_A_YEAR.test(title);
  return { summary, plan: summary >= year && !halves ? summary + 1 : year };
}

function candidatesOf(paragraphs: readonly Paragraph[], years: HalfYears): Candidate[] {
  const end = paragraphs.findIndex(({ mapped }) => attachmentMark.test(mapped.text));
  const body = end < 0 ? paragraphs : paragraphs.slice(0, end);
  const pieces = body.flatMap(({ mapped }) => {
    const own = readLabel(mapped.text);
    return splitRunIn(mapped, own).map((piece) => ({
      mapped: piece.mapped,
      label: piece.start === 0 ? own : readLabel(piece.mapped.text),
    }));
  });
  const ranks = new Set(pieces.flatMap(({ label }) => (label ? [styleOf(label.kind).rank] : [])));
  const outermost = Math.min(...ranks);
  return pieces.flatMap(({ mapped, label }): Candidate[] => {
    const { text } = mapped;
    if (label ? styleOf(label.kind).rank > Math.max(outermost, 1) : isCoverLine(text)) return [];
    const words = text.slice(label?.length ?? 0);
    const heading = label ? (/^[^。：:；]*/u.exec(words)?.[0] ?? '') : words;
    // A line without number that closes like a sentence heads nothing.
    const turn = !label && /[。；！？]$/u.test(text) ? null : turnOfHeading(heading, years);
    const forward = turn === null && leadsForward(words, years.plan);
    return [{ at: mapped.at[0] ?? 0, label, heading: heading.replace(/[：:。]$/u, ''), text, turn, forward }];
  });
}

const isCoverLine = (text: string): boolean =>
  gluedHead.test(text) ||
  /^(?:number|date|disclosure)$/u.test(coverRole(text) ?? '') ||
  namesBureaus(text) ||
  tailLine.test(text);

/** The turns that the editor names; one whose heading is not there stops the conversion. */
function declaredTurns(source: Source, candidates: readonly Candidate[]): Decided[] {
  return source.sidecar.outline.parts
    .flatMap(({ heading, kind, year }): Decided[] => {
      const wanted = fold(heading).replace(/[：:。]$/u, '');
      const candidate = candidates.find(({ text, label }) =>
        [fold(text), fold(text.slice(label?.length ?? 0))].some((words) => words.startsWith(wanted)),
      );
      if (candidate) return [{ candidate, kind, year }];
      reportRule(source.file, 'outline-parts-dangling', { values: { heading } });
      return [];
    })
    .sort((a, b) => a.candidate.at - b.candidate.at);
}

function decideTurns(
  candidates: readonly Candidate[],
  kinds: Kinds,
  years: HalfYears,
  paragraphs: readonly Paragraph[],
): Decided[] {
  const decided = (candidate: Candidate): Decided[] =>
    candidate.turn ? [{ candidate, kind: candidate.turn.kind, year: candidate.turn.year }] : [];
  const sure = candidates.filter(({ turn }) => turn?.sure === true);
  const has = (kind: PartKind): boolean => sure.some(({ turn }) => turn?.kind === kind);
  // Under a title that names both, or before a heading that names the plan, one such as 主要工作开展情况 needs no year.
  const planAt = sure.find(({ turn }) => turn?.kind === 'plan')?.at ?? 0;
  const nouns = candidates.filter(isNounOf('summary')).filter(({ at }) => kinds !== 'plan' || at < planAt);
  const first = candidates.find(({ label, turn }) => label !== null || turn !== null);
  // A later one, such as 存在问题, is a section of the half that the first section opens.
  const summaries = has('summary') ? [] : nouns.filter((candidate) => candidate === first);
  const summed = kinds !== 'plan' || has('summary') || nouns.length > 0;
  const plans = has('plan') || !summed ? [] : unsurePlan(candidates, paragraphs);
  const forward: Decided[] =
    has('plan') || plans.length > 0 || !summed
      ? []
      : forwardLead(candidates).map((candidate) => ({ candidate, kind: 'plan', year: years.plan }));
  return [...[...sure, ...summaries, ...plans].flatMap(decided), ...forward].sort(
    (a, b) => a.candidate.at - b.candidate.at,
  );
}

const isNounOf =
  (kind: PartKind) =>
  ({ turn }: Candidate): boolean =>
    turn?.sure === false && turn.kind === kind;

/** Share of sentences that say what was done, above which a text is no plan. */
const mostDone = 0.25;

/**
 * The heading that opens the plan by its noun alone: the first one after which no section tells of a summary, where it
 * is not the first section and the text under it does not say what was done.
 */
function unsurePlan(candidates: readonly Candidate[], paragraphs: readonly Paragraph[]): Candidate[] {
  const lastSummary = candidates.findLastIndex(({ turn }) => turn?.kind === 'summary');
  const first = candidates.findIndex(({ label }) => label !== null);
  const found = candidates.find(
    (candidate, index) => isNounOf('plan')(candidate) && index > Math.max(lastSummary, first),
  );
  if (!found) return [];
  const under = paragraphs.filter(({ mapped }) => (mapped.at[0] ?? 0) > found.at).map(({ mapped }) => mapped.text);
  return shareDone(under.join('\n')) <= mostDone ? [found] : [];
}

/** True where the sections before the heading that names the plan say what was done. */
function tellsDone(candidates: readonly Candidate[], paragraphs: readonly Paragraph[]): boolean {
  const [first] = candidates.filter(({ turn, label }) => label !== null || turn !== null);
  const plan = candidates.find(({ turn }) => turn?.sure === true && turn.kind === 'plan');
  if (!first || !plan || plan.at <= first.at) return false;
  return shareDone(textBetween(paragraphs, first.at, plan.at)) > mostDone;
}

/** The one sentence that turns to the plan; none where several sections each end with one. */
function forwardLead(candidates: readonly Candidate[]): Candidate[] {
  const forward = candidates.filter((candidate) => candidate.forward);
  return forward.length === 1 ? forward : [];
}

/** The part that the text begins with: what the first heading opens, or the half that it leaves over. */
function startOf(
  kinds: Kinds,
  years: HalfYears,
  { turns, before, declared }: { turns: readonly Decided[]; before: readonly Candidate[]; declared: boolean },
): PartStart {
  const [first] = turns;
  const byTitle: PartStart =
    kinds === 'summary' ? { kind: 'summary', year: years.summary } : { kind: 'plan', year: years.plan };
  if (!first) return byTitle;
  const opens: PartStart = { kind: first.kind, year: first.year };
  if (first.kind === 'summary' && before.every(({ label }) => label === null)) return opens;
  if (
    first.kind === 'plan' &&
    before.length > 0 &&
    (kinds !== 'plan' || declared || before.some(({ turn }) => turn?.kind === 'summary')) &&
    turns.every(({ kind }) => kind === 'plan')
  )
    return { kind: 'summary', year: years.summary };
  return kinds === 'both' ? opens : byTitle;
}

/** The turns that change the part. */
function keepTurns(start: PartStart, turns: readonly Decided[]): PartPlan {
  const kept = new Map<number, PartTurn>();
  let open: PartStart = start;
  for (const [index, { candidate, kind, year }] of turns.entries()) {
    const names = index === 0 && kind === start.kind && year === start.year;
    if (!names && open.kind === kind && open.year === year) continue;
    kept.set(candidate.at, { kind, year, role: candidate.forward ? 'text' : 'title', heading: candidate.heading });
    open = { kind, year };
  }
  return { start, turns: kept };
}

interface Halves {
  kinds: Kinds;
  plan: PartPlan;
  candidates: readonly Candidate[];
  years: HalfYears;
  paragraphs: readonly Paragraph[];
}

/** Stops where a half is missing that the text must have, or where headings turn back to a half that was left. */
function checkHalves(source: Source, title: string, halves: Halves): void {
  const missing = missingHalf(halves);
  if (missing === null && !returns(halves.plan)) return;
  const [guess, ...more] = guessHalves(halves, missing);
  const lines = (guess ? [guess, ...more] : []).map(
    ({ candidate: { text, label, heading }, kind, year }) =>
      `    - { heading: ${JSON.stringify(text.slice(0, (label?.length ?? 0) + heading.length))}, kind: ${kind}, year: ${String(year)} }`,
  );
  if (lines.length === 0) lines.push(`    - { heading: "……", kind: plan, year: ${String(halves.years.plan)} }`);
  reportRule(source.file, 'outline-both', {
    values: { title },
    place: placeOf(source.file, guess?.candidate.at ?? 0),
    paste: `outline:\n  parts:\n${lines.join('\n')}`,
  });
}

function missingHalf({ kinds, plan, candidates, paragraphs }: Halves): PartKind | null {
  const parts = [plan.start, ...plan.turns.values()];
  const has = (wanted: PartKind): boolean => parts.some(({ kind }) => kind === wanted);
  if (!has('plan') && kinds !== 'summary') return 'plan';
  if (has('summary')) return null;
  const doubtful =
    kinds === 'both' ||
    (kinds === 'plan' && (candidates.some(looksBack) || beginsWithSummary(candidates, paragraphs))) ||
    tellsDone(candidates, paragraphs);
  return doubtful ? 'summary' : null;
}

/** True where the headings turn back to a half that was left. */
function returns({ start, turns }: PartPlan): boolean {
  const keys = [start, ...turns.values()].map(({ kind, year }) => `${kind}-${String(year)}`);
  return keys.some((key, index) => index > 0 && key !== keys[index - 1] && keys.indexOf(key) < index);
}

/** Text that lies from the one heading to the other. */
const textBetween = (paragraphs: readonly Paragraph[], from: number, to: number): string =>
  paragraphs
    .filter(({ mapped: { at } }) => (at[0] ?? 0) >= from && (at[0] ?? 0) < to)
    .map(({ mapped }) => mapped.text)
    .join('\n');

/** The lines without number that could open a half where they come first, else the sections of the outermost level. */
function sectionsOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const labelled = candidates.filter(({ label }) => label !== null);
  const bare = candidates.filter(({ label, turn }) => label === null && turn !== null);
  if ((bare[0]?.at ?? Number.POSITIVE_INFINITY) < (labelled[0]?.at ?? Number.POSITIVE_INFINITY)) return bare;
  const outermost = Math.min(...new Set(labelled.flatMap(({ label }) => (label ? [styleOf(label.kind).rank] : []))));
  return labelled.filter(({ label }) => label && styleOf(label.kind).rank === outermost);
}

/** Under a plan's title: a first section that says what was done, or is called so before one that a plan's noun heads. */
function beginsWithSummary(candidates: readonly Candidate[], paragraphs: readonly Paragraph[]): boolean {
  const [first, second, ...more] = sectionsOf(candidates);
  if (!first || !second) return false;
  const called = isNounOf('summary')(first) && !isProblem(first.heading);
  if (called && [second, ...more].some(({ turn }) => turn?.kind === 'plan')) return true;
  const rest = textBetween(paragraphs, second.at, Number.POSITIVE_INFINITY);
  return shareDone(textBetween(paragraphs, first.at, second.at)) > mostDone && shareDone(rest) <= mostDone;
}

/** `工作回顾` under a plan's title, with a number or alone on its line. */
const looksBack = ({ turn, heading }: Candidate): boolean => turn?.kind === 'summary' && LOOKS_BACK.test(heading);

/**
 * The headings that most likely open the halves, for the editor to confirm. Where the summary's is named the plan's is
 * too, since what an editor names decides alone.
 */
function guessHalves({ kinds, plan, candidates, years }: Halves, missing: PartKind | null): Decided[] {
  const sections = sectionsOf(candidates);
  const named = candidates.find(({ at }) => plan.turns.get(at)?.kind === 'plan');
  // Where no heading tells, the one that opens the plan is asked for: what comes before it is the summary.
  if (missing !== 'summary' || (plan.turns.size === 0 && kinds === 'both')) {
    const found = named ?? guessPlan(candidates, sections);
    return found ? [{ candidate: found, kind: 'plan', year: years.plan }] : [];
  }
  const summary = candidates.find(looksBack) ?? sections[0];
  if (!summary) return [];
  const later = candidates.filter(({ at }) => at > summary.at);
  const next = named ?? later.find(isNounOf('plan')) ?? sections.find(({ at }) => at > summary.at);
  const opens: Decided = { candidate: summary, kind: 'summary', year: years.summary };
  return next ? [opens, { candidate: next, kind: 'plan', year: years.plan }] : [opens];
}

function guessPlan(candidates: readonly Candidate[], sections: readonly Candidate[]): Candidate | undefined {
  const restart = sections.find(({ label }, index) => index > 0 && label?.value === 1);
  return restart ?? sections.findLast(isNounOf('plan')) ?? candidates.find(({ forward }) => forward) ?? sections.at(-1);
}
