/**
 * Comparisons on paper: a page of each kind that has one is printed, and the PDF read back. What cannot be seen here, whether
 * it looks well, was looked at in pictures of the PDFs.
 */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './open.ts';
import { findText, fold, print, type Paper } from './paper.ts';

/** The largest and a small theme, a topic, and a theme of one place. */
const comparisons = [
  'themes/elderly-care/',
  'themes/estate/',
  'themes/elderly-care/meals/',
  'places/pudong/elderly-care/',
] as const;
const A4 = [595, 842] as const;

interface ScreenRow {
  topic: string;
  cells: {
    /** `浦东新区 2024`. */
    column: string;
    /** Paragraphs and words of state, and the sources as paper has them. */
    texts: string[];
    sources: string[];
  }[];
}

interface Screen {
  rows: ScreenRow[];
  /** Names of the texts that are shown. */
  held: string[];
  /** What is at the end of the print: the texts in full, those not held, how to read it. */
  end: string[];
}

/** What a reader sees of the comparison at a desk, before printing. */
function readScreen(page: Page): Promise<Screen> {
  return page.evaluate(() => {
    // On a phone the comparison is behind the list of topics, and printed.
    const seen = (element: Element): boolean => element.closest('[hidden]') === null;
    const words = (element: Element | null | undefined): string => {
      const copy = element?.cloneNode(true) as Element | undefined;
      // Said to a screen reader alone, or the page of a sentence, which paper has with the source.
      for (const aside of copy?.querySelectorAll('.vh, .src, .tag, [hidden]') ?? []) aside.remove();
      // The style draws the mark of a slip.
      for (const slip of copy?.querySelectorAll('.sic') ?? []) slip.append('原文如此');
      return copy?.textContent?.trim() ?? '';
    };
    const rows = [...document.querySelectorAll('table.comparison tr[data-topic]')].filter(seen).map((body) => ({
      topic: words(body.querySelector('th')),
      cells: [...body.querySelectorAll('td:not(.none)')].filter(seen).map((cell) => ({
        column: words(cell.querySelector('.org')),
        texts: [...cell.querySelectorAll('.tx > p')].map(words),
        sources: [...cell.querySelectorAll('.loc')].map(words),
      })),
    }));
    const heads = [...document.querySelectorAll('table.comparison thead th[data-text]:not([hidden])')];
    const end = [...document.querySelectorAll('.sheet li:not([hidden]), .sheet > p:not(.sheet-url)')].map(words);
    return { rows, held: heads.map(words), end };
  });
}

/** Everything that is wrong with a print, in words; nothing where it is right. */
function faultsOf(screen: Screen, paper: Paper, side: boolean): string[] {
  const faults: string[] = [];
  const total = paper.sheets.length;
  const [short, long] = A4;
  paper.sheets.forEach((sheet, index) => {
    const at = `sheet ${index + 1}`;
    const size = [Math.round(sheet.width), Math.round(sheet.height)];
    if (String(size) !== String(side ? [long, short] : [short, long])) faults.push(`${at}: ${size.join(' × ')}`);
    if (!sheet.text.includes(`第${index + 1}页,共${total}页`)) faults.push(`${at}: no page number`);
    for (const piece of sheet.pieces) {
      if (
        piece.left < 14 ||
        piece.right > sheet.width - 14 ||
        piece.bottom < 14 ||
        piece.bottom + piece.size > sheet.height - 14
      )
        faults.push(`${at}: “${piece.text}” is outside the page or in its margin`);
    }
    if (index > 0 && index < total - 1 && fillOf(sheet) < 0.3) faults.push(`${at}: nearly empty`);
  });
  for (const row of screen.rows) {
    const short = row.cells.every(({ sources }) => sources.length < 2);
    for (const cell of row.cells) {
      for (const text of [...cell.texts, ...cell.sources]) {
        const found = findText(paper, text);
        if (short && !paper.sheets.some((sheet) => sheet.text.includes(fold(text))))
          faults.push(
            `${row.topic}, ${cell.column}: “${text.slice(0, 30)}” of a short row goes over to the next sheet`,
          );
        if (found === null) faults.push(`${row.topic}, ${cell.column}: “${text.slice(0, 30)}” is not printed`);
      }
    }
  }
  for (const words of screen.end) if (findText(paper, words) === null) faults.push(`“${words}” is not printed`);
  faults.push(...headFaults(screen, paper, side));
  if (!paper.tagged) faults.push('not tagged');
  const heads = screen.rows.length + (side ? screen.held.length : 0);
  if ((paper.tags.get('TH') ?? 0) < heads) faults.push(`${paper.tags.get('TH') ?? 0} TH tags for ${heads} heads`);
  return faults;
}

