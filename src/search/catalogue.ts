/**
 * The catalogue of the search: what the browser has to know before it can ask the index anything and name what it finds.
 * Passages are numbered in the corpus's order, so a text is a run of numbers, and so is a part within it. Nothing here
 * grows with the number of passages.
 */
import type { PartKind } from '../schema/notice.ts';
import type { SynonymGroup } from '../schema/synonym.ts';
import type { PassageRecord } from './passage-record.ts';

/** The cover is searched too: 印发通知 holds the letterhead, the addressees, the covering text. */
export type SearchPart = PartKind | 'cover';

/** A run of passages: the cover or a part of a notice. */
export interface CataloguePart {
  kind: SearchPart;
  /** The year that its text is about; the notice's own for a cover. */
  year: number;
  title: string;
  /** Number of its first passage. */
  first: number;
  count: number;
  /** The text that it is shown in; the index into the catalogue's texts. A cover is shown with the plan. */
  text: number;
}

/** A text (文件): what results are grouped, counted and named by, as the comparisons have it. */
export interface CatalogueText {
  /** `pudong-2024`, `shanghai-summary-2023`. */
  id: string;
  /** `浦东新区 2024`, `上海市 2023（总结）`. */
  name: string;
  notice: string;
  issuer: string;
  area: string;
  title: string;
  /** `，浦民发〔2024〕8号，2024年2月6日`: what follows the title where the text is cited. */
  cited: string;
  kind: 'plan' | 'summary';
  year: number;
  /** Anchor on the notice's reading page; empty for its beginning. */
  anchor: string;
  /** Not wholly read by an editor: the topics of its sentences may be a machine's proposal. */
  pending?: true;
}

export interface CatalogueTheme {
  id: string;
  name: string;
  topics: { id: string; name: string }[];
}

/** How firmly a sentence speaks, or who does it: what results can be narrowed by beside their matter. */
export interface CatalogueSaying {
  id: string;
  name: string;
  group: '力度' | '分工';
}

/** Words of the site's vocabulary that the search says, so that its script need not hold all of it. */
export interface CatalogueVocabulary {
  parts: Record<SearchPart, string>;
  /** What belongs to no theme. */
  general: { id: string; name: string };
  /** Not yet read by an editor. */
  pending: string;
}

export interface Catalogue {
  format: number;
  /** In how many files the runs of three characters, of two, of one and the numbers of the index stand. */
  files: { triples: number; pairs: number; singles: number; numbers: number };
  /** In how many files the lines of the editors' synonyms stand. */
  synonymFiles: number;
  /** Passages in a file of texts. */
  packSize: number;
  passages: number;
  notices: number;
  texts: CatalogueText[];
  /** In the order of their passages. */
  parts: CataloguePart[];
  themes: CatalogueTheme[];
  says: CatalogueSaying[];
  synonyms: SynonymGroup[];
  /** Those of their words that are in no text: readers write them, and the page does not offer them. */
  unwritten: string[];
  /** What citizens call a topic or a theme, and its id. */
  phrases: [phrase: string, id: string][];
  /** Words of the texts that lead to a theme or topic without being like its name, parted by blanks. */
  cues: [id: string, words: string][];
  indicators: [id: string, name: string][];
  /** The terms of the glossary. */
  terms: string[];
  /** Names of the districts without a held text. */
  unheld: string[];
  vocabulary: CatalogueVocabulary;
}

/** Passages at the end of a file of texts that are another's own. */
export const TAIL = 4;

/** A file of texts. */
export interface Pack {
  /** Anchor of each outline node, and the headings from the part down to it. */
  entries: [anchor: string, ...trail: string[]][];
  /** After the file's own up to `TAIL` more that its last item goes on with, so that a quotation over sentences is read in one file. */
  passages: PassageRecord[];
}

/** Explanations of terms and figures of indicators, shown where a search leads to them. */
export interface Explanations {
  /** In the order of the catalogue's terms. */
  terms: string[];
  /** In the order of the catalogue's indicators: each text with its figures. */
  figures: [text: string, figures: string][][];
}
