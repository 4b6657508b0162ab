/** Lists the common sayings of an entry of the reading page, each with the search for its words, once its list is opened. */
import { commonSayingsOf } from '../cite/passage-file.ts';
import { element } from './element.ts';
import { fetchPassages } from './fetch-passages.ts';

/** @param article the notice, which names the file of its passages */
export async function listSayings(article: HTMLElement, list: Element): Promise<void> {
  const count = list.querySelector('[data-common]');
  const url = article.dataset['passages'] ?? '';
  const base = url.replace(/\/data\/.*$/, '');
  const file = await fetchPassages(url);
  // The list may be opened again while the file loads: the first call fills it.
  if (!count?.isConnected) return;
  const passages = list.parentElement?.querySelectorAll('span[id]:not(.pg)') ?? [];
  const items = [...passages].flatMap((passage) =>
    commonSayingsOf(file, passage.id, passage.textContent).map(({ words, way }) =>
      element('li', {}, `“${words}”也见于`, element('a', { href: base + way.path }, way.name)),
    ),
  );
  count.replaceWith(...items);
}
