/**
 * Works the bar and the topics of a comparison: texts and topics are shown and hidden by their `data-text` and
 * `data-topic`. What is shown is always in the address (`?col=pudong-2024,pudong-2025&topic=meals`) and nowhere else: a
 * bare address shows the default on every device, and whatever is hidden is said in the bar.
 */
import { sayLeftOut } from '../model/comparison/left-out.ts';
import { keepChoice } from './keep-choice.ts';

export function chooseTexts(): void {
  const root = document.querySelector<HTMLElement>('[data-comparison]');
  const table = root?.querySelector<HTMLTableElement>('table.comparison');
  if (!root || !table) return;
  const begin = (): void => {
    start(partsOf(root, table));
  };
  if (root.querySelector('[data-texts]') === null) begin();
  else void import('./list-texts.ts').then((part) => part.listTexts(root)).then(begin);
}

/** What the reader works with on one comparison, and what is chosen of it. */
interface Parts {
  root: HTMLElement;
  table: HTMLTableElement;
  boxes: HTMLInputElement[];
  /** Texts that the page opens with. */
  opening: string[];
  rows: HTMLTableRowElement[];
  links: HTMLElement[];
  says: HTMLSelectElement | null;
  /** Topics shown alone; none for all of them. */
  topics: string[];
}

function partsOf(root: HTMLElement, table: HTMLTableElement): Parts {
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[name="col"]')];
  return {
    root,
    table,
    boxes,
    opening: boxes.filter((box) => box.defaultChecked).map((box) => box.value),
    rows: [...root.querySelectorAll<HTMLTableRowElement>('tr[data-topic]')],
    links: [...root.querySelectorAll<HTMLElement>('.rail li > a')],
    says: root.querySelector<HTMLSelectElement>('select[name="says"]'),
    topics: [],
  };
}

function start(parts: Parts): void {
  const { root } = parts;
  root.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name === 'col') changed(parts);
    if (event.target === parts.says) changed(parts);
  });
  root.addEventListener('click', (event) => {
    press(parts, event);
  });
  moveByArrows(parts.links);
  moveByArrows([...root.querySelectorAll<HTMLElement>('.chips input')]);
  const open = (): void => {
    read(parts);
    if (location.search === '') show(parts);
    else changed(parts);
  };
  open();
  // After Back some browsers reset the boxes and keep the address: Safari a moment after this event.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) setTimeout(open, 100);
  });
}

const chosen = ({ boxes }: Parts): string[] => boxes.filter((box) => box.checked).map((box) => box.value);
const isOpening = (parts: Parts): boolean => chosen(parts).join() === parts.opening.join();
const isSingle = ({ root }: Parts): boolean => 'single' in root.dataset;
const topicOf = (row: HTMLElement): string => row.dataset['topic'] ?? '';

/** Takes the choice from the address. */
function read(parts: Parts): void {
  const { boxes, says } = parts;
  const asked = new URLSearchParams(location.search);
  const wanted = (key: string): string[] => asked.get(key)?.split(',') ?? [];
  if (says) says.value = asked.get('says') ?? '';
  if (says && says.selectedIndex < 0) says.value = '';
  const columns = wanted('col').filter((id) => boxes.some((box) => box.value === id));
  for (const box of boxes) box.checked = (columns.length > 0 ? columns : parts.opening).includes(box.value);
  parts.topics = isSingle(parts)
    ? []
    : wanted('topic').filter((id) => parts.rows.some((row) => row.dataset['topic'] === id));
}

/** Puts the choice into the address. */
function write(parts: Parts): void {
  keepChoice({
    col: isOpening(parts) ? null : chosen(parts).join() || null,
    ...(isSingle(parts) ? {} : { topic: parts.topics.join() || null }),
    says: parts.says?.value || null,
  });
}

/** How many texts speak in a row: so wide is each. */
function countSpeaking(rows: readonly HTMLElement[]): void {
  for (const row of rows) row.dataset['k'] = String(row.querySelectorAll('td.plan:not(.none):not([hidden])').length);
}

/** Says how many numbers of the texts the lines of a topic leave out. */
function countLeftOut(line: HTMLElement, shown: readonly string[]): void {
  const counts = new URLSearchParams(line.dataset['numbers']);
  const all = shown.reduce((sum, id) => sum + Number(counts.get(id)), 0);
  const told = [...line.querySelectorAll('b')].filter((figure) => figure.closest('[hidden]') === null).length;
  const link = line.querySelector('a');
  if (link === null) return;
  link.textContent = sayLeftOut(all, told);
  link.hidden = link.textContent === '';
}

