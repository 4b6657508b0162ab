/**
 * Brings texts that a long comparison does not hold into its table, from their issuer's page on the same theme: the
 * same cells in the same markup, with the text's line in the list of particulars and in the printed head.
 */

/**
 * Puts the columns of the boxes into the table; a box whose column has come loses its `data-from`. Fails, with what
 * has come in place, where a page cannot be had.
 */
export async function fetchColumns(table: HTMLTableElement, boxes: readonly HTMLInputElement[]): Promise<void> {
  const pages = Map.groupBy(boxes, (box) => box.dataset['from'] ?? '');
  await Promise.all(
    [...pages].map(async ([address, wanted]) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${String(response.status)} for ${address}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      for (const box of wanted) {
        // Asked for twice, by a second choice made while the first was on its way, and here already.
        if (box.dataset['from'] === undefined) continue;
        take(page, table, box);
        delete box.dataset['from'];
      }
    }),
  );
}

function take(page: Document, table: HTMLTableElement, box: HTMLInputElement): void {
  const there = page.querySelector(`input[name="col"][value="${CSS.escape(box.value)}"]`)?.id;
  if (there === undefined) throw new Error(`No text ${box.value} on its issuer’s page`);
  const bring = (from: Element | null | undefined, into: Element | null | undefined): void => {
    const found = from?.querySelector(`:scope > .${there}`);
    if (found === null || found === undefined || !into) return;
    const copy = document.importNode(found, true);
    copy.classList.replace(there, box.id);
    into.insertBefore(copy, firstAfter(into, box.id));
  };
  const rowOf = (body: Element | null | undefined): Element | null | undefined => body?.querySelector(':scope > .row');
  bring(page.querySelector('table.cmp > thead > tr'), table.tHead?.rows[0]);
  for (const body of table.tBodies) {
    const other = page.querySelector(`table.cmp > tbody[data-row="${CSS.escape(body.dataset['row'] ?? '')}"]`);
    bring(rowOf(other), rowOf(body));
  }
  for (const list of ['.sheet > ul', '.particulars > tbody'])
    bring(page.querySelector(list), document.querySelector(list));
}

/** The place of `c7` among siblings of other columns: before the first of a higher number, else at the end. */
function firstAfter(parent: Element, id: string): Element | null {
  const numberOf = (name: string): number => Number(/(?:^|\s)c(\d+)(?:\s|$)/u.exec(name)?.[1] ?? Number.NaN);
  return [...parent.children].find((child) => numberOf(child.className) > numberOf(id)) ?? null;
}
