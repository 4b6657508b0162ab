import type { ClauseRuns } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import { splitOutside } from '../../text/bracket.ts';
import { foldForCues } from '../../text/cue.ts';
import type { CueWords, TopicCues } from './codebook.ts';
import { matchCues } from './match-cue.ts';
import { name } from '../pattern.ts';

type Run = ClauseRuns[number];
type NumberInText = Pick<Target, 'span' | 'verb'>;

/** A piece of a passage that stands for itself, its closing mark included. */
interface Member {
  start: number;
  end: number;
  numbers: NumberInText[];
  /** Where the list begins that a `、` separates it from: it may lean on the verb there. Null for the first of a clause. */
  list: number | null;
  /** Its words as cues are looked for. */
  folded: string;
}

/** The topics of one theme that a passage has, and what is known of the passage. */
export interface ClauseQuestion {
  text: string;
  /** In the codebook's order; two or more. */
  topics: readonly TopicCues[];
  numbers: readonly NumberInText[];
  /** The topic that an editor has chosen to show the passage in full. */
  whole?: string | undefined;
}

/** The topic that shows the passage in full, and the runs of each other topic; a topic without runs keeps it whole. */
export interface ClauseProposal {
  whole: string;
  runs: Record<string, ClauseRuns>;
}

/** Ends of a clause. Must: `，`. Must not: `、`, which parts a list. */
const CLAUSE_MARK = /[，,；;。：:！!？?]/u;
/** A remark in brackets that closes the sentence and limits its numbers. Must: （以正式下达指标为准）。 Must not: （区级项目）。 */
const PROVISO = name(
  'proviso in brackets at the end',
  /[（(][^（()）]*为准[)）][。；;.]?$/u,
  ['（以正式下达指标为准）。'],
  ['（以下简称方案）', '以正式文件为准'],
);
/** Cues of at least this weight cut; lighter ones only where a topic has none of these. */
const STRONG = 1.5;
/** A cut that leaves more of the passage than this saves nothing. */
const MOST_KEPT = 0.72;
/** A cut shorter than this and without a number says too little. */
const FEWEST_CHARACTERS = 6;

/** Proposes the runs of each topic by its cues and the numbers' places. */
export function proposeClauses(question: ClauseQuestion): ClauseProposal {
  const { text, topics } = question;
  const members = splitMembers(text, question.numbers);
  const spoken = new Map(topics.map((topic) => [topic.id, membersOf(topic, members)]));
  const whole = question.whole ?? mainTopic(topics, spoken);
  const runs: Record<string, ClauseRuns> = {};
  for (const { id } of topics) {
    if (id === whole) continue;
    const own = cutRuns(question, spoken.get(id) ?? []);
    if (own) runs[id] = own;
  }
  return { whole, runs };
}

/** The collecting topic, else the one with most clauses, the first in order on a tie. */
function mainTopic(topics: readonly TopicCues[], spoken: ReadonlyMap<string, Member[]>): string {
  const collecting = topics.find(({ collects }) => collects);
  if (collecting) return collecting.id;
  const size = (id: string): number => (spoken.get(id) ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
  return topics.reduce((best, topic) => (size(topic.id) > size(best.id) ? topic : best)).id;
}

/** Cut at the ends of clauses, and at `、` between two members that both state a number; never within brackets or quotation marks. */
function splitMembers(text: string, numbers: readonly NumberInText[]): Member[] {
  const waiting = [...numbers].sort((a, b) => a.span[0] - b.span[0]);
  let taken = 0;
  // The pieces follow each other.
  const numbersBefore = (end: number): NumberInText[] => {
    const from = taken;
    while (taken < waiting.length && (waiting[taken]?.span[0] ?? 0) < end) taken += 1;
    return waiting.slice(from, taken);
  };
  const members: Omit<Member, 'folded'>[] = [];
  for (const clause of splitOutside(text, CLAUSE_MARK)) {
    let open: Omit<Member, 'folded'> | null = null;
    for (const piece of splitOutside(text, /、/u, clause)) {
      const own = numbersBefore(piece.end);
      if (open && !(own.length > 0 && open.numbers.length > 0)) {
        open.end = piece.end;
        open.numbers.push(...own);
        continue;
      }
      open = { ...piece, numbers: own, list: open && clause.start };
      members.push(open);
    }
  }
  return members.map((member) => ({ ...member, folded: foldForCues(text.slice(member.start, member.end)) }));
}

/** The members in which a cue of the topic occurs. */
function membersOf(topic: TopicCues, members: readonly Member[]): Member[] {
  const withCue = (cues: readonly CueWords[]): Member[] =>
    members.filter(({ folded }) => matchCues(cues, folded, 'passage').length > 0);
  const strong = withCue(topic.cues.filter(({ weight }) => weight >= STRONG));
  return strong.length > 0 ? strong : withCue(topic.cues.filter(({ weight }) => weight > 0));
}

/** The runs of a topic's members, or null where cutting saves or says too little. */
function cutRuns({ text }: ClauseQuestion, own: readonly Member[]): ClauseRuns | null {
  if (own.length === 0) return null;
  const pieces = own.flatMap((member): Run[] => {
    const verb = leaningVerb(text, member);
    return [...(verb ? [verb] : []), [member.start, member.end]];
  });
  const numbered = own.some(({ numbers }) => numbers.length > 0);
  const proviso = numbered ? PROVISO.exec(text) : null;
  if (proviso) pieces.push([proviso.index, text.length]);
  const runs = joinRuns(text, pieces);
  const kept = runs.reduce((sum, [start, end]) => sum + end - start, 0);
  if (kept > text.length * MOST_KEPT || (kept < FEWEST_CHARACTERS && !numbered)) return null;
  return runs;
}

/** The verb of the list for a member that has none of its own: without it, a number would not say whether it is new or the total. */
function leaningVerb(text: string, { start, end, list, numbers }: Member): Run | null {
  const verb = numbers[0]?.verb ?? '';
  if (list === null || verb === '' || text.slice(start, end).includes(verb)) return null;
  const at = text.slice(list, start + verb.length).lastIndexOf(verb);
  return at >= 0 ? [list + at, list + at + verb.length] : null;
}

/** In order, touching ones joined, the mark that closes a run left out unless the passage ends there. */
function joinRuns(text: string, pieces: readonly Run[]): ClauseRuns {
  const joined: ClauseRuns = [];
  for (const [start, end] of [...pieces].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined.map(([start, end]) => [
    start,
    end < text.length && /[，,；;。：:、]/u.test(text.charAt(end - 1)) ? end - 1 : end,
  ]);
}
