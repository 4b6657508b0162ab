/**
 * A passage cut into the runs that each state one thing: clauses at ，；：, pieces of a list at 、, and what stands
 * within brackets or quotation marks for itself.
 */
import { depths, isClosing } from '../../text/bracket.ts';
import type { NumberRun } from './number.ts';
import { name } from '../pattern.ts';

const JOINED = name('words that end in a joining word', /^.+(?:和|及|以及|与)$/u, ['张和', '家以及'], ['和', '张，']);
const RECEIVED = name('words of what is received', /被|获/u, ['获得放款', '被评为'], ['放款', '评为']);
const BRACKETS_AND_MORE = name(
  'brackets and 等, which end no number',
  /（[^）]*）|\([^)]*\)|等/gu,
  ['家{（含分院）}等', '家{等}'],
  ['家食堂'],
);

export interface Run {
  start: number;
  end: number;
}

/** A piece of a clause with the numbers that it states. */
export interface Piece extends Run {
  numbers: NumberRun[];
}

export interface Clause extends Run {
  pieces: Piece[];
  /** `bracket`: a breakdown of, or a remark on, the number before it; `quote`: a named project or rule. */
  kind: 'main' | 'bracket' | 'quote';
  /** Where the bracket or quotation that it is in begins; its own start where it is in none. */
  within: number;
}

/** A text seen at one depth of its brackets: what is enclosed deeper is passed over. */
interface Layer {
  text: string;
  depth: Int32Array;
  level: number;
}

function split({ text, depth, level }: Layer, run: Run, marks: RegExp): Run[] {
  const runs: Run[] = [];
  let start = run.start;
  for (let index = run.start; index < run.end; index += 1) {
    if (depth[index]! > level || !marks.test(text[index]!)) continue;
    // 1,200 is one number.
    if (text[index] === ',' && /\d$/u.test(text.slice(run.start, index)) && /^\d{3}(?!\d)/u.test(text.slice(index + 1)))
      continue;
    if (index > start) runs.push({ start, end: index });
    start = index + 1;
  }
  if (run.end > start) runs.push({ start, end: run.end });
  return runs;
}

type KindOfRun = Run & Pick<Clause, 'kind'>;

/** The runs within brackets and quotation marks, outermost only, marks aside. */
function enclosed({ text, depth, level }: Layer, run: Run): KindOfRun[] {
  const found: KindOfRun[] = [];
  let open = -1;
  for (let index = run.start; index < run.end; index += 1) {
    if (depth[index]! > level && open < 0) open = index;
    const closes = open >= 0 && isClosing(text[index]!) && depth[index] === level + 1;
    if (closes) {
      found.push({ start: open + 1, end: index, kind: '（('.includes(text[open]!) ? 'bracket' : 'quote' });
      open = -1;
    }
  }
  return found;
}

/** Cuts where a number touches a conjunction and nothing is said of the whole: 16次述学和 | 7个整天的读书班. */
function splitConjunctions(text: string, piece: Piece): Piece[] {
  const pieces: Piece[] = [];
  let start = piece.start;
  let numbers: NumberRun[] = [];
  for (const number of piece.numbers) {
    const last = numbers.at(-1);
    const between = last ? text.slice(last.end, number.approximateStart) : '';
    if (last && JOINED.test(between) && !RECEIVED.test(text.slice(number.end, piece.end)) && !last.share) {
      const conjunction = between.endsWith('以及') ? 2 : 1;
      pieces.push({ start, end: number.approximateStart - conjunction, numbers });
      start = number.approximateStart;
      numbers = [];
    }
    numbers.push(number);
  }
  pieces.push({ start, end: piece.end, numbers });
  return pieces;
}

/**
 * `、` parts a list only between counted things: 养老床位5510张、社区食堂41家. Where one side counts nothing the
 * words belong to the counted thing that they touch (依托养老顾问、社区志愿者等形成约4万人).
 */
function listPieces(text: string, runs: Run[], numbers: readonly NumberRun[]): Piece[] {
  const pieces: Piece[] = [];
  let waiting: Run | null = null;
  for (const [position, run] of runs.entries()) {
    const own = numbers.filter((number) => number.start >= run.start && number.start < run.end);
    const start: number = waiting?.start ?? run.start;
    const previous = pieces.at(-1);
    if (own.length > 0) {
      pieces.push({ start, end: run.end, numbers: own });
      waiting = null;
    } else if (previous && !waiting && !numberEnds(text, previous) && position > 0) {
      previous.end = run.end;
    } else {
      waiting = { start, end: run.end };
    }
  }
  const previous = pieces.at(-1);
  if (waiting && previous) previous.end = waiting.end;
  else if (waiting) pieces.push({ ...waiting, numbers: [] });
  return pieces.flatMap((piece) => splitConjunctions(text, piece));
}

function numberEnds(text: string, piece: Piece): boolean {
  const last = piece.numbers.at(-1);
  return last !== undefined && text.slice(last.end, piece.end).replace(BRACKETS_AND_MORE, '') === '';
}

function clausesOf(layer: Layer, run: KindOfRun, numbers: readonly NumberRun[]): Clause[] {
  const { text, level } = layer;
  const { kind } = run;
  const within = kind === 'main' ? null : run.start;
  const marks = kind === 'bracket' ? /[，,；;。：:、+＋]/u : /[，,；;。：:！!？?]/u;
  const clauses: Clause[] = [];
  for (const clause of split(layer, run, marks)) {
    const inner = enclosed(layer, clause).filter((part) =>
      numbers.some((number) => number.start >= part.start && number.end <= part.end + 1),
    );
    const own = numbers.filter(
      (number) =>
        number.start >= clause.start &&
        number.start < clause.end &&
        !inner.some((part) => number.start >= part.start && number.start < part.end),
    );
    clauses.push({
      ...clause,
      kind,
      within: within ?? clause.start,
      pieces: listPieces(text, split(layer, clause, /、/u), own),
    });
    for (const part of inner) clauses.push(...clausesOf({ ...layer, level: level + 1 }, part, numbers));
  }
  return clauses;
}

/** Clauses in reading order, what is enclosed after the clause that encloses it. */
export function splitClauses(text: string, numbers: readonly NumberRun[]): Clause[] {
  return clausesOf({ text, depth: depths(text), level: 0 }, { start: 0, end: text.length, kind: 'main' }, numbers);
}
