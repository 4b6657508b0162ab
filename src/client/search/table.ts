/**
 * The answer as a table: each word by itself, and the sentences that have all of them, counted in each text.
 */
import { type Answer, placesIn } from '../../search/evaluate.ts';
import { filterPassages, needsLabels, textsLeft, valueReader } from '../../search/filter.ts';
import { groupByText } from '../../search/group.ts';
import type { Term } from '../../search/term.ts';
import type { EncodedLabels } from '../../search/label-encoding.ts';
import { figure } from '../../search/messages.ts';
import { element } from '../element.ts';
import { textHref } from './hit.ts';
import type { SearchRun } from './page-parts.ts';

interface Tally {
  passages: number;
  matches: number;
}

export async function showTable(run: SearchRun): Promise<void> {
  const { searcher, answer, state, parts } = run;
  const { catalogue } = searcher;
  const labels = needsLabels(state.filters) ? ((await searcher.load('labels')) as EncodedLabels) : null;
  if (run.stale()) return;
  const valuesOf = valueReader(catalogue, labels);
  const rowOf = (
    name: string,
    of: Pick<Answer, 'hitsOf'>,
    passages: readonly number[],
  ): [string, Map<string, Tally>] => [
    name,
    new Map(groupByText(catalogue, passages).map(({ text, passages: own }) => [text.id, tallyOf(of, own)])),
  ];
  const single = (term: Term): [string, Map<string, Tally>] => {
    const hits = answer.hitsOf.get(term) ?? new Map<number, []>();
    const ascending = [...hits.keys()].sort((a, b) => a - b);
    const passages = filterPassages(valuesOf, ascending, state.filters).passages;
    return rowOf(term.written, { hitsOf: new Map([[term, hits]]) }, passages);
  };
  const terms = [...answer.hitsOf.keys()];
  const rows = terms.map(single);
  if (terms.length > 1 || answer.scopes.length > 0) rows.push(rowOf('以上条件合在一起', answer, run.passages));
  parts.results.replaceChildren(renderTable(textsLeft(catalogue, state.filters), rows));
  performance.mark('search-shown');
}

function tallyOf(answer: Pick<Answer, 'hitsOf'>, passages: readonly number[]): Tally {
  return {
    passages: passages.length,
    matches: passages.reduce((sum, passage) => sum + placesIn(answer, passage).length, 0),
  };
}

function tallyText({ passages, matches }: Tally): string {
  return passages === 0 ? '0' : `${figure(passages)}句${matches > passages ? `／${figure(matches)}次` : ''}`;
}

function renderTable(
  texts: ReturnType<typeof textsLeft>,
  rows: readonly (readonly [string, ReadonlyMap<string, Tally>])[],
): HTMLElement {
  const none = { passages: 0, matches: 0 };
  const body = rows.map(([name, tallies]) => {
    const own = texts.map(({ id }) => tallies.get(id) ?? none);
    const sum = own.reduce(
      (total, { passages, matches }) => ({ passages: total.passages + passages, matches: total.matches + matches }),
      none,
    );
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, name),
      ...[...own, sum].map((tally) => element('td', { class: 'num' }, tallyText(tally))),
    );
  });
  return element(
    'div',
    {},
    element(
      'p',
      { class: 'meta' },
      '每个词在每份文件的多少句里、出现多少次；印发通知和附件计入同一文件，工作总结另计。文件有长有短，写法各异，次数不说明工作多少。',
    ),
    element(
      'div',
      { class: 'table-wrap', tabindex: '0', role: 'region', 'aria-label': '出现次数' },
      element(
        'table',
        { class: 'tally' },
        element('caption', { class: 'vh' }, '每个词在每份文件中的次数'),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            element('th', { scope: 'col' }, '词'),
            ...texts.map((text) =>
              element('th', { scope: 'col', class: 'num' }, element('a', { href: textHref(text) }, text.name)),
            ),
            element('th', { scope: 'col', class: 'num' }, '合计'),
          ),
        ),
        element('tbody', {}, ...body),
      ),
    ),
  );
}
