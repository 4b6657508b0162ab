/** Words with a slip that editors marked say 原文如此 beside it wherever a page quotes them. */
import { expect, test } from 'vitest';
import { corpus } from '../held-corpus.ts';
import { pagesOf } from './built-site.ts';
import { sites } from './site.ts';

/** What begins or ends a line of a page: a paragraph, a cell, an item of a list. */
const LINE = /<\/?(?:p|li|td|th|dt|dd|div|h\d|summary|caption|figcaption|title|option)\b[^>]*>/u;
/** Words that stand once in their notice: a run that is repeated is a slip the second time alone. */
const slips = corpus.notices.flatMap(({ id, corrections }) =>
  corrections.flatMap(({ kind, text }) =>
    kind === 'sic' &&
    text !== null &&
    corpus.passages.filter((passage) => passage.notice === id && passage.text.includes(text)).length === 1
      ? [text]
      : [],
  ),
);

/** The lines of a page as a reader sees them, the mark that the style draws written out. */
function linesOf(html: string): string[] {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gsu, '')
    .replace(/<span class="sic"[^>]*>/gu, '原文如此<i>')
    .replace(/<small class="slip"[^>]*>/gu, '<i>')
    .split(LINE)
    .map((line) => line.replace(/<[^>]+>/gu, '').replaceAll('&quot;', '"'));
}

test('every page that quotes a slip marks it', () => {
  const [{ folder }] = sites;
  const quoting = pagesOf(folder).flatMap(({ file, html }) =>
    linesOf(html)
      .filter((line) => slips.some((slip) => line.includes(slip)))
      .map((line) => ({ file, line, marked: line.includes('原文如此') })),
  );
  expect(slips.length).toBeGreaterThan(10);
  expect(quoting.length).toBeGreaterThan(100);
  expect(quoting.filter(({ marked }) => !marked)).toEqual([]);
});
