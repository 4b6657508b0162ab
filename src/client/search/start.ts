/**
 * The search at work: reads the box and the address, searches, shows, and keeps the address and the history in step.
 */
import type { Catalogue, CatalogueNotice } from '../../search/catalogue.ts';
import { type Filtered, filterRecords } from '../../search/filter.ts';
import { type Group, groupByNotice, openingQuota } from '../../search/group.ts';
import { type Query, type Term, parseQuery } from '../../search/query.ts';
import { type Searcher, findRecords, openSearcher } from '../../search/searcher.ts';
import { type SearchState, readState, writeState } from '../../search/state.ts';
import { type Tally, type TalliedRecord, sumTallies, tallyNotices } from '../../search/tally.ts';
import { type WidenedTerm, widenQuery } from '../../search/widen.ts';
import { byId, element, figure } from './element.ts';
import { type Facets, chosenCount, makeFacets } from './facets.ts';
import { fetchFile } from './fetch-file.ts';
import { type Sought, addMore, renderGroup } from './results.ts';
import { renderTable } from './table.ts';

/** Text files that are fetched without asking in order to count matches; at some 1.5 KB each. */
const FREE_PACKS = 120;
/** Notices opened at first; the others are a press away. */
const OPENING_GROUPS = 10;

/** @param ahead files that were asked for along with this program; each is used once, and a second try asks anew */
export function startSearch(form: HTMLFormElement, ahead: Map<string, Promise<Uint8Array<ArrayBuffer>>>): void {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  if (input === null) return;
  const places = {
    opening: byId('search-opening'),
    work: byId('search-work'),
    summary: byId('search-summary'),
    status: byId('search-status'),
    widen: byId('search-widen'),
    filters: byId('search-filters'),
    filtersName: byId('search-filters-name'),
    results: byId('search-results'),
    order: byId('search-order'),
  };
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
    const query = parseQuery(state.q);
    places.opening.hidden = query.include.length > 0;
    places.work.hidden = query.include.length === 0;
    if (query.include.length === 0) {
      if (query.exclude.length > 0) {
        places.work.hidden = false;
        clear();
        tell('只写了要排除的词，请再写至少一个要找的词。');
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
      const widened = widenQuery(query, opened.catalogue.synonyms);
      offerWidening(opened.catalogue, widened);
      const terms = state.wide ? widened : widened.map(({ term }) => ({ term, others: [] }));
      const found = await findRecords(opened, terms, query);
      if (stale()) return;
      if (state.view === 'table') {
        await showTable(opened, facets, query, terms, stale);
        return;
      }
      const filtered = filterRecords(opened.valuesOf, found, state.filters);
      facets.update(state.filters, filtered.counts);
      await showList(opened, terms, filtered, found.length, stale);
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
    places.summary.replaceChildren();
    places.results.replaceChildren();
    places.widen.replaceChildren();
  };
  const tell = (text: string): void => {
    places.summary.replaceChildren(text);
    say(text);
  };

  const offerWidening = (catalogue: Catalogue, terms: readonly WidenedTerm[]): void => {
    const others = terms.flatMap((each) => each.others);
    if (others.length === 0) {
      places.widen.replaceChildren();
      return;
    }
    const own = terms.map(({ term }) => term.written);
    const notes = catalogue.synonyms
      .filter((group) => group.words.some((word) => own.includes(word)))
      .flatMap((group) => group.note ?? []);
    const box = element('input', { type: 'checkbox', id: 'search-wide' });
    box.checked = state.wide;
    box.addEventListener('change', () => {
      change({ wide: box.checked }, true);
      byId('search-wide').focus();
    });
    places.widen.replaceChildren(
      element(
        'label',
        {},
        box,
        element('span', {}, `连同近义词一起找：${others.map(({ written }) => written).join('、')}`),
      ),
      ...notes.map((note) => element('p', { class: 'meta' }, note)),
    );
  };

  const showList = async (
    opened: Searcher,
    terms: readonly WidenedTerm[],
    { records }: Filtered,
    unfiltered: number,
    stale: () => boolean,
  ): Promise<void> => {
    const { catalogue } = opened;
    const own = terms.map(({ term }) => term);
    const sought: Sought = { terms: [...own, ...terms.flatMap(({ others }) => others)], ownTerms: own.length };
    if (records.length === 0) {
      places.results.replaceChildren(...nothingFound(catalogue, own, unfiltered));
      places.summary.replaceChildren(element('strong', {}, '0处'));
      say(unfiltered === 0 ? `没有语句写到${quoted(own)}。` : '按现在的筛选，没有语句符合。');
      return;
    }
    const groups = groupByNotice(catalogue, records, state.order);
    const quota = openingQuota(Math.min(groups.length, OPENING_GROUPS));
    const sections = await renderGroups(opened, groups.slice(0, OPENING_GROUPS), quota, sought);
    if (stale()) return;
    places.results.replaceChildren(...sections, ...silentNotices(catalogue, groups));
    performance.mark('search-shown');
    addMore(
      places.results,
      groups.length - OPENING_GROUPS,
      async (from, to) => {
        const more = await renderGroups(opened, groups.slice(OPENING_GROUPS + from, OPENING_GROUPS + to), 2, sought);
        places.results.querySelector(':scope > .show-more')?.before(...more);
        more[0]?.querySelector('a')?.focus();
      },
      (count, all) => `${all ? '显示其余' : '再显示'}${figure(count)}份文件`,
    );
    await countMatches(opened, groups, records, sought, stale);
  };

  /** The notices that the filters leave and that have none of it: a reader should not have to infer them. */
  const silentNotices = (catalogue: Catalogue, groups: readonly Group[]): HTMLElement[] => {
    const silent = noticesLeft(catalogue).filter((notice) => !groups.some((group) => group.notice === notice));
    if (silent.length === 0 || silent.length > 20) return [];
    const names = silent.map((notice) => `${notice.area} ${String(notice.year)}`).join('、');
    return [element('p', { class: 'meta unsaid' }, `没有写到的文件：${names}。没有写到不等于没有开展。`)];
  };
  const noticesLeft = (catalogue: Catalogue): CatalogueNotice[] => {
    const { district, year } = state.filters;
    return catalogue.notices.filter(
      (notice) =>
        (district.length === 0 || district.includes(notice.issuer)) &&
        (year.length === 0 || notice.parts.some((part) => year.includes(String(part.year)))),
    );
  };

  const renderGroups = (
    opened: Searcher,
    groups: readonly Group[],
    quota: number,
    sought: Sought,
  ): Promise<HTMLElement[]> => Promise.all(groups.map((group) => renderGroup(opened, group, quota, sought)));

  /** “11处，在5份文件的7条语句里”, at once where the texts are cheap to have, else when asked for. */
  const countMatches = async (
    opened: Searcher,
    groups: readonly Group[],
    records: readonly number[],
    sought: Sought,
    stale: () => boolean,
  ): Promise<void> => {
    const known = `${figure(groups.length)}份文件，${figure(records.length)}条语句`;
    const count = async (): Promise<void> => {
      const tallies = tallyNotices(
        opened.catalogue,
        await readRecords(opened, records),
        sought.terms.map(({ folded }) => folded),
      );
      if (stale()) return;
      const sum = sumTallies(tallies.values());
      places.summary.replaceChildren(
        element('strong', {}, `${figure(sum.matches)}处`),
        `，在${figure(groups.length)}份文件的${figure(sum.passages)}条语句里`,
      );
      say(`${quoted(sought.terms)}：${figure(sum.matches)}处，在${known.replace('，', '的')}里。`);
      showTallies(tallies);
      performance.mark('search-counted');
    };
    const wanting = opened.packsWanting(records);
    if (wanting <= FREE_PACKS) {
      if (places.summary.childNodes.length === 0) places.summary.replaceChildren(known);
      await count();
      return;
    }
    const button = element('button', { type: 'button' }, `数出共多少处（约需${figure(Math.ceil(wanting * 1.5))} KB）`);
    button.addEventListener('click', () => {
      button.disabled = true;
      count().catch(() => (button.disabled = false));
    });
    places.summary.replaceChildren(`${known} `, button);
    say(`${quoted(sought.terms)}：${known}。`);
  };

  const showTallies = (tallies: ReadonlyMap<string, Tally>): void => {
    for (const place of places.results.querySelectorAll<HTMLElement>('[data-tally]')) {
      const tally = tallies.get(place.dataset['tally'] ?? '');
      if (tally) place.textContent = `${figure(tally.matches)}处 / ${figure(tally.passages)}条语句`;
    }
  };

  const showTable = async (
    opened: Searcher,
    filters: Facets,
    query: Query,
    terms: readonly WidenedTerm[],
    stale: () => boolean,
  ): Promise<void> => {
    const { catalogue } = opened;
    const singly = [
      ...new Map(terms.flatMap(({ term, others }) => [term, ...others]).map((term) => [term.folded, term])).values(),
    ];
    const narrow = (found: readonly number[]): Filtered => filterRecords(opened.valuesOf, found, state.filters);
    const foundOf = await Promise.all(singly.map((term) => findRecords(opened, [{ term, others: [] }], query)));
    const together = terms.length > 1 ? narrow(await findRecords(opened, terms, query)).records : [];
    if (stale()) return;
    const perTerm = foundOf.map((found) => narrow(found).records);
    filters.update(state.filters, narrow([...new Set(foundOf.flat())]).counts);
    const show = async (): Promise<void> => {
      const rows = await Promise.all(
        singly.map(async (term, at) => ({
          term: term.written,
          tallies: tallyNotices(catalogue, await readRecords(opened, perTerm[at] ?? []), [term.folded]),
        })),
      );
      if (terms.length > 1)
        rows.push({
          term: `同一条语句里都有：${terms.map(({ term }) => term.written).join(' ')}`,
          tallies: tallyNotices(
            catalogue,
            await readRecords(opened, together),
            singly.map(({ folded }) => folded),
          ),
        });
      if (stale()) return;
      const notices = noticesLeft(catalogue);
      places.results.replaceChildren(renderTable(notices, rows, state.q.trim()));
      tell(`${figure(singly.length)}个词在${figure(notices.length)}份文件中的次数`);
    };
    const wanting = opened.packsWanting(perTerm.flat());
    if (wanting <= FREE_PACKS) {
      await show();
      return;
    }
    const button = element('button', { type: 'button' }, `统计次数（约需${figure(Math.ceil(wanting * 1.5))} KB）`);
    button.addEventListener('click', () => {
      button.disabled = true;
      show().catch(() => (button.disabled = false));
    });
    places.summary.replaceChildren();
    places.results.replaceChildren(element('p', {}, button));
  };

  const nothingFound = (catalogue: Catalogue, terms: readonly Term[], unfiltered: number): HTMLElement[] => {
    if (unfiltered > 0) {
      const all = element('button', { type: 'button' }, '取消全部筛选');
      all.addEventListener('click', () => {
        change({ filters: { district: [], year: [], part: [], theme: [], topic: [] } }, true);
        input.focus();
      });
      return [element('p', {}, `不加筛选有${figure(unfiltered)}条语句。 `, all)];
    }
    const covered = `查遍了${figure(catalogue.notices.length)}份文件的${figure(catalogue.records)}条语句，没有${terms.length > 1 ? '一条同时写到' : '写到'}${quoted(terms)}。`;
    const scope = '这只说明这几份文件里没有这几个字，不等于没有开展这项工作，也不涉及本站没有收录的文件。';
    const tips =
      terms.length > 1
        ? '几个词须在同一条语句里才算；可以少写一个词再试。'
        : '可以换一个说法，或者只写其中关键的两三个字。';
    return [element('p', {}, covered), element('p', { class: 'meta' }, scope), element('p', { class: 'meta' }, tips)];
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

async function readRecords(searcher: Searcher, records: readonly number[]): Promise<TalliedRecord[]> {
  const texts = await searcher.readTexts(records);
  return records.map((record, at) => ({ record, text: `${texts[at]?.label ?? ''}${texts[at]?.text ?? ''}` }));
}

const quoted = (terms: readonly Term[]): string => terms.map(({ written }) => `“${written}”`).join('、');
