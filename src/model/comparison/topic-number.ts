/**
 * The numbers of a topic: those whose clause belongs to it, text by text. Never ranked, never added up.
 */
import type { Passage } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import type { Topic } from '../../schema/theme.ts';
import { type NoticeText, targetsOf } from '../notice-text.ts';
import type { Corpus } from '../corpus.ts';
import { formatDeed, formatNumber } from '../number/format-number.ts';
import { topicsOfNumber } from './clause.ts';

export interface TopicNumber {
  column: NoticeText;
  target: Target;
  passage: Passage;
  /** `200张`. */
  figure: string;
  /** `新增养老床位`. */
  deed: string;
}

/** Numbers that texts state on one thing, text by text. */
export interface NumberLine {
  /** `新增养老床位`: the verb that most numbers share, and the thing. */
  label: string;
  /** That verb. */
  verb: string;
  texts: { column: NoticeText; figures: string[] }[];
  /** The numbers that it is made of. */
  numbers: readonly TopicNumber[];
}

/** More lines than this are for the topic's own page. */
const MOST_LINES = 2;
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
 * lacks. Numbers of another verb than most say theirs.
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
 * many, one a text, of the verb that most share where it has such a one: 新增1000张 of one year beside 新建500张 of the
 * next, which has 新增600张 as well, would read as a fall.
 */
export function openingNumbers(
  numbers: readonly TopicNumber[],
  lines: readonly NumberLine[],
  most: number,
): TopicNumber[] {
  if (numbers.length <= most) return [...numbers];
  const chief = new Set(lines.flatMap((line) => line.numbers));
  if (chief.size <= most) return numbers.filter((number) => chief.has(number));
  const byText = new Map<NoticeText, TopicNumber>();
  for (const { verb, numbers: alike } of lines) {
    for (const [column, own] of Map.groupBy(alike, ({ column }) => column)) {
      const number = own.find(({ target }) => target.verb === verb) ?? own[0];
      if (number && !byText.has(column)) byText.set(column, number);
    }
  }
  return numbers.filter((number) => byText.get(number.column) === number).slice(0, most);
}

/** `新增养老床位`; a name that ends with its verb has it already: 中级及以上养老护理员培训. */
const nameOf = (verb: string, thing: string): string =>
  verb !== '' && thing.endsWith(verb) ? thing : `${verb}${thing}`;

/** What a figure says of itself under the verb of most: 其中, 累计 and another verb. */
function ownVerb(target: Target, most: string): string {
  const part = target.whole === null ? '' : '其中';
  const total = target.cumulative && !target.verb.includes('累计') ? '累计' : '';
  return `${part}${total}${target.verb === most && total === '' ? '' : target.verb}`;
}

function lineOf(corpus: Corpus, group: readonly TopicNumber[]): NumberLine {
  const [first] = group;
  const verbs = Map.groupBy(group, ({ target }) => target.verb);
  const verb = [...verbs].reduce((most, each) => (each[1].length > most[1].length ? each : most))[0];
  const indicator = corpus.indicators.find(({ id }) => id === first?.target.indicator);
  const label = indicator ? nameOf(verb, indicator.name) : (first?.deed ?? '');
  const texts = Map.groupBy(group, ({ column }) => column);
  return {
    numbers: group,
    verb,
    label: label.length > MOST_LABEL ? `${label.slice(0, MOST_LABEL)}……` : label,
    texts: [...texts].map(([column, own]) => {
      // Where one of a text's numbers says its verb the others do too: 新建500张、新增600张.
      const said = own.some(({ target }) => target.verb !== verb) ? '' : verb;
      return { column, figures: own.map(({ target, figure }) => `${ownVerb(target, said)}${figure}`) };
    }),
  };
}
