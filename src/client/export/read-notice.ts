/** Reads a notice from its reading page: every paragraph under its chapter, with its page of the source. */
import { wordsOf, type ExportRow } from '../../export/export-file.ts';
import { asHeading, isShown, runsOf, textOf, type Content } from './read-text.ts';

export function readNotice(main: Element, article: Element): Content {
  const title = textOf(main.querySelector('h1'));
  const facts = [...main.querySelectorAll('dl.facts > dt:not(.screen)')].map(
    (term) => `${textOf(term)}：${textOf(term.nextElementSibling).replace(/。$/u, '')}`,
  );
  return {
    title,
    tables: [
      {
        name: '全文',
        form: 'running',
        bandHead: '章节',
        labelHead: null,
        columns: ['原文'],
        rows: paragraphRows(article),
        after: '',
      },
    ],
    numbers: [],
    sources: [{ words: facts.join('；'), url: location.href.replace(/[?#].*$/, '') }],
  };
}

function paragraphRows(article: Element): ExportRow[] {
  const rows: ExportRow[] = [];
  let band = '';
  let page = '';
  const base = location.href.replace(/[?#].*$/, '');
  const parts = article.querySelectorAll('section.cover, section.part');
  for (const part of [...parts].flatMap((section) => [...section.querySelectorAll('h2, h3, h4, p:not(.kind), .pg')])) {
    if (part.matches('.pg')) {
      page = `第${(part as HTMLElement).dataset['n'] ?? ''}页`;
      continue;
    }
    if (!isShown(part) || part.closest('aside, details, .note, .elsewhere, .screen, table') !== null) continue;
    const runs = runsOf(part);
    if (runs.length === 0) continue;
    if (part.matches('h2, h3')) {
      const own = wordsOf(runs);
      // A title that a chapter follows at once has no row of its own.
      const empty = band !== '' && rows[rows.length - 1]?.band !== band;
      band = empty ? `${band}　${own}` : own;
    } else {
      const id = part.querySelector('[id]:not(.pg)')?.id ?? part.closest('[id]')?.id ?? '';
      const paragraph = part.matches('h4') ? asHeading(runs) : runs;
      rows.push({
        band,
        label: '',
        cells: [{ extracts: [{ paragraphs: [paragraph], source: page, url: `${base}#${id}` }], says: '' }],
        ...(part.matches('h4') && { as: 'heading' }),
        ...(part.matches('.signature, .date') && { as: 'closing' }),
      });
    }
  }
  return rows;
}
