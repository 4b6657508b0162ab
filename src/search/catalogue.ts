/**
 * The catalogue of the search: what the browser must know of the records before it has any of their texts, so that
 * hits can be counted and filtered. Records are numbered in the corpus's order, so a notice is a run of numbers,
 * and so is a part within it.
 */
import type { PartKind } from '../schema/notice.ts';
import type { SynonymGroup } from '../schema/synonym.ts';

/** The cover is searched too: 函件 holds the letterhead, the addressees, the covering text. */
export type SearchPart = PartKind | 'cover';

/** A run of records: the cover or a part of a notice. */
export interface CataloguePart {
  kind: SearchPart;
  /** The year that its text is about; the notice's own for a cover. */
  year: number;
  title: string;
  /** Number of its first record. */
  first: number;
  count: number;
}

export interface CatalogueNotice {
  id: string;
  /** The issuer's id and the name of its area. */
  issuer: string;
  area: string;
  year: number;
  title: string;
  parts: CataloguePart[];
}

export interface CatalogueTheme {
  id: string;
  name: string;
  topics: { id: string; name: string }[];
}

/** What records share, kept once: their themes and topics, each as its place in the catalogue's lists (topics counted through all themes). */
export type Trait = [themes: number[], topics: number[]];

/** What a record is, for the order of results: a heading, or a text by its length. In the order in which they come. */
export const FORMS = ['h', 's', 'm', 'l'] as const;
export type Form = (typeof FORMS)[number];

export function formOf(heading: boolean, characters: number): Form {
  if (heading) return 'h';
  return characters < 24 ? 's' : characters < 60 ? 'm' : 'l';
}

/** Changes with the form of the index: a script kept from an earlier visit must not read a newer one and find nothing. */
export const FORMAT = 3;

export interface Catalogue {
  format: number;
  /** Pagefind's page table, compressed, in base64: small enough not to be a request of its own. */
  pageTable: string;
  /** The folders of Pagefind's index chunks and of the texts, beside this file. */
  indexFolder: string;
  textFolder: string;
  /** Where the words of each index chunk begin, in order, parted by blanks. */
  chunks: string;
  shardSize: number;
  /** Records in a text file. */
  packSize: number;
  records: number;
  notices: CatalogueNotice[];
  themes: CatalogueTheme[];
  traits: Trait[];
  /** The trait of each record, as `writeTraits` writes it. */
  traitOf: string;
  /** The form of each record, a letter each. */
  forms: string;
  synonyms: SynonymGroup[];
  /** What citizens call a topic, and its place among the topics of all themes. */
  phrases: [phrase: string, topic: number][];
  indicators: [id: string, name: string][];
  /** The terms of the glossary. */
  terms: string[];
}

/** A file of texts: the records of one pack. */
export interface Pack {
  /** Anchor of each outline node, and the headings from the part down to it. */
  entries: [anchor: string, ...trail: string[]][];
  /** `page` is 0 where the source's pages cannot be told. */
  records: [key: string, label: string, text: string, entry: number, page: number][];
}
