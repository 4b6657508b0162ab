/**
 * The search at work: reads the box and the address, searches, shows, and keeps the address and the history in step.
 */
import { runQuery } from '../../search/run-query.ts';
import { placesIn } from '../../search/evaluate.ts';
import { groupByText } from '../../search/group.ts';
import { nameCount } from '../../search/messages.ts';
import { readCounts } from '../../search/gram.ts';
import { parseQuery } from '../../search/query.ts';
import { type Searcher, fetchAhead, onceEach, openSearcher } from '../../search/searcher.ts';
import { type SearchState, chosenCount, readState, writeState } from '../../search/state.ts';
import { showSuggestions, renderChips, showWide } from './above.ts';
import { element, pressButton } from '../element.ts';
import { type KeptPlace, keptPlace } from './kept-place.ts';
import { fetchFirst, showList } from './list.ts';
import { fileLoader, requests } from './load-file.ts';
import { type PageParts, type SearchRun, findParts } from './page-parts.ts';

/** A search that has not been answered after so long says so. */
const SLOW_MILLISECONDS = 9000;

/** Where the index is and in how many files, as the page says. */
const { index = '', files = '' } = document.querySelector<HTMLElement>('script[data-index]')?.dataset ?? {};
const FILES = readCounts(files);

/** What is not needed for the first hits of an ordinary query. */
const after = () => import('./after.ts');

const parts: PageParts = findParts();
const siteTitle = document.title;
const load = onceEach(fileLoader(index));
let form: HTMLFormElement;
let input: HTMLInputElement;
let state: SearchState = readState(location.search);
let opened: Promise<Searcher> | undefined;
/** Counts searches, so that a slow one does not overwrite the next. */
let run = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;
let saying: ReturnType<typeof setTimeout> | undefined;
/** True while the address belongs to what is being typed, and not to a search that the reader settled on. */
let typing = false;
let kept: KeptPlace | null = keptPlace();

/** Searches what is in the box, and what the address asks for. */
export function startSearch(ownForm: HTMLFormElement, box: HTMLInputElement): void {
  form = ownForm;
  input = box;
  history.scrollRestoration = kept ? 'manual' : 'auto';
  listen();
  // What was typed while this was loading counts; else what the address says.
  if (input.value.trim() === '') input.value = state.q;
  if (composing() || input.value.trim() === state.q.trim()) void search();
  else change({ q: input.value }, false);
}

function listen(): void {
  const typed = (): void => {
    if (composing()) return;
    // The first word after a rest is mostly the whole: what it needs is asked for while the reader may still go on.
    if (waiting === undefined) fetchAhead(load, FILES, input.value);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
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
  // What every answer needs beside the index is loaded before there is a query.
  addEventListener('load', () => {
    // A failure counts where it is awaited.
    open().catch(() => undefined);
    // The patterns that a query is read by are made ready, which takes a slow phone a tenth of a second.
    parseQuery('民政 2025年a');
  });
  parts.work.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'view') change({ view: target.value as SearchState['view'] }, true);
    if (target.name === 'wide') change({ wide: target.checked }, true);
  });
  // Back and forward; a change of the anchor alone is none of ours.
  addEventListener('popstate', () => {
    typing = false;
    state = readState(location.search);
    input.value = state.q;
    void search();
  });
  // Some browsers put the controls of a page that is shown again back to how it came, Safari's after this event.
  addEventListener('pageshow', ({ persisted }) => {
    setTimeout(
      () => {
        // What the reader has begun to type into a new page stays.
        if (persisted || input !== document.activeElement) showControls();
      },
      persisted ? 100 : 0,
    );
  });
}

function composing(): boolean {
  return form.dataset['composing'] !== undefined;
}

function open(): Promise<Searcher> {
  opened ??= openSearcher(load);
  opened.catch(() => (opened = undefined));
  return opened;
}

/** Said to a screen reader once things have come to rest, so that typing does not talk over itself. */
function say(text: string): void {
  clearTimeout(saying);
  saying = setTimeout(() => (parts.status.textContent = text), 700);
}

/** Changes the state and searches. `settle` makes a step that the back button returns to. */
function change(part: Partial<SearchState>, settle: boolean): void {
  state = { ...state, ...part };
  const address = location.pathname + writeState(state);
  if (settle ? !typing && address !== location.pathname + location.search : !typing)
    history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  typing = !settle;
  void search();
}

function showControls(): void {
  const { q, filters, view, wide } = state;
  if (input.value.trim() !== q.trim()) input.value = q;
  for (const each of parts.work.querySelectorAll<HTMLInputElement>('input[name="view"]'))
    each.checked = each.value === view;
  const box = parts.wide.querySelector('input');
  if (box) box.checked = wide;
  const chosen = chosenCount(filters);
  parts.filtersName.textContent = chosen === 0 ? '筛选' : `筛选（${String(chosen)}）`;
  const name = q.trim();
  document.title = name === '' ? siteTitle : `“${name}”的${siteTitle}`;
}

