import type { Codebook, CueWords } from '../../src/convert/classify/codebook.ts';
import { foldForCues } from '../../src/text/cue.ts';
import { matchCues } from '../../src/convert/classify/match-cue.ts';

/**
 * The codebook as it would be if its editors had never read one notice: without every cue that occurs in the `unseen`
 * texts and in none of the `others`. It is stricter than that, since many such cues are general words that one would
 * have written anyway; what the classifier reaches with it is a lower bound for a notice that nobody tuned it to.
 */
export function withholdCues(codebook: Codebook, unseen: readonly string[], others: readonly string[]): Codebook {
  const [folded, rest] = [unseen.map(foldForCues), others.map(foldForCues)];
  const occurs = (cue: CueWords, texts: readonly string[]): boolean => {
    const where = cue.where === 'heading' ? 'heading' : 'passage';
    return texts.some((text) => matchCues([cue], text, where).length > 0);
  };
  const keep = (cue: CueWords): boolean => !occurs(cue, folded) || occurs(cue, rest);
  return {
    ...codebook,
    themes: codebook.themes.map((theme) => ({
      ...theme,
      cues: theme.cues.filter(keep),
      topics: theme.topics.map((topic) => ({ ...topic, cues: topic.cues.filter(keep) })),
    })),
  };
}
