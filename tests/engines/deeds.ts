/**
 * What a reader does on a page, done in any engine: each deed returns what is wrong, in words; nothing where it holds.
 */
import { fold, readPaper, type Paper, type Sheet } from '../browser/paper.ts';
import { until, type Engine } from './engine.ts';

export interface PageKind {
  name: string;
  path: string;
  /** A choice that the page offers: what is pressed, and what then counts as done. */
  choice?: { press: string; count: string; parameter: string };
  /** A button that copies, and words that the copy has. */
  copy?: { open?: string; within: string; press: string; words: RegExp };
  /** Sheets of A4 at the most. */
  sheets: number;
}

export const PAGE_KINDS: readonly PageKind[] = [
  { name: '首页', path: '', sheets: 12 },
  {
    name: '主题',
    path: 'themes/elderly-care/',
    choice: { press: '.chip input[name="col"]:checked + span', count: 'thead th[data-text]', parameter: 'col' },
    copy: { within: 'table.comparison td', press: '复制', words: /（.*民政局/u },
    sheets: 60,
  },
  { name: '议题', path: 'themes/elderly-care/meals/', sheets: 16 },
  { name: '年份', path: 'years/2024/', sheets: 30 },
  { name: '地区', path: 'places/pudong/', sheets: 20 },
  {
    name: '两年对比',
    path: 'compare/pudong-2024/pudong-2025/',
    choice: { press: 'form.filter label.continued', count: '.pair-line', parameter: 'show' },
    sheets: 60,
  },
  { name: '任选两份', path: 'compare/?a=pudong-2024&b=qingpu-2025&theme=funeral', sheets: 12 },
  {
    name: '要点全文',
    path: 'notices/pudong-2024/',
    copy: { open: '#p2-5 p span[id]', within: '.panel', press: '复制引用', words: /民政局.*\[EB\/OL\]/u },
    sheets: 24,
  },
  { name: '指标', path: 'targets/', sheets: 60 },
  { name: '一项指标', path: 'targets/elderly-beds/', sheets: 4 },
  { name: '搜索', path: 'search/?q=助餐', sheets: 30 },
  { name: '关于本站', path: 'about/', sheets: 30 },
];

export function kindAt(path: string): PageKind {
  const kind = PAGE_KINDS.find((each) => each.path === path);
  if (!kind) throw new Error(`no kind of page is tried at ${path}`);
  return kind;
}

/** Runs in the page: what a look at it would object to. */
function look(): string[] {
  const wrong: string[] = [];
  const shown = (element: Element): boolean => element.getClientRects().length > 0;
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1)
    wrong.push(`it is ${String(root.scrollWidth)} px wide in ${String(innerWidth)}`);
  const old = document.querySelector('.old');
  if (old && shown(old)) wrong.push('it is called old');
  const title = document.querySelector('h1');
  if (!title || !shown(title)) wrong.push('its title is not shown');
  // Where a length is not understood a drawing takes the height that SVG has by default.
  const lost = Array.from(document.querySelectorAll('main svg rect')).filter(
    (bar) => Math.round(bar.getBoundingClientRect().height) === 150,
  );
  if (lost.length > 0) wrong.push(`${String(lost.length)} bars have lost their height`);
  // Each bar's label is above it, below the bar before.
  for (const drawing of Array.from(document.querySelectorAll('main svg.bars')).filter(shown)) {
    const tops = Array.from(
      drawing.querySelectorAll('g > text:first-child'),
      (label) => label.getBoundingClientRect().top,
    );
    if (tops.some((top, at) => at > 0 && top < (tops[at - 1] ?? 0) + 12)) wrong.push('labels of bars overprint');
    const low = Math.max(...Array.from(drawing.querySelectorAll('rect'), (bar) => bar.getBoundingClientRect().bottom));
    if (low > drawing.getBoundingClientRect().bottom + 2) wrong.push('bars stand below their drawing');
  }
  const narrow = Array.from(document.querySelectorAll('.matrix .row td')).filter(
    (cell) => cell.getBoundingClientRect().width < 30,
  );
  if (narrow.length > 0) wrong.push(`${String(narrow.length)} cells of the matrix have no width`);
  const heads = Array.from(document.querySelectorAll('table.comparison > thead th')).filter(shown);
  const boxes = heads.map((head) => head.getBoundingClientRect());
  const over = boxes.filter((box, at) => {
    const next = boxes[at + 1];
    return next !== undefined && next.top < box.bottom - 2 && next.left < box.right - 2 && next.right > box.left + 2;
  });
  if (over.length > 0) wrong.push(`${String(over.length)} heads of texts overprint the next`);
  if (innerWidth > 1200) {
    const rows = Array.from(document.querySelectorAll('table.comparison tr[data-topic]'));
    const beside = rows.some((row) => {
      const cells = Array.from(row.querySelectorAll('td')).filter(shown);
      const [first, second] = cells.map((cell) => cell.getBoundingClientRect());
      return first && second && Math.abs(first.top - second.top) < 3 && second.left >= first.right - 3;
    });
    if (rows.length > 0 && !beside) wrong.push('no two texts stand side by side');
  }
  return wrong;
}

