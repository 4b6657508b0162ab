/**
 * The chips: what narrows the search, each with a × that takes it off.
 */
import { scopeName } from '../../search/phrasing.ts';
import { withoutScope } from '../../search/scope.ts';
import { DIMENSIONS, type Dimension } from '../../search/state.ts';
import { element } from './element.ts';
import type { Turn } from './page-parts.ts';

const DIMENSION_NAMES: Record<Dimension, string> = {
  district: '地区',
  year: '年份',
  part: '部分',
  theme: '主题',
  topic: '议题',
  says: '写法',
};
export function renderChips(turn: Turn): void {
  const { parts, answer, state, change, searcher } = turn;
  const { texts, themes, says, vocabulary } = searcher.catalogue;
  const partNames: Partial<Record<string, string>> = vocabulary.parts;
  const nameOf = (dimension: Dimension, value: string): string =>
    ({
      district: () => texts.find(({ issuer }) => issuer === value)?.area,
      year: () => value,
      part: () => partNames[value],
      theme: () => themes.find(({ id }) => id === value)?.name,
      topic: () => themes.flatMap(({ topics }) => topics).find(({ id }) => id === value)?.name,
      says: () => says.find(({ id }) => id === value)?.name,
    })[dimension]() ?? value;
  const scopes = answer.scopes.map((scope) =>
    chip(scopeName(scope), () => {
      change({ q: withoutScope(answer.kind === 'simplified' ? answer.says : state.q, scope) });
    }),
  );
  const filters = DIMENSIONS.flatMap((dimension) =>
    state.filters[dimension].map((value) =>
      chip(`${DIMENSION_NAMES[dimension]}：${nameOf(dimension, value)}`, () => {
        const rest = state.filters[dimension].filter((other) => other !== value);
        change({ filters: { ...state.filters, [dimension]: rest } });
      }),
    ),
  );
  parts.chips.replaceChildren(...scopes, ...filters);
}

function chip(name: string, remove: () => void): HTMLElement {
  const button = element('button', { type: 'button', 'aria-label': `去掉“${name}”` }, '×');
  button.addEventListener('click', () => {
    remove();
    document.querySelector<HTMLElement>('#q')?.focus({ preventScroll: true });
  });
  return element('li', {}, `${name} `, button);
}
