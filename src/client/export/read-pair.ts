/** Reads the page of two years: the items and sentences that the filter shows, with what became of each. */
import type { ExportCell, ExportRow } from '../../export/export-file.ts';
import { pairChoice, pairTitle } from './page-title.ts';
import { readTable } from './read-lists.ts';
import { extractsOf, isShown, sourcesOf, textOf, type Content } from './read-text.ts';

export function readPair(main: Element): Content {
  const cited = JSON.parse(main.querySelector<HTMLElement>('[data-cited]')?.dataset['cited'] ?? '[]') as string[];
  const [, older = '', newer = ''] = /(\d{4})→(\d{4})$/.exec(textOf(main.querySelector('h1'))) ?? [];
  const numbers = main.querySelector<HTMLTableElement>('table.numbers');
  return {
    title: pairTitle(main),
    tables: [
      {
        name: '逐句对比',
        form: 'texts',
        labelHead: '变化',
        columns: [`${older}年`, `${newer}年`],
        rows: [...main.querySelectorAll('.pair-item')].filter(isShown).flatMap((item) => itemRows(item, cited)),
        after: '',
      },
      ...(numbers && pairChoice(main) === '' ? [readTable(numbers)] : []),
    ],
    numbers: [],
    sources: sourcesOf(main),
    notes: [textOf(main.querySelector('.pair > p.print-only:not(.sheet-title)'))].filter((words) => words !== ''),
  };
}

const said = (words: string): ExportCell => ({ extracts: [], says: words });

/** @param cited what each of the two texts is named by in a source */
function itemRows(item: Element, cited: readonly string[]): ExportRow[] {
  const number = /^([^、，]{1,5})、/u.exec(textOf(item.closest('.chapter')?.querySelector('h2') ?? null))?.[1];
  const numbers = [number, textOf(item.querySelector('.nm .no'))].filter(Boolean).join('、');
  const band = `${numbers} ${textOf(item.querySelector('.nm b'))}`.trim();
  const about = [item.querySelector('.lines > .meta'), item.querySelector('.ch')].map(textOf);
  const lines = [...item.querySelectorAll('.pair-line')].filter(isShown);
  return [
    ...(about.some((words) => words !== '') ? [{ band, label: '条目', cells: about.map(said) }] : []),
    ...lines.flatMap((line) => [
      {
        band,
        label: labelOf(line),
        cells: ['a', 'b'].map((side, at) => sideCell(line.querySelector(`.side.${side}`), cited[at])),
      },
      ...[...line.querySelectorAll('.line-numbers tbody tr')].map((row) => ({
        band,
        label: `数字：${textOf(row.querySelector('th'))}`,
        cells: [...row.querySelectorAll('td')].map((cell) => said(textOf(cell))),
      })),
    ]),
  ];
}

function sideCell(words: Element | null, cited: string | undefined): ExportCell {
  const extracts = (words ? extractsOf(words) : []).map((extract) => ({
    ...extract,
    source: [cited, extract.source].filter(Boolean).join('，'),
  }));
  return { extracts, says: textOf(words?.querySelector('.meta') ?? null) };
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
