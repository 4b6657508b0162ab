/**
 * Sets any two texts side by side: takes the cells of both from the pages of their places on a theme, or on every theme,
 * as the server wrote them. The choice is in the address (`?a=pudong-2024&b=qingpu-2025&theme=funeral`; without `theme`
 * all of them).
 */
import { GENERAL, stateMeanings, stateNames } from '../model/vocabulary.ts';
import { element } from './element.ts';
import { fetchPage } from './fetch-text.ts';
import { foldThemes, type Themed } from './fold-themes.ts';

const form = document.querySelector<HTMLFormElement>('form.two');
const place = document.querySelector<HTMLElement>('#two');
if (form && place) start(form, place);

interface Wanted {
  a: HTMLOptionElement;
  b: HTMLOptionElement;
  /** All where the first, empty one is chosen. */
  themes: HTMLOptionElement[];
}

/** The page that has what a text says on a theme. */
function pageOf({ dataset }: HTMLOptionElement, theme: string): Promise<Document> {
  return fetchPage(`${dataset['page'] ?? ''}${theme}/${dataset['period'] ?? ''}`);
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
    const years = document.querySelector<HTMLElement>('[data-years]');
    if (years) years.hidden = address.has('a') && address.has('b');
    // What a reader chose while this script was on its way stays chosen.
    if (!address.has('a') && !address.has('b')) return say('');
    const [a, b] = [choose('a', address.get('a')), choose('b', address.get('b'))];
    const theme = choose('theme', address.get('theme') ?? '');
    if (!a || !b || !theme) return say('地址中的文件没有收录，请重新选择。');
    if (a.value === b.value) return say('请选择两份不同的文件。');
    const mine = (asked += 1);
    say('正在载入……');
    try {
      const themes = theme.value === '' ? Array.from(field('theme')?.options ?? []).slice(1) : [theme];
      const pages = await Promise.all(
        themes.map(({ value }) => Promise.all([a, b].map((text) => pageOf(text, value)))),
      );
      if (mine !== asked) return;
      say(lay(place, pages, { a, b, themes }));
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

/** Makes one table of the two texts' cells, as their own pages have them, theme after theme, and says what is shown. */
function lay(place: HTMLElement, pages: readonly (readonly Document[])[], { a, b, themes }: Wanted): string {
  const name = `${themes.length === 1 ? (themes[0]?.text ?? '') : '全部主题'}：${a.text}与${b.text}`;
  let unread = false;
  const tables = pages.map((two) => {
    const [first, second] = two.map((page) => page.querySelector<HTMLTableElement>('table.comparison'));
    if (!first || !second) throw new Error('a page without a comparison');
    const table = document.importNode(first, true);
    unread = keepTwo(table, second, a.value, b.value) || unread;
    return table;
  });
  const [table] = tables;
  if (!table) throw new Error('no theme');
  // Nothing folds, and on a phone the rows are the page.
  table.classList.add('few');
  const themed = element('div', { class: 'themed two-texts' }, table);
  // On paper the title of the sheet says the same.
  place.append(element('h2', { class: 'screen' }, name), themed);
  if (tables.length > 1)
    themed.prepend(
      foldThemes(
        table,
        tables.map((each, at) => rowsUnder(themes[at], each)),
        [a.dataset['short'] ?? a.text, b.dataset['short'] ?? b.text],
      ),
    );
  const root = document.documentElement;
  root.dataset['run'] = name;
  root.dataset['from'] = location.href.replace(/^https?:\/\//, '');
  document.title = document.title.replace(/^[^｜]*/u, name);
  const rows = Array.from(table.querySelectorAll<HTMLElement>('tr[data-topic]'));
  const topics = rows.filter(({ dataset }) => dataset['topic'] !== GENERAL);
  const said = topics.filter((row) => row.querySelector('.addressed, .pending:not(.none)')).length;
  const mentioned = said < topics.length ? `，另有${String(topics.length - said)}个${stateMeanings.mentioned}` : '';
  const unsaid = unread ? '都没有列出语句' : '都没有写到';
  const proviso = unread ? `；其中有还没有通读判定的，${stateNames.pending}` : '';
  return rows.length === 0
    ? `两份文件在${themes.length === 1 ? '这一主题下' : '各主题下'}${unsaid}${proviso}。`
    : `两份合计写到${String(said)}个议题${mentioned}；两份${unsaid}的没有列出${themes.length > 1 ? '。主题下的数字是议题数' : ''}${proviso}。`;
}

/** A theme's rows, their ids made its own; none where neither text speaks. */
function rowsUnder(theme: HTMLOptionElement | undefined, table: HTMLTableElement): Themed {
  const rows = Array.from(table.tBodies[0]?.rows ?? []);
  for (const row of theme ? rows : []) {
    row.dataset['theme'] = theme?.text ?? '';
    for (const each of [row, ...Array.from(row.querySelectorAll<HTMLElement>('[id]'))])
      each.id = `${theme?.value ?? ''}-${each.id}`;
    for (const label of Array.from(row.querySelectorAll('label')))
      label.htmlFor = `${theme?.value ?? ''}-${label.htmlFor}`;
  }
  return { name: theme?.text ?? '', rows };
}

/**
 * Leaves the cells of `a` in each row, puts those of `b` beside them, drops rows without words. True where a row that was
 * dropped has a cell that nobody has read.
 */
function keepTwo(table: HTMLTableElement, other: HTMLTableElement, a: string, b: string): boolean {
  let unread = false;
  const theirs = document.importNode(other, true);
  const cell = (row: Element | null | undefined, text: string): HTMLElement | null =>
    row?.querySelector<HTMLElement>(`[data-text="${CSS.escape(text)}"]`) ?? null;
  const join = (row: HTMLTableRowElement, match: Element | null | undefined): void => {
    const two = [cell(row, a), cell(match, b)];
    for (const old of Array.from(row.querySelectorAll('[data-text]'))) old.remove();
    for (const each of two) {
      if (!each) continue;
      each.hidden = false;
      // Marks of another comparison: beside this text 未再提及 would read as the other one's silence.
      for (const tag of Array.from(each.querySelectorAll('.tag'))) tag.remove();
      row.append(each);
    }
  };
  for (const row of Array.from(table.tHead?.rows ?? [])) join(row, theirs.tHead?.rows[0]);
  for (const row of Array.from(table.tBodies[0]?.rows ?? [])) {
    join(row, theirs.querySelector(`tr[data-topic="${CSS.escape(row.dataset['topic'] ?? '')}"]`));
    const speaking = row.querySelectorAll('.tx').length;
    row.hidden = false;
    row.dataset['k'] = String(speaking);
    if (speaking > 0) continue;
    unread ||= row.querySelector('.state.pending') !== null;
    row.remove();
  }
  return unread;
}
