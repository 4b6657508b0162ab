import type { Codebook, CueWords } from './codebook.ts';
import { foldForCues } from '../../text/cue.ts';
import { oncePer, oncePerObject } from '../../text/once.ts';
import { cuesWithin, matchCues } from './match-cue.ts';
import { findDiscountedSpans, discountFactor, type DiscountedSpans } from './discounted-span.ts';

/** What one text's own words say for a theme or topic: the score and the words it comes from. */
export interface Evidence {
  score: number;
  /** `助餐 +4`, strongest first. */
  words: string[];
}

/** A text weighed: for each theme and topic (full id) that any cue speaks for. */
export interface WeighedText {
  themes: Map<string, Evidence>;
  topics: Map<string, Evidence>;
}

/** Weighs a passage by its own words; `headed` are the themes that the headings above name. */
export function weighPassage(text: string, headed: ReadonlySet<string>, codebook: Codebook): WeighedText {
  const folded = foldForCues(text);
  return weigh(folded, 'passage', () => findDiscountedSpans(folded, codebook.rules, headed), codebook);
}

/** A heading is above many passages and is asked for with each of them. */
const headingsOf = oncePerObject((codebook: Codebook) =>
  oncePer(
    (text: string) => text,
    (text) => weigh(foldForCues(text), 'heading', () => [], codebook),
  ),
);

/** Weighs a heading by its own words. A heading is short and says what it means: nothing in it is only a means. */
export function weighHeading(text: string, codebook: Codebook): WeighedText {
  return headingsOf(codebook)(text);
}

const none: Evidence = { score: 0, words: [] };

function weigh(
  folded: string,
  where: 'passage' | 'heading',
  discountedSpans: () => readonly DiscountedSpans[],
  codebook: Codebook,
): WeighedText {
  const weighed: WeighedText = { themes: new Map(), topics: new Map() };
  const within = cuesWithin(folded, codebook);
  if (within === null) return weighed;
  const discounted = discountedSpans();
  for (const theme of codebook.themes) {
    const evidenceOf = (cues: readonly CueWords[]): Evidence => {
      const near = within(cues);
      if (near.length === 0) return none;
      const best = new Map<string, number>();
      for (const { cue, start } of matchCues(near, folded, where)) {
        const weight = cue.weight * discountFactor(discounted, start, start + (cue.pieces[0] ?? '').length, theme.id);
        const known = best.get(cue.words);
        if (weight !== 0 && (known === undefined || weight > known)) best.set(cue.words, weight);
      }
      return sumEvidence(best, codebook.rules.weights.fade);
    };
    const own = evidenceOf(theme.cues);
    if (own.words.length > 0) weighed.themes.set(theme.id, own);
    for (const topic of theme.topics) {
      const evidence = evidenceOf(topic.cues);
      if (evidence.score > 0) weighed.topics.set(topic.id, evidence);
    }
  }
  return weighed;
}

/** Further cues add less and less, so that a long sentence is not about whatever it mentions most often. */
function sumEvidence(best: ReadonlyMap<string, number>, fade: number): Evidence {
  const sorted = [...best].sort((a, b) => b[1] - a[1]);
  let score = 0;
  let share = 1;
  for (const [, weight] of sorted) {
    score += weight > 0 ? weight * share : weight;
    if (weight > 0) share *= fade;
  }
  return { score, words: sorted.map(([words, weight]) => `${words} ${weight > 0 ? '+' : ''}${showWeight(weight)}`) };
}

/** A weight or score as an editor reads it, to two decimals. */
export function showWeight(weight: number): string {
  return String(Math.round(weight * 100) / 100);
}
