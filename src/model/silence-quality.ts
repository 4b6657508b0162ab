/**
 * How far 未提及 can be trusted: a blind reading of cells shown as silent, and what an editor decided on what it found.
 */
import type { SilenceReading } from '../schema/silence-reading.ts';
import { type CodingChange, replay } from './coding-log.ts';
import type { Corpus } from './corpus.ts';

type Answer = SilenceReading['cells'][number];

export interface SilenceQuality {
  /** Cells read. */
  cells: number;
  /** Cells by the blind reader's answer. */
  silent: number;
  mentioned: number;
  /** Cells whose text speaks of the topic, by the blind reader: 未提及 is refuted. */
  refuted: number;
  /** What became of the cells that the reader did not find silent, by the passage named. */
  accepted: Answer[];
  dismissed: (Answer & { why: string })[];
  /** Findings on which no editor has decided. */
  open: Answer[];
}

/** The answers against the editors' decisions: accepted where the passage is now a mention or coded under the topic. */
export function judgeSilences(
  corpus: Pick<Corpus, 'silences' | 'mentions' | 'passage'>,
  { cells }: Pick<SilenceReading, 'cells'>,
): SilenceQuality {
  const having = (answer: Answer['answer']): number => cells.filter((cell) => cell.answer === answer).length;
  const quality: SilenceQuality = {
    cells: cells.length,
    silent: having('silent'),
    mentioned: having('mentioned'),
    refuted: having('addressed'),
    accepted: [],
    dismissed: [],
    open: [],
  };
  for (const cell of cells) {
    const { text, topic, passage } = cell;
    if (passage === undefined) continue;
    const dismissal = corpus.silences
      .find((file) => file.text === text)
      ?.dismissed.find((each) => each.topic === topic && each.passage === passage);
    const isMention = corpus.mentions(text, topic).some((each) => each.passage === passage);
    if (dismissal) quality.dismissed.push({ ...cell, why: dismissal.because });
    else if (isMention || corpus.passage(passage).topics.includes(topic)) quality.accepted.push(cell);
    else quality.open.push(cell);
  }
  return quality;
}

/** How the silent cells that a version changed came to be changed: cells by cause. */
export interface ChangedSilences {
  /** Silent in the version before. */
  before: number;
  changed: number;
  /** Changed before the first blind reading, by editors who read every silent cell. */
  editors: number;
  /** What that left, from which the first reading was drawn. */
  left: number;
  /** Found by the blind readings and accepted. */
  found: number;
  /** Changed after them, as of the same kind. */
  alike: number;
  /** Of those changed to 写到, how many there are, and how many of these the readings found. */
  addressed: number;
  foundAddressed: number;
}

/** Null where no silent cells of the version were read blind, or where it has new silent cells, which blur the count. */
export function changedSilences(
  log: readonly CodingChange[],
  version: string,
  readings: readonly (Pick<SilenceQuality, 'accepted'> & { coding: string; of: number })[],
): ChangedSilences | null {
  const own = readings.filter(({ coding }) => coding === version);
  const [first] = own;
  const changes = log.filter((change) => change.version === version);
  if (!first || changes.some(({ before, after }) => after === 'silent' && before !== 'silent')) return null;
  const earlier = replay(log.filter((change) => change.version < version));
  const before = [...earlier.values()].filter(({ state }) => state === 'silent').length;
  const changed = changes.filter((change) => change.before === 'silent' && change.after !== 'silent');
  const accepted = new Set(own.flatMap((reading) => reading.accepted.map(({ text, topic }) => `${text} ${topic}`)));
  const found = changed.filter(({ text, topic }) => accepted.has(`${text} ${topic}`));
  const editors = before - first.of;
  const alike = changed.length - editors - found.length;
  if (editors < 0 || alike < 0) return null;
  const toAddressed = (cells: readonly CodingChange[]): number =>
    cells.filter(({ after }) => after === 'addressed').length;
  return {
    before,
    changed: changed.length,
    editors,
    left: first.of,
    found: found.length,
    alike,
    addressed: toAddressed(changed),
    foundAddressed: toAddressed(found),
  };
}
