/**
 * What the text tells of an instrument besides its title: the clause that cites it, whose paper it is, and for which years.
 */
import type { Citation } from '../../schema/instrument.ts';

export type InstrumentLevel = '国家' | '省' | '市' | '区县';

const STOPS = '，。；：,;:！？!?';

/** The clause in which a title stands, titles that hold stops within them left whole. */
export function citingClause(text: string, [start, end]: Citation['span']): string {
  const open = text.replace(/《[^《》]*(?:《[^》]*》[^《》]*)*》/gu, (title) => '\u0000'.repeat(title.length));
  const before = Math.max(-1, ...[...STOPS].map((stop) => open.lastIndexOf(stop, start - 1)).filter(() => start > 0));
  const after = [...STOPS].map((stop) => open.indexOf(stop, end)).filter((at) => at >= 0);
  return text.slice(before + 1, Math.min(text.length, ...after)).trim();
}

/** By the place in the title, by who is named before it, or because a law is the state's; null where nothing tells. */
export function levelOf(title: string, clause: string): InstrumentLevel | null {
  const lead = clause.slice(0, Math.max(0, clause.indexOf(`《${title}》`)));
  if (/^(?:中华人民共和国|中共中央|国务院|全国|国家)/u.test(title)) return '国家';
  if (/^[\p{Script=Han}]{2,4}(?:新区|区|县)(?![域划])/u.test(title) && !/^[\p{Script=Han}]{2,3}市/u.test(title))
    return '区县';
  if (/^[\p{Script=Han}]{2,3}省/u.test(title)) return '省';
  if (/^[\p{Script=Han}]{2,3}市(?!场)/u.test(title)) return '市';
  const issuer = [
    ...lead.matchAll(
      /(中央|国务院|民政部|国家)|(省委|省政府|省民政厅)|(市委|市政府|市人大|市民政局)|(区委|区政府|区民政局)/gu,
    ),
  ].at(-1);
  if (issuer) return issuer[1] ? '国家' : issuer[2] ? '省' : issuer[3] ? '市' : '区县';
  return /法典?$/u.test(title) && !/办法$/u.test(title) ? '国家' : null;
}

/** `2024—2027年`, `2035`: as the title prints it; null where it names no year. */
export function yearsOf(title: string): string | null {
  return /20\d{2}(?:\s*[—\-–~～至]+\s*20\d{2})?年?/u.exec(title)?.[0] ?? null;
}
