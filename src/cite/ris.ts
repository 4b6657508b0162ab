/**
 * RIS, as reference managers read it. `ELEC` is a web page there, which GB/T 7714 styles print as [EB/OL].
 * A line is a tag of two letters, two blanks, a hyphen and a blank; the record ends with `ER  - `.
 *
 * A web page has no field for a document number: `M2` in the form `number: …` comes through Zotero into its Extra
 * field, where citation styles find it, while `M1` would be taken for the day of access. Place and pages are notes.
 */
import { pageName } from '../text/page.ts';
import { nameMissingFields } from './missing-fields.ts';
import type { Reference } from './reference.ts';
import { SITE_NAME } from '../model/settings.ts';

export function formatRis(reference: Reference, accessed: string | null): string {
  const slashed = (iso: string): string => iso.slice(0, 10).replaceAll('-', '/');
  const place = [reference.place, pageName(reference.pages)].filter(Boolean).join('，');
  const lines: [string, string | null][] = [
    ['TY', 'ELEC'],
    ['ID', reference.key],
    ...reference.responsible.map((name): [string, string] => ['AU', name]),
    ['TI', reference.title],
    ['PY', reference.issued?.slice(0, 4) ?? null],
    ['DA', reference.issued === null ? null : slashed(reference.issued)],
    ['T2', SITE_NAME],
    ['M2', reference.number === null ? null : `number: ${reference.number}`],
    ['N1', place === '' ? null : place],
    ...nameMissingFields(reference).map((note): [string, string] => ['N1', note]),
    ['AB', reference.quote],
    ['UR', reference.url],
    ['Y2', accessed === null ? null : slashed(accessed)],
    ['LA', 'zh-CN'],
  ];
  return [...lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])), 'ER  - ', ''].join(
    '\r\n',
  );
}
