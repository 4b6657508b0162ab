/** Reads the comparison of a theme, of a topic or of two texts from the page: the topics and texts that are shown, clause by clause. */
import type { ExportCell, ExportNumber } from '../../export/export-file.ts';
import { readNumberAttribute } from '../../export/number-attribute.ts';
import { comparisonTitle, topicName } from './page-title.ts';
import { addressOf, extractsOf, isShown, sourceOf, textOf, type Content } from './read-text.ts';

export function readComparison(table: HTMLTableElement): Content {
  const heads = [...table.querySelectorAll<HTMLElement>('thead th[data-text]')].filter(isShown);
  const ids = heads.map((head) => head.dataset['text'] ?? '');
  const shown = [...table.querySelectorAll<HTMLElement>('tr[data-topic]')].filter(isShown);
  const cellAt = (row: Element, id: string): HTMLElement | null =>
    row.querySelector<HTMLElement>(`td[data-text="${CSS.escape(id)}"]`);
  const columns = heads.map(textOf);
  const absent = textOf(document.querySelector('.absent-texts'));
  return {
    title: comparisonTitle(table),
    tables: [
      {
        name: '对照',
        form: 'texts',
        labelHead: null,
        columns,
        after: absent === '' ? '' : `${absent.replace(/。$/, '')}。`,
        rows: shown.map((row) => ({
          band: [row.dataset['theme'], topicName(row)].filter(Boolean).join('：'),
          label: '',
          cells: ids.map((id) => readCell(cellAt(row, id))),
        })),
      },
    ],
    numbers: shown.flatMap((row) =>
      ids.flatMap((id, at) => numbersOf(cellAt(row, id), topicName(row), columns[at] ?? '')),
    ),
    sources: heads.map((head) => ({
      words: `${textOf(head)}：${head.dataset['cite'] ?? ''}`,
      url: sourceAddress(table, head.dataset['text'] ?? ''),
    })),
  };
}

function readCell(cell: HTMLElement | null): ExportCell {
  if (cell === null) return { extracts: [], says: '' };
  const words = cell.querySelector('.tx');
  const state = cell.querySelector(words ? '.state' : '.org ~ span');
  return { extracts: words ? extractsOf(words) : [], says: textOf(state) };
}

/** The reading page of a text, from any of its quotations. */
function sourceAddress(table: HTMLTableElement, id: string): string {
  return addressOf(table.querySelector(`td[data-text="${CSS.escape(id)}"] a.loc`)).replace(/#.*$/, '');
}

/** The numbers of a cell: those that stand out in it are its topic's own. */
function numbersOf(cell: HTMLElement | null, topic: string, text: string): ExportNumber[] {
  return [...(cell?.querySelectorAll<HTMLElement>('.tx b[data-number]') ?? [])].map((figure) => {
    const paragraph = figure.closest('p');
    let place = paragraph?.nextElementSibling ?? null;
    while (place && !place.matches('.loc')) place = place.nextElementSibling;
    return {
      ...readNumberAttribute(figure.dataset['number'] ?? ''),
      topic,
      text,
      quote: textOf(figure.closest('[data-passage]')),
      source: place ? sourceOf(place) : '',
      url: addressOf(place),
    };
  });
}
