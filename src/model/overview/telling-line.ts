/**
 * One line that tells what a text says on a theme, word for word: the heading under which it says most, or, where that
 * heading is about something wider, how its sentence begins.
 */
import type { Passage } from '../../schema/passage.ts';
import type { Corpus, OutlineNode } from '../corpus.ts';
import { widenPunctuation } from '../../text/punctuation.ts';

export interface TellingLine {
  text: string;
  /** The passage that the words are from. */
  passage: Passage;
}

/** A quotation longer than this takes more than a line of a cell. */
const MOST_CHARACTERS = 26;
const STOP = /[，；。：]/u;

/** `passages` are those of one text on the theme, in reading order; null where there are none. */
export function tellingLine(corpus: Corpus, theme: string, passages: readonly Passage[]): TellingLine | null {
  const byEntry = Map.groupBy(passages, (passage) => corpus.entryOf(passage));
  let chief: { node: OutlineNode; own: Passage[] } | null = null;
  for (const [node, own] of byEntry) if (chief === null || own.length > chief.own.length) chief = { node, own };
  if (chief === null) return null;
  const heading = chief.node.passages.find(({ role }) => role === 'heading');
  if (heading?.themes.includes(theme)) return { text: bare(heading.text), passage: heading };
  const [first] = chief.own.filter(({ role }) => role === 'text');
  if (first === undefined) return heading ? { text: bare(heading.text), passage: heading } : null;
  return { text: beginning(first.text), passage: first };
}

/** A heading without its closing full stop, full-width. */
function bare(text: string): string {
  return widenPunctuation(text).replace(/。$/u, '');
}

/** Whole clauses while they fit, else as many characters; …… where the sentence goes on. */
function beginning(text: string): string {
  const shown = widenPunctuation(text).trim();
  const whole = shown.replace(/[。；]$/u, '');
  if (whole.length <= MOST_CHARACTERS) return whole;
  let end = 0;
  for (let at = 0; at < MOST_CHARACTERS; at += 1) if (STOP.test(shown[at] ?? '')) end = at;
  return `${shown.slice(0, end > 5 ? end : MOST_CHARACTERS)}……`;
}