async function search(): Promise<void> {
  clearTimeout(waiting);
  run += 1;
  const mine = run;
  const stale = (): boolean => mine !== run;
  showControls();
  const { include, exclude } = parseQuery(state.q);
  parts.opening.hidden = include.length > 0;
  parts.work.hidden = include.length === 0;
  document.documentElement.classList.toggle('asked', include.length > 0);
  if (include.length === 0) {
    if (exclude.length > 0) await askForWords(stale);
    return;
  }
  parts.results.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => {
    if (!stale() && parts.results.hasAttribute('aria-busy'))
      parts.note.replaceChildren('网络较慢，数据还没有到齐；现在还不能说有没有这个词。');
  }, SLOW_MILLISECONDS);
  try {
    await answerSearch(stale);
  } catch (error) {
    if (!stale()) showFailure(error);
  } finally {
    clearTimeout(slow);
    if (!stale()) parts.results.removeAttribute('aria-busy');
  }
}

async function askForWords(stale: () => boolean): Promise<void> {
  parts.work.hidden = false;
  clear();
  const { askForMore } = await after();
  if (!stale()) askForMore(parts, say);
}

function clear(): void {
  const { summary, results, leads, note, chips, marked, near } = parts;
  for (const place of [summary, results, leads, note, chips, marked, near]) place.replaceChildren();
}

async function answerSearch(stale: () => boolean): Promise<void> {
  const asked = state;
  const opening = open();
  fetchAhead(load, FILES, asked.q);
  const narrowing = chosenCount(asked.filters) > 0 && after();
  const searcher = await opening;
  if (stale()) return;
  if (asked.view === 'list') searcher.onLikely = (passages) => fetchFirst(searcher, passages, { kind: 'written' });
  const answer = await runQuery(searcher, asked.q, { wide: asked.wide, loadOtherwise: after });
  const passages = narrowing ? await (await narrowing).narrow(searcher, answer, asked.filters) : answer.found;
  if (stale()) return;
  await show({
    searcher,
    parts,
    state: asked,
    answer,
    passages,
    stale,
    change: (part) => {
      change(part, true);
    },
    say,
  });
  requests.made = 0;
}

async function show(own: SearchRun): Promise<void> {
  const { passages } = own;
  const { view, filters } = own.state;
  const leading = showSuggestions(own);
  if (view === 'list' && passages.length > 0) own.first = fetchFirst(own.searcher, passages, own.answer);
  const chosen = chosenCount(filters) > 0 ? (await after()).filterChips(own) : [];
  const reading = await showReading(own);
  if (own.stale()) return;
  // All that can be shown is, while explanations and texts are still coming.
  renderChips(own, chosen);
  showWide(own);
  parts.marked.replaceChildren();
  parts.near.replaceChildren();
  showCount(own, reading);
  parts.work.classList.add('answered');
  const leads = await leading;
  if (own.stale()) return;
  parts.leads.replaceChildren(...leads);
  if (passages.length === 0) (await after()).showZero(own);
  else if (view === 'context') await (await after()).showContext(own);
  else if (view === 'table') await (await after()).showTable(own);
  else await showKept(own);
  const { offerTools } = await after();
  if (!own.stale()) offerTools(own);
}

/** Shows how the query was read; nothing where it is what was written. */
async function showReading(own: SearchRun): Promise<string> {
  parts.note.replaceChildren();
  const { kind, suggestions, unheld, within } = own.answer;
  if (kind === 'written' && suggestions.length + unheld.length === 0 && within === null) return '';
  return (await after()).showReading(own);
}

/** Shows the sentences, after Back at the place that the reader had left. */
async function showKept(own: SearchRun): Promise<void> {
  const before = kept;
  kept = null;
  const rest = await showList(own, before ? new Set(before.opened) : null);
  const { showRest } = await after();
  if (rest === null || own.stale()) return;
  showRest(own, rest);
  if (before) {
    scrollTo(0, before.y);
    history.scrollRestoration = 'auto';
  }
}

function showCount(
  { answer, passages: found, searcher, lead = '', state: { q, filters } }: SearchRun,
  reading: string,
): void {
  const matches = found.reduce((sum, passage) => sum + placesIn(answer, passage).length, 0);
  const texts = groupByText(searcher.catalogue, found).map(({ text }) => text);
  const { passages, rest } = nameCount({ passages: found.length, matches, texts });
  parts.summary.replaceChildren(lead, element('strong', {}, passages), found.length === 0 ? '' : rest);
  parts.work.classList.toggle('none', found.length === 0);
  parts.work.classList.toggle('nothing', answer.found.length === 0 && chosenCount(filters) === 0);
  if (found.length > 0) say(`“${q.trim()}”：${reading}${passages}${rest}。`);
}

function showFailure(error: unknown): void {
  clear();
  parts.work.classList.add('answered');
  console.error(error);
  const again = pressButton('再试一次', () => void search());
  const reload = pressButton('刷新页面', () => {
    location.reload();
  });
  parts.results.replaceChildren(
    element(
      'p',
      { class: 'note' },
      '搜索所需的数据没有取到：可能是网络断了，也可能是网站刚更新过。现在还不能说有没有这个词。 ',
      again,
      ' ',
      reload,
    ),
  );
  say('搜索所需的数据没有取到。');
}
