/**
 * Evidence for and against 未提及: the passages of a text that come nearest in words to a topic that no passage of it is
 * coded under. An editor decides on each near passage; `npm run check:silence`
 * fails where one has no decision.
 */
import { isThemed, type Passage } from '../schema/passage.ts';
import type { SynonymGroup } from '../schema/synonym.ts';
import { type Topic, topicId } from '../schema/theme.ts';
import { cuePieces, foldForCues, placesOfCue } from '../text/cue.ts';
import { oncePerObject } from '../text/once.ts';
import type { NoticeText } from './notice-text.ts';
import { isOutdated, isReviewed, themedPassages } from './compare.ts';
import { cellState } from './comparison/state.ts';
import type { Corpus } from './corpus.ts';

/** A passage that comes near a topic, with the words that it shares with it. */
export interface NearPassage {
  passage: Passage;
  words: string[];
  weight: number;
}

/** A cell shown as silent with the near passages that no editor has decided on. */
export interface UndecidedCell {
  column: NoticeText;
  topic: Topic;
  near: NearPassage[];
}

interface Term {
  words: string;
  pieces: string[];
  weight: number;
  /** True for words that say nothing outside the topic's theme: `培训`. */
  withinTheme: boolean;
}

/** A passage is near from this weight on: one word that is as good as certain, or several hints. */
const NEAR = 3;
/** Most near passages per cell: those beyond share no more than hints. */
const MOST_NEAR = 5;
/** A row of so few passages has words typical of it that are in one of them alone. */
const FEW = 6;
/** Least share of the passages with a run that are the row's own, for the run to be typical of the row. */
const TYPICAL = 0.25;
/** A pair of characters in less than this share of all passages is rare. */
const RARE = 0.03;
/** Shortest and longest run that counts as typical of a row. */
const SHORTEST_RUN = 2;
const LONGEST_RUN = 6;

/** What the evidence is drawn from. */
type Coded = Pick<Corpus, 'passages' | 'theme' | 'topics' | 'silences' | 'mentions'>;

/** Passages folded, and what topics are known by among them, counted once: a workbook asks when it is written and when it is read. */
const foldPassages = oncePerObject((passages: readonly Passage[]) => {
  const coded = passages.filter(isThemed);
  const folded = new Map<Passage, string>(coded.map((passage) => [passage, foldForCues(passage.text)]));
  const runs = countRuns([...folded.values()]);
  /** The heaviest first. */
  const termsBy = oncePerObject((synonyms: readonly SynonymGroup[]) =>
    oncePerObject((topic: Topic): Term[] => {
      const id = topicId(topic);
      const own = coded.filter(({ topics }) => topics.includes(id)).map((passage) => folded.get(passage) ?? '');
      const terms = [
        ...editorsTerms(topic, synonyms),
        ...nameTerms(topic, runs, coded.length),
        ...typicalTerms(own, runs),
      ];
      return terms.sort((a, b) => b.weight - a.weight || b.words.length - a.words.length);
    }),
  );
  return { folded, termsBy };
});

/** Near passages by topic, for any text of the corpus. */
export function nearPassages(
  corpus: Pick<Corpus, 'passages'>,
  synonyms: readonly SynonymGroup[],
): (topic: Topic, column: NoticeText) => NearPassage[] {
  const { folded, termsBy } = foldPassages(corpus.passages);
  const termsOf = termsBy(synonyms);
  return (topic, column) =>
    themedPassages(column)
      .map((passage) => weigh(passage, folded.get(passage) ?? '', topic, termsOf(topic)))
      .filter(({ weight }) => weight >= NEAR)
      .sort((a, b) => b.weight - a.weight || a.passage.order - b.passage.order)
      .slice(0, MOST_NEAR);
}

/** Every cell shown as silent that has a near passage on which no editor has decided. */
export function undecidedCells(
  corpus: Coded,
  columns: readonly NoticeText[],
  synonyms: readonly SynonymGroup[],
): UndecidedCell[] {
  const nearTo = nearPassages(corpus, synonyms);
  const decided = new Set(
    corpus.silences.flatMap(({ text, dismissed }) =>
      dismissed.map(({ topic, passage }) => `${text} ${topic} ${passage}`),
    ),
  );
  return silentCells(corpus, columns).flatMap(({ column, topic }) => {
    const near = nearTo(topic, column).filter(
      ({ passage }) => !decided.has(`${column.id} ${topicId(topic)} ${passage.id}`),
    );
    return near.length > 0 ? [{ column, topic, near }] : [];
  });
}

