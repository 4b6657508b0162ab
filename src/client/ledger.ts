/**
 * Filters and sorts the ledger of numbers; the choice is kept in the address (`?text=…&kind=result&q=床位&sort=value`).
 * Without this script the whole table is there in the order of the texts.
 */
import { keepChoice } from './keep-choice.ts';

const names = ['text', 'kind', 'year', 'theme', 'q', 'shared'] as const;
const form = document.querySelector<HTMLFormElement>('form.ledger-form');
const table = document.querySelector<HTMLTableElement>('table.ledger');
if (form && table) start(form, table);

interface Row {
  element: HTMLTableRowElement;
  words: string;
}

/** The form's fields, which the address names alike. */
type Filters = Record<(typeof names)[number], string>;

/** What the form has no field for. */
interface Order {
  /** A reading page links to all numbers of its notice, whatever part they are in. */
  notice: string;
  /** The column sorted by; empty for the order of the texts. */
  sort: string;
  down: boolean;
}

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows].map((element): Row => ({
    element,
    words: element.textContent.replace(/\s+/gu, '').toLowerCase(),
  }));
  let order: Order = { notice: '', sort: '', down: false };
  const show = (): void => {
    showRows(rows, filtersOf(form), order);
    body.append(...[...rows].sort(byOrder(order)).map(({ element }) => element));
    markSortedHead(table, order);
  };
  const change = (next: Order): void => {
    order = next;
    writeAddress(filtersOf(form), order);
    show();
  };
  addSortButtons(table, (column) => {
    change({ ...order, ...nextSort(order, column) });
  });
  form.addEventListener('input', () => {
    change({ ...order, notice: '' });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => {
    setTimeout(() => {
      change({ notice: '', sort: '', down: false });
    });
  });
  const readAgain = (): void => {
    order = readAddress(form);
    show();
  };
  addEventListener('popstate', readAgain);
  // After Back some browsers empty the fields and keep the address.
  addEventListener('pageshow', (event) => {
    if (event.persisted) setTimeout(readAgain, 100);
  });
  // What was chosen before this script arrived counts as chosen.
  const chosen = filtersOf(form);
  if (location.search === '' && names.some((name) => chosen[name] !== '')) writeAddress(chosen, order);
  order = readAddress(form);
  show();
}

function filtersOf(form: HTMLFormElement): Filters {
  const value = (name: string): string => {
    const element = form.elements.namedItem(name);
    if (element instanceof HTMLInputElement && element.type === 'checkbox') return element.checked ? element.value : '';
    return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value.trim() : '';
  };
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Filters;
}

/** Sets the form's fields as the address says and returns the rest of the choice. */
function readAddress(form: HTMLFormElement): Order {
  const asked = new URLSearchParams(location.search);
  for (const name of names) {
    const element = form.elements.namedItem(name);
    const wanted = asked.get(name) ?? '';
    if (element instanceof HTMLInputElement && element.type === 'checkbox') element.checked = wanted !== '';
    else if (element instanceof HTMLInputElement) element.value = wanted;
    else if (element instanceof HTMLSelectElement && [...element.options].some((option) => option.value === wanted))
      element.value = wanted;
  }
  const [sort = '', way = ''] = (asked.get('sort') ?? '').split('-');
  return { notice: noticeWithoutField(form, asked.get('notice') ?? ''), sort, down: way === 'down' };
}

/** A notice of one part is chosen in the field of texts; of a notice of several parts no field tells. */
function noticeWithoutField(form: HTMLFormElement, notice: string): string {
  const texts = form.elements.namedItem('text');
  if (!(texts instanceof HTMLSelectElement) || notice === '') return notice;
  const [only, ...more] = [...texts.options].filter((option) => option.value.startsWith(`${notice} `));
  if (!only || more.length > 0) return notice;
  texts.value = only.value;
  return '';
}

function writeAddress(filters: Filters, { notice, sort, down }: Order): void {
  const said = { ...filters, notice, sort: sort !== '' && down ? `${sort}-down` : sort };
  keepChoice(Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value || null])));
}

/** First press: up; second: down; third: the order of the texts. */
function nextSort({ sort, down }: Order, column: string): Pick<Order, 'sort' | 'down'> {
  if (sort !== column) return { sort: column, down: false };
  return down ? { sort: '', down: false } : { sort, down: true };
}

function fits({ element: { dataset }, words }: Row, filters: Filters, notice: string): boolean {
  return (
    (notice === '' || dataset['notice'] === notice) &&
    (filters.text === '' || dataset['text'] === filters.text) &&
    (filters.kind === '' || dataset['kind'] === filters.kind) &&
    (filters.year === '' || dataset['year'] === filters.year) &&
    (filters.theme === '' || (dataset['themes'] ?? '').split(' ').includes(filters.theme)) &&
    (filters.shared === '' || dataset['indicator'] !== '') &&
    filters.q
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => words.includes(word))
  );
}

function showRows(rows: readonly Row[], filters: Filters, { notice }: Order): void {
  let shown = 0;
  for (const row of rows) {
    const visible = fits(row, filters, notice);
    row.element.hidden = !visible;
    if (visible) shown += 1;
  }
  const count = document.querySelector('form.ledger-form output');
  if (count)
    count.textContent =
      shown === rows.length ? `共${String(shown)}个数` : `${String(shown)}个数，共${String(rows.length)}个`;
  const none = document.querySelector<HTMLElement>('.ledger-none');
  if (none) none.hidden = shown > 0;
}

/** Numbers of one unit stand together: 户 and 名 are never ranked against each other. */
function sortKey({ element }: Row, { sort, down }: Order): (string | number)[] {
  const { dataset } = element;
  const place = Number(dataset['order']);
  if (sort === 'value') return [dataset['unit'] ?? '', Number(dataset['value']) * (down ? -1 : 1), place];
  if (sort === 'kind') return [dataset['kind'] ?? '', place];
  if (sort === 'deed') return [element.querySelector('.deed > :first-child')?.textContent ?? '', place];
  return [place];
}

function byOrder(order: Order): (a: Row, b: Row) => number {
  return (a, b) => {
    const right = sortKey(b, order);
    for (const [index, one] of sortKey(a, order).entries()) {
      const other = right[index];
      const way = typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other), 'zh');
      if (way !== 0) return order.sort !== 'value' && order.down ? -way : way;
    }
    return 0;
  };
}

function addSortButtons(table: HTMLTableElement, press: (column: string) => void): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      press(head.dataset['sort'] ?? '');
    });
  }
}

function markSortedHead(table: HTMLTableElement, { sort, down }: Order): void {
  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    if (head.dataset['sort'] === sort) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}
