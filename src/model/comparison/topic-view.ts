/**
 * One topic over all texts: what its page shows.
 */
import type { Term } from '../../schema/glossary.ts';
import type { Passage } from '../../schema/passage.ts';
import { type Theme, topicId } from '../../schema/theme.ts';
import { oncePerObject } from '../../text/once.ts';
import type { Alignment } from '../align/alignment.ts';
import { type NoticeText, listTexts, passagesOf } from '../notice-text.ts';
import { type Comparison, type Row } from '../compare.ts';
import { stateNames } from '../vocabulary.ts';
import type { Corpus } from '../corpus.ts';
import { viewIndicator, type IndicatorView } from '../number/indicator-view.ts';
import { themeComparison, withColumns } from '../theme-comparison.ts';
import { MOST_OPEN } from '../thresholds.ts';
import { clauseOf, clauseText } from './clause.ts';
import { openingTexts, textsInPage } from './opening.ts';
import { firstNumbers, numbersByTopic, openingNumbers, type TopicNumber } from './topic-number.ts';
import { type ChangeTag, changeTags } from './year-change.ts';

export interface ExplainedTerm {
  /** Anchor of its explanation on the page. */
  id: string;
  term: Term;
  /** What marks it in the texts, the longest first. */
  words: string[];
}

/** A term of the topic's name that no held text uses, and what the texts say in its place. */
export interface UnusedTerm {
  id: string;
  term: Term;
  /** Its other words that are in a text, with the texts. */
  instead: { words: string[]; columns: NoticeText[] };
}

/** A text that is silent on the topic, with the sentences that come near it in words and were judged to be about another matter. */
export interface TopicSilence {
  column: NoticeText;
  /** Who read the text for it, and when; empty where no file of the editors says so. */
  read: string;
  dismissed: { passage: Passage; quote: string; because: string }[];
}

export interface TopicView {
  /** Position in its theme, from 0. */
  at: number;
  held: NoticeText[];
  plans: NoticeText[];
  absent: NoticeText[];
  shown: NoticeText[];
  worded: NoticeText[];
  /** By which rule some texts are shown; null where all are. */
  rule: string | null;
  /** `5份要点都写到`; `4份写到，1份未提及`. */
  said: string;
  /** The one row. */
  comparison: Comparison;
  numbers: TopicNumber[];
  /** Those that the page opens with. */
  opening: TopicNumber[];
  /** Indicators that numbers of the topic are tied to. */
  indicators: IndicatorView[];
  /** Of all texts: cells of other pages lead to them. */
  silences: TopicSilence[];
  terms: ExplainedTerm[];
  unused: UnusedTerm[];
  changes: ReadonlyMap<string, ChangeTag>;
  /** The pairs of years that the marks in the texts come from. */
  pairs: Alignment[];
}

export interface Editors {
  glossary: readonly Term[];
  alignments: readonly Alignment[];
}

export function topicView(corpus: Corpus, theme: Theme, topic: string, editors: Editors): TopicView {
  const columns = listTexts(corpus);
  const held = columns.filter(({ kind }) => kind !== 'absent');
  const plans = held.filter(({ kind }) => kind === 'plan');
  const { shown, rule } = openingTexts(held);
  const worded = textsInPage(held);
  const all = themeComparison(corpus, theme);
  const row = all.rows.find(({ id }) => id === topic);
  if (!row) throw new Error(`No topic “${theme.id}/${topic}”`);
  const comparison = {
    ...withColumns(all, worded),
    rows: withColumns(all, worded).rows.filter(({ id }) => id === topic),
  };
  const numbers = numbersByTopic(corpus, theme, held).get(topic) ?? [];
  const own = numbers.filter(({ column }) => shown.includes(column));
  const ids = new Set(numbers.flatMap(({ target }) => target.indicator ?? []));
  const passages = new Set(
    row.cells.flatMap(({ extracts }) => extracts.flatMap((each) => each.passages.map(({ id }) => id))),
  );
  const tags = changeTags(editors.alignments);
  const terms = termsIn(comparison, `${theme.id}/${topic}`, editors.glossary);
  return {
    at: theme.topics.findIndex(({ id }) => id === topic),
    held,
    plans,
    absent: columns.filter(({ kind }) => kind === 'absent'),
    shown,
    worded,
    rule,
    said: coverage(row, plans),
    comparison,
    numbers,
    opening: openingNumbers(own, firstNumbers(corpus, own), MOST_OPEN),
    indicators: corpus.indicators.filter(({ id }) => ids.has(id)).map((indicator) => viewIndicator(corpus, indicator)),
    silences: silencesIn(corpus, row),
    terms,
    unused: terms.filter(({ term }) => row.topic?.name.includes(term.term)).flatMap((each) => unusedTerm(each, held)),
    changes: new Map(
      [...passages].flatMap((id): [string, ChangeTag][] => {
        const tag = tags.get(id);
        return tag ? [[id, tag]] : [];
      }),
    ),
    pairs: editors.alignments.filter((pair) => passagesTied(pair).some((id) => passages.has(id))),
  };
}

