/**
 * Sets any two texts side by side, theme by theme, from their files (`/data/texts/…`). The choice is in the address
 * (`?a=pudong-2024&b=qingpu-2025&theme=funeral`). Text of a notice only ever becomes text nodes.
 */
import { layOutTwo, type Side, type ThemeRows } from '../model/two-texts.ts';
import type { CodebookFile, TextFile, TextPassage } from '../model/text-file.ts';
import { widenPunctuation } from '../text/punctuation.ts';
import { shareWording, type SharedPlace } from '../model/wording/shared-wording.ts';
import { indexWording, type PairRun } from '../model/wording/wording-index.ts';
import { GENERAL_NAME, stateNames } from '../model/vocabulary.ts';

const form = document.querySelector<HTMLFormElement>('form.two');
const place = document.querySelector<HTMLElement>('#two');
if (form && place) start(form, place);

interface Loaded {
  codebook: CodebookFile;
  a: TextFile;
  b: TextFile;
}

function start(form: HTMLFormElement, place: HTMLElement): void {
  const base = form.dataset['base'] ?? '/';
  const status = document.querySelector<HTMLElement>('#two-status');
  const say = (words: string) => {
    if (status) status.textContent = words;
  };
  const field = (name: string) => form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  const known = (name: string, value: string | null): value is string =>
    value !== null && [...(field(name)?.options ?? [])].some((option) => option.value === value);
  let asked = 0;

  const show = async (): Promise<void> => {
    const wanted = new URLSearchParams(location.search);
    const [a, b, theme] = [wanted.get('a'), wanted.get('b'), wanted.get('theme')];
    place.replaceChildren();
    for (const [name, value] of [
      ['a', a],
      ['b', b],
      ['theme', theme],
    ] as const) {
      const select = field(name);
      if (select && known(name, value)) select.value = value;
    }
    if (a === null && b === null) return say('');
    if (!known('a', a) || !known('b', b)) return say('地址中的文件没有收录，请重新选择。');
    if (a === b) return say('请选择两份不同的文件。');
    const mine = (asked += 1);
    say('正在载入……');
    try {
      const [codebook, textA, textB] = await Promise.all([
        load<CodebookFile>(base, 'codebook'),
        load<TextFile>(base, a),
        load<TextFile>(base, b),
      ]);
      if (mine !== asked) return;
      say(render(place, base, { codebook, a: textA, b: textB }, known('theme', theme) ? theme : ''));
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
    history.pushState(null, '', address);
    void show();
  });
  form.querySelector('[data-swap]')?.addEventListener('click', () => {
    const [a, b] = [field('a'), field('b')];
    if (!a || !b) return;
    [a.value, b.value] = [b.value, a.value];
    form.requestSubmit();
  });
  window.addEventListener('popstate', () => void show());
  void show();
}

