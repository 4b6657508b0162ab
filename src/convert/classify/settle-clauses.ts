import type { Decision } from '../../schema/decision.ts';
import type { ClauseRuns } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import type { Codebook, TopicCues } from './codebook.ts';
import { proposeClauses } from './propose-clauses.ts';

/** What the clauses of a passage are settled by. */
export interface PassageToCut {
  text: string;
  /** Full ids of its topics, of all its themes. */
  topics: readonly string[];
  numbers: readonly Pick<Target, 'span' | 'verb'>[];
}

/** The topics of a passage by theme, for the themes of which it has several. */
export function sharedTopics(topics: readonly string[], codebook: Codebook): TopicCues[][] {
  return codebook.themes
    .map((theme) => theme.topics.filter(({ id }) => topics.includes(id)))
    .filter((own) => own.length > 1);
}

/** An editor's clauses, and the proposal for every topic that the editor does not name. */
export function settleClauses(
  passage: PassageToCut,
  decided: Decision['clauses'],
  codebook: Codebook,
): Record<string, ClauseRuns> {
  const settled: Record<string, ClauseRuns> = {};
  for (const topics of sharedTopics(passage.topics, codebook)) {
    const whole = topics.find(({ id }) => decided?.[id] === 'whole')?.id;
    const proposal = proposeClauses({ text: passage.text, topics, numbers: passage.numbers, whole });
    for (const { id } of topics) {
      const quotes = decided?.[id];
      const runs = Array.isArray(quotes) ? findRuns(passage.text, quotes) : proposal.runs[id];
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
  for (const theme of new Set(Object.keys(clauses).map((topic) => topic.split('/')[0] ?? ''))) {
    const wholes = topics.filter((topic) => topic.startsWith(`${theme}/`) && clauses[topic] === 'whole').length;
    if (wholes !== 1)
      faults.push({
        zh: `主题 ${theme} 有${String(wholes)}个议题写作 whole，应当恰有一个`,
        en: `${String(wholes)} topics of ${theme} with “whole”, expected exactly one`,
      });
  }
  return faults;
}
