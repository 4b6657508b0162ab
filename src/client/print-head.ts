/**
 * Keeps a printed page to what is on the screen: the address that holds the choice, the day of the print, whether its
 * sheets are turned, and once anything was chosen the title of the topics and texts (`print-choice.ts`, fetched then).
 * Texts and rows that are not shown are not printed.
 */

export function keepPrintHead(): void {
  window.addEventListener('beforeprint', tell);
  // What is folded is printed too: older browsers print it where it is open.
  if (!CSS.supports('selector(::details-content)')) void import('./open-for-print.ts');
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
  const main = document.querySelector('main');
  const sheet = main?.querySelector('[data-sheet]');
  // A comparison has at its end what the others say at the foot of each sheet.
  const proviso = sheet ? [] : [...document.querySelectorAll('[data-proviso]')];
  const said = proviso.map((part) => part.textContent).join('；');
  root.dataset['from'] = `${url.replace(/^https?:\/\//, '')}　${day}\n${said}`.trim();
  // Citations that no reader has turned to still lack the day of access.
  if (event?.type === 'beforeprint')
    for (const line of document.querySelectorAll('[data-format] p'))
      line.textContent = line.textContent.replace('[引用日期]', `[${now.toLocaleDateString('sv')}]`);
  // Elsewhere the running lines of the sheet have the address and the day.
  root.classList.toggle('no-running', !('CSSMarginRule' in window));
  if (main && sheet) tellSheet(main, url, `　${day}`);
  turnSheets();
}

function tellSheet(main: Element, url: string, day: string): void {
  const say: Say = (name, words) => {
    const place = main.querySelector(`[data-sheet="${name}"]`);
    if (place) place.textContent = words;
  };
  say('url', url);
  say('date', day);
  const table = main.querySelector<HTMLTableElement>('table.comparison');
  if (table) layOut(table.querySelectorAll('thead th[data-text]:not([hidden])').length);
  // A choice is in the address; a choice taken back is one too.
  if (location.search === '' && !chosen) return;
  chosen = true;
  // Once loaded it runs synchronously: printing does not wait for a promise.
  if (tellChoice) tellChoice(main, say);
  else
    void import('./print-choice.ts').then((part) => {
      ({ tellChoice } = part);
      tellChoice(main, say);
    });
}

type Say = (name: string, words: string) => void;
let tellChoice: ((main: Element, say: Say) => void) | undefined;
let chosen = false;

/** Few texts are side by side on a turned sheet; more, or one alone, are stacked on an upright one. The layout says how many. */
function layOut(texts: number): void {
  const { side: counts = '' } = document.body.dataset;
  const side = counts.includes(String(texts)) && !('size' in document.documentElement.dataset);
  document.body.classList.toggle('side', side);
  document.body.dataset['texts'] = String(texts);
}

/** Turns the sheets of a page whose texts are side by side, by the rule that BaseLayout hands over with its style sheet. */
function turnSheets(): void {
  const side = document.body.classList.contains('side');
  const link = document.querySelector<HTMLLinkElement | HTMLStyleElement>('[data-landscape]');
  if (!link?.sheet || side === turned) return;
  const { sheet } = link;
  if (side) sheet.insertRule(link.dataset['landscape'] ?? '', sheet.cssRules.length);
  else sheet.deleteRule(sheet.cssRules.length - 1);
  turned = side;
}

let turned = false;