const WIDTHS = [1440, 390] as const;

export async function shows(engine: Engine, site: string, kind: PageKind): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of WIDTHS) {
    await engine.open(site + kind.path, width);
    await settled(engine, kind);
    for (const each of await engine.run(look)) wrong.push(`${String(width)} px: ${each}`);
    wrong.push(...engine.faults().map((each) => `${String(width)} px: ${each}`));
  }
  return wrong;
}

/** What a page fetches for its address is there. */
async function settled(engine: Engine, { path }: PageKind): Promise<void> {
  const awaited = path.startsWith('search/') ? '.hit mark' : path.startsWith('compare/?') ? '#two td' : 'h1';
  await until(engine, awaited, () =>
    engine.run((selector: string) => document.querySelector(selector) !== null, awaited),
  );
}

const countShown = (selector: string): number =>
  Array.from(document.querySelectorAll(selector)).filter((each) => each.getClientRects().length > 0).length;

/** A press changes what is shown and the address, and both are still so after leaving and coming back. */
export async function chooses(engine: Engine, site: string, kind: PageKind): Promise<string[] | null> {
  const { choice } = kind;
  if (!choice) return null;
  await engine.open(site + kind.path, 1440);
  await engine.run(() => {
    document.querySelector<HTMLElement>('[data-open-all]')?.click();
  });
  await until(engine, choice.count, async () => (await engine.run(countShown, choice.count)) > 0);
  const before = await engine.run(countShown, choice.count);
  await engine.press(choice.press);
  const holds = async () => (await engine.run(countShown, choice.count)) !== before;
  await until(engine, 'another count of what is shown', holds);
  const after = await engine.run(countShown, choice.count);
  const wrong: string[] = [];
  if (after >= before) wrong.push(`${String(before)} before the choice, ${String(after)} after`);
  await until(engine, `?${choice.parameter}=`, () =>
    engine.run((name: string) => location.search.includes(`${name}=`), choice.parameter),
  );
  const state = () => {
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('form input[type="checkbox"]'));
    return `${location.search} ${boxes.map((box) => Number(box.checked)).join('')}`;
  };
  const chosen = await engine.run(state);
  await engine.open(`${site}about/`, 1440);
  await engine.back();
  await until(engine, 'the page after Back', () =>
    engine.run(() => document.querySelector('.textbar, .pair-bar') !== null),
  );
  await until(engine, 'the choice after Back', async () => (await engine.run(state)) === chosen).catch(async () => {
    wrong.push(`after Back ${await engine.run(state)} and not ${chosen}`);
  });
  return [...wrong, ...engine.faults()];
}

