/**
 * Dublin Core elements as `<meta>` names (DCMI, "Expressing Dublin Core metadata using HTML/XHTML meta and link
 * elements"), and the Highwire names that Zotero and library scanners read. What the source does not tell is left out.
 */
import { issuerNames, type Notice } from '../schema/notice.ts';

export interface MetaElement {
  name: string;
  content: string;
}

export function noticeMeta(notice: Notice, url: string): MetaElement[] {
  const elements: [string, string | null][] = [
    ['DC.title', notice.coverTitle ?? notice.title],
    ...issuerNames(notice).map((name): [string, string] => ['DC.creator', name]),
    ['DC.publisher', notice.issuer.name],
    ['DC.identifier', notice.number],
    ['DC.identifier', url],
    ['DC.date', notice.date],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.language', 'zh-CN'],
    ['DC.coverage', notice.issuer.area],
    ['DC.coverage', String(notice.year)],
    ['DC.source', notice.source.url ?? notice.source.note],
    ['citation_title', notice.coverTitle ?? notice.title],
    ...issuerNames(notice).map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', notice.date?.replaceAll('-', '/') ?? null],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', url],
  ];
  return elements.flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}
