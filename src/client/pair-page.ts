/**
 * Works the page of two years: shows the items of one theme and the sentences of some states, keeps the choice in the
 * address (`?theme=marriage&show=new,unmentioned`), says what is left out, and opens the item that the address names.
 */
import { keepChoice } from './keep-choice.ts';
import { namedPart } from './named-part.ts';

const form = document.querySelector<HTMLFormElement>('form.filter');
if (form) start(form);

/** What the reader works with, and the choice: one theme or all, and the states whose boxes are ticked. */
interface Parts {
  boxes: HTMLInputElement[];
  links: HTMLAnchorElement[];
  items: HTMLDetailsElement[];
  theme: string | null;
}

function start(form: HTMLFormElement): void {
  const parts: Parts = {
    boxes: [...form.querySelectorAll<HTMLInputElement>('input[name="show"]')],
    links: [...document.querySelectorAll<HTMLAnchorElement>('.picks a[data-theme]')],
    items: [...document.querySelectorAll<HTMLDetailsElement>('.pair-item')],
    theme: null,
  };
  const { boxes, links } = parts;
  read(parts);

  form.addEventListener('change', () => {
    apply(parts, true);
  });
  for (const link of links)
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      parts.theme = link.dataset['theme'] === parts.theme ? null : (link.dataset['theme'] ?? null);
      history.replaceState(null, '', location.pathname + location.search);
      apply(parts, true);
      closeThemes();
    });
  document.querySelector('.left-out a')?.addEventListener('click', (event) => {
    event.preventDefault();
    parts.theme = null;
    for (const box of boxes) box.checked = true;
    apply(parts, true);
  });
  openAllBy(form, parts.items);
  window.addEventListener('hashchange', openNamed);
  // After Back some browsers reset the boxes and keep the address.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted)
      setTimeout(() => {
        read(parts);
        apply(parts, false);
      }, 100);
  });
  apply(parts, parts.theme !== null || boxes.some((box) => !box.checked));
  openNamed();
}

/** Takes the choice from the address. */
function read(parts: Parts): void {
  const address = new URLSearchParams(location.search);
  const asked = address.get('show')?.split(',');
  if (asked) for (const box of parts.boxes) box.checked = asked.includes(box.value);
  const theme = address.get('theme');
  parts.theme = parts.links.some((link) => link.dataset['theme'] === theme) ? theme : null;
}

/** Shows what is chosen and puts the choice into the address; opens the items that are left where `open` asks for it. */
function apply({ boxes, links, items, theme }: Parts, open: boolean): void {
  const shown = boxes.filter((box) => box.checked).map((box) => box.value);
  const all = shown.length === boxes.length;
  for (const item of items) {
    let lines = 0;
    for (const line of item.querySelectorAll<HTMLElement>('.pair-line')) {
      line.hidden = !shown.some((change) => line.classList.contains(change));
      if (!line.hidden) lines += 1;
    }
    item.hidden = lines === 0 || !isOf(item, theme);
    if (open) item.open = !item.hidden && (theme !== null || !all);
  }
  for (const chapter of document.querySelectorAll<HTMLElement>('.chapter'))
    chapter.hidden = chapter.querySelector('.pair-item:not([hidden])') === null;
  for (const link of links)
    if (link.dataset['theme'] === theme) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  countSentences(
    boxes,
    items.filter((item) => isOf(item, theme)),
  );
  const chosen = links.find((link) => link.dataset['theme'] === theme)?.firstChild?.textContent?.trim() ?? '';
  sayWhatIsLeftOut(items, chosen, all);
  keepChoice({ theme, show: all ? null : shown.join(',') });
}

function isOf(item: HTMLElement, theme: string | null): boolean {
  return theme === null || (item.dataset['themes'] ?? '').split(' ').includes(theme);
}

/** Each box says how many sentences of its state the items have. */
function countSentences(boxes: readonly HTMLInputElement[], items: readonly HTMLElement[]): void {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const part of (item.dataset['counts'] ?? '').split(' ')) {
      const [state = '', count = '0'] = part.split(':');
      counts.set(state, (counts.get(state) ?? 0) + Number(count));
    }
  for (const box of boxes) {
    const words = box.closest('label')?.querySelector('span');
    if (words) words.textContent = `${String(counts.get(box.value) ?? 0)}句`;
  }
}

/** Folds the list of themes and brings the items of the chosen one into sight. */
function closeThemes(): void {
  const list = document.querySelector<HTMLDetailsElement>('.pick');
  if (!list) return;
  list.open = false;
  list.querySelector('summary')?.focus();
  document.querySelector('.left-out')?.scrollIntoView();
}

function openAllBy(form: HTMLFormElement, items: readonly HTMLDetailsElement[]): void {
  const opener = form.querySelector<HTMLButtonElement>('[data-open-all]');
  opener?.addEventListener('click', () => {
    const open = opener.getAttribute('aria-pressed') !== 'true';
    opener.setAttribute('aria-pressed', String(open));
    opener.textContent = open ? '全部收起' : '全部展开';
    for (const item of items) item.open = open && !item.hidden;
  });
}

function openNamed(): void {
  const named = namedPart();
  if (!(named instanceof HTMLDetailsElement)) return;
  named.open = true;
  named.scrollIntoView();
}

/** `theme` is the name of the chosen one, empty for all; `allStates` is true where sentences of every state are shown. */
function sayWhatIsLeftOut(items: readonly HTMLElement[], theme: string, allStates: boolean): void {
  const bar = document.querySelector<HTMLElement>('.left-out');
  const words = bar?.querySelector('span');
  if (!bar || !words) return;
  const hidden = items.filter((item) => item.hidden).length;
  bar.hidden = hidden === 0 && allStates;
  bar.toggleAttribute('data-theme', theme !== '');
  words.textContent = `只显示${theme && `${theme}的`}${String(items.length - hidden)}条${hidden > 0 ? `，另${String(hidden)}条已隐藏` : ''}${
    allStates ? '' : '；其余情形的句子已隐藏'
  }`;
}
