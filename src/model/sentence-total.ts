/** How many sentences a text has, the same on every page: those of 总述, which are under no theme, are counted too. */
import type { Passage } from '../schema/passage.ts';
import { NO_THEME_NAME, stateNames } from './vocabulary.ts';

/** `共166句（含标题，其中2句是总述，不归主题）`, of the headings and sentences of a text (`themedPassages`). */
export function sentenceTotal(passages: readonly Pick<Passage, 'themes' | 'reviewed'>[]): string {
  const unthemed = passages.filter(({ themes }) => themes.length === 0);
  const general = unthemed.filter(({ reviewed }) => reviewed).length;
  const unread = unthemed.length - general;
  const apart = [
    general > 0 ? `${String(general)}句是${NO_THEME_NAME}，不归主题` : [],
    unread > 0 ? `${String(unread)}句还没有归入主题，${stateNames.pending}` : [],
  ].flat();
  return `共${String(passages.length)}句（含标题${apart.length > 0 ? `，其中${apart.join('，')}` : ''}）`;
}
