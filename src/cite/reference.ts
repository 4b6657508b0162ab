/**
 * What a citation names: a notice, an item or a passage of it, or a state of this site (a comparison, a search).
 *
 * Everything here is as the source gives it. Where the source gives no document number or no date the field is
 * null, and each format leaves it out or says so; nothing is filled in from elsewhere.
 */
import { issuerNames, type Notice, type Part } from '../schema/notice.ts';
import { nameWay, type Place } from './locator.ts';
import { SITE_NAME } from '../model/settings.ts';

export interface Reference {
  /** `notice` and its pieces are cited as the bureau's document; `page` as this site's own. */
  kind: 'notice' | 'page';
  /** Key for BibTeX and CSL: the notice's or passage's id. */
  key: string;
  /** The issuing bureaus; the site's name for a page of its own. */
  responsible: readonly string[];
  /** The notice's full title (`关于印发《…》的通知`) where the source has it, else the plan's. */
  title: string;
  /** The text cited within the notice (`2024年浦东新区民政工作要点`); the title again where they are one. */
  text: string;
  number: string | null;
  /** Date of issue, ISO. */
  issued: string | null;
  /** `第二部分第5项`; null for a whole notice or a page. */
  place: string | null;
  /** First and last page; null where they cannot be determined or the whole is cited. */
  pages: readonly [number, number] | null;
  /** The words cited; null where a whole is cited. */
  quote: string | null;
  /** Full address, with the anchor of the passage. */
  url: string;
  /** False where the source's pages cannot be determined, as of a web page. */
  paged: boolean;
}

/** The notice as a whole. */
export function referNotice(notice: Notice, url: string): Reference {
  return {
    kind: 'notice',
    key: notice.id,
    responsible: issuerNames(notice),
    title: notice.coverTitle ?? notice.title,
    text: notice.title,
    number: notice.number,
    issued: notice.date,
    place: null,
    pages: null,
    quote: null,
    url,
    paged: notice.pages !== null,
  };
}

/** What of a notice is cited. */
export interface Piece {
  /** The passage's or entry's id. */
  id: string;
  /** The part that it is in; null on the cover. */
  part: Part | null;
  /** The outline nodes down to it, outermost first. */
  way: readonly Place[];
  pages: readonly [number, number] | null;
  /** The words of a passage; null for an item as a whole. */
  quote: string | null;
}

/** An item or a passage of a notice. */
export function referPiece(notice: Notice, piece: Piece, url: string): Reference {
  const aside = piece.part !== null && piece.part.kind !== 'plan';
  const way = nameWay(piece.way);
  return {
    ...referNotice(notice, url),
    key: piece.id,
    text: piece.part === null ? (notice.coverTitle ?? notice.title) : piece.part.title,
    place: aside ? `${piece.part?.title ?? ''}${way}` : way,
    pages: piece.pages,
    quote: piece.quote,
  };
}

/** A comparison or a search on this site, in the state that its address holds. */
export function referPage({ key, title, url }: Pick<Reference, 'key' | 'title' | 'url'>): Reference {
  return {
    kind: 'page',
    key,
    responsible: [SITE_NAME],
    title,
    text: title,
    number: null,
    issued: null,
    place: null,
    pages: null,
    quote: null,
    url,
    paged: false,
  };
}
