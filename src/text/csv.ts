/**
 * CSV as RFC 4180 has it, with a byte order mark so that Excel reads it as UTF-8.
 */
function quoteField(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The head is the first of the rows. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(quoteField).join(',')).join('\r\n')}\r\n`;
}

/** Characters that make a spreadsheet take a field for a formula. */
const formulaStart = /^[=+\-@\t\r]/u;

/**
 * A field for a file that is opened in a spreadsheet: a leading apostrophe keeps `=SUM(A1)` a text. The JSON files have
 * the exact words.
 */
export function spreadsheetField(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}
