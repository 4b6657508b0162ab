/**
 * The search at work: reads the box and the address, searches, shows, and keeps the address and the history in step.
 */
import { answerQuery } from '../../search/answer.ts';
import { placesIn } from '../../search/evaluate.ts';
import type { Catalogue } from '../../search/catalogue.ts';
import { chosenCount, filterPassages, needsTraits, valueReader } from '../../search/filter.ts';
import { groupByText } from '../../search/group.ts';
import { nameCount, nameReading } from '../../search/phrasing.ts';
import type { LoadFile } from '../../search/index-file.ts';
import { parseQuery } from '../../search/query.ts';
import { type Searcher, fetchAhead, onceEach, openSearcher } from '../../search/searcher.ts';
import { type SearchState, readState, writeState } from '../../search/state.ts';
import type { Traits } from '../../search/trait-code.ts';
import { synonymsOf } from '../../search/widen.ts';
import { renderChips } from './chips.ts';
import { element } from './element.ts';
import type { Facets } from './facets.ts';
import { type KeptPlace, keepPlace, keptPlace } from './kept-place.ts';
import { fetchFirst, showList } from './list.ts';
import { fileLoader } from './load-file.ts';
import type { HitsEnding } from './take.ts';
import { type PageParts, type Turn, findParts } from './page-parts.ts';
import { suggestionLine } from './suggestions.ts';

/** A search that has not been answered after so long says so. */
const SLOW_MILLISECONDS = 9000;

/** In how many files the index stands, as the page says. */
function filesOf({ dataset }: HTMLFormElement): Catalogue['files'] {
  const [pairs = 1, singles = 1, numbers = 1] = (dataset['files'] ?? '').split(' ').map(Number);
  return { pairs, singles, numbers };
}

