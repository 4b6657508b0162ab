/**
 * Brings texts that a comparison does not hold into it, from the page of their place on the same theme: the same cells
 * and dots in the same markup, and how many numbers each topic has in them.
 */
import { fetchPage } from './fetch-text.ts';

/** Brings the texts of the boxes and calls `done`; where one cannot be had its box is unticked, and `done` gets the words for it. */
export async function bringTexts(
  root: HTMLElement,
  boxes: readonly HTMLInputElement[],
  done: (words: string) => void,
): Promise<void> {
  let words = '';
  try {
    await fetchTexts(root, boxes);
  } catch {
    for (const box of boxes) if (box.dataset['from'] !== undefined) box.checked = false;
    words = '有文件没有取到，请检查网络后再选一次';
  }
  done(words);
}

/**
 * Puts the texts of the boxes into the comparison; a box whose text has come loses its `data-from`. Fails, with what has
 * come in place, where a page cannot be had.
 */
async function fetchTexts(root: HTMLElement, boxes: readonly HTMLInputElement[]): Promise<void> {
  const order = [...root.querySelectorAll<HTMLInputElement>('input[name="col"]')].map((box) => box.value);
  const addresses = new Set(boxes.map((box) => box.dataset['from'] ?? ''));
  await Promise.all(
    [...addresses].map(async (address) => {
      const page = await fetchPage(address);
      for (const box of boxes) {
        // A second choice made while the first was on its way asks for the same text.
        if (box.dataset['from'] !== address) continue;
        take(page, root, box.value, order);
        delete box.dataset['from'];
      }
    }),
  );
}

function take(page: Document, root: HTMLElement, text: string, order: readonly string[]): void {
  const bring = (parents: string): void => {
    for (const into of root.querySelectorAll(parents)) {
      const key = into.getAttribute('data-topic') ?? into.closest('[data-for]')?.getAttribute('data-for');
      const rowless = key === null || key === undefined;
      const from = [...page.querySelectorAll(parents)].find(
        (each) =>
          rowless || (each.getAttribute('data-topic') ?? each.closest('[data-for]')?.getAttribute('data-for')) === key,
      );
      const found = from?.querySelector(`:scope > [data-text="${CSS.escape(text)}"]`);
      if (found) into.insertBefore(document.importNode(found, true), firstAfter(into, text, order));
    }
  };
  bring('table.comparison > thead > tr');
  bring('table.comparison > tbody > tr');
  bring('.rail .heads');
  bring('.rail li > .dots');
  for (const line of root.querySelectorAll<HTMLElement>('[data-numbers]')) {
    const topic = CSS.escape(line.closest<HTMLElement>('[data-for]')?.dataset['for'] ?? '');
    const own = page.querySelector<HTMLElement>(`[data-for="${topic}"] [data-numbers]`)?.dataset['numbers'];
    const count = new URLSearchParams(own).get(text);
    if (count) line.dataset['numbers'] += `&${text}=${count}`;
  }
  const sheet = page.querySelector(`.sheet [data-text="${CSS.escape(text)}"]`);
  const list = document.querySelector('.sheet > ul');
  if (sheet && list)
    list.insertBefore(
      document.importNode(sheet, true),
      firstAfter(list, text, order) ?? list.querySelector(':scope > .absent'),
    );
}

/** The place of a text among those that are there already: before the first that comes after it in the chooser. */
function firstAfter(parent: Element, text: string, order: readonly string[]): Element | null {
  const at = order.indexOf(text);
  return [...parent.children].find((child) => order.indexOf(child.getAttribute('data-text') ?? '') > at) ?? null;
}
