/**
 * BibTeX for biblatex and gbt7714: an `@online` entry, which their styles for GB/T 7714 print as [EB/OL].
 *
 * `date` and `number` are left out where the source has none, and `note` says so in Chinese.
 */
import { nameMissing } from './missing.ts';
import type { Reference } from './reference.ts';

const SPECIAL = /[\\{}%&#$_^~]/g;

/** TeX's own signs, made plain. */
function escapeTex(text: string): string {
  return text.replace(SPECIAL, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    if (sign === '^') return '\\textasciicircum{}';
    if (sign === '~') return '\\textasciitilde{}';
    return `\\${sign}`;
  });
}

export function formatBibtex(reference: Reference, accessed: string | null): string {
  const note = [reference.place, ...nameMissing(reference)].filter((piece): piece is string => piece !== null);
  const fields: [string, string | null][] = [
    // Double braces: a bureau's name is one name, not a family name and a given one.
    ['author', `{${escapeTex(reference.responsible)}}`],
    ['title', escapeTex(reference.title)],
    ['number', reference.number === null ? null : escapeTex(reference.number)],
    ['date', reference.issued],
    ['year', reference.issued?.slice(0, 4) ?? null],
    ['pages', reference.pages === null ? null : [...new Set(reference.pages)].join('--')],
    ['note', note.length === 0 ? null : escapeTex(note.join('；'))],
    ['url', reference.url],
    ['urldate', accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@online{${reference.key},`, ...lines, '}', ''].join('\n');
}
