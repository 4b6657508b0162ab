/**
 * The one script of every page. What works on what is already there comes with it; what only a reader's action asks
 * for is fetched at that action, so that a page loads four files and no more.
 */
import './choose-texts.ts';
import './mark-words.ts';
import './print-head.ts';
import './reading-page.ts';
import './search-box.ts';
import './search-page.ts';

/** Loads what a part of the page needs when the reader first turns to that part, or at once where the address asks it. */
function whenTurnedTo(part: EventTarget | null, load: () => Promise<unknown>, asked = false): void {
  if (!part) return;
  const signs = new AbortController();
  const start = (): void => {
    signs.abort();
    void load();
  };
  if (asked) return start();
  for (const sign of ['pointerover', 'pointerdown', 'focusin', 'toggle', 'input'])
    part.addEventListener(sign, start, { signal: signs.signal });
}

const asked = location.search !== '';
// Lines that a year-over-year page is asked to leave out are not seen first and then taken away.
const shown = new URLSearchParams(location.search).get('show')?.split(',');
if (shown)
  for (const box of document.querySelectorAll<HTMLInputElement>('form.filter [name="show"]'))
    box.checked = shown.includes(box.value);
for (const box of document.querySelectorAll('details[data-cite]')) whenTurnedTo(box, () => import('./cite.ts'));
whenTurnedTo(document.querySelector('form.filter'), () => import('./filter-changes.ts'), asked);
whenTurnedTo(document.querySelector('form.two'), () => import('./compare-two.ts'), asked);
whenTurnedTo(
  document.querySelector('main:has([data-cite-line])'),
  () => import('./cite-lines.ts'),
  location.hash !== '',
);

const compared = document.querySelector<HTMLTableElement>('table.comparison');
const copier = () => import('./copy-cell.ts');
whenTurnedTo(compared, copier);
compared?.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy]') : null;
  if (button) void copier().then(({ copyCell }) => copyCell(button));
});

// The ledger has controls of its own in its heads: they are there when the table comes into view.
const ledger = document.querySelector('table.ledger');
if (ledger) {
  const fetchLedger = (): void => void import('./ledger.ts');
  whenTurnedTo(document.querySelector('form.ledger-form'), () => import('./ledger.ts'), asked);
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watcher.disconnect();
    fetchLedger();
  });
  watcher.observe(ledger);
}

const files = document.querySelector('[data-compare]');
const fetchBuilders = (event: Event): void => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-ending]') : null;
  if (link === null) return;
  event.preventDefault();
  files?.removeEventListener('click', fetchBuilders);
  import('./take-along.ts').then(
    () => link.click(),
    // Without the builders, the ready-made file of the whole is better than none.
    () => link.click(),
  );
};
files?.addEventListener('click', fetchBuilders);

const reader = document.querySelector<HTMLButtonElement>('[data-read]');
if (reader) {
  reader.hidden = !('speechSynthesis' in window);
  reader.addEventListener('click', () => void import('./read-aloud.ts').then(({ readAloud }) => readAloud(reader)));
}
