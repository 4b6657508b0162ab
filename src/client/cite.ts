/**
 * Makes the citations of a page ready to use: today as the day of access, the address as the reader has it now, and
 * a button at each to copy it. Every text stands in the page without this script; nothing is fetched.
 */
import { CITATION_FORMATS } from '../cite/formats.ts';
import type { Reference } from '../cite/reference.ts';
import { copyButton, today } from './copy.ts';

/** The reference with this host's address; a page's own also with the choice that its address holds. */
function atThisAddress(reference: Reference): Reference {
  const built = new URL(reference.url);
  const here = new URL(`${built.pathname}${built.search}${built.hash}`, location.origin);
  if (reference.kind === 'page' && here.pathname === location.pathname) here.search = location.search;
  return { ...reference, url: here.href.replaceAll('%2C', ',') };
}

function fill(box: HTMLElement): void {
  const reference = atThisAddress(JSON.parse(box.dataset['cite'] ?? '') as Reference);
  for (const place of box.querySelectorAll<HTMLElement>('[data-format]')) {
    const format = CITATION_FORMATS.find((each) => each.id === place.dataset['format']);
    const text = place.querySelector('pre, p');
    if (format === undefined || text === null) continue;
    text.textContent = format.format(reference, today());
    if (place.querySelector('button') === null) place.querySelector('dt')?.append(copyButton(() => text.textContent));
  }
}

for (const box of document.querySelectorAll<HTMLElement>('[data-cite]')) {
  fill(box);
  // A comparison's address changes with what is chosen.
  box.addEventListener('toggle', () => fill(box));
}
