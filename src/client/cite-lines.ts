/**
 * Makes a page of many citations ready to use: today as the day of access, the buttons, which copy a citation with this
 * host's address, or a passage's words with their source, and the citation that the address asks for unfolded. It comes
 * with the reader's first movement, so nothing on the page may move for it.
 */
import { copyFrom, today } from './copy.ts';

const built = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
for (const line of document.querySelectorAll<HTMLElement>('[data-cite-line]')) {
  const [citation, button] = [line.querySelector('span'), line.querySelector('button')];
  if (citation === null || button === null) continue;
  const day = citation.querySelector('.day');
  if (day) day.textContent = today();
  copyFrom(button, () => {
    const text = citation.textContent.trim().replaceAll(new URL(built).origin, location.origin);
    if (line.dataset['citeLine'] !== 'quote') return text;
    return `${line.closest('li')?.querySelector('blockquote')?.textContent.trim() ?? ''}\n——${text}`;
  });
}
window.addEventListener('hashchange', unfold);
unfold();

function unfold(): void {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.closest('details') ?? target?.querySelector('details');
  if (details) details.open = true;
  target?.scrollIntoView();
}
