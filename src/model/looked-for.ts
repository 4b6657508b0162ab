import { foldText } from '../schema/fold.ts';
import type { Passage } from '../schema/passage.ts';
import type { Topic } from '../schema/theme.ts';
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

const bare = new WeakMap<Passage, string>();

/** The words without typography and quotation marks, as cues are looked for in them. */
function bareWords(passage: Passage): string {
  const known = bare.get(passage);
  if (known !== undefined) return known;
  const words = withoutQuotes(passage.text);
  bare.set(passage, words);
  return words;
}

function withoutQuotes(text: string): string {
  return foldText(text).replace(/["']/gu, '');
}

/** True where the passage holds the words, or the pieces of `A…B` one after the other, in whatever clause. */
function holds(passage: Passage, words: string): boolean {
  const text = bareWords(passage);
  let from = 0;
  for (const piece of words.split('…').map(withoutQuotes)) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
