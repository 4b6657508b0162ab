/**
 * Works the chooser of a comparison beyond what style sheets can: ready-made choices, the choice kept in the
 * address (`?col=pudong-2024,pudong-2025&topic=meals&only=silent`) and remembered for the next theme, rows shown
 * only where the chosen texts differ or one is silent, and how much is shown read out.
 */
const form = document.querySelector<HTMLFormElement>('form.choose');
const table = document.querySelector<HTMLTableElement>('table.cmp');
if (form && table) start(form, table);

function start(form: HTMLFormElement, table: HTMLTableElement): void {
  const boxes = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const columns = boxes('col');
  const topics = boxes('topic');
  const only = boxes('only');
  const opening = columns.map((box) => box.checked);
  const status = form.querySelector('.count');

  /** What the address says, or for the columns what was chosen last time. */
  const read = () => {
    const asked = new URLSearchParams(location.search);
    const wanted = (key: string) => asked.get(key)?.split(',').filter(Boolean);
    const check = (group: HTMLInputElement[], values: string[] | undefined) => {
      if (!values || !group.some((box) => values.includes(box.value))) return;
      for (const box of group) box.checked = values.includes(box.value);
    };
    check(columns, wanted('col') ?? recall()?.split(','));
    check(topics, wanted('topic'));
    for (const box of only) box.checked = wanted('only')?.includes(box.value) ?? false;
  };

  const write = () => {
    const chosen = (group: HTMLInputElement[]) => group.filter((box) => box.checked).map((box) => box.value);
    const address = new URL(location.href);
    const keep = (key: string, values: string[], isDefault: boolean) => {
      if (isDefault) address.searchParams.delete(key);
      else address.searchParams.set(key, values.join(','));
    };
    const asOpened = columns.every((box, index) => box.checked === opening[index]);
    keep('col', chosen(columns), asOpened);
    keep(
      'topic',
      chosen(topics),
      topics.every((box) => box.checked),
    );
    keep('only', chosen(only), !only.some((box) => box.checked));
    history.replaceState(null, '', address.href.replaceAll('%2C', ','));
    remember(asOpened ? null : chosen(columns).join(','));
  };

  const show = () => {
    const shown = columns.filter((box) => box.checked);
    const wanting = shown.filter((box) => box.dataset['from'] !== undefined);
    if (wanting.length > 0) {
      if (status) status.textContent = '正在取来所选的文件……';
      import('./fetch-column.ts')
        .then(({ fetchColumns }) => fetchColumns(table, wanting))
        .then(show, () => {
          for (const box of wanting) box.checked = box.dataset['from'] === undefined;
          show();
          if (status) status.textContent = '有文件没有取到，请检查网络后再选一次';
        });
      return;
    }
    table.dataset['n'] = String(shown.length);
    document.body.classList.toggle('side', shown.length === 2 || shown.length === 3);
    const silentOnly = only.some((box) => box.checked && box.value === 'silent');
    const differOnly = only.some((box) => box.checked && box.value === 'differ');
    let rows = 0;
    for (const body of table.tBodies) {
      const cells = shown.flatMap((box) => body.querySelector<HTMLElement>(`td.${box.id}`) ?? []);
      const hidden =
        (silentOnly && !cells.some((cell) => cell.classList.contains('silent'))) ||
        (differOnly && new Set(cells.map(wordsOf)).size < 2);
      body.hidden = hidden;
      tellCoverage(body, cells);
      const chosen = topics.find((box) => body.classList.contains(box.id))?.checked ?? true;
      // What belongs to no topic has a row and is none.
      if (!hidden && chosen && !/(?:^|\/)general$/.test(body.dataset['row'] ?? '')) rows += 1;
    }
    if (status) {
      const lacking = shown.length === 0 ? '文件' : topics.some((box) => box.checked) ? '' : '议题';
      status.textContent = lacking
        ? `请至少选一${lacking === '文件' ? '份' : '个'}${lacking}`
        : `正在显示${shown.length}份文件、${rows}个议题`;
    }
  };

  const changed = () => {
    show();
    write();
  };
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const { preset, presetYear, presetArea, alone, topics: which } = button.dataset;
    if ('print' in button.dataset) print();
    for (const box of columns) {
      if (alone) box.checked = box.value === alone;
      else if (preset) box.checked = box.dataset['year'] !== undefined;
      else if (presetYear) box.checked = box.dataset['year'] === presetYear;
      else if (presetArea) box.checked = box.dataset['area'] === presetArea;
    }
    if (which) for (const box of topics) box.checked = which === 'all';
    changed();
  });
  read();
  show();
}

/** `4份写到，1份未提及` of the chosen plans, as Comparison.astro words it of all. */
function tellCoverage(body: HTMLTableSectionElement, cells: HTMLElement[]): void {
  const plans = cells.filter((cell) => cell.classList.contains('plan'));
  const said = plans.filter((cell) => cell.querySelector('.loc')).length;
  const silent = plans.filter((cell) => cell.classList.contains('silent')).length;
  const place = body.querySelector('.cv');
  if (place)
    place.textContent =
      said > 1 && said === plans.length
        ? `${said}份均写到`
        : [said && `${said}份写到`, silent && `${silent}份未提及`].filter(Boolean).join('，');
}

/** A cell's words without their sources, blanks and issuer: what "the same" is judged by. */
function wordsOf(cell: HTMLElement): string {
  return [...cell.querySelectorAll('.tx p:not(.loc)')].map((line) => line.textContent?.replace(/\s/g, '')).join('');
}

function recall(): string | null {
  try {
    return localStorage.getItem('columns');
  } catch {
    // Storage is refused in some private windows; the page then opens with its own choice.
    return null;
  }
}

function remember(value: string | null): void {
  try {
    if (value) localStorage.setItem('columns', value);
    else localStorage.removeItem('columns');
  } catch {
    // As above: the address still keeps the choice.
  }
}