/** Every text × topic told as 未提及. */
export function silentCells(corpus: Coded, columns: readonly NoticeText[]): { column: NoticeText; topic: Topic }[] {
  return columns.flatMap((column) => {
    const passages = themedPassages(column);
    if (passages.length === 0) return [];
    const read = isReviewed(column);
    const isSilent = (topic: Topic): boolean => {
      const own = passages.filter(({ topics }) => topics.includes(topicId(topic)));
      const state = cellState({
        held: true,
        read,
        outdated: isOutdated(column, corpus.theme(topic.theme), topic),
        residual: false,
        passages: own.length,
        reviewed: own.filter(({ reviewed }) => reviewed).length,
        mentions: corpus.mentions(column.id, topicId(topic)).length,
      });
      return state === 'silent';
    };
    return corpus.topics.filter(isSilent).map((topic) => ({ column, topic }));
  });
}

function weigh(passage: Passage, text: string, topic: Topic, terms: readonly Term[]): NearPassage {
  const inTheme = passage.themes.includes(topic.theme);
  const taken: [number, number][] = [];
  const words: string[] = [];
  let weight = 0;
  for (const term of terms) {
    if ((term.withinTheme && !inTheme) || words.includes(term.words)) continue;
    // 老年助餐 and 助餐 in one place are one hint.
    const place = placesOfCue(term.pieces, text).find(([start, end]) =>
      taken.every(([from, to]) => end <= from || start >= to),
    );
    if (!place) continue;
    taken.push(place);
    words.push(term.words);
    weight += term.weight;
  }
  return { passage, words, weight: Math.round(weight * 10) / 10 };
}

/** What the editors wrote: cues, their synonyms, and the pieces of the topic's name. */
function editorsTerms(topic: Topic, synonyms: readonly SynonymGroup[]): Term[] {
  const cues = topic.cues.flatMap(({ words, weight }) => words.split('|').map((each) => ({ words: each, weight })));
  const within = topic.within.flatMap(({ words, weight }) => words.split('|').map((each) => ({ words: each, weight })));
  const names = topic.name.split(/[与和及、“”（）]/u).filter((each) => [...each].length > 2);
  const strong = new Set([...cues.filter(({ weight }) => weight >= NEAR).map(({ words }) => words), ...names]);
  const alike = synonyms.filter((group) => group.words.some((each) => strong.has(each))).flatMap(({ words }) => words);
  const term = (words: string, weight: number, withinTheme: boolean): Term => ({
    words,
    pieces: cuePieces(words),
    weight,
    withinTheme,
  });
  return [
    ...cues.map(({ words, weight }) => term(words, weight, false)),
    ...[...names, ...alike].map((words) => term(words, NEAR, false)),
    ...within.map(({ words, weight }) => term(words, weight, true)),
  ].filter(({ weight }) => weight > 0);
}

/** The name's pairs of characters, as long as they are rare: 兜底 and 监护 lead from 政府兜底监护 to 兜底监护与成年监护. */
function nameTerms(topic: Topic, all: ReadonlyMap<string, number>, total: number): Term[] {
  return [...countRuns([topic.name]).keys()]
    .filter((run) => run.length === 2 && (all.get(run) ?? 0) > 0 && (all.get(run) ?? 0) < total * RARE)
    .map((words) => ({ words, pieces: [words], weight: NEAR / 2, withinTheme: false }));
}

/**
 * Runs typical of a row: those that are in at least two of its own passages (in one where it has few), and in these as
 * often as `TYPICAL` says. The fewer stand elsewhere, the more a run weighs.
 */
function typicalTerms(own: readonly string[], all: ReadonlyMap<string, number>): Term[] {
  const mine = countRuns(own);
  const share = (run: string): number => (mine.get(run) ?? 0) / (all.get(run) ?? 1);
  const least = own.length > FEW ? 2 : 1;
  const typical = [...mine].filter(
    ([run, count]) => count >= least && (all.get(run) ?? 0) > count && share(run) >= TYPICAL,
  );
  const longest = typical.filter(
    ([run, count]) => !typical.some(([other, often]) => other !== run && often === count && other.includes(run)),
  );
  return longest.map(([words]) => ({ words, pieces: [words], weight: 1 + share(words), withinTheme: false }));
}

/** In how many texts each run of Han characters stands. */
function countRuns(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const runs = new Set<string>();
    for (const [stretch] of text.matchAll(/\p{Script=Han}+/gu))
      for (let from = 0; from < stretch.length; from++)
        for (let length = SHORTEST_RUN; length <= LONGEST_RUN && from + length <= stretch.length; length++)
          runs.add(stretch.slice(from, from + length));
    for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}
