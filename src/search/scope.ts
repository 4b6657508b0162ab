/**
 * Scopes: names of places and years in a query, which readers mean as filters (`浦东 助餐`, `助餐 2025`). A passage is in
 * a scope where its text is of the place or year, or where it names it.
 */
import { shortArea } from '../text/area.ts';
import type { Catalogue } from './catalogue.ts';
import type { Query } from './query.ts';
import { type Term, makeTerm } from './term.ts';

export interface Scope {
  dimension: 'place' | 'year';
  /** Issuer's id, empty where no text of the place is held; year. */
  value: string;
  /** 浦东新区; 2025. */
  name: string;
  /** As the reader wrote it. */
  written: string;
  /** The name as it is looked for in the text. */
  term: Term;
  /** `-浦东`: what is left out. */
  without: boolean;
}

export interface Name {
  /** Folded. */
  text: string;
  /** A city or a province, whose name may come before that of its district: 上海市青浦区. */
  above: boolean;
  scope: Omit<Scope, 'written' | 'without'>;
}

/** What may be behind a name and adds nothing to it: matches 民政局 and 民政工作要点, and not 民政 alone. */
const OFFICE_OR_TEXT = /^(?:民政局|(?:民政)?(?:工作)?(?:要点|总结))/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/** How a year is written, the two last digits alone included: 2025年度, 25年, 二〇二五年. */
function yearForms(year: string): string[] {
  const han = [...year].map((digit) => HAN_DIGITS.charAt(Number(digit))).join('');
  const full = [year, han, han.replace(/〇/gu, '零')];
  return [year, ...[...full, year.slice(2), han.slice(2)].flatMap((form) => [`${form}年度`, `${form}年`])];
}

/** The names of the places and years of the texts that are held, and of districts that are not, the longest first. */
export function namesOf(catalogue: Catalogue): Name[] {
  const names: Name[] = [];
  const add = (text: string, above: boolean, scope: Name['scope']): void => {
    if (!names.some((name) => name.text === text)) names.push({ text, above, scope });
  };
  const unheld = catalogue.unheld.map((area) => ({ issuer: '', area }));
  for (const { issuer, area } of [...catalogue.texts, ...unheld]) {
    const term = makeTerm(shortArea(area), true);
    if (term === null) continue;
    for (const text of new Set([area, term.folded]))
      add(text, /[市省]$/u.test(area), { dimension: 'place', value: issuer, name: area, term });
  }
  for (const year of new Set(catalogue.parts.map((part) => String(part.year)))) {
    const term = makeTerm(year);
    if (term === null) continue;
    for (const text of yearForms(year)) add(text, false, { dimension: 'year', value: year, name: year, term });
  }
  return names.sort((a, b) => b.text.length - a.text.length);
}

/** The name that a text has at a place, and where it ends; null where it has none there. */
export function nameAt(text: string, at: number, names: readonly Name[]): { scope: Name['scope']; to: number } | null {
  const name = names.find((each) => text.startsWith(each.text, at));
  if (name === undefined) return null;
  const to = at + name.text.length;
  // The name of something else begins so: 黄浦江.
  if (name.scope.value === '' && text.length - to === 1) return null;
  const isYear = name.scope.dimension === 'year';
  if (isYear && /\d/u.test(text.charAt(at - 1) + text.charAt(to))) return null;
  const below = name.above ? nameAt(text, to, names) : null;
  if (below?.scope.dimension === 'place' && below.scope.value !== name.scope.value) return below;
  return { scope: name.scope, to: to + (OFFICE_OR_TEXT.exec(text.slice(to))?.[0].length ?? 0) };
}

/** From so many characters on, a run is a quotation and no word behind a name. */
const QUOTATION = 12;

/** Whether all that is asked for is one word that begins with a name: 普陀区养老. */
export function beginsWithName(
  { query, scopes }: { query: Query; scopes: readonly Scope[] },
  names: readonly Name[],
): boolean {
  const [term, ...others] = query.include.flat();
  if (term === undefined || term.literal || others.length + scopes.length > 0) return false;
  const name = term.folded.length < QUOTATION ? nameAt(term.folded, 0, names) : null;
  return name !== null && name.scope.value !== '' && name.to < term.folded.length;
}

/** The scopes that a run of characters consists of; null where something else is in it. */
function readNames({ folded }: Term, names: readonly Name[], without: boolean): Scope[] | null {
  const scopes: Scope[] = [];
  for (let at = 0; at < folded.length;) {
    const name = nameAt(folded, at, names);
    if (name === null) return null;
    scopes.push({ ...name.scope, written: folded.slice(at, name.to), without });
    at = name.to;
  }
  return scopes;
}

/** The places of the query without a held text. */
export function unheldIn(
  { query, scopes }: { query: Query; scopes: readonly Scope[] },
  names: readonly Name[],
): string[] {
  const words = query.include.flat().filter(({ literal }) => !literal);
  const all = [...scopes, ...words.flatMap((term) => readNames(term, names, false) ?? [])];
  return [...new Set(all.flatMap(({ value, without, name }) => (value === '' && !without ? [name] : [])))];
}

/** Takes the names out of a query, where other words are left in it; quoted ones are words. */
export function takeScopes(query: Query, names: readonly Name[]): { query: Query; scopes: Scope[] } {
  const scopes: Scope[] = [];
  const include = query.include.filter((alternatives) => {
    const read = alternatives.map((term) => (term.literal ? null : readNames(term, names, false)));
    if (read.some((own) => own === null)) return true;
    scopes.push(...read.flatMap((own) => own ?? []));
    return false;
  });
  if (include.length === 0) return { query, scopes: [] };
  const exclude = query.exclude.filter((term) => {
    const own = term.literal ? null : readNames(term, names, true);
    scopes.push(...(own ?? []));
    return own === null;
  });
  return { query: { include, exclude }, scopes };
}

/** The query as written without the words of a scope; what the × of its chip leaves. */
export function withoutScope(written: string, scope: Scope): string {
  const at = written.indexOf(scope.written);
  if (at < 0) return written;
  const before = written.slice(0, at).replace(/[-－]$/u, '');
  return `${before} ${written.slice(at + scope.written.length)}`.replace(/\s+/gu, ' ').trim();
}
