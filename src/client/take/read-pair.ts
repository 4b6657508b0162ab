/** Reads the page of two years: the items and sentences that the filter shows, with what became of each. */
import type { ExportFile, ExportRow } from '../../export/export-file.ts';
import { pairTitle } from './page-title.ts';
import { extractsOf, isShown, textOf } from './read-words.ts';

type Content = Pick<ExportFile, 'title' | 'tables' | 'numbers' | 'sources'>;

export function readPair(main: Element): Content {
  const cited = JSON.parse(main.querySelector<HTMLElement>('[data-cited]')?.dataset['cited'] ?? '[]') as string[];
  const lines = [...main.querySelectorAll('.pair-item')].filter(isShown).flatMap((item) => itemRows(item, cited));
  const title = pairTitle(main);
  const [, older = '', newer = ''] = /(\d{4})→(\d{4})$/.exec(textOf(main.querySelector('h1'))) ?? [];
  const numbers = main.querySelector<HTMLTableElement>('table.numbers');
  return {
    title,
    tables: [
      { name: '逐句对比', labelHead: '变化', columns: [`${older}年`, `${newer}年`], rows: lines, after: '' },
      ...(numbers && !title.includes('：') ? [numberTable(numbers)] : []),
    ],
    numbers: [],
    sources: [...main.querySelectorAll<HTMLElement>('.sheet li[data-text]')].map((line) => ({
      words: textOf(line),
      url: new URL(line.dataset['address'] ?? '', location.href).href,
    })),
  };
}

/** @param cited what each of the two texts is named by in a source */
function itemRows(item: Element, cited: readonly string[]): ExportRow[] {
  const chapter = textOf(item.closest('.chapter')?.querySelector('h2') ?? null);
  const name = textOf(item.querySelector('.nm'));
  const note = textOf(item.querySelector('.ch')).replace(/。$/u, '');
  const number = /^([^、，]{1,5})、/u.exec(chapter)?.[1];
  const band = `${number === undefined ? '' : `${number}、`}${name}${note === '' ? '' : `（${note}）`}`;
  return [...item.querySelectorAll('.pair-line')].filter(isShown).map((line) => ({
    band,
    label: labelOf(line),
    cells: ['a', 'b'].map((side, at) => {
      const words = line.querySelector(`.side.${side}`);
      const extracts = (words ? extractsOf(words) : []).map((extract) => ({
        ...extract,
        source: [cited[at], extract.source].filter(Boolean).join('，'),
      }));
      return { extracts, says: textOf(words?.querySelector('.meta') ?? null) };
    }),
  }));
}

/** `调整。新增“……”`: what became of the sentence, and what exactly. */
function labelOf(line: Element): string {
  const marks = [...line.querySelectorAll('.why .chg, .why .badge, .why .state')].map((mark) =>
    mark.textContent.trim(),
  );
  const notes = [...line.querySelectorAll('.why > p + p')].map(textOf);
  return [marks.join('，'), ...notes]
    .map((words) => words.replace(/。$/u, ''))
    .filter((words) => words !== '')
    .join('。');
}

function numberTable(table: HTMLTableElement): ExportFile['tables'][number] {
  const [labelHead = '', ...columns] = [...table.querySelectorAll('thead th')].map(textOf);
  return {
    name: '数量变化',
    labelHead,
    columns,
    after: '',
    rows: [...table.querySelectorAll('tbody tr')].map((row) => ({
      band: '',
      label: textOf(row.querySelector('th')),
      cells: [...row.querySelectorAll('td')].map((cell) => ({ extracts: [], says: textOf(cell) })),
    })),
  };
}
