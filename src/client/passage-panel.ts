/**
 * The panel under a pressed sentence: the comparisons it is in, where its words stand again, its address, its
 * citation. Everything is written as text; the data come from this site's own `/data/passages/<notice>.json`, once.
 */
import { type PassageFile, type PassageWays, referenceOf, waysOf } from '../cite/passage-file.ts';
import { stateNames } from '../model/vocabulary.ts';
import type { NamedLink } from '../model/search-link.ts';
import { markChosen } from './chosen.ts';
import { copyText } from './copy.ts';
import { element, pressButton } from './element.ts';
import { fetchPassages } from './fetch-passages.ts';
import { onThisHost } from './this-host.ts';

let data: Promise<PassageFile> | undefined;
let panel: HTMLElement | undefined;
/** The button that the panel was opened by; none where a sentence was pressed itself. */
let opener: HTMLElement | undefined;

const linkTo = ({ name, path }: NamedLink, base: string) => element('a', { href: base + path }, name);

const textButton = (words: string, press: (button: HTMLButtonElement) => void) =>
  pressButton(words, press, { class: 'text' });

/** The passages of the notice in reading order, to walk from one to the next. */
const passagesOf = (article: HTMLElement) => [...article.querySelectorAll<HTMLElement>('.part span[id]:not(.pg)')];

/** A button that copies the passage's own citation, accessed today at this address. */
function citationButton(file: PassageFile, passage: HTMLElement): HTMLButtonElement {
  const reference = referenceOf(file, passage.id, passage.textContent);
  const makeLine = async (): Promise<string> => {
    const { citeToday } = await import('./cite.ts');
    return citeToday({ ...reference, url: onThisHost(reference.url) });
  };
  // Some browsers copy only what is at hand at the press: the citation is made while the reader reads.
  let line: string | undefined;
  makeLine().then(
    (text) => (line = text),
    () => undefined,
  );
  return textButton('复制引用', (button) => {
    copyText(button, line ?? makeLine());
  });
}

/** Gives the focus back to where the panel was opened from: its button, else the passage itself. */
function returnFocus(passage: HTMLElement): void {
  if (opener?.closest('.part > div')?.contains(passage)) {
    opener.focus();
    return;
  }
  passage.tabIndex = -1;
  passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), { once: true });
  passage.focus({ preventScroll: true });
  passage.scrollIntoView({ block: 'nearest' });
}

function closePanel(): void {
  panel?.remove();
  panel = undefined;
  markChosen(null);
}

const linkList = (ways: readonly NamedLink[], base: string): HTMLElement =>
  element('ul', { class: 'plain' }, ...ways.map((way) => element('li', {}, linkTo(way, base))));

/** What its topics are headed by; that they are a machine's proposal is told there. */
function headingOf({ topics, pending }: PassageWays): string {
  if (topics.length > 0) return `同一议题，各文件怎么写${pending ? `（归类${stateNames.pending}）` : ''}`;
  return pending ? `还没有归入主题，${stateNames.pending}` : '总述，不归入主题';
}

/** Where the passage stands: its comparisons, its uptake, and the places that have its words again. */
function whereItStands(ways: PassageWays, base: string): Node[] {
  const { topics, uptake, again } = ways;
  return [
    element('h5', {}, headingOf(ways)),
    linkList(topics, base),
    ...(uptake ? [element('p', {}, linkTo(uptake, base))] : []),
    ...again.flatMap(({ words, places }) => [element('h5', {}, `“${words}”也见于`), linkList(places, base)]),
  ];
}

function addressButton(passage: HTMLElement): HTMLButtonElement {
  return textButton('复制这一句的地址', (button) => {
    const link = new URL(`#${passage.id}`, location.href).href;
    copyText(button, link);
  });
}

/** Copying, and the ways on: to the sentence before and after, and out of the panel. */
function actions(
  article: HTMLElement,
  passage: HTMLElement,
  { file, base, leave }: { file: PassageFile | null; base: string; leave: () => void },
): HTMLElement {
  const notice = /([^/]+)\.json$/.exec(article.dataset['passages'] ?? '')?.[1] ?? '';
  const all = passagesOf(article);
  const at = all.indexOf(passage);
  const walk = (to: HTMLElement | undefined, name: string) =>
    to ? [textButton(name, () => void showElsewhere(article, to))] : [];
  return element(
    'p',
    {},
    addressButton(passage),
    ...(file ? [citationButton(file, passage)] : []),
    linkTo({ name: '其他引用格式', path: `/notices/${notice}/cite/#${passage.id}` }, base),
    ...walk(all[at - 1], '上一句'),
    ...walk(all[at + 1], '下一句'),
    textButton('关闭', leave),
  );
}

/** Opens the panel after the paragraph that holds the passage, and moves the focus into it. */
export async function showElsewhere(article: HTMLElement, passage: HTMLElement): Promise<void> {
  const url = article.dataset['passages'] ?? '';
  const base = url.replace(/\/data\/.*$/, '');
  // Walking on from sentence to sentence keeps what the panel was opened by.
  const pressed = document.activeElement;
  if (!panel?.contains(pressed))
    opener = pressed instanceof HTMLElement && pressed.matches('.more') ? pressed : undefined;
  data ??= fetchPassages(url);
  const file = await data.catch(() => null);
  if (!file) data = undefined;
  const found = file && waysOf(file, passage.id, passage.textContent);
  closePanel();
  markChosen(passage);
  const leave = () => {
    closePanel();
    returnFocus(passage);
  };
  const body = found
    ? whereItStands(found, base)
    : [element('p', {}, '没有取到其他文件的写法，请稍后再试；也可以从页首的主题进入。')];
  const name = `这一句：${passage.textContent.slice(0, 20)}`;
  panel = element(
    'section',
    { class: 'panel screen', 'aria-label': name, tabindex: '-1' },
    ...body,
    actions(article, passage, { file, base, leave }),
  );
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
  });
  (passage.closest('p, h3, h4') ?? passage).after(panel);
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}
