/**
 * Makes a page of many citations ready to use: today as the day of access, this host's address, a button to copy
 * each, or a passage's words with their source, and the citation that the address asks for unfolded.
 */
import { ACCESS_BLANK } from '../cite/gbt7714.ts';
import { copyButton, today } from './copy.ts';

const lines = document.querySelectorAll<HTMLElement>('[data-cite-line]');
const built = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
for (const line of lines) {
  const text = (line.textContent ?? '')
    .trim()
    .replace(`[${ACCESS_BLANK}]`, `[${today()}]`)
    .replaceAll(new URL(built).origin, location.origin);
  line.textContent = `${text} `;
  const quote =
    line.dataset['citeLine'] === 'quote'
      ? line.closest('li')?.querySelector('blockquote')?.textContent.trim()
      : undefined;
  line.append(quote === undefined ? copyButton(() => text) : copyButton(() => `${quote}\n——${text}`, '复制原文及出处'));
}
window.addEventListener('hashchange', unfold);
unfold();

function unfold(): void {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const details = target?.closest('details') ?? target?.querySelector('details');
  if (details) details.open = true;
  target?.scrollIntoView();
}
