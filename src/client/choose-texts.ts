/**
 * Works the bar and the topics of a comparison: texts and topics are shown and hidden by their `data-text` and
 * `data-topic`. What is shown is always in the address (`?col=pudong-2024,pudong-2025&topic=meals`) and nowhere else: a
 * bare address shows the default on every device, and whatever is hidden is said in the bar.
 */
export function chooseTexts(): void {
  const root = document.querySelector<HTMLElement>('[data-comparison]');
  const table = root?.querySelector<HTMLTableElement>('table.comparison');
  if (root && table) start(root, table);
}

function start(root: HTMLElement, table: HTMLTableElement): void {
  const all = <E extends HTMLElement>(selector: string): E[] => [...root.querySelectorAll<E>(selector)];
  const boxes = all<HTMLInputElement>('input[name="col"]');
  const opening = boxes.filter((box) => box.defaultChecked).map((box) => box.value);
  const rows = all<HTMLTableRowElement>('tr[data-topic]');
  const links = all('.rail li > a');
  const line = root.querySelector<HTMLElement>('.hides');
  const says = root.querySelector<HTMLSelectElement>('select[name="says"]');
  /** Topics shown alone; none for all of them. */
  let topics: string[] = [];

  const chosen = (): string[] => boxes.filter((box) => box.checked).map((box) => box.value);
  const isOpening = (): boolean => chosen().join() === opening.join();

  const read = (): void => {
    const asked = new URLSearchParams(location.search);
    const wanted = (key: string): string[] => asked.get(key)?.split(',') ?? [];
    if (says) says.value = asked.get('says') ?? '';
    if (says && says.selectedIndex < 0) says.value = '';
    const columns = wanted('col').filter((id) => boxes.some((box) => box.value === id));
    for (const box of boxes) box.checked = (columns.length > 0 ? columns : opening).includes(box.value);
    topics =
      'single' in root.dataset ? [] : wanted('topic').filter((id) => rows.some((row) => row.dataset['topic'] === id));
  };

  const write = (): void => {
    const address = new URL(location.href);
    const keep = (key: string, values: string[]): void => {
      if (values.length > 0) address.searchParams.set(key, values.join(','));
      else address.searchParams.delete(key);
    };
    keep('col', isOpening() ? [] : chosen());
    if (!('single' in root.dataset)) keep('topic', topics);
    keep('says', says?.value ? [says.value] : []);
    history.replaceState(null, '', address.href.replace(/%2C/g, ','));
  };

  /** How many texts speak in a row: so wide is each. */
  const count = (): void => {
    for (const row of rows) row.dataset['k'] = String(row.querySelectorAll('td.plan:not(.none):not([hidden])').length);
  };

  const show = (): void => {
    const shown = chosen();
    for (const part of document.querySelectorAll<HTMLElement>('[data-text]'))
      part.hidden = !shown.includes(part.dataset['text'] ?? '');
    for (const row of rows) row.hidden = topics.length > 0 && !topics.includes(row.dataset['topic'] ?? '');
    const wording = says?.value ?? '';
    if (wording === '' && !root.dataset['says']) count();
    else
      void import('./filter-says.ts').then(({ filterSays }) => {
        filterSays(root, rows, wording);
        count();
      });
    table.classList.toggle('few', topics.length > 0);
    for (const link of links) {
      const on = topics.includes(link.parentElement?.dataset['for'] ?? '');
      link.classList.toggle('on', on);
      if (on) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    const counted = root.querySelector('[data-count]');
    if (counted) counted.textContent = String(shown.length);
    say(hiddenWords());
  };

  /** What is hidden, in words; empty where the page shows what it opens with. */
  const hiddenWords = (): string => {
    const words: string[] = [];
    const nameOf = (topic: string): string =>
      links.find((link) => link.parentElement?.dataset['for'] === topic)?.textContent.trim() ?? '';
    if (topics.length > 0)
      words.push(`${topics.map(nameOf).join('、')}（另${String(rows.length - topics.length)}个议题已隐藏）`);
    if (!isOpening()) {
      const names = boxes.filter((box) => box.checked).map((box) => box.dataset['name'] ?? '');
      const left = opening.filter((id) => !chosen().includes(id)).length;
      words.push(`${names.join('、') || '没有选择文件'}${left > 0 ? `（另${String(left)}份已隐藏）` : ''}`);
    }
    if (says?.value) words.push(`“${says.selectedOptions[0]?.text ?? ''}”的句子`);
    return words.length > 0 ? `只显示：${words.join('；')}` : '';
  };

  const say = (words: string): void => {
    if (!line) return;
    const [place] = line.children;
    if (place) place.textContent = words;
    line.hidden = words === '';
  };

  const changed = (): void => {
    show();
    write();
    const wanting = boxes.filter((box) => box.checked && box.dataset['from'] !== undefined);
    if (wanting.length === 0) return;
    say('正在取来所选的文件……');
    import('./fetch-texts.ts')
      .then(({ fetchTexts }) => fetchTexts(root, wanting))
      .then(show, () => {
        for (const box of wanting) if (box.dataset['from'] !== undefined) box.checked = false;
        show();
        write();
        say('有文件没有取到，请检查网络后再选一次');
      });
  };

  /** Shows topics alone, with the comparison in sight. */
  const choose = (next: string[]): void => {
    topics = rows.map((row) => row.dataset['topic'] ?? '').filter((id) => next.includes(id));
    changed();
    if (table.getBoundingClientRect().top < 0) root.scrollIntoView();
  };

  root.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'col') changed();
    if (event.target === says) changed();
  });
  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const topic = target?.closest<HTMLElement>('.rail li')?.dataset['for'] ?? '';
    if (target?.closest('[data-print]')) print();
    if (target?.closest('[data-show-all]')) {
      for (const box of boxes) box.checked = opening.includes(box.value);
      if (says) says.value = '';
      choose([]);
    }
    const others = topics.filter((id) => id !== topic);
    if (target?.closest('.rail .add')) choose(topics.includes(topic) ? others : [...topics, topic]);
    // A list of topics without the comparison beside it leads to their own pages.
    const link = target?.closest('.rail li > a');
    const beside =
      getComputedStyle(table).display !== 'none' && getComputedStyle(table.parentElement ?? table).display === 'flex';
    if (!link || !beside || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(topics.length === 1 && topics[0] === topic ? [] : [topic]);
  });

  // The topics are one stop of the Tab key, and so are the texts; arrows move among them, and + adds a topic.
  for (const group of [links, all('.chips input')]) {
    const stop = (at: number): void => {
      for (const [index, each] of group.entries()) each.tabIndex = index === at ? 0 : -1;
    };
    stop(0);
    root.addEventListener('keydown', (event) => {
      const at = group.findIndex((each) => each === event.target);
      if (at < 0) return;
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      const next = { Home: 0, End: group.length - 1 }[event.key] ?? (step === undefined ? -1 : at + step);
      const other = group[next];
      if (other) {
        stop(next);
        other.focus();
        event.preventDefault();
      } else if (event.key === '+') group[at]?.parentElement?.querySelector<HTMLElement>('.add')?.click();
    });
  }

  const open = (): void => {
    read();
    if (location.search === '') show();
    else changed();
  };
  open();
  // After Back some browsers reset the boxes and keep the address.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) setTimeout(open);
  });
}
