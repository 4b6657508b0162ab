/**
 * BibTeX for biblatex and gbt7714: an `@online` entry, which their styles for GB/T 7714 print as [EB/OL].
 *
 * The document number and the place go into `titleaddon`, which both styles print after the title and a colon; of
 * `number`, `pages` and `note` in such an entry one style or the other prints none. What the source does not have is left
 * out, and `note` says so in Chinese.
 */
import { titleAdditions } from './gbt7714.ts';
import { nameMissingFields } from './missing-fields.ts';
import type { Reference } from './reference.ts';

const SPECIAL = /[\\{}%&#$_^~]/g;

/** TeX's own signs, made plain. */
function escapeTex(text: string): string {
  return text.replace(SPECIAL, (sign) => {
    if (sign === '\\') return '\\textbackslash{}';
    if (sign === '^') return '\\textasciicircum{}';
    if (sign === '~') return '\\textasciitilde{}';
    // Escaped with a backslash, a brace would still count as one to BibTeX, and a lone one would end the field.
    if (sign === '{') return '\\textbraceleft{}';
    if (sign === '}') return '\\textbraceright{}';
    return `\\${sign}`;
  });
}

export function formatBibtex(reference: Reference, accessed: string | null): string {
  const additions = titleAdditions(reference).join('：');
  const missing = nameMissingFields(reference).join('；');
  const fields: [string, string | null][] = [
    // Double braces: a bureau's name is one name, not a family name and a given one.
    ['author', reference.responsible.map((name) => `{${escapeTex(name)}}`).join(' and ')],
    ['title', escapeTex(reference.title)],
    ['titleaddon', additions === '' ? null : escapeTex(additions)],
    ['date', reference.issued],
    ['year', reference.issued?.slice(0, 4) ?? null],
    ['note', missing === '' ? null : escapeTex(missing)],
    ['url', reference.url],
    ['urldate', accessed],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@online{${reference.key},`, ...lines, '}', ''].join('\n');
}
