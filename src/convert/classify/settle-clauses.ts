import type { Decision } from '../../schema/decision.ts';
import type { ClauseRuns } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import type { Codebook } from './codebook.ts';
import { proposeClauses } from './propose-clauses.ts';

/** What the clauses of a passage are settled by. */
export interface PassageToCut {
  text: string;
  /** Full ids of its topics, of all its themes. */
  topics: readonly string[];
  numbers: readonly Pick<Target, 'span' | 'verb'>[];
}

/** An editor's clauses, and the proposal for every topic that the editor does not name where its theme has several. */
export function settleClauses(
  passage: PassageToCut,
  decided: Decision['clauses'],
  codebook: Codebook,
): Record<string, ClauseRuns> {
  const settled: Record<string, ClauseRuns> = {};
  for (const theme of codebook.themes) {
    const topics = theme.topics.filter(({ id }) => passage.topics.includes(id));
    const whole = topics.find(({ id }) => decided?.[id] === 'whole')?.id;
    const proposed =
      topics.length > 1 ? proposeClauses({ text: passage.text, topics, numbers: passage.numbers, whole }).runs : {};
    for (const { id } of topics) {
      const quotes = decided?.[id];
      const runs = Array.isArray(quotes) ? findRuns(passage.text, quotes) : proposed[id];
      if (quotes !== 'whole' && runs && !isAll(runs, passage.text)) settled[id] = runs;
    }
  }
  return settled;
}

/** Where the quoted runs are, in order; null where one does not follow the one before it. */
export function findRuns(text: string, quotes: readonly string[]): ClauseRuns | null {
  const runs: ClauseRuns = [];
  let from = 0;
  for (const quote of quotes) {
    const start = text.indexOf(quote, from);
    if (start === -1) return null;
    from = start + quote.length;
    runs.push([start, from]);
  }
  return runs;
}

function isAll(runs: ClauseRuns, text: string): boolean {
  return runs.length === 1 && runs[0]?.[0] === 0 && runs[0][1] === text.length;
}

/** What is wrong with an editor's clauses. */
export function clauseFaults(decision: Decision, text: string): { zh: string; en: string }[] {
  const { clauses = {}, topics } = decision;
  const faults: { zh: string; en: string }[] = [];
  for (const [topic, quotes] of Object.entries(clauses)) {
    if (!topics.includes(topic))
      faults.push({
        zh: `“${topic}”不是这条判定的议题`,
        en: `a clause of “${topic}”, expected one of the decision's own topics`,
      });
    if (quotes !== 'whole' && findRuns(text, quotes) === null)
      faults.push({
        zh: `“${topic}”的分句“${quotes.join('……')}”与原句不符，须照原文、依先后摘出`,
        en: `the clause “${quotes.join('……')}” of ${topic}, expected runs of the passage, word for word and in order`,
      });
  }
  const wholesOf = (prefix: string): number =>
    topics.filter((topic) => topic.startsWith(prefix) && clauses[topic] === 'whole').length;
  for (const theme of new Set(topics.map((topic) => topic.split('/')[0] ?? ''))) {
    const own = topics.filter((topic) => topic.startsWith(`${theme}/`));
    const wholes = wholesOf(`${theme}/`);
    const named = own.filter((topic) => clauses[topic] !== undefined).length;
    if (wholes > 1)
      faults.push({
        zh: `主题 ${theme} 有${String(wholes)}个议题写作 whole，至多一个`,
        en: `${String(wholes)} topics of ${theme} with “whole”, expected one at most`,
      });
    if (wholes === 0 && named > 0 && named < own.length)
      faults.push({
        zh: `主题 ${theme} 没有议题写作 whole，须写一个，或为它的每个议题写出分句`,
        en: `no topic of ${theme} with “whole” and not every topic with a clause, expected either`,
      });
  }
  if (Object.keys(clauses).length > 0 && topics.every((topic) => Array.isArray(clauses[topic])))
    faults.push({
      zh: '每个议题都只写了分句，须有一个议题写作 whole，整句才有一处完整显示',
      en: 'a clause for every topic, expected one topic with “whole”, where the sentence stands in full',
    });
  return faults;
}
