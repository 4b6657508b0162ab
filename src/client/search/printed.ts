/**
 * What a printed search says of itself: what was looked for and how much of it is on the paper, and an address that can be
 * read and typed.
 */
import { byId } from '../element.ts';
import type { SearchRun } from './page-parts.ts';

export function keepPrinted(shown: () => SearchRun | undefined): void {
  // After the script of all pages has told its own.
  addEventListener('beforeprint', () => {
    tellPrinted(shown());
  });
}

/** Some programs print without the event, so this is also told with every answer. */
export function tellPrinted(run: SearchRun | undefined): void {
  if (run === undefined) return;
  const { parts, state, passages } = run;
  const count = parts.summary.textContent;
  const hits = parts.results.querySelectorAll('.hit').length;
  const part = state.view === 'list' && hits < passages.length ? `，这里印出前${String(hits)}句` : '';
  byId('search-printed').textContent = `：“${state.q.trim()}”，${count}${part}`;
  const { dataset } = document.documentElement;
  dataset['from'] = readable(dataset['from'] ?? '');
}

/** The address as it is written: `?q=助餐` for `?q=%E5%8A%A9%E9%A4%90`; as it is where it cannot be read. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
