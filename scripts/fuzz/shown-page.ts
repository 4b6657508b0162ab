/** What is asked of a page that shows hostile notices, of its elements in the browser or as they are in its file. */

import { widenPunctuation } from '../../src/text/punctuation.ts';

export interface ShownElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * What of a page is not the site's own, in words.
 *
 * The browser is given this function as text, so it uses nothing from outside itself.
 *
 * @param address of the page
 */
export function strangersAmong(elements: readonly ShownElement[], address: string): string[] {
  const found: string[] = [];
  for (const { tag, attributes } of elements) {
    for (const [name, value] of Object.entries(attributes)) {
      if (/^on/iu.test(name)) found.push(`<${tag} ${name}>`);
      if (
        /^(?:href|src|action|formaction|xlink:href)$/iu.test(name) &&
        /^\s*(?:javascript|vbscript|data:text)/iu.test(value)
      )
        found.push(`<${tag} ${name}="${value}">`);
    }
    const source = attributes['src'];
    if (['iframe', 'object', 'embed', 'base'].includes(tag)) found.push(`<${tag}>`);
    if (tag === 'img' && source === 'x') found.push('<img src="x">');
    if (tag === 'script' && source !== undefined && new URL(source, address).origin !== new URL(address).origin)
      found.push(`<script src="${source}">`);
  }
  return found;
}

/** Anchors whose words, as a page shows them, are others than those published; null where the page has no such anchor. */
export function changedWords(
  shown: ReadonlyMap<string, string | null>,
  published: ReadonlyMap<string, string>,
): string[] {
  return [...shown]
    .filter(([key, text]) => text === null || widenPunctuation(text) !== published.get(key))
    .map(([key, text]) => `#${key} shows “${text ?? 'nothing'}” for “${published.get(key) ?? ''}”`);
}
