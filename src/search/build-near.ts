/**
 * Builds Pagefind's bundle for near matches, through its documented Node interface: a page for each text, in which each
 * passage has a heading of its own, so that a match leads to the passage. A record for each passage would be a file for
 * each: 170 a notice.
 */
import { close, createIndex } from 'pagefind';
import { escapeXml } from '../text/xml.ts';
import { SLIPPED } from './passage-record.ts';
import type { CatalogueText } from './catalogue.ts';
import type { SearchInput, SearchPassage } from './search-document.ts';

/** An excerpt is plain text: the mark is among its words. */
function markSlips(words: string, slips: SearchPassage['slips']): string {
  return slips.reduceRight((marked, [end]) => `${marked.slice(0, end)}${SLIPPED}${marked.slice(end)}`, words);
}

/** @param passages those of one text, in reading order */
export function nearPage(text: Pick<CatalogueText, 'name'>, passages: readonly SearchPassage[]): string {
  const body = passages.map(({ key, label, text: words, slips, entry }) => {
    const trail = [text.name, ...entry.trail].join(' › ');
    return `<h6 id="${key}" data-pagefind-weight="0.1">${escapeXml(trail)}</h6><p>${escapeXml(label + markSlips(words, slips))}</p>`;
  });
  return `<!doctype html><html lang="zh"><head><title>${escapeXml(text.name)}</title></head><body>${body.join('\n')}</body></html>`;
}

/** @param addressOf the address of a notice's reading page */
export async function buildNear(
  input: SearchInput,
  addressOf: (notice: string) => string,
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const problems: string[] = [];
  for (const [at, text] of input.texts.entries()) {
    const passages = input.parts.filter((part) => part.text === at).flatMap((part) => part.passages);
    // Two texts of one notice are two pages of the index that lead to one of the site.
    const url = `${addressOf(text.notice)}${text.anchor === '' ? '' : `?part=${text.anchor}`}`;
    problems.push(...(await index.addHTMLFile({ url, content: nearPage(text, passages) })).errors);
  }
  const built = await index.getFiles();
  await close();
  problems.push(...built.errors);
  if (problems.length > 0) throw new Error(`Pagefind could not build its index: ${problems.slice(0, 3).join('; ')}`);
  return new Map(built.files.map(({ path, content }) => [path, content]));
}
