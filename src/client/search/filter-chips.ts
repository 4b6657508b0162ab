/**
 * The chips of what was chosen among the filters.
 */
import { DIMENSIONS, type Dimension } from '../../search/state.ts';
import { chip } from './chips.ts';
import type { SearchRun } from './page-parts.ts';

const DIMENSION_NAMES: Record<Dimension, string> = {
  place: '地区',
  year: '年份',
  part: '部分',
  theme: '主题',
  topic: '议题',
  says: '写法',
};

export function filterChips({ state, change, searcher }: SearchRun): HTMLElement[] {
  const { texts, themes, says, vocabulary } = searcher.catalogue;
  const partNames: Partial<Record<string, string>> = vocabulary.parts;
  const nameOf = (dimension: Dimension, value: string): string =>
    ({
      place: () => texts.find(({ issuer }) => issuer === value)?.area,
      year: () => value,
      part: () => partNames[value],
      theme: () => themes.find(({ id }) => id === value)?.name,
      topic: () => themes.flatMap(({ topics }) => topics).find(({ id }) => id === value)?.name,
      says: () => says.find(({ id }) => id === value)?.name,
    })[dimension]() ?? value;
  return DIMENSIONS.flatMap((dimension) =>
    state.filters[dimension].map((value) =>
      chip(`${DIMENSION_NAMES[dimension]}：${nameOf(dimension, value)}`, () => {
        const rest = state.filters[dimension].filter((other) => other !== value);
        change({ filters: { ...state.filters, [dimension]: rest } });
      }),
    ),
  );
}
