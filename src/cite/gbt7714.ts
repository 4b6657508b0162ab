/**
 * GB/T 7714—2025 《信息与文献　参考文献著录规则》 (in force since 2026-07-01), numeric system, without the number.
 *
 * A notice read here is a web page (8.11.3):
 *   主要责任者. 题名：其他题名信息[EB/OL]. （创建或修改日期）[引用日期]. 获取和访问路径.
 * The document number and the place within the notice are 其他题名信息 (7.2.3), which may be several, each after a
 * colon; a web page has no field for a page, so the page stands with the place. The date is 有则必备 (left out where
 * the source has none), the day of access 必备, and both are written YYYY-MM-DD (7.6). Chinese entries take
 * full-width colons and round brackets, half-width full stops and square brackets, as the standard prints them.
 */
import { namePages } from './locator.ts';
import type { Reference } from './reference.ts';

/** Stands in for the day of access until a script or the reader fills it in. */
export const ACCESS_BLANK = '引用日期';

/** `accessed`: ISO date, or null where the reader is to fill it in. */
export function formatGbt7714(reference: Reference, accessed: string | null): string {
  const pages = namePages(reference.pages);
  const place = [reference.place ?? '', pages && reference.place ? `（${pages}）` : pages].join('');
  const title = [reference.title, reference.number, place]
    .filter((piece): piece is string => piece !== null && piece !== '')
    .join('：');
  const issued = reference.issued === null ? '' : `（${reference.issued}）`;
  return `${reference.responsible}. ${title}[EB/OL]. ${issued}[${accessed ?? ACCESS_BLANK}]. ${reference.url}.`;
}
