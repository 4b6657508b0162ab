/**
 * GB/T 7714—2025 《信息与文献　参考文献著录规则》 (in force since 2026-07-01), numeric system, without the number.
 *
 * A notice read here is a web page (8.11.3):
 *   主要责任者. 题名：其他题名信息[EB/OL]. （创建或修改日期）[引用日期]. 获取和访问路径.
 * The document number is 其他题名信息 (7.2.3). The standard has no field for a place within a web page; ours follows the
 * number after another colon, the page with it, so that the entry alone leads to the sentence. The date is 有则必备 (left
 * out where the source has none), the day of access 必备, and both are written YYYY-MM-DD (7.6). Chinese entries take
 * full-width colons and round brackets, half-width full stops and square brackets, as the standard's examples are printed.
 */
import { pageName } from '../text/page.ts';
import type { Reference } from './reference.ts';

/** Stands in for the day of access until a script or the reader fills it in. */
export const ACCESS_BLANK = '引用日期';

/** `accessed`: ISO date, or null where the reader is to fill it in. */
export function formatGbt7714(reference: Reference, accessed: string | null): string {
  const title = [reference.title, ...titleAdditions(reference)].join('：');
  const issued = reference.issued === null ? '' : `（${reference.issued}）`;
  return `${reference.responsible.join('，')}. ${title}[EB/OL]. ${issued}[${accessed ?? ACCESS_BLANK}]. ${reference.url}.`;
}

/** What follows the title after colons: the document number, and the place with its page; none that is missing. */
export function titleAdditions(reference: Reference): string[] {
  const pages = pageName(reference.pages, '-') ?? '';
  const place = [reference.place ?? '', pages && reference.place ? `（${pages}）` : pages].join('');
  return [reference.number, place].filter((piece): piece is string => piece !== null && piece !== '');
}
