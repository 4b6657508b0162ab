/** Reads two texts that stand side by side (`table.cmp`), theme by theme. */
import { nameComparison, type ExportFile, type ExportRow } from '../../export/export-file.ts';
import { extractsOf, isShown, textOf } from './read-words.ts';

type Content = Pick<ExportFile, 'title' | 'tables' | 'numbers' | 'sources'>;

export function readTwo(place: Element): Content {
  const tables = [...place.querySelectorAll<HTMLTableElement>('table.cmp')].filter(isShown);
  const columns = [...(tables[0]?.querySelectorAll('thead th') ?? [])].map(textOf);
  const rows = tables.flatMap((table) => {
    const theme =
      textOf(table.parentElement?.previousElementSibling ?? null) ||
      textOf(table.closest('section, details')?.querySelector('h2, summary') ?? null);
    return [...table.querySelectorAll('tbody')].filter(isShown).map((body): ExportRow => ({
      band: [theme, textOf(body.querySelector('.tt'))].filter((name) => name !== '').join('：'),
      label: '',
      cells: [...body.querySelectorAll('td')].map((cell) => {
        const words = cell.querySelector('.tx') ?? cell;
        return { extracts: extractsOf(words), says: textOf(words.querySelector('.state')) };
      }),
    }));
  });
  const links = [...place.querySelectorAll<HTMLAnchorElement>(':scope > p.meta a')];
  return {
    title: nameComparison(['工作要点'], columns),
    tables: [{ name: '对照', labelHead: null, columns, rows, after: '' }],
    numbers: [],
    sources: links.map((link) => ({ words: textOf(link).replace(/全文$/, ''), url: link.href })),
  };
}