/** The page's own search box leads to hits; after Back from one of them the words are still in the box. */
export async function searches(engine: Engine, site: string, kind: PageKind): Promise<string[]> {
  await engine.open(site + kind.path.replace(/^search\/\?.*$/, 'search/'), 1440);
  const box = await engine.run(() => {
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input[name="q"]'));
    return boxes.find((each) => each.getClientRects().length > 0)?.id ?? '';
  });
  await engine.enter(`#${box}`, '认知障碍');
  await until(engine, 'hits', () => engine.run(() => document.querySelector('.hit mark') !== null));
  const wrong: string[] = [];
  const marks = await engine.run(() =>
    Array.from(document.querySelectorAll('.hit mark')).map((mark) => mark.textContent),
  );
  if (marks.some((mark) => mark !== '认知障碍')) wrong.push(`marks ${marks.join()}`);
  await engine.run(() => {
    document.querySelector<HTMLAnchorElement>('.hit a[href*="/notices/"]')?.click();
  });
  await until(engine, 'the passage of a hit', () => engine.run(() => location.pathname.includes('/notices/')));
  await engine.back();
  await until(engine, 'hits after Back', () => engine.run(() => document.querySelector('.hit mark') !== null));
  const wordsInBox = () => document.querySelector<HTMLInputElement>('main input[name="q"]')?.value;
  await until(
    engine,
    'the words in the box after Back',
    async () => (await engine.run(wordsInBox)) === '认知障碍',
  ).catch(async () => {
    wrong.push(`after Back the box holds “${String(await engine.run(wordsInBox))}”`);
  });
  return [...wrong, ...engine.faults()];
}

/** Runs in the page: the words that paper has too. Left out is what the styles for paper hide by name. */
function wordsForPaper(): string[] {
  const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules));
  const forPaper = rules.flatMap((rule) =>
    rule instanceof CSSMediaRule && rule.media.mediaText === 'print' ? Array.from(rule.cssRules) : [],
  );
  const screenOnly = forPaper
    .flatMap((rule) => (rule instanceof CSSStyleRule && rule.style.display === 'none' ? [rule.selectorText] : []))
    .join();
  const kinds = 'main h1, main h2, main h3, main td p, main td, main p span[id], main .hit q, main dd';
  // What is folded is printed too.
  const folded = Array.from(document.querySelectorAll<HTMLDetailsElement>('main details:not([open])'));
  for (const each of folded) each.open = true;
  const words = Array.from(document.querySelectorAll(kinds))
    .filter((each) => each.closest(screenOnly) === null)
    .filter((each) => each.getClientRects().length > 0)
    .filter((each) => !each.querySelector('p, details'))
    .map((each) => {
      const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
      let words = '';
      while (walker.nextNode()) {
        const within = walker.currentNode.parentElement;
        if (within && within.getClientRects().length > 0 && within.closest(screenOnly) === null)
          words += walker.currentNode.textContent ?? '';
      }
      return words.trim();
    })
    .filter((text) => text.length > 12);
  for (const each of folded) each.open = false;
  return words;
}

/** Runs in the page: the words of what heads something that follows. */
const headings = (): string[] =>
  Array.from(
    document.querySelectorAll('main h2, main h3, main .comparison tbody .h, main .pair-item .ch, main .lines > .meta'),
  ).map((each) => each.textContent.trim());

/** What is at the edges of sheets and should not: a heading alone at a foot, a last sheet with two lines or fewer. */
function edgeFaults({ sheets }: Paper, heads: readonly string[]): string[] {
  const folded = new Set(heads.map(fold).filter((words) => words !== ''));
  const linesOf = (sheet: Sheet): string[] => {
    const lines = new Map<number, string>();
    for (const { text, bottom } of sheet.pieces)
      if (bottom > RUNNING && bottom < sheet.height - RUNNING)
        lines.set(Math.round(bottom), (lines.get(Math.round(bottom)) ?? '') + text);
    return [...lines].sort(([a], [b]) => b - a).map(([, text]) => fold(text));
  };
  const alone = sheets.slice(0, -1).flatMap((sheet, at) => {
    const last = linesOf(sheet).at(-1) ?? '';
    // A long one may be in two lines.
    const isHead = folded.has(last) || (last.length > 8 && [...folded].some((head) => head.endsWith(last)));
    return isHead ? [`“${last}” stands alone at the foot of sheet ${String(at + 1)}`] : [];
  });
  const [end] = sheets.slice(1).slice(-1);
  const few = end && linesOf(end).length <= 2 ? [`the last sheet has “${linesOf(end).join(' / ')}” alone`] : [];
  return [...alone, ...few];
}

/** Points at the head and the foot of a sheet that are the running lines' own. */
const RUNNING = 46;

