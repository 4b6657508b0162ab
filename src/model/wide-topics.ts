/** Topics that most texts speak on: what a first-time reader can compare at once. */
import type { Theme, Topic } from '../schema/theme.ts';
import type { Column } from './column.ts';
import { compareTheme } from './compare.ts';
import type { Corpus } from './corpus.ts';

export interface WideTopic {
  theme: Theme;
  topic: Topic;
  /** Plans that speak on it. */
  plans: number;
}

/** At most one a theme, the one that most plans speak on, in the codebook's order; none that a single plan has. */
export function widestTopics(corpus: Corpus, columns: Column[]): WideTopic[] {
  const plans = columns.filter((column) => column.kind === 'plan');
  return corpus.themes.flatMap((theme) => {
    const counted = compareTheme(corpus, theme, plans).rows.flatMap(({ topic, cells }) =>
      topic ? [{ theme, topic, plans: cells.filter((cell) => cell.extracts.length > 0).length }] : [],
    );
    const widest = counted.reduce<WideTopic | null>((best, each) => (best && best.plans >= each.plans ? best : each), null);
    return widest && widest.plans > 1 ? [widest] : [];
  });
}
