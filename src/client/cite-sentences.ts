/** Lists the sentences of a notice on its page of citations, under their items, from its reading page. */
import type { PassageFile } from '../cite/passage-file.ts';
import { element } from './element.ts';
import { pageName } from '../text/page.ts';

export function listSentences(list: HTMLElement, page: Document, file: PassageFile): void {
  for (const section of list.querySelectorAll('section')) {
    const sentences = page.getElementById(section.id)?.querySelectorAll('span[id]:not(.pg)') ?? [];
    section.querySelector('ol')?.append(...[...sentences].map((sentence) => itemOf(sentence, file)));
  }
}

function itemOf(sentence: Element, file: PassageFile): HTMLElement {
  const place = pageName(file.passages[sentence.id]?.pages ?? null) ?? '';
  const link = element('a', { href: `../#${sentence.id}` }, sentence.textContent);
  return element('li', { id: sentence.id }, link, element('p', {}, place));
}
