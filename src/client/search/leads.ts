/**
 * Where a search leads on to: the rows, numbers and explanations whose names are near to what was asked.
 */
import { href, indicatorHref, themeHref, topicHref } from '../../model/href.ts';
import { type Way, findWays } from '../../search/way.ts';
import { element } from './element.ts';
import type { Turn } from './turn.ts';

const ADDRESS: Record<Way['kind'], (id: string) => string> = {
  theme: themeHref,
  topic: topicHref,
  indicator: indicatorHref,
  term: (id) => `${href('/glossary/')}#${encodeURIComponent(id)}`,
};

function wayName(way: Way): string {
  return way.kind === 'topic' ? `${way.name}（${way.theme}）` : way.kind === 'theme' ? `${way.name}（主题）` : way.name;
}

/** The lines, one for each sort of page; none where no name is near. */
export function renderLeads({ searcher, query, found, state }: Turn): HTMLElement[] {
  const empty = found.length === 0;
  const ways = findWays(searcher.catalogue, query, empty);
  const line = (before: string, kinds: readonly Way['kind'][], after = ''): HTMLElement[] => {
    const links = ways
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap((way, at) => [at > 0 ? '、' : '', element('a', { href: ADDRESS[way.kind](way.id) }, wayName(way))]);
    return links.length === 0 ? [] : [element('p', { class: 'lead' }, before, ...links, after)];
  };
  return [
    ...line(empty && state.view === 'list' ? '您找的可能是：' : '各文件对照：', ['theme', 'topic']),
    ...line('指标：', ['indicator'], '，各文件的数'),
    ...line('名词解释：', ['term']),
  ];
}
