/**
 * Keeps the running lines of a printed page, and the head of a comparison, to what is on the screen: the topics chosen,
 * the address that holds the choice, and the day of the print. Texts that were not chosen are left out by style sheet.
 */
export function keepPrintHead(): void {
  window.addEventListener('beforeprint', tell);
  // Some programs print without the event.
  document.addEventListener('change', tell);
  tell();
}

function tell(event?: Event): void {
  const url = location.href.replace(/#.*$/, '').replaceAll('%2C', ',');
  const now = new Date();
  const day = `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日打印`;
  const root = document.documentElement;
  root.dataset['from'] = `${url.replace(/^https?:\/\//, '')}　${day}`;
  // Citations that no reader has turned to still lack the day of access.
  if (event?.type === 'beforeprint')
    for (const line of document.querySelectorAll('[data-format] p'))
      line.textContent = line.textContent.replace('[引用日期]', `[${now.toLocaleDateString('sv')}]`);
  const sheet = document.querySelector<HTMLElement>('.sheet');
  if (!sheet) return;
  const say = (name: string, words: string): void => {
    const place = sheet.querySelector(`[data-sheet="${name}"]`);
    if (place) place.textContent = words;
  };
  say('changes', shownOf('show'));
  say('topics', topicsShown());
  say('url', url);
  say('date', `　${day}`);
  root.dataset['chosen'] = columnsShown(sheet);
}

function boxes(name: string): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>(`form input[name="${name}"]`)];
}

function nameOf(box: HTMLInputElement): string {
  return (box.labels?.[0] ?? box.closest('li')?.querySelector('a'))?.textContent.trim() ?? box.value;
}

function shownOf(name: string): string {
  const all = boxes(name);
  const some = all.filter((box) => box.checked);
  return some.length === all.length ? '全部' : some.map(nameOf).join('、') || '无';
}

/** The topics that a comparison shows, by name. */
function topicsShown(): string {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-topic]')];
  const some = rows.filter((row) => !row.hidden);
  return some.length === rows.length
    ? '全部'
    : some.map((row) => row.querySelector('[role=heading]')?.textContent.trim() ?? '').join('、') || '无';
}

/** The texts on the sheet by name. */
function columnsShown(sheet: HTMLElement): string {
  const columns = [...sheet.querySelectorAll<HTMLElement>('[data-column]')];
  return columns
    .filter((column) => !column.hidden)
    .map((column) => column.dataset['column'])
    .join('、');
}
