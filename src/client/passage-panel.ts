/**
 * The panel under a pressed sentence: the comparisons it stands in, where its words stand again, its address.
 * Everything is written as text; the data come from this site's own `/data/elsewhere/<notice>.json`, once.
 */
import type { PassageElsewhere, Way } from '../model/elsewhere.ts';

let data: Promise<Record<string, PassageElsewhere>> | undefined;
let panel: HTMLElement | undefined;

async function read(url: string): Promise<Record<string, PassageElsewhere>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as Record<string, PassageElsewhere>;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  content: string | Node[],
  className = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content);
  return made;
}

function linkTo(way: Way, base: string): HTMLAnchorElement {
  const link = element('a', way.name);
  link.href = base + way.path;
  return link;
}

function pressed(text: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = element('button', text, 'text');
  button.type = 'button';
  button.addEventListener('click', () => {
    act(button);
  });
  return button;
}

/** The passages of the notice in reading order, to walk from one to the next. */
const passagesOf = (article: HTMLElement) => [...article.querySelectorAll<HTMLElement>('.part span[id]:not(.pg)')];

/** Opens the panel after the paragraph that holds the passage, and moves the focus into it. */
export async function showElsewhere(article: HTMLElement, passage: HTMLElement): Promise<void> {
  const url = article.dataset['elsewhere'] ?? '';
  const base = url.replace(/\/data\/.*$/, '');
  data ??= read(url);
  const found = await data.then(
    (all) => all[passage.id] ?? { topics: [], again: [] },
    () => null,
  );
  if (!found) data = undefined;
  const close = () => {
    panel?.remove();
    panel = undefined;
    article.querySelector('.chosen')?.classList.remove('chosen');
  };
  close();
  passage.classList.add('chosen');
  const all = passagesOf(article);
  const at = all.indexOf(passage);
  const walk = (to: HTMLElement | undefined, name: string) =>
    to ? [pressed(name, () => void showElsewhere(article, to))] : [];
  const body: Node[] = found
    ? [
        element('h5', found.topics.length > 0 ? '同一议题，各文件怎么写' : '总述，不归入主题'),
        element(
          'ul',
          found.topics.map((way) => element('li', [linkTo(way, base)])),
          'plain',
        ),
        ...found.again.flatMap(({ words, places }) => [
          element('h5', `“${words}”也见于`),
          element(
            'ul',
            places.map((way) => element('li', [linkTo(way, base)])),
            'plain',
          ),
        ]),
      ]
    : [element('p', '没能取得对照数据，请稍后再试；主题页仍可从上方的主题进入。')];
  const copy = pressed('复制这一句的地址', (button) => {
    const link = new URL(`#${passage.id}`, location.href).href;
    navigator.clipboard.writeText(link).then(
      () => (button.textContent = '已复制'),
      () => (button.textContent = link),
    );
  });
  panel = element(
    'section',
    [
      ...body,
      element('p', [
        copy,
        ...walk(all[at - 1], '上一句'),
        ...walk(all[at + 1], '下一句'),
        pressed('关闭', () => {
          close();
          passage.scrollIntoView({ block: 'nearest' });
        }),
      ]),
    ],
    'panel screen',
  );
  panel.setAttribute('aria-label', `这一句：${passage.textContent.slice(0, 20)}`);
  panel.tabIndex = -1;
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  (passage.closest('p, h3, h4') ?? passage).after(panel);
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}
