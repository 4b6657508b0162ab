/**
 * Filters and sorts the ledger of numbers; the choice is kept in the address (`?text=…&kind=result&q=床位&sort=value`).
 * Without this script the whole table stands there in the order of the texts.
 */
const form = document.querySelector<HTMLFormElement>('form.ledger-form');
const table = document.querySelector<HTMLTableElement>('table.ledger');
if (form && table) start(form, table);

interface Row {
  element: HTMLTableRowElement;
  words: string;
}

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const body = table.tBodies[0];
  if (!body) return;
  const rows = [...body.rows].map((element): Row => ({
    element,
    words: element.textContent.replace(/\s+/gu, '').toLowerCase(),
  }));
  const count = form.querySelector('output');
  const none = document.querySelector<HTMLElement>('.ledger-none');
  const field = (name: string) => form.elements.namedItem(name);
  const value = (name: string): string => {
    const element = field(name);
    if (element instanceof HTMLInputElement && element.type === 'checkbox') return element.checked ? element.value : '';
    return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value.trim() : '';
  };
  const names = ['text', 'kind', 'year', 'theme', 'q', 'shared'];
  // A reading page links to all numbers of its notice, whatever part they stand in.
  let notice = '';
  let sort = '';
  let down = false;

  const read = (): void => {
    const asked = new URLSearchParams(location.search);
    for (const name of names) {
      const element = field(name);
      const wanted = asked.get(name) ?? '';
      if (element instanceof HTMLInputElement && element.type === 'checkbox') element.checked = wanted !== '';
      else if (element instanceof HTMLInputElement) element.value = wanted;
      else if (element instanceof HTMLSelectElement && [...element.options].some((option) => option.value === wanted))
        element.value = wanted;
    }
    notice = asked.get('notice') ?? '';
    const texts = field('text');
    const own =
      texts instanceof HTMLSelectElement && notice !== ''
        ? [...texts.options].filter((option) => option.value.startsWith(`${notice} `))
        : [];
    const [only] = own;
    if (texts instanceof HTMLSelectElement && only && own.length === 1) {
      texts.value = only.value;
      notice = '';
    }
    const [key = '', way = ''] = (asked.get('sort') ?? '').split('-');
    sort = key;
    down = way === 'down';
  };

  const write = (): void => {
    const address = new URL(location.href);
    for (const name of names) {
      if (value(name) === '') address.searchParams.delete(name);
      else address.searchParams.set(name, value(name));
    }
    if (notice === '') address.searchParams.delete('notice');
    else address.searchParams.set('notice', notice);
    if (sort === '') address.searchParams.delete('sort');
    else address.searchParams.set('sort', down ? `${sort}-down` : sort);
    history.replaceState(null, '', address);
  };

  const fits = ({ element, words }: Row): boolean => {
    const { dataset } = element;
    return (
      (notice === '' || dataset['notice'] === notice) &&
      (value('text') === '' || dataset['text'] === value('text')) &&
      (value('kind') === '' || dataset['kind'] === value('kind')) &&
      (value('year') === '' || dataset['year'] === value('year')) &&
      (value('theme') === '' || (dataset['themes'] ?? '').split(' ').includes(value('theme'))) &&
      (value('shared') === '' || dataset['indicator'] !== '') &&
      value('q')
        .toLowerCase()
        .split(/\s+/u)
        .every((word) => words.includes(word))
    );
  };

  /** Numbers of one unit stand together: 户 and 名 are never ranked against each other. */
  const key = (row: Row): (string | number)[] => {
    const { dataset } = row.element;
    const order = Number(dataset['order']);
    if (sort === 'value') return [dataset['unit'] ?? '', Number(dataset['value']) * (down ? -1 : 1), order];
    if (sort === 'kind') return [dataset['kind'] ?? '', order];
    if (sort === 'deed') return [row.element.querySelector('.deed > :first-child')?.textContent ?? '', order];
    return [order];
  };
  const compare = (a: Row, b: Row): number => {
    const [left, right] = [key(a), key(b)];
    for (const [index, one] of left.entries()) {
      const other = right[index];
      const way = typeof one === 'number' ? one - Number(other) : one.localeCompare(String(other), 'zh');
      if (way !== 0) return sort !== 'value' && down ? -way : way;
    }
    return 0;
  };

  const show = (): void => {
    let shown = 0;
    for (const row of rows) {
      const visible = fits(row);
      row.element.hidden = !visible;
      if (visible) shown += 1;
    }
    body.append(...[...rows].sort(compare).map(({ element }) => element));
    if (count)
      count.textContent =
        shown === rows.length ? `共${String(shown)}个数` : `${String(shown)}个数，共${String(rows.length)}个`;
    if (none) none.hidden = shown > 0;
    for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
      const current = head.dataset['sort'] === sort;
      if (current) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };

  for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const chosen = head.dataset['sort'] ?? '';
      if (sort === chosen && down) [sort, down] = ['', false];
      else if (sort === chosen) down = true;
      else [sort, down] = [chosen, false];
      write();
      show();
    });
  }
  const change = (): void => {
    notice = '';
    write();
    show();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => {
    setTimeout(() => {
      sort = '';
      change();
    });
  });
  addEventListener('popstate', () => {
    read();
    show();
  });
  // What was chosen before this script arrived counts as chosen.
  if (location.search === '' && names.some((name) => value(name) !== '')) write();
  read();
  show();
}

export {};