/** Where a cell goes over to another sheet, that sheet says which topic and, side by side, which texts it is of. */
function headFaults(screen: Screen, paper: Paper, side: boolean): string[] {
  let from = 0;
  return screen.rows.flatMap((row) => {
    const band = findText(paper, row.topic, from);
    if (band === null) return [`${row.topic}: no band`];
    from = band[0];
    return row.cells.flatMap((cell) =>
      cell.texts.flatMap((text) => {
        // Words of state stand everywhere.
        if (text.length < 8) return [];
        const found = findText(paper, text, from);
        if (found === null) return [];
        return Array.from({ length: found[1] - found[0] + 1 }, (_, offset) => found[0] + offset).flatMap((index) => {
          const sheet = paper.sheets[index]?.text ?? '';
          const missing = [row.topic, ...(side ? screen.held : [])].filter((name) => !sheet.includes(fold(name)));
          return missing.map((name) => `sheet ${index + 1}: “${text.slice(0, 12)}” without its head “${name}”`);
        });
      }),
    );
  });
}

/** How far down its page a sheet is filled, running lines aside. */
function fillOf(sheet: Paper['sheets'][number]): number {
  const [top, bottom] = [sheet.height - 50, 60];
  const lowest = Math.min(...sheet.pieces.map((piece) => piece.bottom).filter((y) => y > bottom && y < top));
  return (top - lowest) / (top - bottom);
}

interface Printed {
  faults: string[];
  paper: Paper;
}

const faultsAt = async (path: string, options: Parameters<typeof printed>[1] = {}): Promise<string[]> =>
  (await printed(path, options)).faults;

/** A comparison printed once, with all that is wrong with it. @param options `title`: what the sheet is waited to be called */
async function printed(
  path: string,
  options: BrowserContextOptions & { size?: string; title?: string } = {},
): Promise<Printed> {
  const { size, title, ...context } = options;
  const page = await visit(path, context, size === undefined ? {} : { size });
  await page.locator('table.comparison').first().waitFor({ state: 'attached' });
  // The words for a choice come with a script of their own, after the page.
  if (title !== undefined) await expect.poll(() => page.locator('[data-sheet="title"]').textContent()).toBe(title);
  const screen = await readScreen(page);
  const side = screen.held.length >= 2 && screen.held.length <= 5 && size === undefined;
  const paper = await print(page);
  const controls = await controlsOnPaper(page);
  expect(screen.rows.length).toBeGreaterThan(0);
  const faults = [...faultsOf(screen, paper, side), ...controls.map((words) => `navigation “${words}” is printed`)];
  return { faults, paper };
}

/** Controls and navigation that the print style sheet leaves standing. */
async function controlsOnPaper(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  return page
    .locator('nav, button, input, select, form, .skip, .crumbs, .pager, .tools, .screen')
    .evaluateAll((all) =>
      all.filter((each) => each.getClientRects().length > 0).map((each) => each.textContent?.trim().slice(0, 30) ?? ''),
    );
}

describe('every comparison prints whole, on numbered A4, with its heads and sources', () => {
  test.each(comparisons)('%s', { timeout: 300_000 }, async (path) => {
    expect(await faultsAt(path)).toEqual([]);
  });
});

