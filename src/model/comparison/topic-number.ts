/**
 * The numbers of a topic: those whose clause belongs to it, text by text. Never ranked, never added up.
 */
import type { Passage } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import type { Topic } from '../../schema/theme.ts';
import { type NoticeText, targetsOf } from '../notice-text.ts';
import type { Corpus } from '../corpus.ts';
import { formatDeed, formatNumber } from '../number/format-number.ts';
import { partOf, wholeOf } from '../number/ledger.ts';
import { slipOf } from '../slip.ts';
import { topicsOfNumber } from './clause.ts';

export interface TopicNumber {
  column: NoticeText;
  target: Target;
  passage: Passage;
  /** `200张`. */
  figure: string;
  /** `新增养老床位`. */
  deed: string;
  /** `35家`: the number that it is a part of; null where it is no part. */
  whole: string | null;
  /** Why its words are marked 原文如此; null where they have no slip. */
  slip: string | null;
}

/** Numbers that texts state on one thing, text by text. */
export interface NumberLine {
  /** What all its numbers say, `新增养老床位`; the thing alone, `养老床位`, where they differ and each says its verb. */
  label: string;
  /** The verb that most numbers share. */
  verb: string;
  texts: { column: NoticeText; figures: string[] }[];
  /** The numbers that it is made of. */
  numbers: readonly TopicNumber[];
}

/** More lines than this are for the topic's own page. */
const MOST_LINES = 2;
/** More numbers of a text in a line, likewise. */
const MOST_FIGURES = 2;
/** A label longer than this would fill the line. */
const MOST_LABEL = 24;

/** The numbers of each topic of a theme, by topic id within the theme, in the order of columns and of reading. */
export function numbersByTopic(
  corpus: Corpus,
  theme: { id: string; topics: readonly Pick<Topic, 'id'>[] },
  columns: readonly NoticeText[],
): Map<string, TopicNumber[]> {
  const found = new Map<string, TopicNumber[]>(theme.topics.map(({ id }) => [id, []]));
  for (const column of columns) {
    for (const target of targetsOf(column)) {
      const passage = corpus.passage(target.passage);
      if (!passage.themes.includes(theme.id)) continue;
      const figure = formatNumber(target, passage.text);
      const number = {
        column,
        target,
        passage,
        figure,
        deed: `${target.subject ?? ''}${formatDeed(target, passage.text)}`,
        whole: wholeOf(corpus, target),
        slip: slipOf(corpus, passage, target.quote),
      };
      for (const topic of topicsOfNumber(passage, target.span, theme.id))
        found.get(topic.split('/')[1] ?? '')?.push(number);
    }
  }
  return found;
}

/** A number that a plan sets to be reached. */
function isSet({ target, column }: TopicNumber): boolean {
  return column.kind === 'plan' && target.kind === 'target';
}

/** By what is counted. A part of another number stands only where its text has no other of the kind: 35 places for meals, 5 canteens of them. */
function groupNumbers(numbers: readonly TopicNumber[]): TopicNumber[][] {
  const groups = Map.groupBy(numbers.filter(isSet), ({ target, deed }) => target.indicator ?? deed);
  return [...groups.values()]
    .filter((group) => group.some(({ target }) => target.whole === null))
    .map((group) =>
      group.filter(
        ({ target, column }) =>
          target.whole === null || !group.some((other) => other.column === column && other.target.whole === null),
      ),
    );
}

/**
 * The first numbers of a topic: one thing that most texts count, and a second one where it brings texts that the first
 * lacks.
 */
export function firstNumbers(corpus: Corpus, numbers: readonly TopicNumber[]): NumberLine[] {
  const groups = groupNumbers(numbers);
  const textsOf = (group: readonly TopicNumber[]): Set<string> => new Set(group.map(({ column }) => column.id));
  const told = new Set<string>();
  const lines: NumberLine[] = [];
  while (lines.length < MOST_LINES) {
    const gain = (group: readonly TopicNumber[]): number => [...textsOf(group)].filter((id) => !told.has(id)).length;
    const best = groups.reduce<TopicNumber[] | null>(
      (chief, group) => (gain(group) > (chief ? gain(chief) : 0) ? group : chief),
      null,
    );
    if (best === null) break;
    for (const id of textsOf(best)) told.add(id);
    lines.push(lineOf(corpus, best));
  }
  return lines;
}

