/**
 * All that the search page does beside showing the first sentences of what was asked as it is: one file, loaded when
 * these are there, or before them where an answer is narrowed, shown in another form or not to what was written.
 */
import type { Answer } from '../../search/evaluate.ts';
import { filterPassages, needsLabels, valueReader } from '../../search/filter.ts';
import type { Searcher } from '../../search/searcher.ts';
import type { SearchState } from '../../search/state.ts';
import type { EncodedLabels } from '../../search/label-encoding.ts';
import { type Facets, makeFacets } from './facets.ts';
import { keepPlace } from './keep-place.ts';
import { showMarked } from './marked.ts';
import { offerNear } from './offer-near.ts';
import { keepPrinted, tellPrinted } from './printed.ts';
import type { PageParts, SearchRun } from './page-parts.ts';
import type { HitsEnding } from './export.ts';

export { findWithin, runOtherwise } from '../../search/run-otherwise.ts';
export { showContext } from './context.ts';
export { filterChips } from './filter-chips.ts';
export { showRest } from './list-rest.ts';
export { showReading } from './reading.ts';
export { showTable } from './table.ts';
export { askForMore, showZero } from './zero.ts';

let shown: SearchRun | undefined;
/** A file pressed for while the answer to the address was on its way: it is made of that answer. */
let wanted: { ending: HitsEnding; asked: string } | undefined;
let facets: Facets | undefined;
/** Whether the reader has turned to the filters by theme. */
let labelsWanted = false;

/** The passages found that the filters leave. */
export async function narrow(
  searcher: Searcher,
  { found }: Answer,
  filters: SearchState['filters'],
): Promise<number[]> {
  const labels = needsLabels(filters) ? ((await searcher.load('labels')) as EncodedLabels) : null;
  return filterPassages(valueReader(searcher.catalogue, labels), found, filters).passages;
}

/** Brings the tools to an answer. */
export function offerTools(run: SearchRun): void {
  if (shown === undefined) {
    keepPlace();
    keepPrinted(() => shown);
    listen(run.parts);
    run.parts.work.classList.add('listening');
  }
  shown = run;
  if (wanted?.asked === location.search) void takeShown(wanted.ending);
  wanted = undefined;
  refreshFacets();
  noteWide(run);
  tellPrinted(run);
  // Below a list it comes with the list's end.
  if (run.passages.length > 0 && run.state.view !== 'list') offerNear(run, false);
  // Without it the answer is still what was written.
  if (run.state.view === 'list') showMarked(run).catch(console.error);
}

/** The editors' notes on the synonyms that may be looked for as well. */
function noteWide({ parts, answer, searcher }: SearchRun): void {
  const own = answer.query.include.flat();
  const notes = searcher.catalogue.synonyms.filter(({ words }) =>
    words.some((word) => own.some((term) => term.written === word)),
  );
  parts.wide.title = notes.flatMap(({ note }) => note ?? []).join('');
}

function listen({ take, filters }: PageParts): void {
  take.addEventListener('click', ({ target }) => {
    const ending = target instanceof HTMLElement ? (target.dataset['take'] as HitsEnding | undefined) : undefined;
    if (ending === undefined) return;
    if (shown?.stale()) wanted = { ending, asked: location.search };
    else void takeShown(ending);
  });
  filters.closest('details')?.addEventListener('toggle', refreshFacets);
}

/** Brings the filters to what is shown, once they are open. */
function refreshFacets(): void {
  if (shown?.parts.filters.closest('details')?.open)
    updateFacets(shown).catch((error: unknown) => {
      console.error(error);
      shown?.parts.filters.replaceChildren('筛选所需的数据没有取到，请刷新页面再试。');
      facets = undefined;
    });
}

async function updateFacets(run: SearchRun): Promise<void> {
  const { searcher, parts, state, answer } = run;
  facets ??= makeFacets(searcher.catalogue, parts.filters, {
    onChange: (filters) => {
      shown?.change({ filters });
    },
    onLabels: () => {
      labelsWanted = true;
      refreshFacets();
    },
  });
  const wanted = labelsWanted || needsLabels(state.filters);
  const loaded = wanted ? ((await searcher.load('labels')) as EncodedLabels) : null;
  const { counts } = filterPassages(valueReader(searcher.catalogue, loaded), answer.found, state.filters);
  if (!run.stale()) facets.update(state.filters, counts, loaded !== null);
}

/** After so long without a file a reader is told. */
const SLOW_MILLISECONDS = 9000;

async function takeShown(ending: HitsEnding): Promise<void> {
  if (shown === undefined) return;
  const status = shown.parts.take.querySelector('[role="status"]');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  say('正在生成文件……');
  // A line that neither answers nor breaks ends in words too; where the rest comes after all, the file does.
  const timer = setTimeout(() => {
    say('还没有生成：网络慢或断了。可以再等，或刷新页面再试，也可以直接打印本页。');
  }, SLOW_MILLISECONDS);
  try {
    const { exportHits } = await import('./export.ts');
    await exportHits(shown, ending);
    say('');
  } catch (error) {
    console.error(error);
    say('没有生成：可能是网络断了，或者网站刚更新过；请刷新页面再试，也可以直接打印本页。');
  } finally {
    clearTimeout(timer);
  }
}
