/**
 * Where a passage stands, by its number: passages are numbered through texts and parts.
 */
import type { Catalogue, CataloguePart, CatalogueText } from './catalogue.ts';

export interface Place {
  text: CatalogueText;
  part: CataloguePart;
}

export function placeFinder(catalogue: Catalogue): (passage: number) => Place {
  const { parts, texts } = catalogue;
  return (passage) => {
    let low = 0;
    let high = parts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((parts[middle]?.first ?? 0) <= passage) low = middle;
      else high = middle - 1;
    }
    const part = parts[low];
    const text = texts[part?.text ?? -1];
    if (part === undefined || text === undefined) throw new Error(`No passage ${String(passage)}`);
    return { part, text };
  };
}
