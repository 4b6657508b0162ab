/**
 * The one script of every page. What works on what is already there comes with it; what only a reader's action asks
 * for is fetched at that action, so that a page loads four files and no more.
 */
import './choose-texts.ts';
import './mark-words.ts';
import './print-head.ts';
import './reading-page.ts';
import './search-box.ts';

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
for (const box of document.querySelectorAll('details[data-cite]')) whenTurnedTo(box, () => import('./cite.ts'));
const pairBar = document.querySelector('.pair-bar');
/** A press that comes before its script is made again when that is there. */
const pressAgain = (event: Event): void => {
  const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button, a[data-theme]') : null;
  if (pressed === null) return;
  event.preventDefault();
  void loadPair().then(() => {
    pressed.click();
  });
};
const loadPair = async (): Promise<void> => {
  await import('./pair-page.ts');
  pairBar?.removeEventListener('click', pressAgain);
};
pairBar?.addEventListener('click', pressAgain);
whenTurnedTo(pairBar, loadPair, asked || location.hash.startsWith('#item-'));
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

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
  if (button?.dataset['printPage'] !== undefined) print();
  if (button?.dataset['save'] === undefined) return;
  import('./take-along.ts').then(
    ({ takeAlong }) => takeAlong(button),
    () => {
      for (const place of document.querySelectorAll('[data-take-status]'))
        place.textContent = '没有取到生成文件的程序，请检查网络后再试；也可以打印，或在页面上选中文字复制。';
    },
  );
});

const reader = document.querySelector<HTMLButtonElement>('[data-read]');
if (reader) {
  reader.hidden = !('speechSynthesis' in window);
  reader.addEventListener('click', () => void import('./read-aloud.ts').then(({ readAloud }) => readAloud(reader)));
}
