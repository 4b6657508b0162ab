/** What a topic's page is about, in a line under its name. */
import type { Topic } from '../../schema/theme.ts';

/** A remark on what belongs under another topic, which is for those who code. Must: `（……的归该题）`. Must not: `（青春版）`. */
const ELSEWHERE = /（[^（）]*归[^（）]*）/gu;

/** Where a further remark begins. Must: `，包括作为……`, `；`. Must not: `，`. */
const REMARK = /[；。]|，包括/u;

/** `包括社区长者食堂、老年助餐点。`: what the codebook takes in, up to its remarks on what belongs elsewhere. */
export function scopeOf({ takesIn }: Pick<Topic, 'takesIn'>): string {
  const words = takesIn.replace(ELSEWHERE, '').split(REMARK)[0] ?? '';
  return words === '' ? '' : `包括${words}。`;
}
