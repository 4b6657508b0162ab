/** What a file is that is named as text and is none, by how it begins: read as text it would be published as it is. */

const formats: readonly { name: string; begins: RegExp; does: string; doesNot: string }[] = [
  { name: 'PDF', begins: /^%PDF-/u, does: '%PDF-1.7', doesNot: 'PDF' },
  { name: 'DOCX / ZIP', begins: /^PK\u0003\u0004/u, does: 'PK\u0003\u0004', doesNot: 'PKU' },
  { name: 'DOC', begins: /^\u00d0\u00cf\u0011\u00e0/u, does: '\u00d0\u00cf\u0011\u00e0', doesNot: '\u00d0' },
  { name: 'RTF', begins: /^\{\\rtf/u, does: '{\\rtf1', doesNot: '{rtf' },
  { name: 'GZIP', begins: /^\u001f\u008b/u, does: '\u001f\u008b', doesNot: '\u001f' },
  { name: 'PNG / JPEG', begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff)/u, does: '\u0089PNG', doesNot: 'PNG' },
  {
    name: 'HTML / XML',
    begins: /^\s{0,20}(?:<!doctype\s|<html[\s>]|<\?xml\s|MIME-Version:)/iu,
    does: '<!DOCTYPE html>',
    doesNot: '<养老>',
  },
];

/** For the test. @internal */
export const fileFormats = formats;

/** The name of the format whose files begin so; null for plain text. */
export function formatOf(content: string | Uint8Array): string | null {
  const head =
    typeof content === 'string'
      ? content.slice(0, 40)
      : Array.from(content.subarray(0, 40), (byte) => String.fromCharCode(byte)).join('');
  const bare = head.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/u, '');
  return formats.find(({ begins }) => begins.test(bare))?.name ?? null;
}
