/** Reads words of the page as a file holds them: what is hidden, drawn or a control is no word. */
import { type ExportExtract, type ExportFile, type Mark, type Run, SIC } from '../../export/export-file.ts';

/** What a page gives to a file; `notes` are its own, before those on how to read it. */
export type Content = Pick<ExportFile, 'title' | 'tables' | 'numbers' | 'sources'> & { notes?: string[] };

/** What stands among words and is none of them. */
const NOT_WORDS =
  '.tag, .copy, .org, .unfold, .fold, .chg, .badge, button, input, select, svg, script, .screen, .up-paper, .pg, .removed, .former';

/** True where an element is in the page and the reader has not hidden it; what is merely folded counts as shown. */
export function isShown(element: Element): boolean {
  return element.closest('[hidden], .needs-script[hidden]') === null;
}

/** True where the style sheet leaves an element in the page too; what is within a folded part counts. */
export function isDisplayed(element: Element): boolean {
  return isShown(element) && getComputedStyle(element).display !== 'none';
}

/** Text without the page's line breaks. */
export function squeeze(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

export function textOf(element: Element | null): string {
  if (element === null) return '';
  const copy = element.cloneNode(true) as Element;
  for (const extra of copy.querySelectorAll(`${NOT_WORDS}, [hidden]`)) extra.remove();
  // The page sets these apart by space.
  for (const next of copy.querySelectorAll('.item + .item')) next.prepend('；');
  return squeeze(copy.textContent);
}

const MARKS: Record<string, Mark> = { B: 'figure', DEL: 'gone', INS: 'come', MARK: 'found' };

/** A paragraph's words with their marks. */
export function runsOf(paragraph: Element): Run[] {
  const runs: Run[] = [];
  const walk = (node: Node, mark: Mark | null): void => {
    if (node instanceof Element) {
      // A remark on a sentence may be within its paragraph.
      if (node.matches(`${NOT_WORDS}, .meta`)) return;
      for (const child of node.childNodes) walk(child, MARKS[node.tagName] ?? mark);
      // The style sheet writes it on the page.
      if (node.matches('.sic')) runs.push({ ...SIC });
    } else if (node.nodeType === Node.TEXT_NODE) {
      const text = (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
      const last = runs[runs.length - 1];
      if (last?.mark === mark) last.text += text;
      else if (text !== '') runs.push({ text, mark });
    }
  };
  for (const child of paragraph.childNodes) walk(child, null);
  const [first] = runs;
  const last = runs[runs.length - 1];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return runs.filter(({ text }) => text !== '');
}

/** Words that the page has as a heading among sentences. */
export function asHeading(runs: readonly Run[]): Run[] {
  return runs.map(({ text, mark }) => ({ text, mark: mark ?? 'heading' }));
}

/** The texts that the page is made of, where it lists them, each with its reading page. */
export function sourcesOf(main: Element): ExportFile['sources'] {
  return [...main.querySelectorAll<HTMLElement>('[data-sources] li[data-text]:not([hidden])')].map((line) => ({
    words: textOf(line),
    url: new URL(line.dataset['address'] ?? '', location.href).href,
  }));
}

/** `青民〔2025〕9号，一（四），第3页`. */
export function sourceOf(place: Element): string {
  return textOf(place)
    .replace(/[（(](第[^）)]*页)[）)]$/u, '，$1')
    .replace(/[\s　]+(?=第[^页]*页$)/u, '，')
    .replace(/，{2,}/g, '，');
}

/** Full address of the link that an element is or holds; empty for none. */
export function addressOf(element: Element | null): string {
  const link = element instanceof HTMLAnchorElement ? element : element?.querySelector<HTMLAnchorElement>('a[href]');
  return link?.href ?? '';
}

/** The paragraphs of a container, each run of them closed by its place (`.loc`). */
export function extractsOf(container: Element): ExportExtract[] {
  const extracts: ExportExtract[] = [];
  let open: Run[][] = [];
  const close = (source: string, url: string): void => {
    if (open.length > 0) extracts.push({ paragraphs: open, source, url });
    open = [];
  };
  for (const child of container.children) {
    if (!isShown(child)) continue;
    if (child.matches('.loc')) close(sourceOf(child), addressOf(child));
    else if (child.matches('p:not(.state, .meta, .yr, .org)'))
      open.push(child.matches('.hd') ? asHeading(runsOf(child)) : runsOf(child));
  }
  close('', '');
  return extracts;
}
