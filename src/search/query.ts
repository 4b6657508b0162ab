/**
 * The query language: several words mean all of them in one sentence; 或 (also `|`, `OR`) between two words means either;
 * quotes keep a phrase as it is; `-word` excludes. Anything else is looked for literally, marks included.
 */
import { type Term, makeTerm } from './term.ts';

/** Terms that may stand for one another. */
export type Alternatives = Term[];

export interface Query {
  /** One of each has to be in the passage. */
  include: Alternatives[];
  /** None of them may. */
  exclude: Term[];
}

const OPENING = '"“”„「『＂';
const CLOSING = '"“”„」』＂';
// The keyboard's own minus signs alone: a dash that was copied from a text is a dash.
const MINUS = '-－';
const EITHER = new Set(['或', '或者', 'or', '|']);
/** The end of a word that thousands may follow: matches `4` and `新增4`, and not `2024`. */
const FEW_DIGITS = /(?:^|\D)\d{1,3}$/u;
/** Thousands that follow it, parted by blanks: matches ` 000` and ` 000 000张`, and not ` 00` nor ` 0000`. */
const SPACED_THOUSANDS = /^(?: \d{3})+(?!\d)/u;

interface Word {
  text: string;
  quoted: boolean;
  excluded: boolean;
}

/**
 * Reads a query. A quotation mark counts as one only where it opens a word and another closes it; in the middle
 * of a word (`物业服务“试点`) it is a character like any other. A minus excludes only in front of something.
 */
export function parseQuery(written: string): Query {
  const include: Alternatives[] = [];
  const exclude = new Map<string, Term>();
  let either = false;
  for (const { text, quoted, excluded } of splitWords(written)) {
    if (!quoted && !excluded && EITHER.has(text.toLowerCase())) {
      either = include.length > 0;
      continue;
    }
    const term = makeTerm(text, quoted);
    if (term === null) continue;
    const last = include[include.length - 1];
    if (excluded) exclude.set(term.folded, term);
    else if (either && last) last.push(term);
    else if (!include.some(([only, ...more]) => more.length === 0 && only?.folded === term.folded))
      include.push([term]);
    either = false;
  }
  return { include, exclude: [...exclude.values()] };
}

function splitWords(written: string): Word[] {
  const words: Word[] = [];
  const characters = [...written];
  let at = 0;
  while (at < characters.length) {
    if (isBlank(characters[at])) {
      at++;
      continue;
    }
    const excluded = MINUS.includes(characters[at] ?? '') && !isBlank(characters[at + 1] ?? ' ');
    const from = excluded ? at + 1 : at;
    const closing = OPENING.includes(characters[from] ?? '') ? closingQuote(characters, from) : -1;
    if (closing >= 0) {
      words.push({ text: characters.slice(from + 1, closing).join(''), quoted: true, excluded });
      at = closing + 1;
      continue;
    }
    if (isBar(characters[at])) {
      words.push({ text: '|', quoted: false, excluded: false });
      at++;
      continue;
    }
    const end = wordEnd(characters, from);
    const text = characters.slice(from, end).join('');
    // A number by itself after another word may be a word of its own: `助餐 4 000`.
    const thousands =
      from === 0 || excluded || !/^\d+$/u.test(text) ? spacedThousands(text, characters.slice(end).join('')) : '';
    at = thousands === '' ? end : wordEnd(characters, end + thousands.length);
    words.push({ text: characters.slice(from, at).join('').replace(/ /gu, ''), quoted: false, excluded });
  }
  return words;
}

function wordEnd(characters: readonly string[], from: number): number {
  let to = from;
  while (to < characters.length && !isBorder(characters[to] ?? ' ')) to++;
  return to;
}

/** The thousands that go on a word that ends in a number; empty where none do. */
function spacedThousands(word: string, rest: string): string {
  return FEW_DIGITS.test(word) ? (SPACED_THOUSANDS.exec(rest)?.[0] ?? '') : '';
}

/** Where the quotation mark at `opening` is closed: a mark with something before it and a blank, a bar or the end behind it; -1 where none is. */
function closingQuote(characters: readonly string[], opening: number): number {
  return characters.findIndex(
    (character, at) => at > opening + 1 && CLOSING.includes(character) && isBorder(characters[at + 1] ?? ' '),
  );
}

function isBorder(character: string): boolean {
  return isBlank(character) || isBar(character);
}

/** 助餐|食堂. */
function isBar(character: string | undefined): boolean {
  return character === '|' || character === '｜';
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

/** A term as the query language writes it, so that parsing gives it back, also among other terms. */
export function quoteTerm({ written, folded, literal }: Term): string {
  const { include, exclude } = parseQuery(written);
  const [only, ...more] = include.flat();
  const alone = exclude.length === 0 && more.length === 0 && only?.folded === folded && only.literal === literal;
  // A quotation mark of its own at either end might pair with one of another term.
  const marked = [...OPENING, ...CLOSING].some((mark) => written.startsWith(mark) || written.endsWith(mark));
  return alone && !marked ? written : `"${written}"`;
}

/** All words of a query that may be marked. */
export function wantedTerms({ include }: Query): Term[] {
  const terms = new Map<string, Term>();
  for (const term of include.flat()) terms.set(`${String(term.literal)}${term.folded}`, term);
  return [...terms.values()];
}
