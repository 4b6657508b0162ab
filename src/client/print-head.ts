/**
 * Keeps a printed page to what is on the screen: its title of the topics and texts chosen, the address that holds the
 * choice, the day of the print, and whether its sheets are turned. Texts and rows that are not shown are not printed.
 */
import { comparisonTitle, pairTitle } from './take/page-title.ts';
import { isShown } from './take/read-words.ts';

/** Texts that stand side by side on a turned sheet; more, or one alone, are stacked on an upright one. */
const SIDE_BY_SIDE = [2, 5] as const;

export function keepPrintHead(): void {
  window.addEventListener('beforeprint', tell);
  // Some programs print without the event.
  document.addEventListener('change', () => setTimeout(tell));
  document.addEventListener('click', () => setTimeout(tell));
  tell();
}

function tell(event?: Event): void {
  const url = location.href.replace(/#.*$/, '').replaceAll('%2C', ',');
  const now = new Date();
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日打印`;
  const root = document.documentElement;
  root.dataset['from'] = `${url.replace(/^https?:\/\//, '')}　${day}`;
  // Citations that no reader has turned to still lack the day of access.
  if (event?.type === 'beforeprint')
    for (const line of document.querySelectorAll('[data-format] p'))
      line.textContent = line.textContent.replace('[引用日期]', `[${now.toLocaleDateString('sv')}]`);
  // Elsewhere the running lines of the sheet have the address and the day.
  root.classList.toggle('no-running', !('CSSMarginRule' in window));
  const main = document.querySelector('main');
  if (main?.querySelector('[data-sheet]')) tellSheet(main, url, `　${day}`);
}

function tellSheet(main: Element, url: string, day: string): void {
  const say = (name: string, words: string): void => {
    const place = main.querySelector(`[data-sheet="${name}"]`);
    if (place) place.textContent = words;
  };
  say('url', url);
  say('date', day);
  const table = main.querySelector<HTMLTableElement>('table.comparison');
  if (table) {
    say('title', comparisonTitle(table));
    turn([...table.querySelectorAll<HTMLElement>('thead th[data-text]')].filter(isShown));
    if (table.closest('#two')) tellSources(table);
  } else if (main.querySelector('.pair-item')) say('title', pairTitle(main));
}

/** Turns the sheets for as many texts as stand side by side. */
function turn(texts: readonly HTMLElement[]): void {
  const [least, most] = SIDE_BY_SIDE;
  const side = texts.length >= least && texts.length <= most && !('size' in document.documentElement.dataset);
  document.body.classList.toggle('side', side);
  document.body.dataset['texts'] = String(texts.length);
  const sheet = document.querySelector<HTMLLinkElement>('link[data-landscape]');
  if (sheet) sheet.media = side ? 'print' : 'not all';
}

/** Two texts that the reader chose: the page has their sources with the heads of their columns. */
function tellSources(table: HTMLTableElement): void {
  const list = document.querySelector('[data-sheet="sources"]');
  list?.replaceChildren(
    ...[...table.querySelectorAll<HTMLElement>('thead th[data-cite]')].map((head) => {
      const line = document.createElement('li');
      line.textContent = `${head.textContent.trim()}：${head.dataset['cite'] ?? ''}`;
      return line;
    }),
  );
}
