/**
 * What a reader may do with an answer that is shown: narrow it, take it along, look for near matches. Loaded when the
 * answer is there.
 */
import { filterPassages, valueReader } from '../../search/filter.ts';
import type { Traits } from '../../search/trait-code.ts';
import { element } from './element.ts';
import { type Facets, makeFacets } from './facets.ts';
import type { PageParts, Turn } from './page-parts.ts';
import type { HitsEnding } from './take.ts';

/** What is shown, and the passages' themes where they are known. */
let shown: { turn: Turn; traits: Traits | null } | undefined;
let facets: Facets | undefined;
/** Whether the reader has turned to the filters by theme. */
let themesWanted = false;

/** Brings the tools to an answer. */
export function offerTools(turn: Turn, traits: Traits | null): void {
  if (shown === undefined) listen(turn.parts);
  shown = { turn, traits };
  refreshFacets();
  if (turn.filtered.passages.length > 0) offerNear(turn);
}

function listen({ take, filters }: PageParts): void {
  take.addEventListener('click', ({ target }) => {
    const ending = target instanceof HTMLElement ? target.dataset['take'] : undefined;
    if (ending !== undefined) void takeShown(ending as HitsEnding);
  });
  filters.closest('details')?.addEventListener('toggle', refreshFacets);
}

/** Brings the filters to what is shown, once they are open. */
function refreshFacets(): void {
  if (shown?.turn.parts.filters.closest('details')?.open)
    updateFacets(shown.turn, shown.traits).catch((error: unknown) => {
      console.error(error);
      shown?.turn.parts.filters.replaceChildren('筛选所需的数据没有取到，请刷新页面再试。');
      facets = undefined;
    });
}

async function updateFacets(turn: Turn, traits: Traits | null): Promise<void> {
  const { searcher, parts, state, answer } = turn;
  facets ??= makeFacets(searcher.catalogue, parts.filters, {
    onChange: (filters) => {
      shown?.turn.change({ filters });
    },
    onThemes: () => {
      themesWanted = true;
      refreshFacets();
    },
  });
  const loaded = traits ?? (themesWanted ? ((await searcher.load('traits')) as Traits) : null);
  const { counts } = filterPassages(valueReader(searcher.catalogue, loaded), answer.found, state.filters);
  if (!turn.stale()) facets.update(state.filters, counts, loaded !== null);
}

/** After so long without a file a reader is told. */
const SLOW_MILLISECONDS = 9000;

async function takeShown(ending: HitsEnding): Promise<void> {
  if (shown === undefined) return;
  const status = shown.turn.parts.take.querySelector('[role="status"]');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  say('正在生成文件……');
  // A line that neither answers nor breaks ends in words too; where the rest comes after all, the file does.
  const timer = setTimeout(() => {
    say('还没有生成：网络慢或断了。可以再等，或刷新页面再试，也可以直接打印本页。');
  }, SLOW_MILLISECONDS);
  try {
    const { takeHits } = await import('./take.ts');
    await takeHits(shown.turn, ending);
    say('');
  } catch (error) {
    console.error(error);
    say('没有生成：可能是网络断了，或者网站刚更新过；请刷新页面再试，也可以直接打印本页。');
  } finally {
    clearTimeout(timer);
  }
}

function offerNear({ parts, state, stale }: Turn): void {
  const button = element('button', { type: 'button' }, '查找相近结果');
  const offline = (): void => {
    button.textContent = '相近结果没有取到，再试一次';
  };
  button.addEventListener('click', () => {
    void import('./near.ts').then(({ showNear }) => showNear(state.q, parts.near, stale), offline);
  });
  parts.near.replaceChildren(element('p', { class: 'meta' }, '不一定含这些字词、但词语相近的句子： ', button));
}
