/**
 * Marks the words of a search on a notice's reading page, and leads from one to the next.
 *
 * The words of a passage may be cut by the marks of the edition (a page's beginning, 原文如此), so a match is looked for
 * in the passage's text as a whole and each of its pieces is marked.
 */
import { figure, quoteWords } from '../../search/messages.ts';
import { parseQuery, wantedTerms } from '../../search/query.ts';
import { type Term, findOccurrences } from '../../search/term.ts';
import { keepChoice } from '../keep-choice.ts';
import { namedPart } from '../named-part.ts';
import { element, pressButton } from '../element.ts';

export function markPage(): void {
  const terms = wantedTerms(parseQuery(new URLSearchParams(location.search).get('q') ?? ''));
  const article = document.querySelector('.read article');
  if (terms.length === 0 || article === null) return;
  const passages = [...article.querySelectorAll('span[id]:not(.pg)')];
  const matches = passages.flatMap((passage) => markPassage(passage, terms));
  showBar(article, quoteWords(terms), matches);
}

/** Marks a passage; gives the first piece of each match. */
function markPassage(passage: Element, terms: readonly Term[]): HTMLElement[] {
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; begin: number; end: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, begin: text.length, end: text.length + node.data.length });
    text += node.data;
  }
  // From the end, so that what is marked leaves the places before it as they were.
  nodes.reverse();
  const firsts: HTMLElement[] = [];
  for (const { from, to } of findOccurrences(text, terms).reverse()) {
    let first: HTMLElement | undefined;
    for (const { node, begin, end } of nodes) {
      const [start, stop] = [Math.max(from, begin), Math.min(to, end)];
      if (start >= stop) continue;
      node.splitText(stop - begin);
      const piece = node.splitText(start - begin);
      first = element('mark');
      piece.replaceWith(first);
      first.append(piece);
    }
    if (first) firsts.unshift(first);
  }
  return firsts;
}

function showBar(article: Element, words: string, matches: readonly HTMLElement[]): void {
  const place = element('span', { role: 'status' });
  let at = -1;
  const say = (): void => {
    place.textContent =
      matches.length === 0
        ? `本文没有${words}`
        : `${words}：本文${figure(matches.length)}处${at < 0 ? '' : `，第${figure(at + 1)}处`}`;
  };
  const go = (step: number): void => {
    at = (at + step + matches.length) % matches.length;
    const mark = matches[at];
    mark?.scrollIntoView({ block: 'center' });
    for (const each of matches) each.classList.toggle('current', each === mark);
    say();
  };
  const clear = (): void => {
    for (const mark of article.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
    article.normalize();
    bar.remove();
    keepChoice({ q: null });
  };
  // Begins at the passage that the address points to.
  const target = namedPart();
  const first = matches.findIndex((mark) => target?.contains(mark));
  if (first >= 0) at = first;
  const bar = element(
    'div',
    { class: 'marked screen', role: 'region', 'aria-label': '检索词标记' },
    place,
    ...(matches.length > 1
      ? [
          pressButton('上一处', () => {
            go(-1);
          }),
          pressButton('下一处', () => {
            go(1);
          }),
        ]
      : []),
    pressButton('去掉标记', clear),
  );
  article.prepend(bar);
  keepClear(bar, target);
  say();
}

/** What is led to stays clear of the bar, however high that is: it grows with the type and narrow screens. */
function keepClear(bar: HTMLElement, target: HTMLElement | null): void {
  new ResizeObserver(() => {
    document.documentElement.style.scrollPaddingTop = bar.isConnected ? `${String(bar.offsetHeight)}px` : '';
    const top = target?.getBoundingClientRect().top ?? -1;
    if (top >= 0 && top < bar.getBoundingClientRect().bottom) target?.scrollIntoView();
  }).observe(bar);
}
