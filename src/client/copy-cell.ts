/**
 * Copies what a text says with its source: issuer, title, number and place after the words. Marks, links and buttons are
 * no part of the quotation.
 */
import { copyText } from './copy.ts';

/** What is in a cell and is no word of the text. */
const NOT_WORDS = '.loc, .tag, .meta, .full, .copy, .org, .unfold, .fold, .state, .org ~ span';

/** Copies the cell that a button is in. */
export function copyCell(button: HTMLButtonElement): void {
  const cell = button.closest('td');
  const table = button.closest('table');
  if (cell && table) copyText(button, quotation(table, cell, cell));
}

// A selection within the comparison is copied in the same form.
document.addEventListener('copy', (event) => {
  const selection = getSelection();
  // A button copies by way of a field.
  if (event.target instanceof HTMLTextAreaElement) return;
  if (!selection || selection.rangeCount === 0 || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  const table = (within instanceof Element ? within : within.parentElement)?.closest<HTMLTableElement>(
    'table.comparison',
  );
  if (!table) return;
  const cells = [...table.querySelectorAll('td')].filter((cell) => !cell.hidden && range.intersectsNode(cell));
  const quotations = cells.map((cell) => quotation(table, cell, clip(range, cell).cloneContents())).filter(Boolean);
  if (quotations.length === 0) return;
  event.clipboardData.setData('text/plain', quotations.join('\n\n'));
  event.preventDefault();
});

/** The part of a range that is within a cell. */
function clip(range: Range, cell: HTMLElement): Range {
  const own = document.createRange();
  own.selectNodeContents(cell);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  return own;
}

/** The words of a cell, or of a part of it, a paragraph a line, with their source in brackets. */
function quotation(table: HTMLTableElement, cell: HTMLTableCellElement, part: Node): string {
  const copy = document.createElement('div');
  for (const node of part instanceof DocumentFragment ? [part] : part.childNodes) copy.append(node.cloneNode(true));
  for (const extra of copy.querySelectorAll(NOT_WORDS)) extra.remove();
  const paragraphs = [...copy.querySelectorAll('p')];
  const lines = (paragraphs.length > 0 ? paragraphs : [copy]).map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );
  const words = lines.filter(Boolean).join('\n');
  if (words === '') return '';
  const text = cell.dataset['text'] ?? '';
  const source = table.querySelector<HTMLElement>(`thead [data-text="${CSS.escape(text)}"]`)?.dataset['cite'] ?? '';
  const places = [...cell.querySelectorAll<HTMLElement>('.loc')].map((place) => place.title);
  return `${words}\n（${[source, [...new Set(places)].join('；')].filter(Boolean).join('，')}）`;
}