describe('so does one', () => {
  const theme = 'themes/funeral/';
  test('of two texts, as chosen', async () => {
    const { faults, paper } = await printed(`${theme}?col=pudong-2024,pudong-2025`, {
      title: '殡葬：浦东新区2024、浦东新区2025对照',
    });
    expect(faults).toEqual([]);
    const [first] = paper.sheets;
    expect(first?.text).toContain(fold('/themes/funeral/?col=pudong-2024,pudong-2025'));
    expect(first?.text).toContain(fold('殡葬：浦东新区2024、浦东新区2025对照'));
    expect(paper.sheets.map((sheet) => sheet.text).join('')).not.toContain(fold('上海市普陀区民政局《'));
  });
  test.each([
    'topic=beds,meals&col=shanghai-2024,pudong-2025,qingpu-2025',
    'topic=beds,meals&col=pudong-2024,pudong-2025,shanghai-2024',
  ])('of three texts and two topics, on one sheet: %s', async (choice) => {
    const { faults, paper } = await printed(`themes/elderly-care/?${choice}`);
    expect(faults).toEqual([]);
    expect(paper.sheets).toHaveLength(1);
  });
  test('of the sentences of one wording, with the wording in its title', async () => {
    const { paper } = await printed(`${theme}?says=explore`, {
      title: '殡葬：上海市2024、浦东新区2024、浦东新区2025、普陀区2024、青浦区2025对照（只列“探索”的句子）',
    });
    expect(paper.sheets[0]?.text).toContain(fold('只列“探索”的句子'));
  });
  test('of any two texts, set side by side in the browser', async () => {
    expect(await faultsAt('compare/?a=pudong-2024&b=qingpu-2025&theme=funeral')).toEqual([]);
  });
  test('in the dark', async () => expect(await faultsAt(theme, { colorScheme: 'dark' })).toEqual([]));
  test('in large type', async () => expect(await faultsAt(theme, { size: '26' })).toEqual([]));
  test('on a phone', async () => expect(await faultsAt(theme, { viewport: { width: 390, height: 844 } })).toEqual([]));
  test('without script', async () => {
    const page = await visit(theme, { javaScriptEnabled: false });
    const paper = await print(page);
    const text = paper.sheets.map((sheet) => sheet.text).join('');
    expect(text).toContain(fold('上海市浦东新区民政局《2024年浦东新区民政工作要点》，浦民发〔2024〕8号，2024年2月6日'));
    expect(paper.sheets.at(-1)?.text).toContain(fold(`第${paper.sheets.length}页，共${paper.sheets.length}页`));
  });
});

/** A notice's own words: page numbers, 原文如此 and what tells of a removal are drawn between them by the style. */
function withoutNotes(text: string): string {
  return fold(text).replace(/原文如此|〔编者删去[^〕]*〕|第\d+页(?!,共)/gu, '');
}

describe('what is no comparison of texts prints whole', () => {
  test.each([
    ['two years', 'compare/pudong-2024/pudong-2025/', '.pair-line .side > p:not(.yr, .loc, .meta)'],
    ['a city and its districts', 'uptake/2024/', 'table.uptake .up-words'],
    ['a year', 'years/2024/', 'main ul > li'],
    ['a place', 'places/pudong/', '#themes ~ * tbody th'],
    ['the home page', '', '.matrix .row th'],
  ] as const)('%s', async (_name, path, words) => {
    const page = await visit(path);
    const shown = await page.locator(words).evaluateAll((all) =>
      all.flatMap((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const extra of copy.querySelectorAll('.vh, .screen, .up-paper, [hidden]')) extra.remove();
        return each.closest('.screen') ? [] : [copy.textContent];
      }),
    );
    const paper = await print(page);
    const controls = await controlsOnPaper(page);
    expect(shown.length).toBeGreaterThan(1);
    // The signs that a screen reader is told about changes, and the drawn mark of a slip, may be among the words.
    const bare = { ...paper, sheets: paper.sheets.map((sheet) => ({ ...sheet, text: withoutChanges(sheet.text) })) };
    expect(shown.filter((text) => findText(bare, withoutChanges(text)) === null)).toEqual([]);
    expect(controls).toEqual([]);
    expect(paper.sheets.slice(1, -1).filter((sheet) => fillOf(sheet) < 0.3)).toEqual([]);
  });
});

const withoutChanges = (text: string): string => fold(text).replace(/〔(?:新增|未保留)止?〕|原文如此/gu, '');

describe('a notice prints as a document', () => {
  test.each(['notices/pudong-2025/', 'notices/shanghai-2024/'])('%s', async (path) => {
    const page = await visit(path);
    const paragraphs = await page
      .locator('article p')
      .evaluateAll((all) =>
        all.filter((each) => !each.closest('.screen, details')).map((each) => each.textContent ?? ''),
      );
    const outline = await page.locator('.toc li a').evaluateAll((all) => all.map((each) => each.textContent ?? ''));
    const paper = await print(page);
    expect(paragraphs.length).toBeGreaterThan(20);
    const pieces = [...paragraphs, ...outline].map(withoutNotes).filter((text) => text !== '');
    const words: Paper = {
      ...paper,
      sheets: paper.sheets.map((sheet) => ({ ...sheet, text: withoutNotes(sheet.text) })),
    };
    expect(pieces.filter((text) => findText(words, text) === null)).toEqual([]);
    expect(paper.tagged).toBe(true);
  });
});
