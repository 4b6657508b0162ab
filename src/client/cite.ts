/**
 * Makes the citations of a page ready to use: today as the day of access, the address as the reader has it now, and
 * a button at each that copies it. Every text is in the page without this script; nothing is fetched.
 */
import { CITATION_FORMATS } from '../cite/formats.ts';
import { formatGbt7714 } from '../cite/gbt7714.ts';
import type { Reference } from '../cite/reference.ts';
import { copyFrom, today } from './copy.ts';
import { onThisHost } from './this-host.ts';

/** The reference with this host's address; a page's own also with the choice that its address holds. */
function atThisAddress(reference: Reference): Reference {
  const here = new URL(onThisHost(reference.url));
  // From a disk the page's folder is elsewhere, and the page is named.
  const own = location.pathname.replace(/index\.html$/, '').endsWith(here.pathname);
  if (reference.kind === 'page' && own) here.search = location.search;
  return { ...reference, url: here.href.replaceAll('%2C', ',') };
}

/** The GB/T 7714 line of a reference, accessed today. */
export function citeToday(reference: Reference): string {
  return formatGbt7714(reference, today());
}

function fill(box: HTMLElement): void {
  const reference = atThisAddress(JSON.parse(box.dataset['cite'] ?? '') as Reference);
  for (const place of box.querySelectorAll<HTMLElement>('[data-format]')) {
    const format = CITATION_FORMATS.find((each) => each.id === place.dataset['format']);
    const text = place.querySelector('pre, p');
    if (format === undefined || text === null) continue;
    text.textContent = format.format(reference, today());
  }
}

for (const box of document.querySelectorAll<HTMLElement>('details[data-cite]')) {
  fill(box);
  for (const place of box.querySelectorAll('[data-format]')) {
    const [button, text] = [place.querySelector('button'), place.querySelector('pre, p')];
    if (button && text) copyFrom(button, () => text.textContent);
  }
  // A comparison's address changes with what is chosen.
  box.addEventListener('toggle', () => fill(box));
}
