/**
 * Makes elements. Text goes in as text, so nothing in a notice can become markup. It comes in one file with the words
 * of the search (`astro.config.mjs`), so the script of every page, and what that loads alone, make their one or two
 * elements without it: no page waits for one file more.
 */
type Attributes = Record<string, string | boolean | undefined>;

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) made.setAttribute(attribute, value === true ? '' : value);
  made.append(...children);
  return made;
}

export function pressButton(
  words: string,
  press: (button: HTMLButtonElement) => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, words);
  made.addEventListener('click', () => {
    press(made);
  });
  return made;
}

/** The element of the page that the id names; the page and its script belong together, so it is there. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No #${id} on the page`);
  return found;
}
