import type { CodingRules } from '../../schema/coding-rule.ts';
import { clauseEnds, placesOfCue } from '../../text/cue.ts';
import { oncePerObject } from '../../text/once.ts';
import { name } from '../pattern.ts';

/** Runs of folded text within which cues count for less, or not at all. */
export interface DiscountedSpans {
  /** [start, end), in order, none within or across another. */
  runs: readonly (readonly [number, number])[];
  factor: number;
  /** Themes that they bear on; empty is all. */
  themes: readonly string[];
  /** Themes that they leave alone. */
  spared: ReadonlySet<string>;
}

/**
 * The runs of a passage that name no matter of its own: lists of fields in which a measure is applied
 * (`救助、养老、殡葬等领域`) and what is only a means or a helper (`依托…平台`).
 */
export function findDiscountedSpans(text: string, rules: CodingRules, headed: ReadonlySet<string>): DiscountedSpans[] {
  const lessened = rules.lessened
    .filter(({ under }) => under.length === 0 || under.some((theme) => headed.has(theme)))
    .map((rule): DiscountedSpans => ({
      runs: lessenedRuns(text, rule),
      factor: rule.factor,
      themes: rule.themes,
      spared: rule.unlessHeaded ? headed : none,
    }));
  const lists: DiscountedSpans = { runs: fieldLists(text, rules.fields), factor: 0, themes: [], spared: none };
  return [lists, ...lessened].filter(({ runs }) => runs.length > 0);
}

const none: ReadonlySet<string> = new Set();

const LIST_END = name('end of a list of fields', /等|领域/u, ['等', '领域'], ['工作', '事项']);

/** `养老、救助、婚姻、殡葬等`, `殡葬、儿童领域`, four fields and more whatever follows; not `养老、救助工作`. */
function fieldLists(text: string, fields: readonly string[]): [number, number][] {
  return [...text.matchAll(fieldList(fields))].map((found) => [found.index, found.index + found[0].length]);
}

const fieldList = oncePerObject((fields: readonly string[]): RegExp => {
  const field = `(?:${[...fields].sort((a, b) => b.length - a.length).join('|')})`;
  return new RegExp(`\\+?${field}(?:、\\+?${field})+(?:${LIST_END.source})|${field}(?:、${field}){3,}`, 'gu');
});

/** In each clause from the first of the rule's words on: what a later one opens is within that. */
function lessenedRuns(text: string, { from, to }: CodingRules['lessened'][number]): [number, number][] {
  const starts = from.flatMap((words) => placesOfCue([words], text).map(([start]) => start)).sort((a, b) => a - b);
  if (starts.length === 0) return [];
  const clauseEnd = clauseEnds(text);
  const runs: [number, number][] = [];
  let done = 0;
  for (const start of starts) {
    if (start < done) continue;
    done = clauseEnd(start);
    const clause = text.slice(start, done);
    const length = to.length === 0 ? clause.length : Math.max(...to.map((words) => lastEnd(clause, words)));
    if (length > 0) runs.push([start, start + length]);
  }
  return runs;
}

function lastEnd(clause: string, words: string): number {
  const at = clause.lastIndexOf(words);
  return at === -1 ? 0 : at + words.length;
}

/** What is left of a cue's weight at its place. */
export function discountFactor(
  discounted: readonly DiscountedSpans[],
  start: number,
  end: number,
  theme: string,
): number {
  if (discounted.length === 0) return 1;
  return discounted
    .filter(({ themes, spared }) => !spared.has(theme) && (themes.length === 0 || themes.includes(theme)))
    .filter(({ runs }) => isWithin(runs, start, end))
    .reduce((least, { factor }) => Math.min(least, factor), 1);
}

function isWithin(runs: DiscountedSpans['runs'], start: number, end: number): boolean {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[0] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  return low > 0 && end <= (runs[low - 1]?.[1] ?? 0);
}
