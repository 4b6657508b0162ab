/**
 * Sets any two texts side by side: takes the cells of both from their own pages, as the server wrote them. The choice is
 * in the address (`?a=pudong-2024&b=qingpu-2025&theme=funeral`).
 */
const form = document.querySelector<HTMLFormElement>('form.two');
const place = document.querySelector<HTMLElement>('#two');
if (form && place) start(form, place);

interface Wanted {
  a: HTMLOptionElement;
  b: HTMLOptionElement;
  theme: string;
}

function start(form: HTMLFormElement, place: HTMLElement): void {
  const status = document.querySelector<HTMLElement>('#two-status');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  const field = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  const choose = (name: string, value: string | null): HTMLOptionElement | null => {
    const select = field(name);
    const option = Array.from(select?.options ?? []).find((each) => each.value === value);
    if (option) option.selected = true;
    return option ?? null;
  };
  let asked = 0;

  const show = async (): Promise<void> => {
    const address = new URLSearchParams(location.search);
    place.replaceChildren();
    const [a, b] = [choose('a', address.get('a')), choose('b', address.get('b'))];
    const theme = choose('theme', address.get('theme'))?.value ?? '';
    if (!address.has('a') && !address.has('b')) return say('');
    if (!a || !b) return say('地址中的文件没有收录，请重新选择。');
    if (a.value === b.value) return say('请选择两份不同的文件。');
    const mine = (asked += 1);
    say('正在载入……');
    try {
      const pages = await Promise.all([a, b].map((option) => load(option.dataset['page'] ?? '')));
      if (mine !== asked) return;
      say(lay(place, pages, { a, b, theme }));
      status?.scrollIntoView();
    } catch {
      if (mine === asked) say('没有载入成功，请检查网络后再试。');
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.search = '';
    for (const name of ['a', 'b', 'theme']) {
      const value = field(name)?.value ?? '';
      if (value !== '') address.searchParams.set(name, value);
    }
    history.pushState(null, '', address.href);
    void show();
  });
  form.querySelector('[data-swap]')?.addEventListener('click', () => {
    const [a, b] = [field('a'), field('b')];
    if (!a || !b) return;
    [a.value, b.value] = [b.value, a.value];
    form.querySelector<HTMLButtonElement>('[type="submit"]')?.click();
  });
  window.addEventListener('popstate', () => void show());
  void show();
}

async function load(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${String(answer.status)} for ${address}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** Puts the sections of the first page into this one, each row with the second's cell beside it, and says what is shown. */
function lay(place: HTMLElement, pages: readonly Document[], { a, b, theme }: Wanted): string {
  const [first, second] = pages;
  const title = document.createElement('h2');
  title.textContent = `${a.text}与${b.text}`;
  place.append(title);
  let rows = 0;
  let themes = 0;
  for (const theirs of first?.querySelectorAll<HTMLDetailsElement>('details[data-theme]') ?? []) {
    if (theme !== '' && theirs.dataset['theme'] !== theme) continue;
    const section = document.importNode(theirs, true);
    section.open = true;
    section.querySelector('summary .meta')?.remove();
    const shown = joinSection(section, second);
    if (shown === 0) continue;
    place.append(section);
    rows += shown;
    themes += 1;
  }
  const root = document.documentElement;
  root.dataset['run'] = `${a.text}与${b.text}对比`;
  root.dataset['from'] = location.href.replace(/^https?:\/\//, '');
  document.title = document.title.replace(/^[^｜]*/u, `${a.text}与${b.text}对比`);
  return rows === 0
    ? '两份文件在所选主题下都没有写到的内容。'
    : `${String(themes)}个主题、${String(rows)}个议题；两份都未提及的议题没有列出。`;
}

/** Gives each row of a section its second cell, leaves out rows on which neither text says anything, counts the others. */
function joinSection(section: HTMLElement, other: Document | undefined): number {
  const name = section.dataset['theme'] ?? '';
  const theirs = other?.querySelector(`details[data-theme="${CSS.escape(name)}"] table.cmp`);
  const table = section.querySelector<HTMLTableElement>('table.cmp');
  if (!table || !theirs) return 0;
  table.dataset['n'] = '2';
  const bring = (from: Element | null | undefined, into: Element | null | undefined): void => {
    if (!from || !into) return;
    const copy = document.importNode(from, true);
    copy.classList.replace('c1', 'c2');
    into.append(copy);
  };
  bring(theirs.querySelector('thead th'), table.tHead?.rows[0]);
  let rows = 0;
  for (const body of Array.from(table.tBodies)) {
    const match = theirs.querySelector(`tbody[data-row="${CSS.escape(body.dataset['row'] ?? '')}"]`);
    bring(match?.querySelector('.row > td'), body.querySelector('.row'));
    for (const band of body.querySelectorAll<HTMLTableCellElement>('.band th')) band.colSpan = 2;
    body.querySelector('.cv')?.remove();
    if (body.querySelector('.tx p:not(.state)') === null) body.remove();
    else rows += 1;
  }
  return rows;
}
export {};
