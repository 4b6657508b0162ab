/**
 * The script of every page, after `public/mode.js`, which sets the type size before anything is drawn. What works on what
 * is already there comes with it; what only a reader's action asks for is fetched at that action.
 */
import { chooseTexts } from './choose-texts.ts';
import { highlightQuery } from './highlight.ts';
import { keepPrintHead } from './print-head.ts';
import { workReadingPage } from './reading-page.ts';
import { readySearchBoxes } from './search-box.ts';
import { answerMissingParts, sayMissing } from './missing-part.ts';

/** Starts each part; one that fails stops no other. */
function startEach(...parts: readonly (() => void)[]): void {
  for (const start of parts)
    try {
      start();
    } catch (error) {
      console.error(error);
    }
}

/** Loads what a part of the page needs when the reader first turns to that part, or at once where the address asks it. */
function whenTurnedTo(part: EventTarget | null, load: () => Promise<unknown>, asked = false): void {
  if (!part) return;
  // A finger too is over what it presses, a moment before.
  const signs = ['pointerover', 'focusin', 'input'];
  const start = (): void => {
    for (const sign of signs) part.removeEventListener(sign, start);
    // What could not be had is asked for anew at the next turn to it.
    load().catch(watch);
  };
  const watch = (): void => {
    for (const sign of signs) part.addEventListener(sign, start);
  };
  if (asked) start();
  else watch();
}

const asked = location.search !== '';

function workCitations(): void {
  for (const box of document.querySelectorAll('details[data-cite]')) whenTurnedTo(box, () => import('./cite.ts'));
}

/** Loads a part likewise; a press on one of its controls that comes before its script is made again when that is there. */
function whenPressed(selector: string, controls: string, load: () => Promise<unknown>, opening: boolean): void {
  const part = document.querySelector(selector);
  const pressAgain = (event: Event): void => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>(controls) : null;
    if (pressed === null) return;
    event.preventDefault();
    void loadOnce().then(() => {
      pressed.click();
    });
  };
  let coming: Promise<void> | undefined;
  // All presses wait for one promise: of two imports of a file the later may be there first, and so would its press.
  const loadOnce = (): Promise<void> =>
    (coming ??= load().then(
      () => part?.removeEventListener('click', pressAgain),
      (error: unknown) => {
        coming = undefined;
        throw error;
      },
    ));
  part?.addEventListener('click', pressAgain);
  whenTurnedTo(part, loadOnce, opening);
}

function workPair(): void {
  const opening = asked || location.hash.startsWith('#item-');
  whenPressed('.pair-bar', '[data-open-all], a[data-theme]', () => import('./pair-page.ts'), opening);
}

function workThemeChoice(): void {
  whenPressed('.theme-choice', '[data-all], label', () => import('./choose-themes.ts'), asked);
}

function workTwo(): void {
  whenTurnedTo(document.querySelector('form.two'), () => import('./compare-two.ts'), asked);
  whenTurnedTo(
    document.querySelector('[data-cite-line]')?.closest('main') ?? null,
    () => import('./cite-lines.ts'),
    location.hash !== '',
  );
}

function workComparison(): void {
  const compared = document.querySelector<HTMLTableElement>('table.comparison');
  let copy: ((button: HTMLButtonElement) => void) | undefined;
  const copier = () => import('./copy-cell.ts').then((part) => (copy = part.copyCell));
  whenTurnedTo(compared, copier);
  compared?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null;
    // Safari copies only while the press is under way: once the script is there, nothing is waited for.
    if (button && copy) copy(button);
    else if (button) void copier().then((copyCell) => copyCell(button));
  });
}

function workLedger(): void {
  // The ledger has controls of its own in its heads: they are there when the table comes into view.
  const ledger = document.querySelector('table.ledger');
  if (ledger) {
    const fetchLedger = () => import('./ledger.ts');
    for (const part of [document.querySelector('form.ledger-form'), ledger]) whenTurnedTo(part, fetchLedger, asked);
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watcher.disconnect();
      void fetchLedger();
    });
    watcher.observe(ledger);
  }
}

function workButtons(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    if ('printPage' in button.dataset) print();
    if ('save' in button.dataset) saveFile(button);
  });
}

/** Milliseconds until a reader is told that the program that makes files has not come. */
const PATIENCE = 8000;

function saveFile(button: HTMLElement): void {
  for (const place of document.querySelectorAll('[data-take-status]')) place.textContent = '正在生成……';
  const began = Date.now();
  // A line that neither answers nor breaks ends in words too; where the program comes after all, the file does.
  const timer = setTimeout(sayMissing, PATIENCE);
  void import('./export.ts')
    .finally(() => {
      clearTimeout(timer);
    })
    .then((part) => part.exportSelection(button, began));
}

function workReader(): void {
  const reader = document.querySelector<HTMLButtonElement>('[data-read]');
  if (reader) {
    reader.hidden = !('speechSynthesis' in window);
    reader.addEventListener('click', () => void import('./read-aloud.ts').then((part) => part.readAloud(reader)));
  }
}

startEach(
  answerMissingParts,
  chooseTexts,
  highlightQuery,
  keepPrintHead,
  workReadingPage,
  readySearchBoxes,
  workCitations,
  workPair,
  workThemeChoice,
  workTwo,
  workComparison,
  workLedger,
  workButtons,
  workReader,
);
