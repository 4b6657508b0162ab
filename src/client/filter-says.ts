import { readSaid } from '../model/commitment/says.ts';

/**
 * Leaves of each row the sentences that say so (必须, 牵头 …), the deciding words marked by style; with `say` empty all of
 * them. Fetched when a reader first asks for it.
 */
export function filterSays(root: HTMLElement, rows: readonly HTMLElement[], say: string): void {
  root.dataset['says'] = say;
  for (const row of rows) filterRow(row, say);
}

function filterRow(row: HTMLElement, say: string): void {
  const has = (part: HTMLElement): boolean => say === '' || readSaid(part.dataset['says']).includes(say);
  for (const passage of row.querySelectorAll<HTMLElement>('[data-passage]')) {
    const left = !has(passage);
    passage.hidden = left;
    for (const note of notesAfter(passage)) note.toggleAttribute('hidden', left);
  }
  for (const line of row.querySelectorAll<HTMLElement>('.tx > p:not(.meta)')) {
    line.hidden = line.querySelector('[data-passage]:not([hidden])') === null;
    const full = line.nextElementSibling;
    if (full?.matches('.full')) full.toggleAttribute('hidden', line.hidden);
  }
  // A place is reported where one of the sentences before it is left.
  for (const words of row.querySelectorAll<HTMLElement>('.tx')) {
    let some = false;
    for (const part of words.children) {
      if (part.matches('.loc')) {
        part.toggleAttribute('hidden', !some);
        some = false;
      } else if (part.matches('p:not([hidden])')) some = true;
    }
  }
  for (const cell of row.querySelectorAll<HTMLElement>('td')) {
    const left = say !== '' && !cell.hidden && cell.querySelector('[data-passage]:not([hidden])') === null;
    // On paper it keeps its place, or the cells after it would be under other texts.
    cell.classList.toggle('left', left);
    if (left) cell.hidden = true;
  }
  if (say !== '' && row.querySelector('td:not([hidden])') === null) row.hidden = true;
}

/** Links (`.tag`) and remarks (`.meta`) on a sentence: right after it, and after its paragraph where it is the last one there. */
function notesAfter(passage: HTMLElement): Element[] {
  const notes: Element[] = [];
  let next = passage.nextElementSibling;
  for (; next?.matches('.tag, .meta'); next = next.nextElementSibling) notes.push(next);
  if (next) return notes;
  for (
    next = passage.parentElement?.nextElementSibling ?? null;
    next?.matches('.full, .loc, .tag, .meta');
    next = next.nextElementSibling
  )
    if (next.matches('.tag, .meta')) notes.push(next);
  return notes;
}

/** Leaves the topics of which a sentence says so, and has them lead to their own page with the same choice. */
export function filterTopics(links: readonly HTMLElement[], rows: readonly HTMLElement[], says: string): void {
  for (const link of links) {
    const item = link.parentElement;
    const row = rows.find((each) => each.dataset['topic'] === item?.dataset['for']);
    if (item) item.hidden = says !== '' && row?.querySelector('[data-passage]:not([hidden])') === null;
    if (link instanceof HTMLAnchorElement) link.search = says === '' ? '' : `?says=${says}`;
  }
}
