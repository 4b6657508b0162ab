/**
 * Where in a notice a passage stands, in the words a clerk would use: `第二部分第5项（第3页）`.
 *
 * The numbering is the source's own (`二、`, `（一）`, `5、`, `一是`), so that the place can be found in the
 * bureau's copy as well as here. A part other than the plan is named first (`2023年上海民政工作总结第（一）部分`).
 */
import { citeLabel } from '../text/label.ts';
import { partNames } from '../model/vocabulary.ts';

/** An outline node as far as a locator needs it. */
export interface Place {
  kind: 'cover' | 'opening' | 'section' | 'item';
  /** As the source prints it; null where it prints none. */
  label: string | null;
  heading: string | null;
}

/** One outline node in words; empty where it has neither number nor heading. */
export function namePlace(place: Place): string {
  if (place.kind === 'cover') return partNames.cover;
  if (place.kind === 'opening') return '开头部分';
  const label = place.label?.trim() ?? '';
  const cited = citeLabel(label, place.kind === 'section');
  if (cited !== null) return cited;
  return place.heading === null ? label : `“${place.heading}”段`;
}

/** The whole way down to a node, outermost first. */
export function nameWay(places: readonly Place[]): string {
  return places.map(namePlace).join('');
}
