/**
 * A PDF as text: one line of text per line, a form feed between pages. Running heads and page numbers stay; the conversion finds
 * them. A line's indent is kept as full-width blanks, by which paragraphs are told.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IntakeFault, type Received } from './received.ts';

interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  end: number;
}

const library = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));

/** Fewer characters a page, over the whole, and the PDF is pictures of pages. */
const fewest = 10;

export async function readPdf(bytes: Uint8Array): Promise<Received> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    // Without these the characters of many Chinese fonts that are not embedded are unknown.
    cMapUrl: join(library, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(library, 'standard_fonts/'),
    verbosity: VerbosityLevel.ERRORS,
  });
  const document = await loading.promise.catch((error: unknown) => {
    const { name, message } = error as Error;
    throw new IntakeFault(name === 'PasswordException' ? 'intake-locked' : 'intake-damaged', message);
  });
  const pages: string[] = [];
  const blankPages: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const text = pageText(await readLines(page), page.view[3] ?? 0);
    if (text.trim() === '') blankPages.push(number);
    pages.push(text);
  }
  await loading.destroy();
  const text = pages.join('\f');
  const characters = text.replace(/\s+/gu, '');
  if (characters.length < fewest * pages.length) throw new IntakeFault('intake-scanned', String(pages.length));
  const unreadable = characters.match(/[\ufffd\ue000-\uf8ff\u0000-\u001f]|[\u00a1-\u02af]/gu)?.length ?? 0;
  if (unreadable > characters.length / 10) throw new IntakeFault('intake-garbled');
  return { form: 'pdf', pieces: [{ text: `${text}\n`, left: null }], told: [], blankPages };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readLines(page: Page): Promise<Line[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , , scale = 0, x = 0, y = 0] = item.transform as number[];
    const size = Math.abs(scale) || item.height || 12;
    if (item.str.trim() === '') {
      // Between the cells of a table pdf.js gives one wide blank.
      if (line && item.str !== '') line.text += item.width > 2.5 * line.size ? '\t' : item.str;
    } else if (line && Math.abs(line.y - y) <= Math.max(size, line.size) / 2 && x >= line.x) {
      const gap = x - line.end;
      line.text += `${gap > 2.5 * size && !/\s$/u.test(line.text) ? '\t' : ''}${item.str}`;
      line.end = Math.max(line.end, x + item.width);
    } else {
      line = { text: item.str, x, y, size, end: x + item.width };
      lines.push(line);
    }
  }
  return lines;
}

/** Lines in the order of the file, but a head stands first and a foot last wherever the file has them. */
function pageText(lines: readonly Line[], height: number): string {
  const band = (line: Line): number => (line.y > height * 0.92 ? 0 : line.y < height * 0.1 ? 2 : 1);
  const ordered = lines.map((line) => ({ line, band: band(line) })).sort((a, b) => a.band - b.band);
  const widest = Math.max(0, ...lines.map(({ x, end }) => end - x));
  const margin = Math.min(...lines.filter(({ x, end }) => end - x > widest * 0.6).map(({ x }) => x));
  return ordered
    .map(({ line: { text, x, size } }) => {
      const indent = Math.min(12, Math.max(0, Math.round((x - margin) / size)));
      return `${'\u3000'.repeat(indent)}${text.trimEnd()}`;
    })
    .join('\n');
}
