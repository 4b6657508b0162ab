import type { CodingRules } from '../../schema/coding-rule.ts';
import type { Codebook } from './codebook.ts';
import { foldWords } from './fold-words.ts';
import { type Evidence, showWeight, type WeighedText, weighText } from './weigh-text.ts';

/** A passage with as much of its surroundings as a reader would look at. */
export interface PassageInContext {
  text: string;
  role: 'heading' | 'text';
  /** Words of the headings above it, outermost first; its own words are not among them. */
  headings: readonly string[];
  /** What was proposed for the passage just before it in the same paragraph; null at a paragraph's start. */
  before: Proposal | null;
  /** What was proposed for the texts under it, where it is a heading. */
  below: readonly Proposal[];
  /** True in a part's opening, which sets the scene. */
  opening: boolean;
}

/** What the classifier proposes, and why. Empty `themes` is 总述 (`general`). */
export interface Proposal {
  /** Theme ids, main one first, at most three. */
  themes: string[];
  /** Full topic ids, each of one of the themes. */
  topics: string[];
  /** For an editor to read, one line a theme: `养老服务 6.4：本句 助餐 +4、长者食堂 +2.4；标题 +2`. */
  reasons: string[];
}

const MOST_THEMES = 3;

/**
 * Proposes themes and topics for one passage, by the codebook's rules: its own words decide, headings above and the
 * passage before lend weight where these say little, and a heading without words of its own takes the themes of what it heads.
 */
export function classifyPassage(passage: PassageInContext, codebook: Codebook): Proposal {
  const { rules } = codebook;
  const own = weighText(passage.text, passage.role === 'heading' ? 'heading' : 'passage', codebook);
  const above = passage.headings.map((heading) => weighText(heading, 'heading', codebook)).reverse();
  const scores = sumScores(own, above, passage, rules);
  if (passage.role === 'heading' && strongest(own.themes) < rules.thresholds.first) {
    const shared = themesBelow(passage.below, rules.thresholds.below);
    if (shared.length > 0)
      return {
        themes: shared,
        topics: [],
        reasons: [`所领各句：${shared.map((theme) => nameOf(theme, codebook)).join('、')}`],
      };
  }
  const themes = isSetting(passage, own, rules) ? [] : chooseThemes(own, scores, rules);
  const inherited = passage.role === 'heading' ? [] : above;
  const topics = themes.flatMap((theme) => chooseTopics(theme, own, inherited, rules));
  return { themes, topics, reasons: themes.map((theme) => explain(theme, own, scores, codebook)) };
}

interface Score {
  total: number;
  heading: number;
  neighbour: number;
}

function sumScores(
  own: WeighedText,
  above: readonly WeighedText[],
  passage: PassageInContext,
  rules: CodingRules,
): Map<string, Score> {
  const scores = new Map<string, Score>();
  const scoreOf = (theme: string): Score => {
    const known = scores.get(theme) ?? { total: own.themes.get(theme)?.score ?? 0, heading: 0, neighbour: 0 };
    scores.set(theme, known);
    return known;
  };
  for (const theme of own.themes.keys()) scoreOf(theme);
  let nearest = true;
  for (const heading of above) {
    const named = namedThemes(heading, rules);
    for (const theme of named) {
      const score = scoreOf(theme);
      const weight = nearest ? rules.weights.nearestHeading : rules.weights.outerHeading;
      score.heading += weight;
      score.total += weight;
    }
    if (named.length > 0) nearest = false;
  }
  for (const theme of passage.before?.themes ?? []) {
    const score = scoreOf(theme);
    score.neighbour += rules.weights.neighbour;
    score.total += rules.weights.neighbour;
  }
  return scores;
}

/** Themes that a heading names in its own words, strongest first. */
function namedThemes(heading: WeighedText, rules: CodingRules): string[] {
  const most = strongest(heading.themes);
  return [...heading.themes]
    .filter(
      ([, evidence]) =>
        evidence.score >= rules.thresholds.first && evidence.score >= most * rules.thresholds.furtherShare,
    )
    .sort((a, b) => b[1].score - a[1].score)
    .slice(0, MOST_THEMES)
    .map(([theme]) => theme);
}

function strongest(evidence: ReadonlyMap<string, Evidence>): number {
  return Math.max(0, ...[...evidence.values()].map(({ score }) => score));
}

function isSetting(passage: PassageInContext, own: WeighedText, rules: CodingRules): boolean {
  const folded = foldWords(passage.text);
  const scene =
    passage.opening || (passage.headings.length === 0 && rules.settings.some((words) => folded.includes(words)));
  return passage.role === 'text' && scene && strongest(own.themes) < rules.thresholds.setting;
}

function chooseThemes(own: WeighedText, scores: ReadonlyMap<string, Score>, rules: CodingRules): string[] {
  const { first, further, furtherShare } = rules.thresholds;
  const ranked = [...scores].sort((a, b) => b[1].total - a[1].total);
  const main = ranked[0];
  if (main === undefined || main[1].total < first) return [];
  const ownOf = (theme: string): number => own.themes.get(theme)?.score ?? 0;
  const needed = Math.max(further, ownOf(main[0]) * furtherShare);
  const others = ranked.slice(1).filter(([theme]) => ownOf(theme) >= needed);
  return [main, ...others].slice(0, MOST_THEMES).map(([theme]) => theme);
}

/** Topics by the passage's own words; only where these tell none, by the headings above, nearest first. */
function chooseTopics(theme: string, own: WeighedText, above: readonly WeighedText[], rules: CodingRules): string[] {
  for (const weighed of [own, ...above]) {
    const topics = [...weighed.topics].filter(([topic]) => topic.startsWith(`${theme}/`));
    const most = Math.max(0, ...topics.map(([, evidence]) => evidence.score));
    if (most < rules.thresholds.topic) continue;
    return topics
      .filter(([, { score }]) => score >= rules.thresholds.topic && score >= most * rules.thresholds.topicShare)
      .sort((a, b) => b[1].score - a[1].score)
      .map(([topic]) => topic);
  }
  return [];
}

function themesBelow(below: readonly Proposal[], share: number): string[] {
  const counts = new Map<string, number>();
  for (const { themes } of below) {
    const [main] = themes;
    if (main !== undefined) counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= below.length * share)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_THEMES)
    .map(([theme]) => theme);
}

function explain(theme: string, own: WeighedText, scores: ReadonlyMap<string, Score>, codebook: Codebook): string {
  const score = scores.get(theme);
  const words = own.themes.get(theme)?.words ?? [];
  const parts = [
    words.length > 0 ? `本句 ${words.join('、')}` : '',
    score !== undefined && score.heading > 0 ? `标题 +${showWeight(score.heading)}` : '',
    score !== undefined && score.neighbour > 0 ? `上句 +${showWeight(score.neighbour)}` : '',
  ].filter((part) => part !== '');
  return `${nameOf(theme, codebook)} ${showWeight(score?.total ?? 0)}：${parts.join('；')}`;
}

function nameOf(theme: string, codebook: Codebook): string {
  return codebook.themes.find(({ id }) => id === theme)?.name ?? theme;
}
