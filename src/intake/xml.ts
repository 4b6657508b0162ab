/** XML of an office file, as far as reading it needs. */
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom';
import { IntakeFault } from './received.ts';

export function parseXml(xml: string | undefined): Document | null {
  if (xml === undefined) return null;
  try {
    const parser = new DOMParser({ onError: () => undefined });
    return parser.parseFromString(xml, 'text/xml');
  } catch (error) {
    throw new IntakeFault('intake-damaged', (error instanceof Error ? error.message : String(error)).split('\n')[0]);
  }
}

export const elementsOf = (node: Node): Element[] =>
  Array.from(node.childNodes).filter((child): child is Element => child.nodeType === 1);
export const childOf = (node: Node | null | undefined, name: string): Element | undefined =>
  node ? elementsOf(node).find((child) => child.localName === name) : undefined;
/** The value of an attribute in any namespace: `w:val`. */
export const attributeOf = (element: Element | undefined, name: string): string | null =>
  element ? (Array.from(element.attributes).find((one) => (one.localName ?? one.name) === name)?.value ?? null) : null;
