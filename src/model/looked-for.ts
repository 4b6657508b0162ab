import type { Passage } from '../schema/passage.ts';
import type { Topic } from '../schema/theme.ts';
import { cuePieces, foldForCues, placesOfCue } from '../text/cue.ts';
import type { Column } from './column.ts';

/** What a reader needs to judge a 未提及 for himself. `A……B` is any run from A to B. */
export interface LookedFor {
  /** Words that stand nowhere in the text, strongest first. */
  inVain: string[];
  /** Words that do stand there, in a passage that an editor gave to other topics, with the first such passage. */
  elsewhere: { words: string; passage: Passage }[];
}

/**
 * Words that were looked for in a text under a topic that it does not mention: the topic's cues that speak for it, or
 * those that tell it from its neighbours where it has no others. At most `most` of those in vain.
 */
export function lookedFor(topic: Topic, column: Column, most: number): LookedFor {
  const cues = topic.cues.length > 0 ? topic.cues : topic.within;
  const words = cues
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap((cue) => cue.words.split('|'));
  const passages = column.parts.flatMap((part) => part.entries.flatMap((entry) => entry.passages));
  const missing = words.filter((each) => !passages.some((passage) => holds(passage, each)));
  // Where 社区云 is not there, 依托社区云 tells nothing more.
  const inVain = missing.filter((each) => !missing.some((other) => other !== each && each.includes(other)));
  const elsewhere: LookedFor['elsewhere'] = [];
  for (const each of words) {
    // A cue may pass over quotation marks (`通过“社区云”平台`): only words that a reader will find as told are told.
    const passage = passages.find(({ text }) => text.includes(each));
    const told = elsewhere.some((other) => other.words.includes(each) || each.includes(other.words));
    if (passage && !told) elsewhere.push({ words: each, passage });
  }
  return { inVain: inVain.slice(0, most).map((each) => each.replaceAll('…', '……')), elsewhere };
}

const folded = new WeakMap<Passage, string>();

function foldedOnce(passage: Passage): string {
  const known = folded.get(passage) ?? foldForCues(passage.text);
  folded.set(passage, known);
  return known;
}

/** True where the passage has the words, by the classifier's own rule. */
function holds(passage: Passage, words: string): boolean {
  return placesOfCue(cuePieces(words), foldedOnce(passage)).length > 0;
}
