/**
 * The answer as a table: each word by itself and all together, counted in each text.
 */
import { columnsLeft, listSearchColumns } from '../../search/column.ts';
import { type Filtered, filterRecords } from '../../search/filter.ts';
import { findRecords } from '../../search/searcher.ts';
import { tallyColumns } from '../../search/tally.ts';
import { element, figure } from './element.ts';
import type { Facets } from './facets.ts';
import { renderTable } from './tally-table.ts';
import { FREE_PACKS, type Turn, packsKilobytes, readRecords } from './turn.ts';

export async function showTable(turn: Turn, facets: Facets): Promise<void> {
  const { searcher, places, state, query, terms } = turn;
  const singly = [
    ...new Map(terms.flatMap(({ term, others }) => [term, ...others]).map((term) => [term.folded, term])).values(),
  ];
  const narrow = (found: readonly number[]): Filtered => filterRecords(searcher.valuesOf, found, state.filters);
  const foundOf = await Promise.all(singly.map((term) => findRecords(searcher, [{ term, others: [] }], query)));
  if (turn.stale()) return;
  const perTerm = foundOf.map((found) => narrow(found).records);
  facets.update(state.filters, narrow([...new Set(foundOf.flat())]).counts);
  const tally = async (
    records: readonly number[],
    words: readonly string[],
  ): Promise<ReturnType<typeof tallyColumns>> =>
    tallyColumns(searcher.catalogue, await readRecords(searcher, records), words);
  const show = async (): Promise<void> => {
    const rows = await Promise.all(
      singly.map(async ({ written, folded }, at) => ({
        term: written,
        tallies: await tally(perTerm[at] ?? [], [folded]),
      })),
    );
    if (terms.length > 1)
      rows.push({
        term: `同一条语句里都有：${terms.map(({ term }) => term.written).join(' ')}`,
        tallies: await tally(
          narrow(turn.found).records,
          singly.map(({ folded }) => folded),
        ),
      });
    if (turn.stale()) return;
    const columns = columnsLeft(listSearchColumns(searcher.catalogue), state.filters);
    places.results.replaceChildren(renderTable(columns, rows, state.q.trim()));
    const told = `${figure(singly.length)}个词在${figure(columns.length)}份文本中的次数`;
    places.summary.replaceChildren(told);
    turn.say(told);
  };
  const wanting = searcher.packsWanting(perTerm.flat());
  if (wanting <= FREE_PACKS) {
    await show();
    return;
  }
  const button = element('button', { type: 'button' }, `统计次数（约需${figure(packsKilobytes(wanting))} KB）`);
  button.addEventListener('click', () => {
    button.disabled = true;
    show().catch(() => (button.disabled = false));
  });
  places.summary.replaceChildren();
  places.results.replaceChildren(element('p', {}, button));
}