/** The passages that a pair ties, gathered once: each topic asks for those of all pairs. */
const passagesTied = oncePerObject((pair: Alignment) =>
  pair.groups.flatMap(({ a, b }) => [...a, ...b].map(({ id }) => id)),
);

/** `3份写到，2份未提及`: in how many plans a row is in which state; plans that it has no cell for are not counted. */
export function countStates(row: Row, plans: readonly NoticeText[]): string {
  const states = plans.map((column) => row.cells.find((cell) => cell.column.id === column.id)?.state);
  return (['addressed', 'mentioned', 'silent', 'pending'] as const)
    .map((state) => ({ name: stateNames[state], count: states.filter((each) => each === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${String(count)}份${name}`)
    .join('，');
}

/** `5份要点都写到`, or how many plans are in which state. */
export function coverage(row: Row, plans: readonly NoticeText[]): string {
  const isAddressed = ({ id }: NoticeText): boolean =>
    row.cells.some(({ column, state }) => column.id === id && state === 'addressed');
  return plans.every(isAddressed) ? `${String(plans.length)}份要点都写到` : countStates(row, plans);
}

/** The texts of a row that are silent on its topic; for the row of what belongs to no topic, none. */
export function silencesIn(corpus: Corpus, { topic, cells }: Row): TopicSilence[] {
  if (topic === null) return [];
  return cells
    .filter(({ state }) => state === 'silent')
    .map(({ column }) => {
      const file = corpus.silences.find(({ text }) => text === column.id);
      const near = file?.dismissed.filter((each) => each.topic === topicId(topic)) ?? [];
      return {
        column,
        read: file ? `${file.reader}，${file.date}` : '',
        dismissed: near.map(({ passage, quote, because }) => ({ passage: corpus.passage(passage), quote, because })),
      };
    });
}

/** The terms of the glossary that the topic's clauses use. */
function termsIn({ rows }: Comparison, topic: string, glossary: readonly Term[]): ExplainedTerm[] {
  const clauses = rows
    .flatMap((row) => row.cells.flatMap(({ extracts }) => extracts.flatMap(({ passages }) => passages)))
    .map((passage) => clauseText(clauseOf(passage, topic)));
  return glossary.flatMap((term, index): ExplainedTerm[] => {
    const words = (term.words ?? term.term).split('|').sort((a, b) => b.length - a.length);
    const used = words.some((word) => clauses.some((clause) => clause.includes(word)));
    return used ? [{ id: `term-${String(index + 1)}`, term, words }] : [];
  });
}

/** The term with what is in its place, where none of the texts has it literally. */
function unusedTerm({ id, term, words }: ExplainedTerm, held: readonly NoticeText[]): UnusedTerm[] {
  const textOf = (column: NoticeText): string =>
    passagesOf(column)
      .map(({ text }) => text)
      .join('\n');
  const texts = held.map((column) => ({ column, text: textOf(column) }));
  if (texts.some(({ text }) => text.includes(term.term))) return [];
  const columns = texts.filter(({ text }) => words.some((word) => text.includes(word))).map(({ column }) => column);
  const said = words.filter((word) => texts.some(({ text }) => text.includes(word)));
  return [{ id, term, instead: { words: said, columns } }];
}
