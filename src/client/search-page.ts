/**
 * The search page: searches what is in the box, and what the address asks for.
 */
import { startSearch } from './search/start.ts';

const form = document.querySelector<HTMLFormElement>('form.find');
const input = form?.querySelector<HTMLInputElement>('input[name="q"]');
if (form && input) {
  // With a Chinese keyboard the letters on the way to a word are not what is looked for.
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
  startSearch(form, input);
}