/**
 * The numbers that a topic's page opens with: all while they are few, else those of its first lines. Where these are too
 * many, one a text that is no part of another, of the verb that most share where it has such a one: 新增1000张 of one year beside 新建500张 of the
 * next, which has 新增600张 as well, would read as a fall.
 */
export function openingNumbers(
  numbers: readonly TopicNumber[],
  lines: readonly NumberLine[],
  most: number,
): TopicNumber[] {
  if (numbers.length <= most) return [...numbers];
  const told = lines.flatMap((line) => line.numbers);
  // All parts of a whole or none: 5个 and 30个 of 35家.
  const wholes = new Set(told.flatMap(({ target }) => target.whole ?? []));
  const chief = new Set([...told, ...numbers.filter(({ target }) => wholes.has(target.whole ?? ''))]);
  if (chief.size <= most) return numbers.filter((number) => chief.has(number));
  const byText = new Map<NoticeText, TopicNumber>();
  for (const { verb, numbers: alike } of lines) {
    const wholes = alike.filter(({ target }) => target.whole === null);
    for (const [column, own] of Map.groupBy(wholes, ({ column }) => column)) {
      const number = own.find(({ target }) => target.verb === verb) ?? own[0];
      if (number && !byText.has(column)) byText.set(column, number);
    }
  }
  return numbers.filter((number) => byText.get(number.column) === number).slice(0, most);
}

/** `累计推广至`. */
const verbOf = ({ verb, cumulative }: Target): string => `${cumulative && !verb.includes('累计') ? '累计' : ''}${verb}`;

/**
 * What names a line for all its numbers: the words of its texts where they are the same, else its indicator's name after
 * the one verb. Null where each number says its own: verbs differ, or the verb leads up to the number.
 */
function labelOf(group: readonly TopicNumber[], name: string | undefined): string | null {
  const deeds = new Set(group.map(({ deed }) => deed));
  const [deed = ''] = deeds;
  if (name === undefined) return deed.length > MOST_LABEL ? `${deed.slice(0, MOST_LABEL)}……` : deed;
  const verbs = new Set(group.map(({ target }) => verbOf(target)));
  const [verb = ''] = verbs;
  if (verbs.size > 1 || /[至到]$/u.test(verb)) return null;
  if (deeds.size === 1) return deed.length <= MOST_LABEL ? deed : null;
  // 新增覆盖 is said of the service and counts people: no verb of its name.
  if (group.some(({ target }) => target.subject !== null)) return null;
  return name.endsWith(verb) ? name : `${verb}${name}`;
}

/** `新增1000张`, `为450户提供`; a verb that the name ends with is not said again: 中级及以上养老护理员培训：3000名. */
function figureWithVerb({ target, passage, figure }: TopicNumber, name: string): string {
  const verb = verbOf(target);
  if (name.endsWith(verb)) return figure;
  const isFor = passage.text.slice(0, target.span[0]).endsWith('为') && verb === '提供';
  return isFor ? `为${figure}${verb}` : `${verb}${figure}`;
}

function lineOf(corpus: Corpus, group: readonly TopicNumber[]): NumberLine {
  const verbs = Map.groupBy(group, ({ target }) => target.verb);
  const verb = [...verbs].reduce((most, each) => (each[1].length > most[1].length ? each : most))[0];
  const name = corpus.indicators.find(({ id }) => id === group[0]?.target.indicator)?.name;
  const label = labelOf(group, name);
  const tell = (number: TopicNumber): string =>
    `${label === null ? figureWithVerb(number, name ?? '') : number.figure}${number.whole === null ? '' : `（${partOf(number.whole)}）`}${number.slip === null ? '' : '（原文如此）'}`;
  return {
    numbers: group,
    verb,
    label: label ?? name ?? '',
    texts: [...Map.groupBy(group, ({ column }) => column)].map(([column, own]) => ({
      column,
      figures: own.slice(0, MOST_FIGURES).map(tell),
    })),
  };
}
