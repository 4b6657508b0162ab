/**
 * A PDF as text: one line of text per line, a form feed between pages. A head or foot that is in the same words at the
 * same place of the pages is left out; page numbers stay, the conversion finds them. A line's indent is kept as full-width
 * blanks, by which paragraphs are recognised.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IntakeFault, type Piece, type Received } from './received.ts';

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
  const pages: Page[] = [];
  const blankPages: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const lines = await readLines(page);
    if (lines.every(({ text }) => text.trim() === '')) blankPages.push(number);
    pages.push({ lines, height: page.view[3] ?? 0 });
  }
  await loading.destroy();
  const pieces = piecesOf(pages);
  const text = pieces.map((piece) => piece.text).join('');
  const characters = text.replace(/\s+/gu, '');
  if (characters.length < fewest * pages.length) throw new IntakeFault('intake-scanned', String(pages.length));
  const unreadable = characters.match(/[\ufffd\ue000-\uf8ff\u0000-\u001f]|[\u00a1-\u02af]/gu)?.length ?? 0;
  if (unreadable > characters.length / 10) throw new IntakeFault('intake-garbled');
  return { form: 'pdf', pieces, told: [], blankPages };
}

type PageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
interface Page {
  lines: Line[];
  height: number;
}

async function readLines(page: PageProxy): Promise<Line[]> {
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

/** Where a line is on its page: 0 in its head, 2 in its foot. */
const bandOf = ({ y }: Line, height: number): 0 | 1 | 2 => (y > height * 0.92 ? 0 : y < height * 0.1 ? 2 : 1);

/** The words at their place: a running head has the same on each page. */
const placed = ({ text, y }: Line): string => `${String(Math.round(y / 2))} ${text.trim()}`;

/** Heads and feet that are on every page, or on every page but the first. */
function repeated(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { lines, height } of pages)
    for (const key of new Set(lines.filter((line) => bandOf(line, height) !== 1).map(placed)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, pages.length - 1);
  return new Set([...counts].flatMap(([key, count]) => (count >= least ? [key] : [])));
}

/** The pages with a form feed between them; a head first and a foot last on its page, wherever the file has them. */
function piecesOf(pages: readonly Page[]): Piece[] {
  const running = repeated(pages);
  return pages.flatMap(({ lines, height }, index): Piece[] => {
    const widest = Math.max(0, ...lines.map(({ x, end }) => end - x));
    const margin = Math.min(...lines.filter(({ x, end }) => end - x > widest * 0.6).map(({ x }) => x));
    const ordered = [0, 1, 2].flatMap((band) => lines.filter((line) => bandOf(line, height) === band));
    const runs = (line: Line): boolean => bandOf(line, height) !== 1 && running.has(placed(line));
    const texts = ordered.map((line): Piece => {
      const indent = Math.min(12, Math.max(0, Math.round((line.x - margin) / line.size)));
      const text = `${'\u3000'.repeat(indent)}${line.text.trimEnd()}\n`;
      return { text, left: !runs(line) ? null : bandOf(line, height) === 0 ? 'header' : 'footer' };
    });
    const last = texts.findLast(({ left }) => left === null);
    const between = index < pages.length - 1;
    if (!between) return texts;
    if (!last) return [...texts, { text: '\f', left: null }];
    last.text = `${last.text.trimEnd()}\f`;
    return texts;
  });
}
