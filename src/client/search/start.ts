/**
 * The search at work: reads the box and the address, searches, shows, and keeps the address and the history in step.
 */
import { answerQuery } from '../../search/answer.ts';
import { filterRecords } from '../../search/filter.ts';
import { readQuery } from '../../search/query.ts';
import { type Searcher, openSearcher } from '../../search/searcher.ts';
import { type SearchState, readState, writeState } from '../../search/state.ts';
import { element } from './element.ts';
import { type Facets, chosenCount, makeFacets } from './facets.ts';
import { fetchFile } from './fetch-file.ts';
import { renderLeads } from './leads.ts';
import { showList } from './list.ts';
import { showNothingFound } from './nothing-found.ts';
import { showTable } from './table.ts';
import { type Turn, findPlaces } from './turn.ts';
import { offerWidening } from './widening.ts';

const PARTED = '没有语句连引号照原样写出；以下把引号内外分作几个词来找。';

/** @param ahead files that were asked for along with this program; each is used once, and a second try asks anew */
export function startSearch(form: HTMLFormElement, ahead: Map<string, Promise<Uint8Array<ArrayBuffer>>>): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (input === null) return;
  const places = findPlaces();
  // Beside the results there is room for the filters; above them on a phone there is not.
  if (matchMedia('(min-width: 56rem)').matches) places.filters.closest('details')?.setAttribute('open', '');
  const siteTitle = document.title;
  let state: SearchState = readState(location.search);
  let searcher: Promise<Searcher> | undefined;
  let facets: Facets | undefined;
  /** Counts searches, so that a slow one does not overwrite the next. */
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  /** True while the address belongs to what is being typed, and not to a search that the reader settled on. */
  let typing = false;

  const open = (): Promise<Searcher> => {
    searcher ??= openSearcher((name) => {
      const early = ahead.get(name);
      ahead.delete(name);
      return early?.catch(() => fetchFile(name)) ?? fetchFile(name);
    });
    searcher.catch(() => (searcher = undefined));
    return searcher;
  };
  /** Said to a screen reader once things have come to rest, so that typing does not talk over itself. */
  const say = (text: string): void => {
    clearTimeout(saying);
    saying = setTimeout(() => (places.status.textContent = text), 700);
  };

  const showControls = (): void => {
    if (input.value.trim() !== state.q.trim()) input.value = state.q;
    for (const radio of form.ownerDocument.querySelectorAll<HTMLInputElement>(
      'input[name="order"], input[name="view"]',
    ))
      radio.checked = radio.value === state[radio.name as 'order' | 'view'];
    places.order.hidden = state.view === 'table';
    const chosen = chosenCount(state.filters);
    places.filtersName.textContent = chosen === 0 ? '筛选' : `筛选（已选${String(chosen)}项）`;
    const name = state.q.trim();
    document.title = name === '' ? siteTitle : `“${name}”的${siteTitle}`;
  };

  /** Changes the state and searches. `settle` makes a step that the back button returns to. */
  const change = (part: Partial<SearchState>, settle: boolean): void => {
    state = { ...state, ...part };
    const address = location.pathname + writeState(state);
    if (settle ? !typing && address !== location.pathname + location.search : !typing)
      history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    typing = !settle;
    void run();
  };

  const run = async (): Promise<void> => {
    clearTimeout(waiting);
    turn += 1;
    const mine = turn;
    const stale = (): boolean => mine !== turn;
    showControls();
    const readings = readQuery(state.q);
    const [{ include, exclude }] = readings;
    places.opening.hidden = include.length > 0;
    places.work.hidden = include.length === 0;
    if (include.length === 0) {
      if (exclude.length > 0) {
        const ask = '只写了要排除的词，请再写至少一个要找的词。';
        places.work.hidden = false;
        clear();
        places.summary.replaceChildren(ask);
        say(ask);
      }
      return;
    }
    places.results.setAttribute('aria-busy', 'true');
    try {
      const opened = await open();
      if (stale()) return;
      facets ??= makeFacets(opened.catalogue, places.filters, (filters) => {
        change({ filters }, true);
      });
      const answer = await answerQuery(opened, readings, state.wide);
      if (stale()) return;
      const { query, terms, found, widened } = answer;
      const settle = (part: Partial<SearchState>): void => change(part, true);
      const shown: Turn = { searcher: opened, places, state, query, terms, found, stale, change: settle, say };
      offerWidening(shown, widened);
      const leads = renderLeads(shown);
      const filtered = filterRecords(opened.valuesOf, found, state.filters);
      const nothing = state.view === 'list' && filtered.records.length === 0;
      places.leads.replaceChildren(
        ...(answer.parted && found.length > 0 ? [element('p', { class: 'meta' }, PARTED)] : []),
        ...(nothing ? [] : leads),
      );
      if (state.view === 'table') {
        await showTable(shown, facets);
        return;
      }
      facets.update(state.filters, filtered.counts);
      if (nothing) showNothingFound(shown, leads);
      else await showList(shown, filtered);
    } catch (error) {
      if (stale()) return;
      clear();
      console.error(error);
      const again = element('button', { type: 'button' }, '再试一次');
      again.addEventListener('click', () => void run());
      places.results.replaceChildren(
        element('p', { class: 'note' }, '检索所需的数据没有取到，可能是网络断了。现在不能说有没有这个词。 ', again),
      );
      say('检索所需的数据没有取到。');
    } finally {
      if (!stale()) places.results.removeAttribute('aria-busy');
    }
  };

  const clear = (): void => {
    for (const place of [places.summary, places.results, places.widen, places.leads]) place.replaceChildren();
  };

  const composing = (): boolean => form.dataset['composing'] !== undefined;
  const typed = (): void => {
    if (composing()) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (input.value.trim() !== state.q.trim()) change({ q: input.value }, false);
    }, 180);
  };
  input.addEventListener('input', typed);
  form.addEventListener('compositionend', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    change({ q: input.value }, true);
  });
  places.work.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'order') change({ order: target.value === 'document' ? 'document' : 'relevance' }, true);
    if (target.name === 'view') change({ view: target.value === 'table' ? 'table' : 'list' }, true);
  });
  // Back and forward; a change of the anchor alone is none of ours.
  addEventListener('popstate', () => {
    typing = false;
    state = readState(location.search);
    input.value = state.q;
    void run();
  });

  // What was typed while this was loading counts; else what the address says.
  if (input.value.trim() === '') input.value = state.q;
  if (composing() || input.value.trim() === state.q.trim()) void run();
  else change({ q: input.value }, false);
  // The reader is about to search: have the engine ready.
  open().catch(() => undefined);
}
