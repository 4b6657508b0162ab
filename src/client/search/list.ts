/**
 * The answer as a list: the passages found, text by text, how many there are, and which texts have none.
 */
import { columnsLeft, listSearchColumns } from '../../search/column.ts';
import type { Filtered } from '../../search/filter.ts';
import { type Group, groupByColumn, openingQuota } from '../../search/group.ts';
import { quoteWords } from '../../search/phrasing.ts';
import { type Tally, sumTallies, tallyColumns } from '../../search/tally.ts';
import { element, figure } from './element.ts';
import { chosenCount } from './facets.ts';
import { type Sought, addMore, renderGroup } from './results.ts';
import { FREE_PACKS, type Turn, packsKilobytes, readRecords } from './turn.ts';

/** Texts opened at first; the others are a press away. */
const OPENING_GROUPS = 10;
/** More names than these are no help. */
const MOST_SILENT = 20;

/** Shows what the filters left; there is something. */
export async function showList(turn: Turn, { records }: Filtered): Promise<void> {
  const { searcher, terms, state, places } = turn;
  const own = terms.map(({ term }) => term);
  const sought: Sought = { terms: [...own, ...terms.flatMap(({ others }) => others)], ownTerms: own.length };
  const groups = groupByColumn(searcher.catalogue, records, state.order);
  const render = (some: readonly Group[], quota: number): Promise<HTMLElement[]> =>
    Promise.all(some.map((group) => renderGroup(searcher, group, quota, sought)));
  const quota = openingQuota(Math.min(groups.length, OPENING_GROUPS));
  // All are asked for at once, and each is shown when those before it are: a host may send six files at a time and no more.
  const coming = groups.slice(0, OPENING_GROUPS).map((group) => renderGroup(searcher, group, quota, sought));
  // A failure counts where it is awaited.
  for (const section of coming) section.catch(() => undefined);
  for (const [at, section] of coming.entries()) {
    const ready = await section;
    if (turn.stale()) return;
    if (at === 0) places.results.replaceChildren(ready);
    else places.results.append(ready);
  }
  places.results.append(...silentTexts(turn, groups));
  performance.mark('search-shown');
  addMore(
    places.results,
    groups.length - OPENING_GROUPS,
    async (from, to) => {
      const more = await render(groups.slice(OPENING_GROUPS + from, OPENING_GROUPS + to), 2);
      places.results.querySelector(':scope > .show-more')?.before(...more);
      more[0]?.querySelector('a')?.focus();
    },
    (count, all) => `${all ? '显示其余' : '再显示'}${figure(count)}份文本`,
  );
  await countMatches(turn, groups.length, records, sought);
}

/** The texts that the filters leave and that have none of it: a reader should not have to infer them. */
function silentTexts({ searcher, state }: Turn, groups: readonly Group[]): HTMLElement[] {
  const saying = new Set(groups.map(({ column }) => column.id));
  const silent = columnsLeft(listSearchColumns(searcher.catalogue), state.filters).filter(({ id }) => !saying.has(id));
  if (silent.length === 0 || silent.length > MOST_SILENT) return [];
  const within = chosenCount(state.filters) > 0 ? '按现在的筛选，' : '';
  const names = silent.map(({ name }) => name).join('、');
  return [element('p', { class: 'meta unsaid' }, `${within}没有写到的文本：${names}。没有写到不等于没有开展。`)];
}

/** “11处，在5份文本的7条语句里”, at once where the texts are cheap to have, else when asked for. */
async function countMatches(turn: Turn, texts: number, records: readonly number[], sought: Sought): Promise<void> {
  const { searcher, places, say } = turn;
  const known = (passages: number): string => `${figure(texts)}份文本的${figure(passages)}条语句`;
  const count = async (): Promise<void> => {
    const tallies = tallyColumns(
      searcher.catalogue,
      await readRecords(searcher, records),
      sought.terms.map(({ folded }) => folded),
    );
    if (turn.stale()) return;
    const sum = sumTallies(tallies.values());
    const where = `，在${known(sum.passages)}里`;
    places.summary.replaceChildren(element('strong', {}, `${figure(sum.matches)}处`), where);
    say(`${quoteWords(sought.terms)}：${figure(sum.matches)}处${where}。`);
    showTallies(places.results, tallies);
    performance.mark('search-counted');
  };
  const wanting = searcher.packsWanting(records);
  if (wanting <= FREE_PACKS) {
    if (places.summary.childNodes.length === 0) places.summary.replaceChildren(known(records.length));
    await count();
    return;
  }
  const button = element('button', { type: 'button' }, `数出共多少处（约需${figure(packsKilobytes(wanting))} KB）`);
  button.addEventListener('click', () => {
    button.disabled = true;
    count().catch(() => (button.disabled = false));
  });
  places.summary.replaceChildren(`${known(records.length)} `, button);
  say(`${quoteWords(sought.terms)}：${known(records.length)}。`);
}

function showTallies(results: HTMLElement, tallies: ReadonlyMap<string, Tally>): void {
  for (const place of results.querySelectorAll<HTMLElement>('[data-tally]')) {
    const tally = tallies.get(place.dataset['tally'] ?? '');
    if (tally) place.textContent = `${figure(tally.matches)}处 / ${figure(tally.passages)}条语句`;
  }
}
