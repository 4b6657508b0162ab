import type { Topic } from '../schema/theme.ts';

/**
 * Words that were looked for under a topic, strongest first, so that a reader can judge a 未提及 for himself: the
 * topic's cues that speak for it. `A…B` is any run from A to B within a clause.
 */
export function lookedFor(topic: Topic, most: number): string[] {
  return topic.cues
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ words }) => words.split('|'))
    .map((words) => words.replaceAll('…', '……'))
    .slice(0, most);
}
