import type { CodingRules } from '../../schema/coding-rule.ts';
import { MOST_THEMES } from '../../schema/passage.ts';
import type { Evidence, WeighedText } from './weigh-text.ts';

/** What speaks for a theme in a passage, by where it comes from. */
export interface Score {
  total: number;
  own: number;
  heading: number;
  neighbour: number;
}

export function strongest(evidence: ReadonlyMap<string, Evidence>): number {
  return Math.max(0, ...[...evidence.values()].map(({ score }) => score));
}

/** Themes that a heading names in its own words, strongest first. */
export function namedThemes(heading: WeighedText, { thresholds }: CodingRules): string[] {
  const least = Math.max(thresholds.first, strongest(heading.themes) * thresholds.furtherShare);
  return [...heading.themes]
    .filter(([, { score }]) => score >= least)
    .sort((a, b) => b[1].score - a[1].score)
    .slice(0, MOST_THEMES)
    .map(([theme]) => theme);
}

/** The main theme by all evidence, and further ones that the passage names in its own words. */
export function chooseThemes(own: WeighedText, scores: ReadonlyMap<string, Score>, rules: CodingRules): string[] {
  const { first, further, furtherShare, plenty } = rules.thresholds;
  const ranked = [...scores].sort((a, b) => b[1].total - a[1].total);
  const [main] = ranked;
  if (main === undefined || main[1].total < first) return [];
  const least = Math.max(further, Math.min(strongest(own.themes), plenty) * furtherShare);
  const others = ranked.slice(1).filter(([, score]) => score.own >= least);
  const chosen = [main, ...others].map(([theme]) => theme);
  return chosen.filter((theme) => !standsBack(theme, chosen, rules)).slice(0, MOST_THEMES);
}

function standsBack(theme: string, chosen: readonly string[], rules: CodingRules): boolean {
  if (theme === chosen[0]) return false;
  return rules.standsBack.some((rule) => rule.theme === theme && chosen.some((other) => rule.beside.includes(other)));
}

/** A theme's topics by the nearest text that tells any: the passage's own words, then the headings above. */
export function chooseTopics(theme: string, texts: readonly WeighedText[], { thresholds }: CodingRules): string[] {
  for (const { topics } of texts) {
    const told = [...topics].filter(([topic]) => topic.startsWith(`${theme}/`));
    const most = Math.max(0, ...told.map(([, { score }]) => score));
    if (most < thresholds.topic) continue;
    const least = Math.min(thresholds.topicSure, Math.max(thresholds.topic, most * thresholds.topicShare));
    return told
      .filter(([, { score }]) => score >= least)
      .sort((a, b) => b[1].score - a[1].score)
      .map(([topic]) => topic);
  }
  return [];
}
