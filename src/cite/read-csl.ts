/**
 * Reads a reference back from the CSL-JSON that `csl-json.ts` wrote, so that a page can make any citation of a passage
 * from `/data/citations/<notice>.json`.
 */
import type { CslItem } from './csl-json.ts';
import type { Reference } from './reference.ts';

/** `paged` is what the pages tell, so `nameMissing` has nothing to go by; `text` is the title again, as CSL has no other. */
export function readCslItem(item: CslItem): Reference {
  const [year, ...days] = item.issued?.['date-parts'][0] ?? [];
  const [first, last = first] = (item.page ?? '').split('-').filter(Boolean).map(Number);
  return {
    kind: 'notice',
    key: item.id,
    responsible: item.author.map(({ literal }) => literal),
    title: item.title,
    text: item.title,
    number: item.number ?? null,
    issued: year === undefined ? null : [year, ...days.map((part) => String(part).padStart(2, '0'))].join('-'),
    place: item.section ?? null,
    pages: first === undefined || last === undefined ? null : [first, last],
    quote: item.abstract ?? null,
    url: item.URL,
    paged: first !== undefined,
  };
}
