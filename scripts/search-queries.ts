/**
 * Queries for the search's bench: what readers type, and what would show a fault if there were one. The same seed
 * gives the same queries.
 */
import type { FoldedItem } from './fold-items.ts';
import { quoteTerm } from '../src/search/query.ts';
import { type Term, makeTerm, spansOf } from '../src/search/term.ts';

export interface GeneratedQuery {
  kind: 'word' | 'run' | 'across words' | 'figures and Latin' | 'absent' | 'variant' | 'several words';
  /** As typed. */
  written: string;
  /** What a passage must hold, and what it must not: what plain search goes by. */
  include: Term[];
  exclude: Term[];
}

export type Random = () => number;

/** Numbers from 0 to 1, exclusive, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SHARES: readonly [GeneratedQuery['kind'], number][] = [
  ['word', 0.15],
  ['run', 0.25],
  ['across words', 0.15],
  ['figures and Latin', 0.1],
  ['absent', 0.15],
  ['variant', 0.1],
  ['several words', 0.1],
];

/** The texts that queries are made from, and what picks of them. */
class QueryMaker {
  readonly #texts: readonly string[];
  readonly #withFigures: readonly string[];
  readonly #words: readonly string[];
  readonly #random: Random;
  readonly #segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

  constructor(texts: readonly string[], words: readonly string[], random: Random) {
    this.#texts = texts;
    this.#withFigures = texts.filter((text) => /[0-9A-Za-z]/u.test(text));
    this.#words = words;
    this.#random = random;
  }

  #pick<T>(list: readonly T[]): T {
    const picked = list[Math.floor(this.#random() * list.length)];
    if (picked === undefined) throw new Error('Nothing to pick from');
    return picked;
  }

  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  #cut(text: string, longest: number): string {
    const characters = [...text];
    const from = this.#between(0, characters.length - 1);
    return characters.slice(from, from + this.#between(1, longest)).join('');
  }

  #cutOfAny(longest: number): string {
    return this.#cut(this.#pick(this.#texts), longest);
  }

  /** From within one word to within a later one. */
  #acrossWords(text: string): string {
    const borders = [...this.#segmenter.segment(text)]
      .filter(({ segment }) => segment.length > 1)
      .map(({ index }) => index + 1);
    if (borders.length < 2) return this.#cut(text, 12);
    const first = this.#between(0, borders.length - 2);
    return text.slice(borders[first], borders[Math.min(borders.length - 1, first + this.#between(1, 3))]);
  }

  #shuffled(text: string): string {
    const characters = [...text];
    for (let at = characters.length - 1; at > 0; at--) {
      const other = this.#between(0, at);
      [characters[at], characters[other]] = [characters[other] ?? '', characters[at] ?? ''];
    }
    return characters.join('');
  }

  /** The same run as another keyboard or another typesetter has it. */
  #variant(text: string): string {
    return this.#pick<(run: string) => string>([
      (run) => run.replaceAll(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
      (run) => run.replaceAll(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)),
      (run) => run.toUpperCase(),
      (run) =>
        run
          .replaceAll(/[“”]/gu, '"')
          .replaceAll('——', '—')
          .replaceAll(/[〔（]/gu, '[')
          .replaceAll(/[〕）]/gu, ']'),
      (run) => run.replaceAll(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, () => (this.#random() < 0.3 ? '\u200b' : '')),
    ])(text);
  }

  #withNumber(): string {
    const text = this.#pick(this.#withFigures);
    const { index, 0: figures } = this.#pick([...text.matchAll(/[0-9A-Za-z]+/gu)]);
    return text.slice(Math.max(0, index - this.#between(0, 3)), index + this.#between(1, figures.length + 4));
  }

  #severalWords(): GeneratedQuery | null {
    const kind = 'several words';
    const text = this.#pick(this.#texts);
    const [first, second, unwanted] = [this.#cut(text, 4), this.#cut(text, 4), this.#cutOfAny(2)].map((run) =>
      literal(kind, run),
    );
    if (!first || !second || !unwanted) return null;
    const exclude = this.#random() < 0.5 ? unwanted : null;
    return {
      kind,
      written: [first.written, second.written, ...(exclude ? [`-${exclude.written}`] : [])].join(' '),
      include: [...first.include, ...second.include],
      exclude: exclude?.include ?? [],
    };
  }

  /** A query of a kind; null where what was picked cannot be written as one. */
  make(kind: GeneratedQuery['kind']): GeneratedQuery | null {
    switch (kind) {
      case 'word':
        return literal(kind, this.#pick(this.#words));
      case 'run':
        return literal(kind, this.#cut(this.#pick(this.#texts), this.#random() < 0.9 ? 12 : 40));
      case 'across words':
        return literal(kind, this.#acrossWords(this.#pick(this.#texts)));
      case 'figures and Latin':
        return literal(kind, this.#withNumber());
      case 'absent':
        return literal(
          kind,
          this.#random() < 0.5 ? this.#shuffled(this.#cutOfAny(8)) : `${this.#cutOfAny(5)}${this.#cutOfAny(5)}`,
        );
      case 'variant':
        return literal(
          kind,
          this.#variant(this.#cut(this.#pick(this.#random() < 0.5 ? this.#withFigures : this.#texts), 12)),
        );
      case 'several words':
        return this.#severalWords();
    }
  }
}

function literal(kind: GeneratedQuery['kind'], run: string): GeneratedQuery | null {
  // In quotation marks, so that a number may be a part of a longer one and a place is a word.
  const term = makeTerm(run.trim(), true);
  // What a quotation cannot hold: a quotation mark before a blank.
  if (term === null || /["“”„」』＂][\s|｜]/u.test(term.written)) return null;
  return { kind, written: quoteTerm(term), include: [term], exclude: [] };
}

/**
 * @param texts passages as searched, number labels included
 * @param words words that readers look for
 */
export function generateQueries(
  texts: readonly string[],
  words: readonly string[],
  count: number,
  random: Random,
): GeneratedQuery[] {
  const maker = new QueryMaker(texts, words, random);
  const queries: GeneratedQuery[] = [];
  while (queries.length < count) {
    let rest = random();
    const kind = SHARES.find(([, share]) => (rest -= share) < 0)?.[0] ?? 'run';
    const query = maker.make(kind);
    if (query) queries.push(query);
  }
  return queries;
}

/** Plain search: the numbers of the passages in which all of the one begin and none of the other; items are runs of passages. */
export function plainSearch(
  items: readonly FoldedItem[],
  { include, exclude }: Pick<GeneratedQuery, 'include' | 'exclude'>,
): number[] {
  return items.flatMap(({ first, starts, joined }) => {
    const holding = (term: Term): Set<number> =>
      new Set(
        spansOf(joined.whole, term, joined.numbers).map(
          ({ from }) => starts.findLastIndex((start) => start <= from) + first,
        ),
      );
    const wanted = include.map(holding);
    const unwanted = exclude.map(holding);
    return starts
      .map((_, at) => first + at)
      .filter((passage) => wanted.every((own) => own.has(passage)) && !unwanted.some((own) => own.has(passage)));
  });
}