function show(parts: Parts): void {
  const { root, table, rows, topics } = parts;
  const shown = chosen(parts);
  for (const part of document.querySelectorAll<HTMLElement>('[data-text]'))
    part.hidden = !(part.dataset['text'] ?? '').split(' ').some((id) => shown.includes(id));
  for (const line of root.querySelectorAll<HTMLElement>('[data-numbers]')) countLeftOut(line, shown);
  for (const row of rows) row.hidden = topics.length > 0 && !topics.includes(topicOf(row));
  const wordingOf = (): string => parts.says?.value ?? '';
  if (wordingOf() === '' && !root.dataset['says']) countSpeaking(rows);
  else
    void import('./filter-says.ts').then((part) => {
      // What the reader asks for now: it may have changed while the part was on its way.
      const wording = wordingOf();
      part.filterSays(root, rows, wording);
      countSpeaking(rows);
      part.filterTopics(parts.links, rows, wording);
    });
  table.classList.toggle('few', topics.length > 0);
  for (const link of parts.links) {
    const on = topics.includes(link.parentElement?.dataset['for'] ?? '');
    link.classList.toggle('on', on);
    if (on) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const count = root.querySelector('[data-count]');
  if (count) count.textContent = String(shown.length);
  say(root, hiddenWords(parts));
}

/** What is hidden, in words; empty where the page shows what it opens with. */
function hiddenWords(parts: Parts): string {
  const { boxes, links, opening, rows, says, topics } = parts;
  const words: string[] = [];
  const nameOf = (topic: string): string =>
    links.find((link) => link.parentElement?.dataset['for'] === topic)?.textContent.trim() ?? '';
  if (topics.length > 0)
    words.push(`${topics.map(nameOf).join('、')}（另${String(rows.length - topics.length)}个议题已隐藏）`);
  if (!isOpening(parts)) {
    const names = boxes.filter((box) => box.checked).map((box) => box.dataset['name'] ?? '');
    const left = opening.filter((id) => !chosen(parts).includes(id)).length;
    words.push(`${names.join('、') || '没有选择文件'}${left > 0 ? `（另${String(left)}份已隐藏）` : ''}`);
  }
  if (says?.value) words.push(`“${says.selectedOptions[0]?.text ?? ''}”的句子`);
  return words.length > 0 ? `只显示：${words.join('；')}` : '';
}

/** Says in the bar what is hidden, or what is under way. */
function say(root: HTMLElement, words: string): void {
  const line = root.querySelector<HTMLElement>('.hides');
  if (!line) return;
  const [place] = line.children;
  if (place) place.textContent = words;
  line.hidden = words === '';
}

/** Shows a new choice and fetches the texts in it that did not come with the page. */
function changed(parts: Parts): void {
  const { root } = parts;
  show(parts);
  write(parts);
  const wanting = parts.boxes.filter((box) => box.checked && box.dataset['from'] !== undefined);
  if (wanting.length === 0) return;
  say(root, '正在取来所选的文件……');
  void import('./fetch-texts.ts').then((part) =>
    part.bringTexts(root, wanting, (words) => {
      show(parts);
      write(parts);
      if (words) say(root, words);
    }),
  );
}

/** Shows topics alone, with the comparison in sight. */
function choose(parts: Parts, topics: string[]): void {
  parts.topics = parts.rows.map(topicOf).filter((id) => topics.includes(id));
  changed(parts);
  if (parts.table.getBoundingClientRect().top < 0) parts.root.scrollIntoView();
}

function press(parts: Parts, event: MouseEvent): void {
  const { boxes, opening, says, table, topics } = parts;
  const { target } = event;
  if (!(target instanceof Element)) return;
  const topic = target.closest<HTMLElement>('.rail li')?.dataset['for'] ?? '';
  if (target.closest('[data-show-all]')) {
    for (const box of boxes) box.checked = opening.includes(box.value);
    if (says) says.value = '';
    choose(parts, []);
  }
  const others = topics.filter((id) => id !== topic);
  if (target.closest('.rail .add')) choose(parts, topics.includes(topic) ? others : [...topics, topic]);
  // A list of topics without the comparison beside it leads to their own pages.
  const beside =
    getComputedStyle(table).display !== 'none' && getComputedStyle(table.parentElement ?? table).display === 'flex';
  if (!target.closest('.rail li > a') || !beside || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  choose(parts, topics.length === 1 && topics[0] === topic ? [] : [topic]);
}

/** Makes a group one stop of the Tab key; once a reader is in it, arrows move within it. */
function moveByArrows(group: readonly HTMLElement[]): void {
  const load = () => void import('./move-by-arrows.ts').then((part) => part.moveByArrows(group));
  for (const [index, each] of group.entries()) {
    each.tabIndex = index && -1;
    each.addEventListener('focus', load, { once: true });
  }
}
