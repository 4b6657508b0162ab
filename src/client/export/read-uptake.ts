/** Reads the page of a city's tasks and what its districts take up of them: the tasks that the filter shows, theme by theme. */
import type { ExportCell, ExportTable } from '../../export/export-file.ts';
import { chosenTasks } from './page-title.ts';
import { readLists } from './read-lists.ts';
import { addressOf, asHeading, extractsOf, isDisplayed, runsOf, sourceOf, textOf, type Content } from './read-text.ts';

export function readUptake(main: Element): Content {
  const rest = readLists(main);
  const [year = ''] = /\d{4}/.exec(rest.title) ?? [];
  const tables = [...main.querySelectorAll('.uptakes')].map((part): ExportTable => ({
    name: '任务与承接',
    form: 'texts',
    bandHead: '主题',
    noteHead: '理由',
    labelHead: null,
    columns: [...(part.querySelector('table.uptake')?.querySelectorAll('thead th') ?? [])].map(
      (head) => `${textOf(head)} ${year}`,
    ),
    rows: [...part.querySelectorAll('table.uptake tbody tr')].filter(isDisplayed).map((row) => ({
      band: textOf(row.closest('details')?.querySelector('summary b') ?? null),
      label: '',
      cells: [...row.children].map((cell) => (cell.matches('th') ? taskOf(cell) : answerOf(cell))),
    })),
    after: '',
  }));
  const tasks = chosenTasks(main);
  return {
    ...rest,
    title: tasks === '' ? rest.title : `${rest.title}（只列${tasks}的句子）`,
    tables: [...tables, ...rest.tables],
  };
}

function taskOf(cell: Element): ExportCell {
  const place = cell.querySelector('.loc');
  const words = cell.cloneNode(true) as Element;
  words.querySelector('.loc')?.remove();
  const runs = cell.matches('.hd') ? asHeading(runsOf(words)) : runsOf(words);
  return { extracts: [{ paragraphs: [runs], source: place ? sourceOf(place) : '', url: addressOf(place) }], says: '' };
}

function answerOf(cell: Element): ExportCell {
  const why = textOf(cell.querySelector('.why'));
  return {
    extracts: [...cell.querySelectorAll('.up-words')].flatMap(extractsOf),
    says: textOf(cell.querySelector('.up-state')),
    ...(why !== '' && { note: why }),
  };
}
