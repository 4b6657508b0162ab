import { MOST_THEMES } from '../../schema/passage.ts';
import { chooseThemes, chooseTopics } from './choose-coding.ts';
import { isUnderScene, type Proposal } from './classify-passage.ts';
import type { Codebook } from './codebook.ts';
import { showWeight, weighHeading } from './weigh-text.ts';

/**
 * Proposes themes and topics for a heading, by what it says and by what was proposed for the texts `below` it
 * (codebook: a heading takes the theme of what it heads). Its own words count as far as any text below bears them out;
 * a theme that most of these have is added, and a heading without words of its own has theirs.
 */
export function classifyHeading(text: string, below: readonly Proposal[], codebook: Codebook): Proposal {
  const { rules } = codebook;
  if (isUnderScene([text], rules)) return { themes: [], topics: [], reasons: [] };
  const own = weighHeading(text, codebook);
  const scores = new Map(
    [...own.themes].map(([theme, { score }]) => [theme, { total: score, own: score, heading: 0, neighbour: 0 }]),
  );
  const named = chooseThemes(own, scores, rules);
  const shares = shareMainThemes(below);
  // What a heading says outright needs no text below to bear it out.
  const isOutright = (theme: string): boolean => (own.themes.get(theme)?.score ?? 0) >= rules.thresholds.setting;
  const isBorneOut = (theme: string): boolean => below.some(({ themes }) => themes.includes(theme));
  const held = below.length === 0 ? named : named.filter((theme) => isOutright(theme) || isBorneOut(theme));
  const most = [...shares].filter(([theme, share]) => share >= rules.thresholds.most && !held.includes(theme));
  const some = [...shares].filter(([, share]) => share >= rules.thresholds.below);
  const added = (held.length === 0 ? some : most).map(([theme]) => theme);
  const themes = [...added, ...held].slice(0, MOST_THEMES);
  const reasons = themes.map((theme) => {
    if (added.includes(theme)) return `${codebook.nameOf(theme)}：所领各句`;
    const { score, words } = own.themes.get(theme) ?? { score: 0, words: [] };
    return `${codebook.nameOf(theme)} ${showWeight(score)}：本句 ${words.join('、')}`;
  });
  return { themes, topics: themes.flatMap((theme) => chooseTopics(theme, [own], rules)), reasons };
}

/** For each theme the share of texts that have it as their main one, largest first. */
function shareMainThemes(below: readonly Proposal[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const { themes } of below) {
    const [main] = themes;
    if (main !== undefined) counts.set(main, (counts.get(main) ?? 0) + 1);
  }
  return [...counts]
    .map(([theme, count]): [string, number] => [theme, count / below.length])
    .sort((a, b) => b[1] - a[1]);
}
