/**
 * Two texts over all themes: each theme is a line that counts its topics and opens them. Paper and files have all of them.
 */
import { element, pressButton } from './element.ts';
import { GENERAL } from '../model/vocabulary.ts';

export interface Themed {
  name: string;
  rows: HTMLTableRowElement[];
}

/** Puts the rows of each theme into a part of the table under the theme's line; gives the way to open all of them. */
export function foldThemes(table: HTMLTableElement, themes: readonly Themed[], texts: [string, string]): HTMLElement {
  for (const body of Array.from(table.tBodies)) body.remove();
  const parts = themes.filter(({ rows }) => rows.length > 0).map((theme) => partOf(theme, texts));
  table.append(...parts);
  const name = (): void => {
    all.textContent = parts.some(isFolded) ? '展开全部主题' : '收起全部主题';
  };
  const foldAll = (): void => {
    const fold = !parts.some(isFolded);
    for (const part of parts) setFold(part, fold);
    name();
  };
  const all = pressButton('', foldAll);
  table.addEventListener('click', ({ target }) => {
    const part = target instanceof Element && target.closest('.theme-band button')?.closest('tbody');
    if (part) setFold(part, !isFolded(part));
    name();
  });
  name();
  return element('p', { class: 'screen' }, all);
}

const isFolded = (part: Element): boolean => part.classList.contains('folded');

function setFold(part: HTMLElement, fold: boolean): void {
  part.classList.toggle('folded', fold);
  part.querySelector('.theme-band button')?.setAttribute('aria-expanded', String(!fold));
}

function partOf({ name, rows }: Themed, texts: [string, string]): HTMLTableSectionElement {
  const heading = element('h3', {}, element('button', { type: 'button' }, name));
  const head = element('th', { colspan: '3' }, heading, element('p', {}, ...countTopics(rows, texts)));
  const part = element('tbody', {}, element('tr', { class: 'theme-band' }, head), ...rows);
  setFold(part, true);
  return part;
}

/**
 * How many topics both write on and each alone, as the place pages count them: not what is spoken of under other topics,
 * which is said beside the count of the other text.
 */
function countTopics(rows: readonly HTMLTableRowElement[], texts: [string, string]): HTMLElement[] {
  const is = (row: HTMLTableRowElement, at: number, states: string): boolean =>
    row.querySelectorAll('td[data-text]')[at]?.matches(states) === true;
  const speaks = (row: HTMLTableRowElement, at: number): boolean => is(row, at, '.addressed, .pending:not(.none)');
  const topics = rows.filter(({ dataset }) => dataset['topic'] !== GENERAL);
  const both = topics.filter((row) => speaks(row, 0) && speaks(row, 1)).length;
  const count = (words: string, topics: number, more = ''): HTMLElement =>
    element('span', {}, `${words} `, element('b', {}, String(topics)), more);
  return [
    count('都写到', both),
    ...texts.map((text, at) => {
      const only = topics.filter((row) => speaks(row, at) && !speaks(row, 1 - at));
      const mentioned = only.filter((row) => is(row, 1 - at, '.mentioned')).length;
      const other = texts[1 - at] ?? '';
      return count(`只有${text}写到`, only.length, mentioned > 0 ? `（其中${String(mentioned)}个${other}提到）` : '');
    }),
  ];
}
