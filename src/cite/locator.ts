/**
 * Where in a notice a passage stands, in the words a clerk would use: `第二部分第5项（第3页）`.
 *
 * The numbering is the source's own (`二、`, `（一）`, `5、`, `一是`), so that the place can be found in the
 * bureau's copy as well as here. A part other than the plan is named first (`2023年上海民政工作总结第（一）部分`).
 */
import { SMALL_NUMERAL } from '../text/numeral.ts';
import { partNames } from '../model/vocabulary.ts';

/** An outline node as far as a locator needs it. */
export interface Place {
  kind: 'cover' | 'opening' | 'section' | 'item';
  /** As the source prints it; null where it prints none. */
  label: string | null;
  heading: string | null;
}

/** `二、` */
const SECTION_LABEL = new RegExp(`^(${SMALL_NUMERAL})、$`);
/** `（一）`, `(六)` */
const BRACKET_LABEL = /^[（(](.+)[)）]$/;
/** `5、`, `12.`, `3．` */
const FIGURE_LABEL = /^([0-9０-９]+)[、.．]?$/;
/** `一是` */
const ORDINAL_LABEL = new RegExp(`^${SMALL_NUMERAL}是$`);

/** One outline node in words; empty where it has neither number nor heading. */
export function namePlace(place: Place): string {
  if (place.kind === 'cover') return partNames.cover;
  if (place.kind === 'opening') return '开头部分';
  const label = place.label?.trim() ?? '';
  const section = SECTION_LABEL.exec(label);
  if (section) return `第${section[1]}部分`;
  const bracket = BRACKET_LABEL.exec(label);
  if (bracket) return `第（${bracket[1]}）${place.kind === 'section' ? '部分' : '项'}`;
  const figure = FIGURE_LABEL.exec(label);
  if (figure) return `第${figure[1]}项`;
  if (ORDINAL_LABEL.test(label)) return `“${label}”项`;
  return place.heading === null ? label : `“${place.heading}”段`;
}

/** The whole way down to a node, outermost first. */
export function nameWay(places: readonly Place[]): string {
  return places.map(namePlace).join('');
}
