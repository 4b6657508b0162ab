/**
 * The query language: several words mean all of them, in one passage; quotes mean together, as it stands; `-word`
 * excludes. Anything else is looked for literally, marks included.
 */
import { fold } from '../text/fold.ts';

/** A run of characters to look for. */
export interface Term {
  /** As the reader wrote it, quotes and the minus aside. */
  written: string;
  /** As it is compared; never empty. */
  folded: string;
}

export interface Query {
  /** All of them have to stand in the passage. */
  include: Term[];
  /** None of them may. */
  exclude: Term[];
}

const OPENING = '"“”„「『＂';
const CLOSING = '"“”„」』＂';
// The keyboard's own minus signs alone: a dash that was copied from a text is a dash.
const MINUS = '-－';
/** A quotation with something in it, and the minus in front of it: matches in `慈善"信托"`, and not in `“十四五`. */
const QUOTATION = /((?<=^|\s)[-－])?["“”„「『＂]([^"“”„」』＂]+)["“”„」』＂]/gu;

/**
 * Reads a query. A quotation mark counts as one only where it opens a word and another closes it; in the middle
 * of a word (`物业服务“试点`) it is a character like any other. A minus excludes only in front of something.
 */
export function parseQuery(written: string): Query {
  const include = new Map<string, Term>();
  const exclude = new Map<string, Term>();
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
    let to = closing;
    if (closing < 0) {
      to = from;
      while (to < characters.length && !isBlank(characters[to])) to++;
    }
    const text = characters.slice(closing < 0 ? from : from + 1, to).join('');
    const folded = fold(text);
    if (folded !== '') (excluded ? exclude : include).set(folded, { written: text.trim(), folded });
    at = closing < 0 ? to : to + 1;
  }
  return { include: [...include.values()], exclude: [...exclude.values()] };
}

/** Where the quotation mark at `opening` is closed: a mark with something before it and a blank or the end behind it; -1 where none is. */
function closingQuote(characters: readonly string[], opening: number): number {
  return characters.findIndex(
    (character, at) => at > opening + 1 && CLOSING.includes(character) && isBlank(characters[at + 1] ?? ' '),
  );
}

/**
 * The ways to read what was written, in the order in which they are tried; each of the others where those before it
 * find nothing. A quotation that touches a word is a character of a text first, as notices have it
 * (`深化“物业+养老”试点`); where no text has that, its marks part the words: `慈善"信托"` is `慈善 "信托"`.
 */
export function readQuery(written: string): [Query, ...Query[]] {
  const literal = parseQuery(written);
  const parted = parseQuery(partQuotations(written));
  const name = ({ include, exclude }: Query): string =>
    JSON.stringify([include, exclude].map((terms) => terms.map(({ folded }) => folded)));
  return name(literal) === name(parted) ? [literal] : [literal, parted];
}

/** Puts a blank at either side of each quotation; the minus that excludes one stays with it. */
function partQuotations(written: string): string {
  return written.replaceAll(QUOTATION, ' $1"$2" ');
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

/** A term as the query language writes it, so that parsing gives it back, also among other terms. */
export function quoteTerm(term: Term): string {
  const { written, folded } = term;
  const { include, exclude } = parseQuery(written);
  const alone = exclude.length === 0 && include.length === 1 && include[0]?.folded === folded;
  // A quotation mark of its own at either end might pair with one of another term.
  const marked = [...OPENING, ...CLOSING].some((mark) => written.startsWith(mark) || written.endsWith(mark));
  return alone && !marked ? written : `"${written}"`;
}
