/**
 * A citation in plain words, for a report or a message, and a quotation with its source after it.
 */
import { dateName } from '../text/date.ts';
import { pageName } from '../text/page.ts';
import type { Reference } from './reference.ts';
import { NO_NUMBER, NO_DATE } from '../model/vocabulary.ts';
import { SITE_NAME } from '../model/settings.ts';

/** A title in 《》, its own brackets turned to 〈〉 as GB/T 15834—2011 4.13.3.5 has it. */
export function bracketTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/**
 * `上海市浦东新区民政局：《2024年浦东新区民政工作要点》（浦民发〔2024〕8号，2024年2月6日），第二部分第5项，第3页。…`
 * A number or a date that the source does not have is said to be missing.
 */
export function formatProse(reference: Reference, accessed: string | null): string {
  const day = accessed === null ? '' : `，${dateName(accessed)}访问`;
  if (reference.kind === 'page') return `${SITE_NAME}：${reference.title}，${reference.url}${day}。`;
  return `${nameSource(reference)}。见“${SITE_NAME}”（非官方整理，以发文机关文本为准）：${reference.url}${day}。`;
}

/**
 * The words, exactly as the source has them, and below them where they come from. No quotation marks are put
 * round them, so that none within need be changed.
 */
export function formatQuotation(reference: Reference, accessed: string | null): string {
  if (reference.quote === null) return formatProse(reference, accessed);
  const day = accessed === null ? '' : `，${dateName(accessed)}访问`;
  return `${reference.quote}\n——${nameSource(reference)}。${reference.url}${day}`;
}

/** Bureau, title, number, date, place and page. */
function nameSource(reference: Reference): string {
  const number = reference.number ?? NO_NUMBER;
  const date = reference.issued === null ? NO_DATE : dateName(reference.issued);
  const place = reference.place?.startsWith(reference.text)
    ? reference.place.slice(reference.text.length)
    : reference.place;
  const where = [place, pageName(reference.pages)].filter(Boolean).join('，');
  return `${reference.responsible.join('、')}：${bracketTitle(reference.text)}（${number}，${date}）${where && `，${where}`}`;
}
