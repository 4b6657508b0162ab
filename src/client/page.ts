/**
 * The one script of every page. What works on what is already there comes with it; what only a reader's action asks
 * for is fetched at that action, so that a page loads four files and no more.
 */
import './choose-columns.ts';
import './filter-changes.ts';
import './mark-words.ts';
import './print-head.ts';
import './reading-page.ts';
import './search-box.ts';
import './search-page.ts';

for (const box of document.querySelectorAll<HTMLDetailsElement>('details[data-cite]')) {
  const make = (): void => void import('./cite.ts');
  box.addEventListener('toggle', make, { once: true });
  // One that stands open has no toggle of its own: it is made ready when the reader comes near.
  if (!box.open) continue;
  const watcher = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    watcher.disconnect();
    make();
  });
  watcher.observe(box);
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
