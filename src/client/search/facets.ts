/**
 * The filters: boxes for each place, year, part, theme, topic, 力度 and 分工, with the number of sentences that each would
 * leave. Boxes are made once and then updated, so that the focus stays where it is; the labels for the counts of theme,
 * topic, 力度 and 分工 load when a reader opens these filters.
 */
import type { Catalogue } from '../../search/catalogue.ts';
import type { FacetCounts } from '../../search/filter.ts';
import { byDimension, type Dimension, type SearchState } from '../../search/state.ts';
import { figure } from '../../search/messages.ts';
import { element, pressButton } from '../element.ts';

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
  update: (filters: SearchState['filters'], counts: FacetCounts, withLabels: boolean) => void;
}

interface Wanted {
  onChange: (filters: SearchState['filters']) => void;
  /** The reader opens the filters that need the labels. */
  onLabels: () => void;
}

export function makeFacets(catalogue: Catalogue, into: HTMLElement, { onChange, onLabels }: Wanted): Facets {
  const boxes: Box[] = [];
  const box = (dimension: Dimension, value: string, name: string, under?: string): HTMLElement => {
    const input = element('input', { type: 'checkbox', name: dimension, value });
    const count = element('span', { class: 'count' });
    const item = element('li', {}, element('label', {}, input, element('span', {}, name), count));
    boxes.push({ dimension, value, under, item, input, count });
    return item;
  };
  const themes = themeSection(catalogue, box);
  const open = pressButton('按主题、力度、分工筛选', onLabels, { class: 'open-themes' });
  into.replaceChildren(...placeSections(catalogue, box), open, ...sayingSections(catalogue, box), themes);
  into.addEventListener('change', (event) => {
    const changed = boxes.find((each) => each.input === event.target);
    // Topics go when their theme is unticked.
    if (changed?.dimension === 'theme' && !changed.input.checked)
      for (const topic of boxes) if (topic.under === changed.value) topic.input.checked = false;
    onChange(chosenIn(boxes));
  });
  return {
    update(filters, counts, withLabels) {
      for (const each of boxes) {
        const count = counts[each.dimension].get(each.value) ?? 0;
        each.input.checked = filters[each.dimension].includes(each.value);
        each.count.textContent = figure(count);
        const closed = each.under !== undefined && !filters.theme.includes(each.under) && !each.input.checked;
        each.item.hidden = closed || (count === 0 && !each.input.checked);
      }
      for (const group of into.querySelectorAll('fieldset'))
        group.hidden = [...group.querySelectorAll('li')].every((item) => item.hidden);
      open.hidden = withLabels;
    },
  };
}

function chosenIn(boxes: readonly Box[]): SearchState['filters'] {
  return byDimension((dimension) =>
    boxes.filter((each) => each.dimension === dimension && each.input.checked).map((each) => each.value),
  );
}

type MakeBox = (dimension: Dimension, value: string, name: string, under?: string) => HTMLElement;

function section(title: string, items: HTMLElement[]): HTMLElement {
  return element('fieldset', {}, element('legend', {}, title), element('ul', { class: 'plain' }, ...items));
}

function placeSections({ texts, parts, vocabulary }: Catalogue, box: MakeBox): HTMLElement[] {
  const areas = new Map(texts.map(({ issuer, area }) => [issuer, area]));
  const years = [...new Set(parts.map(({ year }) => year))].sort((a, b) => b - a);
  const kinds = (Object.keys(vocabulary.parts) as (keyof typeof vocabulary.parts)[]).filter((kind) =>
    parts.some((part) => part.kind === kind),
  );
  return [
    section(
      '地区',
      [...areas].map(([id, name]) => box('place', id, name)),
    ),
    section(
      '年份',
      years.map((year) => box('year', String(year), `${String(year)}年`)),
    ),
    section(
      '部分',
      kinds.map((kind) => box('part', kind, vocabulary.parts[kind])),
    ),
  ];
}

function sayingSections({ says }: Catalogue, box: MakeBox): HTMLElement[] {
  return (['力度', '分工'] as const).map((group) =>
    section(
      group,
      says.filter((each) => each.group === group).map(({ id, name }) => box('says', id, name)),
    ),
  );
}

function themeSection({ themes, vocabulary: { general } }: Catalogue, box: MakeBox): HTMLElement {
  const items = themes.map((theme) => {
    const item = box('theme', theme.id, theme.name);
    const topics = theme.topics.map((topic) => box('topic', topic.id, topic.name, theme.id));
    if (topics.length > 0)
      item.append(element('ul', { class: 'plain topics', 'aria-label': `${theme.name}的议题` }, ...topics));
    return item;
  });
  return section('主题', [...items, box('theme', general.id, general.name)]);
}
