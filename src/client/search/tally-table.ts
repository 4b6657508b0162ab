/**
 * The table of terms and texts: how often each word of the query stands in each text, on the page and as a file.
 */
import type { SearchColumn } from '../../search/column.ts';
import { type TallyRow, sumTallies, tallyCsv } from '../../search/tally.ts';
import { element, figure } from './element.ts';
import { columnHref } from './results.ts';

const tallyText = (matches: number, passages: number): string =>
  matches === 0 ? '0' : `${figure(matches)}处 / ${figure(passages)}条`;

/** The table with a button for its file. `columns` are those that the filters leave. */
export function renderTable(columns: readonly SearchColumn[], rows: readonly TallyRow[], query: string): HTMLElement {
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, '词'),
    ...columns.map((column) =>
      element('th', { scope: 'col', class: 'num' }, element('a', { href: columnHref(column) }, column.name)),
    ),
    element('th', { scope: 'col', class: 'num' }, '合计'),
  );
  const body = rows.map(({ term, tallies }) => {
    const sum = sumTallies(tallies.values());
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, term),
      ...columns.map(({ id }) => {
        const { matches, passages } = tallies.get(id) ?? { matches: 0, passages: 0 };
        return element('td', { class: 'num' }, tallyText(matches, passages));
      }),
      element('td', { class: 'num' }, tallyText(sum.matches, sum.passages)),
    );
  });
  const download = element('button', { type: 'button' }, '下载表格（CSV）');
  download.addEventListener('click', () => {
    const csv = tallyCsv(columns, rows, query, location.href);
    const link = element('a', {
      href: URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' })),
      download: `检索-${query.replaceAll(/[\\/:*?"<>|\s]+/gu, '-')}.csv`,
    });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'meta' },
      '每个词在每份文本中出现多少处、在多少条语句里；函件、附件计入同一通知的工作要点，工作总结另计。文本有长有短，写法各异，次数不说明工作多少。',
    ),
    element(
      'div',
      { class: 'table-wrap', tabindex: '0', role: 'region', 'aria-label': '词与文本对照表' },
      element(
        'table',
        { class: 'tally' },
        element('caption', { class: 'vh' }, '每个词在每份文本中的次数'),
        element('thead', {}, head),
        element('tbody', {}, ...body),
      ),
    ),
    element('p', {}, download),
  );
}
