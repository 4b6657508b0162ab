import type { CodingRules } from '../../schema/coding-rule.ts';
import { chooseThemes, chooseTopics, namedThemes, type Score, strongest } from './choose-coding.ts';
import type { Codebook } from './codebook.ts';
import { foldForCues } from '../../text/cue.ts';
import { showWeight, weighHeading, weighPassage, type WeighedText } from './weigh-text.ts';

/** What the classifier proposes, and why. Empty `themes` is 总述: the passage belongs to no theme. */
export interface Proposal {
  /** Theme ids, main one first, at most three. */
  themes: string[];
  /** Full topic ids, each of one of the themes. */
  topics: string[];
  /** For an editor to read, one line per theme: `养老服务 6.4：本句 助餐 +4、长者食堂 +2.4；标题 +2`. */
  reasons: string[];
}

/** A sentence or clause with as much of its surroundings as a reader would look at. */
export interface PassageInContext {
  text: string;
  /** Words of the headings above it, outermost first. */
  headings: readonly string[];
  /** What was proposed for the passage just before it in the same paragraph; null at a paragraph's start. */
  before: Proposal | null;
  /** What was proposed for the heading right above, where that took its themes from what it heads; else null. */
  headed: Proposal | null;
  /** True in a part's opening, which sets the scene. */
  opening: boolean;
}

/**
 * Proposes themes and topics for one passage, by the codebook's rules: its own words decide; headings above and the
 * passage before lend weight where these say little.
 */
export function classifyPassage(passage: PassageInContext, codebook: Codebook): Proposal {
  const { rules } = codebook;
  const above = passage.headings.map((heading) => weighHeading(heading, codebook)).reverse();
  const named = above.map((heading) => namedThemes(heading, rules));
  const own = weighPassage(passage.text, new Set(named.flat()), codebook);
  if (isSetting(passage, own, rules)) return { themes: [], topics: [], reasons: [] };
  const scores = sumScores(own, named, passage, rules);
  const themes = chooseThemes(own, scores, rules);
  const topics = themes.flatMap((theme) => chooseTopics(theme, [own, ...above], rules));
  return { themes, topics, reasons: themes.map((theme) => explain(theme, own, scores, codebook)) };
}

/** The year, the guiding thought, the call for effort: words of a setting in an opening, or above all headings. */
function isSetting(passage: PassageInContext, own: WeighedText, rules: CodingRules): boolean {
  const scene = passage.opening || isUnderScene(passage.headings, rules);
  if (!scene && passage.headings.length > 0) return false;
  if (strongest(own.themes) >= rules.thresholds.setting) return false;
  const folded = scene ? '' : foldForCues(passage.text);
  return scene || rules.settings.some((words) => folded.includes(words));
}

/** `一、总体要求`, `工作思路`: the heading and nothing more. */
export function isUnderScene(headings: readonly string[], { sceneHeadings }: CodingRules): boolean {
  return headings.some((heading) =>
    sceneHeadings.some((words) => heading.length <= words.length + 6 && heading.includes(words)),
  );
}

/** Own evidence, and what headings (`named`, nearest first) and the passage before add to it. */
function sumScores(
  own: WeighedText,
  named: readonly (readonly string[])[],
  passage: PassageInContext,
  rules: CodingRules,
): Map<string, Score> {
  const scores = new Map<string, Score>();
  const add = (theme: string, from: 'own' | 'heading' | 'neighbour', weight: number): void => {
    const score = scores.get(theme) ?? { total: 0, own: 0, heading: 0, neighbour: 0 };
    scores.set(theme, { ...score, [from]: score[from] + weight, total: score.total + weight });
  };
  for (const [theme, { score }] of own.themes) add(theme, 'own', score);
  const { nearestHeading, outerHeading, neighbour } = rules.weights;
  const nearest = named.findIndex((themes) => themes.length > 0);
  for (const [index, themes] of named.entries()) {
    for (const theme of themes) add(theme, 'heading', index === nearest ? nearestHeading : outerHeading);
  }
  for (const theme of passage.before?.themes ?? []) add(theme, 'neighbour', neighbour);
  for (const theme of passage.headed?.themes ?? []) add(theme, 'heading', nearestHeading);
  return scores;
}

function explain(theme: string, own: WeighedText, scores: ReadonlyMap<string, Score>, codebook: Codebook): string {
  const score = scores.get(theme) ?? { total: 0, own: 0, heading: 0, neighbour: 0 };
  const parts = [
    ...(own.themes.get(theme)?.words.length ? [`本句 ${(own.themes.get(theme)?.words ?? []).join('、')}`] : []),
    ...(score.heading > 0 ? [`标题 +${showWeight(score.heading)}`] : []),
    ...(score.neighbour > 0 ? [`上句 +${showWeight(score.neighbour)}`] : []),
  ];
  return `${codebook.nameOf(theme)} ${showWeight(score.total)}：${parts.join('；')}`;
}
