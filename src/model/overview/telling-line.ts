/**
 * One line that says what a text says on a theme, word for word: the heading of the theme under which it says most, else
 * the clause that has the theme's own words, else the first passage filed under this theme alone. Words of another matter
 * never represent a theme: where there is none of these, there is no line, and the count alone is shown.
 */
import type { Passage } from '../../schema/passage.ts';
import type { Theme } from '../../schema/theme.ts';
import { splitOutside } from '../../text/bracket.ts';
import { cuePieces, foldForCues, placesOfCue } from '../../text/cue.ts';
import { oncePerObject } from '../../text/once.ts';
import { widenPunctuation } from '../../text/punctuation.ts';
import { OMISSION } from '../comparison/clause.ts';
import type { Corpus } from '../corpus.ts';
import { slipOf } from '../slip.ts';

export interface TellingLine {
  text: string;
  /** The passage that the words are from. */
  passage: Passage;
  /** Why its words are marked 原文如此; null where they have no slip. */
  slip: string | null;
}

/** A quotation longer than this takes more than a line of a cell; one clause alone may be somewhat longer, so as to end with a word. */
const MOST_CHARACTERS = 26;
const MOST_OF_A_CLAUSE = 36;
/** Cues of at least this weight are the theme's own words; lighter ones are hints that are in other themes too. */
const STRONG = 1.5;
/** What a heading of this theme alone needs to have at least. */
const HINT = 0.5;
/** A heading needs at least this share of the text's passages on the theme below it; with less it is a side matter. */
const LEAST_SHARE = 1 / 6;
/** What ends a clause. Must: `，`. Must not: `、`, which parts a list. */
const CLAUSE_MARK = /[，；。：！？]/u;
const LIST_MARK = /[，；。：！？、]/u;

/** `passages` are those of one text on the theme, in reading order; null where none has its words or is filed under it alone. */
export function tellingLine(
  corpus: Pick<Corpus, 'entryOf' | 'notice'>,
  theme: Theme,
  passages: readonly Passage[],
): TellingLine | null {
  const line = chosenLine(corpus, theme, passages);
  return line && { ...line, slip: slipOf(corpus, line.passage, line.text.replaceAll(OMISSION, '')) };
}

function chosenLine(
  corpus: Pick<Corpus, 'entryOf'>,
  theme: Theme,
  passages: readonly Passage[],
): Omit<TellingLine, 'slip'> | null {
  const byEntry = Map.groupBy(passages, (passage) => corpus.entryOf(passage));
  const entries = [...byEntry.values()].sort((a, b) => b.length - a.length);
  const headings = entries
    .flatMap((own) => own.filter(({ role }) => role === 'heading'))
    .filter(({ entry }) => countBelow(entry, passages) >= passages.length * LEAST_SHARE);
  const heading =
    headings.find(({ text, themes }) => themes.length === 1 && speaks(theme, text, HINT)) ??
    headings.find(({ text }) => speaks(theme, text));
  if (heading) return { text: bare(heading.text), passage: heading };
  const texts = entries.flat().filter(({ role }) => role === 'text');
  const sentence =
    texts.find(({ text, themes }) => themes.length === 1 && speaks(theme, text)) ??
    texts.find(({ text }) => speaks(theme, text));
  if (sentence) return { text: clauseOn(theme, sentence.text), passage: sentence };
  const [alone] = [...headings, ...texts].filter(({ themes }) => themes.length === 1);
  return alone ? { text: alone.role === 'heading' ? bare(alone.text) : beginning(alone.text), passage: alone } : null;
}

/** Passages that are in an entry or in one beneath it. */
function countBelow(path: string, passages: readonly Passage[]): number {
  return passages.filter(({ entry }) => entry === path || entry.startsWith(`${path}-`)).length;
}

/** A theme's cues and its topics', with the pieces of each of their words. */
const cuesOf = oncePerObject(({ cues, topics }: Theme) =>
  [...cues, ...topics.flatMap((topic) => topic.cues)].map(({ weight, words }) => ({
    weight,
    words: words.split('|').map(cuePieces),
  })),
);

/** True where words of the theme are in the text. */
function speaks(theme: Theme, text: string, least = STRONG): boolean {
  const folded = foldForCues(text);
  const cues = cuesOf(theme);
  const placesOf = (words: string[][]): [number, number][] => words.flatMap((each) => placesOfCue(each, folded));
  const covers = cues.filter(({ weight }) => weight <= 0).flatMap(({ words }) => placesOf(words));
  return cues
    .filter(({ weight }) => weight >= least)
    .some(({ words }) =>
      placesOf(words).some(([start, end]) => !covers.some(([from, to]) => from <= start && end <= to)),
    );
}

/** A heading without its closing full stop, full-width. */
function bare(text: string): string {
  return widenPunctuation(text).replace(/。$/u, '');
}

/** From the first clause with the theme's words on, …… before it where others precede it. */
function clauseOn(theme: Theme, text: string): string {
  const shown = widenPunctuation(text).trim();
  const clause = splitOutside(shown, CLAUSE_MARK).find(({ start, end }) => speaks(theme, shown.slice(start, end)));
  if (!clause) return beginning(shown);
  const from = shown.slice(clause.start);
  if (speaks(theme, from.slice(0, MOST_CHARACTERS))) return after(clause.start, beginning(from));
  const members = splitOutside(shown.slice(0, clause.end), LIST_MARK).filter(({ start }) => start >= clause.start);
  const member = members.find(({ start, end }) => speaks(theme, shown.slice(start, end))) ?? clause;
  return after(member.start, beginning(shown.slice(member.start)));
}

function after(start: number, text: string): string {
  return start > 0 ? `${OMISSION}${text}` : text;
}

/** Whole clauses while they fit, else whole members of a list, else as many characters; …… where the sentence goes on. */
function beginning(text: string): string {
  const shown = widenPunctuation(text).trim();
  const whole = shown.replace(/[。；]$/u, '');
  if (whole.length <= MOST_CHARACTERS) return whole;
  const fitting = (mark: RegExp): number =>
    splitOutside(shown, mark).findLast(({ end }) => end - 1 <= MOST_CHARACTERS && end - 1 > 5)?.end ?? 0;
  const first = splitOutside(shown, CLAUSE_MARK)[0]?.end ?? 0;
  const end = fitting(CLAUSE_MARK) || fitting(LIST_MARK) || (first - 1 <= MOST_OF_A_CLAUSE ? first : 0);
  if (end === shown.length) return whole;
  return `${end > 0 ? shown.slice(0, end - 1) : shown.slice(0, MOST_CHARACTERS)}${OMISSION}`;
}
