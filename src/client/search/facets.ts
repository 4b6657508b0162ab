/**
 * The filters beside the results: boxes for each district, year, part, theme and topic, with the number of passages
 * that each would leave. Made once, then kept up to date, so that the focus stays where it is.
 */
import type { Catalogue } from '../../search/catalogue.ts';
import { type FacetCounts, GENERAL } from '../../search/filter.ts';
import { DIMENSIONS, type Dimension, type SearchState } from '../../search/state.ts';
import { element, figure } from './element.ts';
import { partNames } from '../../model/vocabulary.ts';

const TITLES: Record<Exclude<Dimension, 'topic'>, string> = {
  district: '地区',
  year: '年份',
  part: '部分',
  theme: '主题',
};

interface Box {
  dimension: Dimension;
  value: string;
  /** The theme that a topic belongs to. */
  under: string | undefined;
  item: HTMLElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

export interface Facets {
  /** Brings boxes and figures to the state; a value that would leave nothing is hidden unless chosen. */
  update: (filters: SearchState['filters'], counts: FacetCounts) => void;
}

export function makeFacets(
  catalogue: Catalogue,
  into: HTMLElement,
  onChange: (filters: SearchState['filters']) => void,
): Facets {
  const boxes: Box[] = [];
  const box = (dimension: Dimension, value: string, name: string, under?: string): HTMLElement => {
    const input = element('input', { type: 'checkbox', name: dimension, value });
    const count = element('span', { class: 'count' });
    const item = element('li', {}, element('label', {}, input, element('span', {}, name), count));
    boxes.push({ dimension, value, under, item, input, count });
    return item;
  };
  const section = (dimension: keyof typeof TITLES, items: HTMLElement[]): HTMLElement =>
    element('fieldset', {}, element('legend', {}, TITLES[dimension]), element('ul', { class: 'plain' }, ...items));

  const { notices, themes } = catalogue;
  const areas = new Map(notices.map((notice) => [notice.issuer, notice.area]));
  const years = [...new Set(notices.flatMap((notice) => notice.parts.map((part) => part.year)))].sort((a, b) => b - a);
  const parts = (Object.keys(partNames) as (keyof typeof partNames)[]).filter((kind) =>
    notices.some((notice) => notice.parts.some((part) => part.kind === kind)),
  );
  into.replaceChildren(
    section(
      'district',
      [...areas].map(([id, name]) => box('district', id, name)),
    ),
    section(
      'year',
      years.map((year) => box('year', String(year), `${String(year)}年`)),
    ),
    section(
      'part',
      parts.map((kind) => box('part', kind, partNames[kind])),
    ),
    section('theme', [
      ...themes.map((theme) => {
        const item = box('theme', theme.id, theme.name);
        const topics = theme.topics.map((topic) => box('topic', topic.id, topic.name, theme.id));
        if (topics.length > 0)
          item.append(element('ul', { class: 'plain topics', 'aria-label': `${theme.name}的议题` }, ...topics));
        return item;
      }),
      box('theme', GENERAL, '总述'),
    ]),
  );
  into.addEventListener('change', (event) => {
    const changed = boxes.find((each) => each.input === event.target);
    // Topics go when their theme is unticked.
    if (changed?.dimension === 'theme' && !changed.input.checked)
      for (const topic of boxes) if (topic.under === changed.value) topic.input.checked = false;
    const chosen = (dimension: Dimension): string[] =>
      boxes.filter((each) => each.dimension === dimension && each.input.checked).map((each) => each.value);
    onChange({
      district: chosen('district'),
      year: chosen('year'),
      part: chosen('part'),
      theme: chosen('theme'),
      topic: chosen('topic'),
    });
  });

  return {
    update(filters, counts) {
      for (const each of boxes) {
        const count = counts[each.dimension].get(each.value) ?? 0;
        each.input.checked = filters[each.dimension].includes(each.value);
        each.count.textContent = figure(count);
        const closed = each.under !== undefined && !filters.theme.includes(each.under) && !each.input.checked;
        each.item.hidden = closed || (count === 0 && !each.input.checked);
      }
      for (const group of into.querySelectorAll('fieldset'))
        group.hidden = [...group.querySelectorAll('li')].every((item) => item.hidden);
    },
  };
}

/** How many choices are made. */
export function chosenCount(filters: SearchState['filters']): number {
  return DIMENSIONS.reduce((sum, dimension) => sum + filters[dimension].length, 0);
}
