/** Titles of what a page shows, for a file and for paper. */
import { nameComparison } from '../../export/export-file.ts';
import { isShown, textOf } from './read-text.ts';

/** The page's own title, without the site's name. */
export const ownTitle = (): string => document.title.replace(/[｜|].*$/u, '');

/** What stands for a topic in the page's own words. */
export const topicName = (row: Element): string => textOf(row.querySelector('th[scope="row"]'));

/** `养老床位、老年助餐：上海市2024、浦东新区2025对照`. */
export function comparisonTitle(table: HTMLTableElement): string {
  const texts = [...table.querySelectorAll('thead th[data-text]')].filter(isShown).map(textOf);
  const rows = [...table.querySelectorAll('tr[data-topic]')];
  const shown = rows.filter(isShown);
  const two = table.closest('#two');
  const theme = two
    ? textOf(two.querySelector('h2')).replace(/：.*$/u, '')
    : textOf(document.querySelector('.titled h1')).replace(/^.*：/u, '');
  const says = document.querySelector<HTMLSelectElement>('select[name="says"]');
  const only = says?.value ? `（只列“${says.selectedOptions[0]?.text ?? ''}”的句子）` : '';
  // Topics that the wording leaves empty are hidden, and were not chosen by the reader.
  const topics =
    shown.length === rows.length || (only !== '' && !location.search.includes('topic='))
      ? [theme]
      : shown.map(topicName);
  return nameComparison(topics, texts) + only;
}

/** What the choice of tasks leaves of a city's plan: `各区都未提及`; empty for all. */
export function chosenTasks(main: Element): string {
  return textOf(main.querySelector('.up-choice:checked:not(.all) + label'));
}

/** What the reader left of two years: `养老服务；调整、新提出`; empty for all. */
export function pairChoice(main: Element): string {
  const boxes = [...main.querySelectorAll<HTMLInputElement>('input[name="show"]')];
  const shown = boxes.filter(({ checked }) => checked);
  const theme = textOf(main.querySelector('.picks a[aria-current]')).replace(/\s*\d+$/, '');
  const changes =
    shown.length < boxes.length
      ? shown.map(({ labels }) => textOf(labels?.[0] ?? null).replace(/\s*\d+句$/, '')).join('、')
      : '';
  return [theme, changes].filter((words) => words !== '').join('；');
}

/** The page's title, with what is chosen: `浦东新区：2025年与2024年工作要点逐句对比（只列养老服务；调整、新提出）`. */
export function pairTitle(main: Element): string {
  const choice = pairChoice(main);
  return `${ownTitle()}${choice && `（只列${choice}）`}`;
}