/** Every character of the words that a reader sees is on the paper, on sheets of one format and not too many. */
export async function prints(engine: Engine, site: string, kind: PageKind): Promise<string[] | null> {
  await engine.open(site + kind.path, 1440);
  await settled(engine, kind);
  const words = await engine.run(wordsForPaper);
  const heads = await engine.run(headings);
  // What the page still fetches comes before it: printing holds everything up.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const bytes = await engine.print();
  if (bytes === null) return null;
  const paper = await readPaper(bytes);
  const wrong: string[] = [];
  const turned = paper.sheets.filter(({ width, height }) => width > height).length;
  if (turned > 0 && turned < paper.sheets.length)
    wrong.push(`${String(turned)} of ${String(paper.sheets.length)} sheets are turned`);
  if (paper.sheets.length > kind.sheets) wrong.push(`${String(paper.sheets.length)} sheets`);
  const cut = paper.sheets.flatMap(({ width, pieces }) =>
    pieces.filter(({ left, right }) => left < 0 || right > width + 1),
  );
  if (cut.length > 0) wrong.push(`“${String(cut[0]?.text)}” stands outside its sheet`);
  wrong.push(...edgeFaults(paper, heads));
  const whole = paper.sheets.map(({ text }) => text).join('');
  const missing = words.filter((text) => !isPrinted(whole, fold(text)));
  if (missing.length > 0)
    wrong.push(
      `${String(missing.length)} of ${String(words.length)} not printed: “${String(missing[0]?.slice(0, 30))}”`,
    );
  return wrong;
}

/** A character of a printed text whose glyph has none: Firefox leaves some so. It may be any. */
const UNKNOWN = '\uFFFD';
const asPattern = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|]/, String.raw`\$&`);

function stands(whole: string, text: string): boolean {
  if (whole.includes(text)) return true;
  if (!whole.includes(UNKNOWN)) return false;
  return new RegExp([...text].map((each) => `(?:${asPattern(each)}|${UNKNOWN})`).join(''), 'u').test(whole);
}

/** Whether a text is printed, whole or going on after the heads of another sheet, three times at most. */
function isPrinted(whole: string, text: string, breaks = 3): boolean {
  if (stands(whole, text)) return true;
  if (breaks === 0 || text.length < 12) return false;
  // A beginning that is there has all shorter ones there too: the longest is found by halving.
  let [held, lost] = [0, text.length];
  while (lost - held > 1) {
    const middle = Math.floor((held + lost) / 2);
    if (stands(whole, text.slice(0, middle))) held = middle;
    else lost = middle;
  }
  // What follows may agree by chance for some characters more than were broken off.
  for (let cut = held; cut >= Math.max(2, held - 6); cut -= 1)
    if (isPrinted(whole, text.slice(cut), breaks - 1)) return true;
  return false;
}

/** One press copies, and the button says so; the words are read as the page hands them to the clipboard. */
export async function copies(engine: Engine, site: string, kind: PageKind): Promise<string[] | null> {
  const { copy } = kind;
  if (!copy) return null;
  await engine.open(site + kind.path, 1440);
  await engine.run(() => {
    const kept = window as unknown as { copied: string };
    kept.copied = '';
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard) {
      const write = clipboard.writeText.bind(clipboard);
      clipboard.writeText = (text) => {
        kept.copied = text;
        return write(text);
      };
    }
    document.addEventListener('copy', (event) => {
      const field = document.activeElement;
      kept.copied =
        field instanceof HTMLTextAreaElement ? field.value : (event.clipboardData?.getData('text/plain') ?? '');
    });
  });
  if (copy.open !== undefined) await engine.press(copy.open);
  const mark = (within: string, words: string): boolean => {
    const buttons = Array.from(document.querySelectorAll<HTMLElement>(`${within} button`));
    const button = buttons.find(
      (each) => each.getClientRects().length > 0 && each.textContent.trim().startsWith(words),
    );
    button?.setAttribute('data-to-press', '');
    return button !== undefined;
  };
  await until(engine, copy.press, () => engine.run(mark, copy.within, copy.press));
  await engine.press('[data-to-press]');
  await until(engine, '已复制', () => engine.run(() => document.body.textContent.includes('已复制')));
  const copied = await engine.run(() => (window as unknown as { copied: string }).copied);
  return [...(copy.words.test(copied) ? [] : [`copied “${copied.slice(0, 60)}”`]), ...engine.faults()];
}
