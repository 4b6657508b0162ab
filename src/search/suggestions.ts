/**
 * Ways on from a search: pages whose names are near to what was asked. Readers ask in their own words (老人吃饭), and no
 * notice has them; but the home page knows the topic that they mean (老年助餐). Names are offered and never searched for
 * instead, so what was found, or not found, stays what was written.
 */
import type { Catalogue } from './catalogue.ts';
import { bareText, fold } from '../text/fold.ts';
import { NEAR, nearness } from './nearness.ts';
import type { Term } from './term.ts';

export type Suggestion =
  | { kind: 'theme'; id: string; name: string }
  /** With the name of its theme; `id` is the full one. */
  | { kind: 'topic'; id: string; name: string; theme: string }
  | { kind: 'indicator'; id: string; name: string }
  /** A term of the glossary; its name is its anchor. */
  | { kind: 'term'; id: string; name: string };

/** What a way may be known by, folded: a topic also by the citizens' phrase for it. */
interface Named {
  way: Suggestion;
  names: string[];
  /** Words that lead to it without being like its name. */
  cues: string[];
}

/** At most so many of each kind, so that they stay a line. */
const MOST: Record<Suggestion['kind'], number> = { theme: 1, topic: 3, indicator: 2, term: 1 };
/** Less than `NEAR` will do where else there is nothing. */
const NEAR_ENOUGH = 0.3;
/** Far behind the nearest, a name is not what was meant: not 智慧殡葬 for 殡葬, which is a theme. */
const FAR_BEHIND = 0.6;
/** A word that is in the names of more ways than this says little by itself: 社区, 工作, 老人. */
const COMMON_FROM = 6;
/** A word that stands for others says something of a query only where it is this much of it. */
const TELLING = 0.25;

/**
 * The ways whose name is near to the query, the nearest first. Where nothing was found (`empty`), each word of the query
 * may lead on by itself, and where none does, a synonym within it (养老院吃饭, by 吃饭 to 助餐).
 */
export function findSuggestions(catalogue: Catalogue, asked: readonly Term[], empty: boolean): Suggestion[] {
  const named = nameWays(catalogue);
  const words = asked.map(({ folded }) => bareText(folded));
  const runs = [...new Set(empty ? [words.join(''), ...words] : [words.join('')])];
  const least = empty ? NEAR_ENOUGH : NEAR;
  const over = (limit: number, value: number): number => (value >= limit ? value : 0);
  const general = (...some: string[]): boolean =>
    named.filter(({ names }) => names.some((name) => some.some((word) => name.includes(word)))).length > COMMON_FROM;
  const telling = runs.map((word) => ({ word, general: general(word) }));
  const direct = choose(named, FAR_BEHIND, (name) =>
    over(
      least,
      Math.max(0, ...telling.map((each) => (each.general && each.word !== name ? 0 : nearness(each.word, name)))),
    ),
  );
  const rows = direct.some(isRow) ? [] : byWords(named, [...new Set([...runs, ...words])], { empty, general });
  if (direct.length + rows.length > 0 || !empty) return [...rows, ...direct];
  const others = catalogue.synonyms.flatMap((group) => {
    const own = group.words.map((word) => bareText(fold(word)));
    return general(...own) ? [] : runs.flatMap((word) => standIns(own, word));
  });
  const led = choose(named, 0, (name) =>
    Math.max(
      0,
      ...others.map(({ word, weight }) => (name.includes(word) ? weight * over(NEAR, nearness(word, name)) : 0)),
    ),
  );
  if (led.some(isRow)) return led;
  const stand = others.map(({ word }) => word);
  return [...byWords(named, stand, { empty, general }), ...led];
}

const isRow = ({ kind }: Suggestion): boolean => kind === 'theme' || kind === 'topic';

/** The themes and topics that a word leads to by itself, by their names or cues; where something was found, also by a cue that is most of it. */
function byWords(
  named: readonly Named[],
  words: readonly string[],
  { empty, general }: { empty: boolean; general: (word: string) => boolean },
): Suggestion[] {
  const leads = ({ names, cues }: Named, word: string): boolean =>
    cues.some((cue) => cue === word || (!empty && word.includes(cue) && nearness(cue, word) >= NEAR)) ||
    (!general(word) && nearness(word, names[0] ?? '') >= NEAR);
  const rows = named.filter((each) => isRow(each.way) && words.some((word) => leads(each, word)));
  return (['theme', 'topic'] as const).flatMap((kind) =>
    rows.flatMap(({ way }) => (way.kind === kind ? [way] : [])).slice(0, MOST[kind]),
  );
}

function nameWays(catalogue: Catalogue): Named[] {
  const topics = catalogue.themes.flatMap((theme) =>
    theme.topics.map(({ id, name }): Suggestion => ({ kind: 'topic', id, name, theme: theme.name })),
  );
  const phrases = new Map<string, string[]>();
  for (const [phrase, id] of catalogue.phrases) phrases.set(id, [...(phrases.get(id) ?? []), phrase]);
  const cues = new Map(catalogue.cues.map(([id, words]) => [id, words.split(' ')]));
  const named = (way: Suggestion, more: readonly string[] = []): Named => ({
    way,
    cues: isRow(way) ? (cues.get(way.id) ?? []) : [],
    names: [way.name, ...more].map((name) => bareText(fold(name))),
  });
  return [
    ...catalogue.themes.map(({ id, name }) => named({ kind: 'theme', id, name }, phrases.get(id))),
    ...topics.map((way) => named(way, phrases.get(way.id))),
    ...catalogue.indicators.map(([id, name]) => named({ kind: 'indicator', id, name })),
    ...catalogue.terms.map((term) => named({ kind: 'term', id: term, name: term })),
  ];
}

/** The words of an editors' group where one of them is in what was asked, with how much of it that is. */
function standIns(group: readonly string[], asked: string): { word: string; weight: number }[] {
  const weight = Math.max(0, ...group.map((word) => (asked.includes(word) ? word.length / asked.length : 0)));
  return weight >= TELLING ? group.map((word) => ({ word, weight })) : [];
}

/** The nearest of each kind, by the best of each way's names; of themes and topics those that come up to a share of the best. */
function choose(named: readonly Named[], share: number, score: (name: string) => number): Suggestion[] {
  const scored = named
    .map(({ way, names }) => ({ way, score: Math.max(...names.map(score)) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score);
  const rows = scored.filter(({ way }) => isRow(way));
  const behind = (rows[0]?.score ?? 0) * share;
  const near = scored.filter((each) => !rows.includes(each) || each.score >= behind).map(({ way }) => way);
  return (Object.keys(MOST) as Suggestion['kind'][]).flatMap((kind) =>
    near.filter((way) => way.kind === kind).slice(0, MOST[kind]),
  );
}