export class SearchPage {
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #parts: PageParts = findParts();
  readonly #siteTitle = document.title;
  #state: SearchState = readState(location.search);
  readonly #load: LoadFile;
  #searcher: Promise<Searcher> | undefined;
  #facets: Facets | undefined;
  /** What is shown; what a file is made of. */
  #shown: Turn | undefined;
  /** Counts searches, so that a slow one does not overwrite the next. */
  #turn = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  /** True while the address belongs to what is being typed, and not to a search that the reader settled on. */
  #typing = false;
  #kept: KeptPlace | null = keptPlace();
  /** Brings the filters to what is shown, once they are open. */
  #refreshFacets = (): void => undefined;
  /** Whether the reader has turned to the filters by theme. */
  #themesWanted = false;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#form = form;
    this.#input = input;
    this.#load = onceEach(fileLoader(form.dataset['index'] ?? ''));
  }

  start(): void {
    history.scrollRestoration = this.#kept ? 'manual' : 'auto';
    keepPlace();
    this.#listen();
    // What was typed while this was loading counts; else what the address says.
    if (this.#input.value.trim() === '') this.#input.value = this.#state.q;
    if (this.#composing() || this.#input.value.trim() === this.#state.q.trim()) void this.#run();
    else this.#change({ q: this.#input.value }, false);
  }

  #listen(): void {
    const typed = (): void => {
      if (this.#composing()) return;
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => {
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
    // The reader is about to search: have the catalogue ready.
    this.#form.addEventListener(
      'focusin',
      () => {
        this.#open().catch(() => undefined);
        this.#leads().catch(() => undefined);
      },
      { once: true },
    );
    this.#parts.work.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      if (target.name === 'view') this.#change({ view: target.value as SearchState['view'] }, true);
      if (target.name === 'wide') this.#change({ wide: target.checked }, true);
    });
    this.#parts.take.addEventListener('click', ({ target }) => {
      const ending = target instanceof HTMLElement ? target.dataset['take'] : undefined;
      if (ending !== undefined) void this.#takeHits(ending as HitsEnding);
    });
    this.#parts.filters.closest('details')?.addEventListener('toggle', () => {
      this.#refreshFacets();
    });
    // Back and forward; a change of the anchor alone is none of ours.
    addEventListener('popstate', () => {
      this.#typing = false;
      this.#state = readState(location.search);
      this.#input.value = this.#state.q;
      void this.#run();
    });
    // Some browsers put the controls of a page that is shown again back to how it came.
    addEventListener('pageshow', () => {
      this.#showControls();
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

  /** What finds the leads, a script of its own that comes beside the index. */
  #leads() {
    return import('./leads.ts');
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
    void this.#run();
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

  async #run(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#turn += 1;
    const mine = this.#turn;
    const stale = (): boolean => mine !== this.#turn;
    const parts = this.#parts;
    this.#showControls();
    const { include, exclude } = parseQuery(this.#state.q);
    parts.opening.hidden = include.length > 0;
    parts.work.hidden = include.length === 0;
    document.body.classList.toggle('working', include.length > 0);
    if (include.length === 0) {
      if (exclude.length > 0) this.#askForMore();
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

  #askForMore(): void {
    const ask = '只写了要排除的词，请再写至少一个要找的词。';
    this.#parts.work.hidden = false;
    this.#clear();
    this.#parts.summary.replaceChildren(ask);
    this.#say(ask);
  }

  #clear(): void {
    const { summary, results, leads, note, chips, near } = this.#parts;
    for (const place of [summary, results, leads, note, chips, near]) place.replaceChildren();
  }

  async #answer(stale: () => boolean): Promise<void> {
    const state = this.#state;
    const opening = this.#open();
    fetchAhead(this.#load, filesOf(this.#form), state.q);
    this.#leads().catch(() => undefined);
    const searcher = await opening;
    if (stale()) return;
    const answer = await answerQuery(searcher, state.q, state.wide);
    const traits = needsTraits(state.filters) ? ((await searcher.load('traits')) as Traits) : null;
    if (stale()) return;
    const turn: Turn = {
      searcher,
      parts: this.#parts,
      state,
      answer,
      filtered: filterPassages(valueReader(searcher.catalogue, traits), answer.found, state.filters),
      stale,
      change: (part) => {
        this.#change(part, true);
      },
      say: this.#say,
    };
    await this.#show(turn, traits);
  }

  async #show(turn: Turn, traits: Traits | null): Promise<void> {
    const { parts, state, filtered } = turn;
    // Without its leads an answer is still one.
    const leading = this.#leads().then(
      ({ findLeads }) => findLeads(turn),
      () => [],
    );
    if (state.view === 'list') fetchFirst(turn);
    const leads = await leading;
    if (turn.stale()) return;
    this.#shown = turn;
    renderChips(turn);
    this.#showWide(turn);
    this.#refreshFacets = () => {
      if (parts.filters.closest('details')?.open) this.#updateFacets(turn, traits).catch(console.error);
    };
    this.#refreshFacets();
    parts.near.replaceChildren();
    parts.note.replaceChildren(nameReading(turn.answer), ...suggestionLine(turn));
    parts.leads.replaceChildren(...leads);
    this.#showCount(turn);
    if (filtered.passages.length === 0) {
      (await import('./zero.ts')).showZero(turn);
      return;
    }
    if (state.view === 'context') await (await import('./context.ts')).showContext(turn);
    else if (state.view === 'table') await (await import('./table.ts')).showTable(turn);
    else await this.#showList(turn);
    if (!turn.stale()) this.#offerNear(turn);
  }

  async #showList(turn: Turn): Promise<void> {
    const kept = this.#kept;
    this.#kept = null;
    await showList(turn, kept ? new Set(kept.opened) : null);
    if (kept && !turn.stale()) {
      scrollTo(0, kept.y);
      history.scrollRestoration = 'auto';
    }
  }

  #showCount({ answer, filtered, searcher, parts, state, say }: Turn): void {
    const matches = filtered.passages.reduce((sum, passage) => sum + placesIn(answer, passage).length, 0);
    const texts = groupByText(searcher.catalogue, filtered.passages).length;
    const { passages, rest } = nameCount(filtered.passages.length, matches, texts);
    parts.summary.replaceChildren(element('strong', {}, passages), filtered.passages.length === 0 ? '' : rest);
    parts.take.hidden = filtered.passages.length === 0;
    if (filtered.passages.length > 0) say(`“${state.q.trim()}”：${nameReading(answer)}${passages}${rest}。`);
  }

  /** The box that has the editors' synonyms looked for as well; hidden where the query has none. */
  #showWide({ parts, answer, searcher, state }: Turn): void {
    const { synonyms } = searcher.catalogue;
    const own = answer.query.include.flat();
    const others = own.flatMap((term) => synonymsOf(term, synonyms)).map(({ written }) => written);
    parts.wide.hidden = others.length === 0 || (answer.kind === 'synonyms' && !state.wide);
    const notes = synonyms.filter(({ words }) => words.some((word) => own.some((term) => term.written === word)));
    parts.wide.title = notes.flatMap(({ note }) => note ?? []).join('');
    const words = parts.wide.querySelector('span');
    if (words) words.textContent = `同时查近义词：${[...new Set(others)].join('、')}`;
  }

  async #updateFacets(turn: Turn, traits: Traits | null): Promise<void> {
    const { searcher, parts, state, answer } = turn;
    const { makeFacets } = await import('./facets.ts');
    this.#facets ??= makeFacets(searcher.catalogue, parts.filters, {
      onChange: (filters) => {
        this.#change({ filters }, true);
      },
      onThemes: () => {
        this.#themesWanted = true;
        void this.#run();
      },
    });
    if (turn.stale()) return;
    const loaded = traits ?? (this.#themesWanted ? ((await searcher.load('traits')) as Traits) : null);
    const { counts } = filterPassages(valueReader(searcher.catalogue, loaded), answer.found, state.filters);
    if (!turn.stale()) this.#facets.update(state.filters, counts, loaded !== null);
  }

  async #takeHits(ending: HitsEnding): Promise<void> {
    const status = this.#parts.take.querySelector('[role="status"]');
    const say = (words: string): void => {
      if (status) status.textContent = words;
    };
    if (this.#shown === undefined) return;
    say('正在生成文件……');
    try {
      const { takeHits } = await import('./take.ts');
      await takeHits(this.#shown, ending);
      say('');
    } catch (error) {
      console.error(error);
      say('没有生成：可能是网络断了，请再试一次。');
    }
  }

  #offerNear({ parts, state, stale }: Turn): void {
    const button = element('button', { type: 'button' }, '查找相近结果');
    const offline = (): void => {
      button.textContent = '相近结果没有取到，再试一次';
    };
    button.addEventListener('click', () => {
      void import('./near.ts').then(({ showNear }) => showNear(state.q, parts.near, stale), offline);
    });
    parts.near.replaceChildren(element('p', { class: 'meta' }, '不一定含这些字词、但词语相近的句子： ', button));
  }

  #showFailure(error: unknown): void {
    this.#clear();
    console.error(error);
    const again = element('button', { type: 'button' }, '再试一次');
    again.addEventListener('click', () => void this.#run());
    const reload = element('button', { type: 'button' }, '刷新页面');
    reload.addEventListener('click', () => {
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
