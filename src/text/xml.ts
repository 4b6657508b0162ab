/** Signs that XML 1.0 cannot hold, which a copied text may. */
const UNHOLDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML and HTML write it, in an element or in an attribute between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(UNHOLDABLE, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
