/**
 * The search page before any search: waits until the reader turns to the search or came with one in the address,
 * and only then loads what searches.
 */
import { fetchAhead } from './search/fetch-file.ts';

const form = document.querySelector<HTMLFormElement>('form[data-search]');
const status = document.querySelector('#search-status');
if (form && status) {
  let started = false;
  const start = (): void => {
    if (started) return;
    started = true;
    // What every search begins with is on its way while the program is still coming.
    const ahead = fetchAhead();
    import('./search/start.ts').then(
      ({ startSearch }) => {
        status.classList.add('vh');
        status.textContent = '';
        startSearch(form, ahead);
      },
      () => {
        started = false;
        status.classList.remove('vh');
        status.textContent = '检索程序没有取到，请检查网络后再试。';
      },
    );
  };
  for (const event of ['focusin', 'input'] as const) form.addEventListener(event, start);
  // With a Chinese keyboard the letters on the way to a word are not what is looked for; a word may be on its way already
  // while the search is still coming.
  form.addEventListener('compositionstart', () => (form.dataset['composing'] = ''));
  form.addEventListener('compositionend', () => delete form.dataset['composing']);
  // A keyboard may give its letters up for others without an end of its own; what is then put in is not composed.
  form.addEventListener(
    'input',
    (event) => {
      if (event instanceof InputEvent && !event.isComposing) delete form.dataset['composing'];
    },
    { capture: true },
  );
  // Sent before the search is there: it will read the box when it comes, and the page need not be fetched again.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    start();
  });
  if (new URLSearchParams(location.search).has('q')) start();
}
