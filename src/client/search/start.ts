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

export class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #parts: PageParts = findParts();
  readonly #siteTitle = document.title;
  #state: SearchState = readState(location.search);
  readonly #load = onceEach(fileLoader(index));
  #searcher: Promise<Searcher> | undefined;
  /** Counts searches, so that a slow one does not overwrite the next. */
  #run = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** True while the address belongs to what is being typed, and not to a search that the reader settled on. */
  #typing = false;
  #kept: KeptPlace | null = keptPlace();

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
  }

  start(): void {
    history.scrollRestoration = this.#kept ? 'manual' : 'auto';
    this.#listen();
    // What was typed while this was loading counts; else what the address says.
    if (this.#input.value.trim() === '') this.#input.value = this.#state.q;
    if (this.#composing() || this.#input.value.trim() === this.#state.q.trim()) void this.#start();
    else this.#change({ q: this.#input.value }, false);
  }

  #listen(): void {
    const typed = (): void => {
      if (this.#composing()) return;
      // The first word after a rest is mostly the whole: what it needs is asked for while the reader may still go on.
      if (this.#waiting === undefined) fetchAhead(this.#load, FILES, this.#input.value);
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => {
        this.#waiting = undefined;
        if (this.#input.value.trim() !== this.#state.q.trim()) this.#change({ q: this.#input.value }, false);
      }, 180);
    };
    this.#input.addEventListener('input', typed);
    this.#form.addEventListener('compositionend', typed);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#waiting);
      this.#change({ q: this.#input.value }, true);
    });
    // What every answer needs beside the index is loaded before there is a query.
    addEventListener('load', () => {
      // A failure counts where it is awaited.
      this.#open().catch(() => undefined);
      // The patterns that a query is read by are made ready, which takes a slow phone a tenth of a second.
      parseQuery('民政 2025年a');
    });
    this.#parts.work.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'view') this.#change({ view: target.value as SearchState['view'] }, true);
      if (target.name === 'wide') this.#change({ wide: target.checked }, true);
    });
    // Back and forward; a change of the anchor alone is none of ours.
    addEventListener('popstate', () => {
      this.#typing = false;
      this.#state = readState(location.search);
      this.#input.value = this.#state.q;
      void this.#start();
    });
    // Some browsers put the controls of a page that is shown again back to how it came, Safari's after this event.
    addEventListener('pageshow', ({ persisted }) => {
      setTimeout(
        () => {
          // What the reader has begun to type into a new page stays.
          if (persisted || this.#input !== document.activeElement) this.#showControls();
        },
        persisted ? 100 : 0,
      );
    });
  }

  #composing(): boolean {
    return this.#form.dataset['composing'] !== undefined;
  }

  #open(): Promise<Searcher> {
    this.#searcher ??= openSearcher(this.#load);
    this.#searcher.catch(() => (this.#searcher = undefined));
    return this.#searcher;
  }

  /** Said to a screen reader once things have come to rest, so that typing does not talk over itself. */
  readonly #say = (text: string): void => {
    clearTimeout(this.#saying);
    this.#saying = setTimeout(() => (this.#parts.status.textContent = text), 700);
  };

  /** Changes the state and searches. `settle` makes a step that the back button returns to. */
  #change(part: Partial<SearchState>, settle: boolean): void {
    this.#state = { ...this.#state, ...part };
    const address = location.pathname + writeState(this.#state);
    if (settle ? !this.#typing && address !== location.pathname + location.search : !this.#typing)
      history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#typing = !settle;
    void this.#start();
  }

  #showControls(): void {
    const { q, filters, view, wide } = this.#state;
    if (this.#input.value.trim() !== q.trim()) this.#input.value = q;
    for (const input of this.#parts.work.querySelectorAll<HTMLInputElement>('input[name="view"]'))
      input.checked = input.value === view;
    const box = this.#parts.wide.querySelector('input');
    if (box) box.checked = wide;
    const chosen = chosenCount(filters);
    this.#parts.filtersName.textContent = chosen === 0 ? '筛选' : `筛选（${String(chosen)}）`;
    const name = q.trim();
    document.title = name === '' ? this.#siteTitle : `“${name}”的${this.#siteTitle}`;
  }

  async #start(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#run += 1;
    const mine = this.#run;
    const stale = (): boolean => mine !== this.#run;
    const parts = this.#parts;
    this.#showControls();
    const { include, exclude } = parseQuery(this.#state.q);
    parts.opening.hidden = include.length > 0;
    parts.work.hidden = include.length === 0;
    document.documentElement.classList.toggle('asked', include.length > 0);
    if (include.length === 0) {
      if (exclude.length > 0) await this.#askForMore(stale);
      return;
    }
    parts.results.setAttribute('aria-busy', 'true');
    const slow = setTimeout(() => {
      if (!stale() && parts.results.hasAttribute('aria-busy'))
        parts.note.replaceChildren('网络较慢，数据还没有到齐；现在还不能说有没有这个词。');
    }, SLOW_MILLISECONDS);
    try {
      await this.#answer(stale);
    } catch (error) {
      if (!stale()) this.#showFailure(error);
    } finally {
      clearTimeout(slow);
      if (!stale()) parts.results.removeAttribute('aria-busy');
    }
  }

  async #askForMore(stale: () => boolean): Promise<void> {
    this.#parts.work.hidden = false;
    this.#clear();
    const { askForMore } = await import('./after.ts');
    if (!stale()) askForMore(this.#parts, this.#say);
  }

  #clear(): void {
    const { summary, results, leads, note, chips, marked, near } = this.#parts;
    for (const place of [summary, results, leads, note, chips, marked, near]) place.replaceChildren();
  }

  async #answer(stale: () => boolean): Promise<void> {
    const state = this.#state;
    const opening = this.#open();
    fetchAhead(this.#load, FILES, state.q);
    const narrowing = chosenCount(state.filters) > 0 && import('./after.ts');
    const searcher = await opening;
    if (stale()) return;
    if (state.view === 'list') searcher.onLikely = (passages) => fetchFirst(searcher, passages, { kind: 'written' });
    const answer = await runQuery(searcher, state.q, {
      wide: state.wide,
      loadOtherwise: () => import('./after.ts'),
    });
    const passages = narrowing ? await (await narrowing).narrow(searcher, answer, state.filters) : answer.found;
    if (stale()) return;
    const run: SearchRun = {
      searcher,
      parts: this.#parts,
      state,
      answer,
      passages,
      stale,
      change: (part) => {
        this.#change(part, true);
      },
      say: this.#say,
    };
    await this.#show(run);
    requests.made = 0;
  }

  async #show(run: SearchRun): Promise<void> {
    const { parts, state, passages } = run;
    const leading = showSuggestions(run);
    if (state.view === 'list' && passages.length > 0) run.first = fetchFirst(run.searcher, passages, run.answer);
    const chosen = chosenCount(state.filters) > 0 ? (await import('./after.ts')).filterChips(run) : [];
    const reading = await this.#reading(run);
    if (run.stale()) return;
    // All that can be shown is, while explanations and texts are still coming.
    renderChips(run, chosen);
    showWide(run);
    parts.marked.replaceChildren();
    parts.near.replaceChildren();
    this.#showCount(run, reading);
    parts.work.classList.add('answered');
    const leads = await leading;
    if (run.stale()) return;
    parts.leads.replaceChildren(...leads);
    if (passages.length === 0) (await import('./after.ts')).showZero(run);
    else if (state.view === 'context') await (await import('./after.ts')).showContext(run);
    else if (state.view === 'table') await (await import('./after.ts')).showTable(run);
    else await this.#showList(run);
    const { offerTools } = await import('./after.ts');
    if (!run.stale()) offerTools(run);
  }

  /** Shows how the query was read; nothing where it is what was written. */
  async #reading(run: SearchRun): Promise<string> {
    run.parts.note.replaceChildren();
    const { kind, suggestions, unheld, within } = run.answer;
    if (kind === 'written' && suggestions.length + unheld.length === 0 && within === null) return '';
    return (await import('./after.ts')).showReading(run);
  }

  async #showList(run: SearchRun): Promise<void> {
    const kept = this.#kept;
    this.#kept = null;
    await showList(run, kept ? new Set(kept.opened) : null);
    if (kept && !run.stale()) {
      scrollTo(0, kept.y);
      history.scrollRestoration = 'auto';
    }
  }

  #showCount({ answer, passages: found, searcher, parts, state, say }: SearchRun, reading: string): void {
    const matches = found.reduce((sum, passage) => sum + placesIn(answer, passage).length, 0);
    const texts = groupByText(searcher.catalogue, found).map(({ text }) => text);
    const { passages, rest } = nameCount({ passages: found.length, matches, texts });
    parts.summary.replaceChildren(element('strong', {}, passages), found.length === 0 ? '' : rest);
    parts.work.classList.toggle('none', found.length === 0);
    parts.work.classList.toggle('nothing', answer.found.length === 0 && chosenCount(state.filters) === 0);
    if (found.length > 0) say(`“${state.q.trim()}”：${reading}${passages}${rest}。`);
  }

  #showFailure(error: unknown): void {
    this.#clear();
    this.#parts.work.classList.add('answered');
    console.error(error);
    const again = pressButton('再试一次', () => void this.#start());
    const reload = pressButton('刷新页面', () => {
      location.reload();
    });
    this.#parts.results.replaceChildren(
      element(
        'p',
        { class: 'note' },
        '搜索所需的数据没有取到：可能是网络断了，也可能是网站刚更新过。现在还不能说有没有这个词。 ',
        again,
        ' ',
        reload,
      ),
    );
    this.#say('搜索所需的数据没有取到。');
  }
}
