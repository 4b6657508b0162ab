/**
 * RIS, as Zotero, EndNote and NoteExpress read it. `ELEC` is a web page there, which GB/T 7714 styles print as [EB/OL].
 * A line is a tag of two letters, two blanks, a hyphen and a blank; the record ends with `ER  - `.
 */
import { nameMissing } from './missing.ts';
import { SITE_NAME, type Reference } from './reference.ts';

export function formatRis(reference: Reference, accessed: string | null): string {
  const slashed = (iso: string): string => iso.slice(0, 10).replaceAll('-', '/');
  const lines: [string, string | null][] = [
    ['TY', 'ELEC'],
    ['ID', reference.key],
    ['AU', reference.responsible],
    ['TI', reference.title],
    ['PY', reference.issued?.slice(0, 4) ?? null],
    ['DA', reference.issued === null ? null : slashed(reference.issued)],
    ['M1', reference.number],
    ['SE', reference.place],
    ['SP', reference.pages === null ? null : String(reference.pages[0])],
    ['EP', reference.pages === null ? null : String(reference.pages[1])],
    ...nameMissing(reference).map((note): [string, string] => ['N1', note]),
    ['AB', reference.quote],
    ['UR', reference.url],
    ['Y2', accessed === null ? null : slashed(accessed)],
    ['DB', SITE_NAME],
    ['LA', 'zh-CN'],
  ];
  return [...lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])), 'ER  - ', ''].join(
    '\r\n',
  );
}
