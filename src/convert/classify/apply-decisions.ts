import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { VFile } from 'vfile';
import type { Reading } from '../../schema/reading.ts';
import type { Decision } from '../../schema/decision.ts';
import type { Target } from '../../schema/target.ts';
import { idFold } from '../../text/id-fold.ts';
import type { Coding } from '../coding.ts';
import { reportRule } from '../messages.ts';
import type { Proposal } from './classify-passage.ts';
import type { Codebook } from './codebook.ts';
import { clauseFaults, settleClauses } from './settle-clauses.ts';

/** Decisions on one notice with the file that they are in, which receives the messages. */
export interface DecisionsFile {
  file: VFile;
  decisions: readonly Decision[];
  reading: Reading;
}

/** A passage that can be coded, with the numbers that it states. */
export interface Codable {
  id: string;
  key: string;
  text: string;
  numbers?: readonly Pick<Target, 'span' | 'verb'>[];
}

/**
 * Joins proposals and decisions: a decision overrides, the proposal stays beside it, and a passage without a decision
 * is not reviewed.
 *
 * Every fault is a fatal message at the decision's line: `decision-dangling` (no such passage), `decision-quote` (it
 * quotes other words), `decision-twice`, `decision-theme` and `decision-topic` (a name that the codebook does not
 * hold, or a topic of a theme that the passage does not have), `decision-clause` (a clause that is not in the passage).
 */
export function applyDecisions(
  passages: Iterable<Codable>,
  proposals: ReadonlyMap<string, Proposal>,
  decided: DecisionsFile | null,
  codebook: Codebook,
): Map<string, Coding> {
  const decisions = decided === null ? new Map<string, Decision>() : checkDecisions(passages, decided, codebook);
  // A proposal of one topic at most has no clauses, and is the same coding wherever it stands.
  const proposed = new Map<Proposal, Coding>();
  const codings = new Map<string, Coding>();
  for (const passage of passages) {
    const proposal = proposals.get(passage.key);
    if (proposal === undefined) continue;
    const decision = decisions.get(passage.id);
    const plain = decision === undefined && proposal.topics.length < 2;
    const coding = (plain ? proposed.get(proposal) : undefined) ?? codingOf(passage, proposal, decision, codebook);
    if (plain) proposed.set(proposal, coding);
    codings.set(passage.key, coding);
  }
  return codings;
}

function codingOf(
  { text, numbers = [] }: Codable,
  proposal: Proposal,
  decision: Decision | undefined,
  codebook: Codebook,
): Coding {
  const sorted = ({ themes, topics }: Pick<Coding, 'themes' | 'topics'>): Pick<Coding, 'themes' | 'topics'> => ({
    themes,
    topics: sortTopics(topics, themes, codebook),
  });
  const labels = sorted(decision ?? proposal);
  const clauses = settleClauses({ text, topics: labels.topics, numbers }, decision?.clauses, codebook);
  const reviewed = decision !== undefined;
  return { ...labels, clauses, proposed: sorted(proposal), reviewed, reasons: proposal.reasons };
}

/** Topics in the order of the passage's themes, main one first, and within each in the codebook's. */
function sortTopics(topics: readonly string[], themes: readonly string[], codebook: Codebook): string[] {
  return themes
    .flatMap((id) => codebook.themes.find((theme) => theme.id === id)?.topics ?? [])
    .flatMap(({ id }) => (topics.includes(id) ? [id] : []));
}

function checkDecisions(
  all: Iterable<Codable>,
  { file, decisions }: DecisionsFile,
  codebook: Codebook,
): Map<string, Decision> {
  const passages = [...all];
  const known = new Map(passages.map((passage) => [passage.id, passage]));
  const checked = new Map<string, Decision>();
  const place = (index: number, field: keyof Decision): { line: number; column: number } =>
    placeOfField(file, index, field);
  for (const [index, decision] of decisions.entries()) {
    const passage = known.get(decision.passage);
    if (passage === undefined) {
      const heir = passages.find(({ text }) => idFold(text) === idFold(decision.quote));
      const help =
        heir === undefined
          ? { zh: '请重读原文、重新判定，或删去这一条', en: 'read the source again and decide anew, or delete it' }
          : { zh: `原句现在的编号是 ${heir.id}`, en: `its words are now in ${heir.id}` };
      reportRule(file, 'decision-dangling', {
        values: { passage: decision.passage, help },
        place: place(index, 'passage'),
      });
      continue;
    }
    if (passage.text !== decision.quote) {
      reportRule(file, 'decision-quote', { values: { text: passage.text }, place: place(index, 'quote') });
    }
    if (checked.has(decision.passage)) {
      reportRule(file, 'decision-twice', { values: { passage: decision.passage }, place: place(index, 'passage') });
    }
    for (const theme of decision.themes) {
      if (!codebook.themes.some(({ id }) => id === theme)) {
        reportRule(file, 'decision-theme', { values: { theme }, place: place(index, 'themes') });
      }
    }
    for (const topic of decision.topics) {
      const theme = codebook.themes.find(({ topics }) => topics.some(({ id }) => id === topic));
      if (theme === undefined || !decision.themes.includes(theme.id)) {
        reportRule(file, 'decision-topic', { values: { topic }, place: place(index, 'topics') });
      }
    }
    for (const fault of clauseFaults(decision, passage.text))
      reportRule(file, 'decision-clause', { values: { fault }, place: place(index, 'clauses') });
    checked.set(decision.passage, decision);
  }
  return checked;
}

/** Place of a field of the decision at `index` in the file as its author wrote it. */
function placeOfField(file: VFile, index: number, field: keyof Decision): { line: number; column: number } {
  const lines = new LineCounter();
  const decisions = parseDocument(String(file), { lineCounter: lines }).get('decisions', true);
  const decision = isSeq(decisions) ? decisions.get(index, true) : undefined;
  const value = isMap(decision) ? (decision.get(field, true) ?? decision) : undefined;
  const { line, col } = lines.linePos(isNode(value) && value.range ? value.range[0] : 0);
  return { line, column: Math.max(col, 1) };
}
