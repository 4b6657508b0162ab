/**
 * Where a search leads on to: the topics, indicators and terms whose names are near to what was asked, with the figures and
 * the explanation in place.
 */
import { href, indicatorHref, themeHref, topicHref } from '../../model/href.ts';
import type { Explanations } from '../../search/catalogue.ts';
import { type Suggestion, findSuggestions } from '../../search/suggestions.ts';
import { element } from '../element.ts';
import { withMark } from './hit.ts';
import { mostRequests, requests } from './load-file.ts';
import type { SearchRun } from './page-parts.ts';

/** Texts whose figures are shown; the others are on the indicator's page. */
const MOST_FIGURES = 2;

const ADDRESS: Record<Suggestion['kind'], (id: string) => string> = {
  theme: themeHref,
  topic: topicHref,
  indicator: indicatorHref,
  term: (id) => `${href('/glossary/')}#${encodeURIComponent(id)}`,
};

function link(way: Suggestion): HTMLElement {
  return element('a', { href: ADDRESS[way.kind](way.id) }, way.kind === 'theme' ? `${way.name}（主题）` : way.name);
}

/** The ways on from an answer: by what is searched for, and where that leads nowhere by what was asked. */
function waysOf({ searcher, answer }: Pick<SearchRun, 'searcher' | 'answer'>): Suggestion[] {
  const empty = answer.found.length === 0 || answer.missing.length > 0;
  const ways = findSuggestions(searcher.catalogue, answer.query.include.flat(), empty && answer.kind === 'written');
  return ways.length > 0 ? ways : findSuggestions(searcher.catalogue, answer.asked.include.flat(), empty);
}

/** The explanations that the ways need; null where they need none, or the sentences found need the last requests. */
async function explanationsFor(
  { searcher, answer }: SearchRun,
  ways: readonly Suggestion[],
): Promise<Explanations | null> {
  if (!ways.some(({ kind }) => kind === 'term' || kind === 'indicator')) return null;
  if (answer.kind === 'written' && requests.made >= mostRequests(answer) - 1) return null;
  return (await searcher.load('explanations')) as Explanations;
}

/** A line for each sort of page. */
function renderSuggestions(
  { searcher, answer }: SearchRun,
  ways: readonly Suggestion[],
  known: Explanations | null,
): HTMLElement[] {
  const { terms, indicators } = searcher.catalogue;
  const rows = ways.filter(({ kind }) => kind === 'theme' || kind === 'topic');
  const explained = ways
    .filter(({ kind }) => kind === 'term')
    .map((way) => {
      const text = known?.terms[terms.indexOf(way.name)];
      return element(
        'p',
        { class: 'lead' },
        element('b', {}, '名词：'),
        link(way),
        text === undefined ? '' : `，${text}`,
      );
    });
  const counted = ways
    .filter(({ kind }) => kind === 'indicator')
    .map((way) => {
      const all = known?.figures[indicators.findIndex(([id]) => id === way.id)] ?? [];
      // Of the places and years that were asked for, where these have any.
      const own = all.filter(([text]) => answer.scopes.every(({ name, without }) => without !== text.includes(name)));
      const figures = own.length > 0 ? own : all;
      const some = figures.slice(0, MOST_FIGURES).map(([text, words]) => `${text}：${words}`);
      const more = figures.length > MOST_FIGURES ? `；等${String(figures.length)}份文件` : '';
      return element(
        'p',
        { class: 'lead' },
        element('b', {}, '指标：'),
        link(way),
        some.length > 0 ? `。${some.join('；')}${more}` : '',
      );
    });
  const topics =
    rows.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'lead' },
            element('b', {}, '议题：'),
            ...rows.map((way, at) => withMark(link(way), at < rows.length - 1 ? '、' : '')),
          ),
        ];
  return [...explained, ...topics, ...counted];
}

/** The lines that lead on from an answer; without figures and explanations where those cannot be had. */
export async function showSuggestions(run: SearchRun): Promise<HTMLElement[]> {
  const ways = waysOf(run);
  return renderSuggestions(run, ways, await explanationsFor(run, ways).catch(() => null));
}
