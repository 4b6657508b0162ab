/**
 * Scopes: names of places and years in a query, which readers mean as filters (`浦东 助餐`, `助餐 2025`). A passage is in
 * a scope where its text is of the place or year, or where it names it.
 */
import { shortArea } from '../text/area.ts';
import type { Catalogue } from './catalogue.ts';
import type { Query } from './query.ts';
import { type Term, makeTerm } from './term.ts';

export interface Scope {
  dimension: 'district' | 'year';
  /** Issuer's id; year. */
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

interface Name {
  /** Folded. */
  text: string;
  scope: Omit<Scope, 'written' | 'without'>;
}

/** The names of the places and years of the texts that are held, the longest first. */
export function namesOf(catalogue: Catalogue): Name[] {
  const names: Name[] = [];
  const add = (text: string, scope: Name['scope']): void => {
    if (!names.some((name) => name.text === text)) names.push({ text, scope });
  };
  for (const { issuer, area } of catalogue.texts) {
    const term = makeTerm(shortArea(area), true);
    if (term === null) continue;
    for (const text of new Set([area, term.folded]))
      add(text, { dimension: 'district', value: issuer, name: area, term });
  }
  for (const year of new Set(catalogue.parts.map((part) => String(part.year)))) {
    const term = makeTerm(year);
    if (term === null) continue;
    for (const text of [`${year}年度`, `${year}年`, year])
      add(text, { dimension: 'year', value: year, name: year, term });
  }
  return names.sort((a, b) => b.text.length - a.text.length);
}

/** The scopes that a run of characters consists of; null where something else is in it. */
function readNames(term: Term, names: readonly Name[], without: boolean): Scope[] | null {
  const scopes: Scope[] = [];
  let rest = term.folded;
  while (rest !== '') {
    const name = names.find(({ text }) => rest.startsWith(text));
    if (name === undefined) return null;
    rest = rest.slice(name.text.length);
    scopes.push({ ...name.scope, written: name.text, without });
  }
  return scopes;
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

/** A run of characters with a blank at either side of each name in it: `普陀养老床位` as `普陀 养老床位`. */
export function partNames(folded: string, names: readonly Name[]): string {
  let parted = '';
  let at = 0;
  while (at < folded.length) {
    const name = names.find(({ text }) => folded.startsWith(text, at));
    const within =
      name?.scope.dimension === 'year' && /\d/u.test(folded.charAt(at - 1) + folded.charAt(at + name.text.length));
    if (name === undefined || within) {
      parted += folded.charAt(at);
      at += 1;
    } else {
      parted += ` ${name.text} `;
      at += name.text.length;
    }
  }
  return parted;
}

/** The query as written without the words of a scope; what the × of its chip leaves. */
export function withoutScope(written: string, scope: Scope): string {
  const at = written.indexOf(scope.written);
  if (at < 0) return written;
  const before = written.slice(0, at).replace(/[-－]$/u, '');
  return `${before} ${written.slice(at + scope.written.length)}`.replace(/\s+/gu, ' ').trim();
}
