/** Leads from a common saying of a reading page to the search for its words, once the list that it stands in is opened. */
import { searchWay } from '../model/way.ts';

/** As `ElsewhereNote.astro` writes it: matches `“做好工作”也见于186处`, and not `“做好工作”也见于浦东新区2025`. */
const COMMON = /^“(.*)”也见于(\d+)处$/su;

/** @param base the site's own path, without a slash at its end */
export function leadFromSayings(list: Element, base: string): void {
  for (const item of list.querySelectorAll('[data-common]')) {
    const [, words = '', count = ''] = COMMON.exec(item.textContent.trim()) ?? [];
    const way = searchWay(words, Number(count), false);
    const link = document.createElement('a');
    link.href = base + way.path;
    link.textContent = way.name;
    item.removeAttribute('data-common');
    item.replaceChildren(`“${words}”也见于`, link);
  }
}
