/**
 * How far 未提及 can be trusted: a blind reading of cells shown as silent, and what an editor decided on what it found.
 */
import type { SilenceReading } from '../schema/silence-reading.ts';
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
