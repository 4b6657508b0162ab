import type { CodingRules } from '../../schema/coding-rule.ts';
import { CLAUSE_END } from '../../text/cue.ts';
import { name } from '../pattern.ts';

/** A run of folded text within which cues count for less, or not at all. */
export interface QuietRun {
  start: number;
  end: number;
  factor: number;
  /** Themes that it bears on; empty is all. */
  themes: readonly string[];
  /** Themes that it leaves alone. */
  spared: ReadonlySet<string>;
}

/**
 * The runs of a passage that name no matter of its own: lists of fields in which a measure is applied
 * (`救助、养老、殡葬等领域`) and what is only a means or a helper (`依托…平台`).
 */
export function findQuietRuns(text: string, rules: CodingRules, headed: ReadonlySet<string>): QuietRun[] {
  const lessened = rules.lessened
    .filter(({ under }) => under.length === 0 || under.some((theme) => headed.has(theme)))
    .flatMap((rule) => lessenedRuns(text, rule).map((run) => ({ ...run, spared: rule.unlessHeaded ? headed : none })));
  return [...fieldLists(text, rules.fields), ...lessened];
}

const none: ReadonlySet<string> = new Set();

const LIST_END = name('end of a list of fields', /等|领域/u, ['等', '领域'], ['工作', '事项']);

/** `养老、救助、婚姻、殡葬等`, `殡葬、儿童领域`, four fields and more whatever follows; not `养老、救助工作`. */
function fieldLists(text: string, fields: readonly string[]): QuietRun[] {
  const field = `(?:${[...fields].sort((a, b) => b.length - a.length).join('|')})`;
  const list = new RegExp(`\\+?${field}(?:、\\+?${field})+(?:${LIST_END.source})|${field}(?:、${field}){3,}`, 'gu');
  return [...text.matchAll(list)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    factor: 0,
    themes: [],
    spared: none,
  }));
}

function lessenedRuns(text: string, rule: CodingRules['lessened'][number]): Omit<QuietRun, 'spared'>[] {
  const runs: Omit<QuietRun, 'spared'>[] = [];
  for (const from of rule.from) {
    for (let start = text.indexOf(from); start !== -1; start = text.indexOf(from, start + 1)) {
      const rest = text.slice(start);
      const clause = rest.slice(0, clauseLength(rest));
      const end = rule.to.length === 0 ? clause.length : Math.max(...rule.to.map((to) => lastEnd(clause, to)));
      if (end > 0) runs.push({ start, end: start + end, factor: rule.factor, themes: rule.themes });
    }
  }
  return runs;
}

function clauseLength(text: string): number {
  const end = text.search(CLAUSE_END);
  return end === -1 ? text.length : end;
}

function lastEnd(clause: string, words: string): number {
  const at = clause.lastIndexOf(words);
  return at === -1 ? 0 : at + words.length;
}

/** What is left of a cue's weight at its place. */
export function quietFactor(runs: readonly QuietRun[], start: number, end: number, theme: string): number {
  return runs
    .filter((run) => run.start <= start && end <= run.end && !run.spared.has(theme))
    .filter((run) => run.themes.length === 0 || run.themes.includes(theme))
    .reduce((least, run) => Math.min(least, run.factor), 1);
}