async function load<T>(base: string, name: string): Promise<T> {
  const answer = await fetch(`${base}data/texts/${name}.json`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}

/** An element with its class and what is in it; strings become text. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

function link(address: string, words: string): HTMLAnchorElement {
  const anchor = make('a', '', words);
  anchor.href = address;
  return anchor;
}

/** Fills the page and tells what is shown. */
function render(place: HTMLElement, base: string, { codebook, a, b }: Loaded, only: string): string {
  const themes = layOutTwo(codebook, a, b).filter(({ id }) => only === '' || id === only);
  const passages = [...a.passages, ...b.passages];
  const wording = indexWording(shareWording(passages, codebook.stockPhrases));
  const shared = a.notice === b.notice ? [] : wording.between(a.notice, b.notice, 'substance');
  const spans = new Map<string, [number, number][]>();
  for (const { passage, span } of shared.flatMap((run) => [...run.a, ...run.b]))
    spans.set(passage.id, [...(spans.get(passage.id) ?? []), span]);
  place.append(
    make('h2', '', `${a.name}与${b.name}`),
    make(
      'p',
      'meta',
      link(`${base}notices/${a.notice}/`, `${a.title}全文`),
      '　',
      link(`${base}notices/${b.notice}/`, `${b.title}全文`),
    ),
  );
  if (only === '' && shared.length > 0) place.append(sharedList(base, shared, a, b));
  for (const theme of themes) place.append(...themeTable(base, theme, a, b, spans));
  document.documentElement.dataset['run'] = `${a.name}与${b.name}对照`;
  document.documentElement.dataset['from'] = location.href.replace(/^https?:\/\//, '');
  document.title = document.title.replace(/^[^｜]*/u, `${a.name}与${b.name}对照`);
  const rows = themes.reduce((sum, { rows }) => sum + rows.length, 0);
  return rows === 0
    ? '两份文件在所选主题下都没有写到的内容。'
    : `${themes.length}个主题、${rows}个议题。${shared.length > 0 ? '两份共有的表述画点线。' : ''}`;
}

function sharedList(base: string, shared: readonly PairRun<TextPassage>[], a: TextFile, b: TextFile): HTMLElement {
  const where = (text: TextFile, places: readonly SharedPlace<TextPassage>[]) =>
    places.map(({ passage }) =>
      link(`${base}notices/${text.notice}/#${passage.key}`, `${text.name}“${passage.source}”`),
    );
  const items = shared.map(({ run, a: inA, b: inB }) =>
    make(
      'li',
      '',
      make('span', 'words', widenPunctuation(run.words)),
      make('span', 'meta', ...[...where(a, inA), ...where(b, inB)].flatMap((each) => ['　', each])),
    ),
  );
  return make(
    'details',
    'shared-list',
    make('summary', '', `共同表述${shared.length}处：两份文件中字词相同的句子和短语`),
    make('ul', '', ...items),
  );
}

function themeTable(
  base: string,
  theme: ThemeRows,
  a: TextFile,
  b: TextFile,
  spans: ReadonlyMap<string, [number, number][]>,
): HTMLElement[] {
  const heading = make('h2', '', link(`${base}themes/${theme.id}/`, theme.name));
  heading.id = theme.id;
  const head = make('thead', '', make('tr', '', ...[a, b].map((text) => scoped('col', '', text.name))));
  const table = make('table', 'cmp', make('caption', 'vh', `${theme.name}：${a.name}与${b.name}的原文`), head);
  table.dataset['n'] = '2';
  for (const row of theme.rows) {
    const band = scoped('rowgroup', '', make('div', 'bd', make('span', 'tt', row.name ?? GENERAL_NAME)));
    band.colSpan = 2;
    const cells = row.sides.map((side, index) => cell(base, side, index === 0 ? a : b, spans));
    const body = make('tbody', '', make('tr', 'band', band), make('tr', 'row', ...cells));
    body.id = `${theme.id}-${row.id}`;
    table.append(body);
  }
  return [heading, make('div', 'fit', table)];
}

function scoped(scope: string, className: string, ...inside: (Node | string)[]): HTMLTableCellElement {
  const header = make('th', className, ...inside);
  header.scope = scope;
  return header;
}

function cell(base: string, side: Side, text: TextFile, spans: ReadonlyMap<string, [number, number][]>): HTMLElement {
  const words = make('div', 'tx');
  for (const { source, page, passages } of side.extracts) {
    for (const passage of passages)
      words.append(make('p', passage.role === 'heading' ? 'hd' : '', ...marked(passage, spans.get(passage.id) ?? [])));
    const first = passages[0];
    words.append(
      make(
        'p',
        'loc',
        make('span', 'print-only', `${text.citedAs}，`),
        link(`${base}notices/${text.notice}/#${first?.key ?? ''}`, page === null ? source : `${source}（${page}）`),
      ),
    );
  }
  if (side.state && side.state !== 'addressed') words.append(make('p', `state ${side.state}`, stateNames[side.state]));
  return make('td', `c ${side.state ?? 'empty'}`, make('div', 'org', text.name), words);
}

/** A passage with what it shares underlined. */
function marked(passage: TextPassage, spans: readonly [number, number][]): (Node | string)[] {
  const text = widenPunctuation(passage.text);
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of spans.toSorted((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    pieces.push(text.slice(at, start), make('span', 'same', text.slice(start, to)));
    at = to;
  }
  return [...pieces, text.slice(at)];
}
