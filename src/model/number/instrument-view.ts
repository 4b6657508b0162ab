/**
 * Instruments with all their citations, one row per instrument, however its title is printed.
 */
import type { Citation } from '../../schema/instrument.ts';
import type { Passage } from '../../schema/passage.ts';
import type { Part } from '../../schema/notice.ts';
import type { Corpus, NoticeNode, OutlineNode } from '../corpus.ts';
import { citiesOf } from '../place-words.ts';
import { instrumentKey, instrumentNearKey, namePlacesThatFit, titlePlaces } from '../instrument-key.ts';
import { citingClause, levelOf, yearsOf, type InstrumentLevel } from './instrument-facts.ts';
import { nodeName } from '../source-line.ts';

export interface CitationRow {
  citation: Citation;
  passage: Passage;
  notice: NoticeNode;
  part: Part;
  entry: OutlineNode;
  source: string;
  /** The clause that cites it. */
  clause: string;
}

export interface InstrumentView {
  key: string;
  /** The title as the first citation prints it, one with a slip only where no other is. */
  title: string;
  /** Why the title is marked 原文如此; null where it has no slip. */
  slip: string | null;
  /** Other printings of the same title. */
  printings: string[];
  citations: CitationRow[];
  /** Titles that differ in little (`instrumentNearKey`): they may be one, the sources do not say. */
  near: string[];
  /** Whose paper it is and for which years, where the text tells. */
  level: InstrumentLevel | null;
  years: string | null;
}

/** Those cited by most notices first, then by title. */
export function listInstruments(corpus: Corpus): InstrumentView[] {
  const groups = new Map<string, CitationRow[]>();
  for (const citation of corpus.citations) {
    const passage = corpus.passage(citation.passage);
    const notice = corpus.notice(passage.notice);
    const part = notice.parts.find(({ id }) => id === passage.part);
    if (!part) continue;
    const entry = corpus.entryOf(passage);
    const key = instrumentKey({ title: correctedTitle(citation, notice), issuer: notice.issuer });
    const rows = groups.get(key) ?? [];
    const clause = citingClause(passage.text, citation.span);
    rows.push({ citation, passage, notice, part, entry, source: nodeName(corpus, entry), clause });
    groups.set(key, rows);
  }
  const views = [...groups].map(([key, citations]): InstrumentView => {
    const titles = [...new Set(citations.map(({ citation }) => citation.title))];
    const slipOf = (title: string): string | null =>
      citations
        .filter(({ citation }) => citation.title === title)
        .flatMap(({ citation, notice }) => slipIn(citation, notice)?.reason ?? [])[0] ?? null;
    const title = titles.find((each) => slipOf(each) === null) ?? titles[0] ?? key;
    const level = citations.map((row) => levelOf(row.citation.title, row.clause)).find((one) => one !== null) ?? null;
    return {
      key,
      title,
      slip: slipOf(title),
      printings: titles.filter((each) => each !== title),
      citations,
      near: [],
      level,
      years: yearsOf(title),
    };
  });
  findNear(corpus, views);
  const texts = (view: InstrumentView) => new Set(view.citations.map(({ notice }) => notice.id)).size;
  return views.sort(
    (a, b) => texts(b) - texts(a) || b.citations.length - a.citations.length || a.title.localeCompare(b.title, 'zh'),
  );
}

/** Tells each view of those whose titles differ in little. */
function findNear(corpus: Corpus, views: readonly InstrumentView[]): void {
  const areas = corpus.notices.map(({ issuer }) => issuer.area);
  const places = titlePlaces(citiesOf(corpus), areas);
  const cited = views.flatMap((view) => {
    const [first] = view.citations;
    return first ? [{ view, title: view.title, issuer: first.notice.issuer }] : [];
  });
  for (const alike of Map.groupBy(cited, (each) => instrumentNearKey(each, places)).values())
    for (const each of alike)
      each.view.near = alike
        .filter((other) => other !== each && namePlacesThatFit(other, each, places))
        .map((other) => other.title);
}

/** The slip that an editor marked in a citation's title and knows the reading of. */
function slipIn(citation: Citation, notice: NoticeNode): { text: string; reads: string; reason: string } | null {
  for (const { passage, text, reads, reason } of notice.corrections)
    if (passage === citation.passage && text !== null && reads !== null && `《${citation.title}》`.includes(text))
      return { text, reads, reason };
  return null;
}

/** A citation's title as it should read; only for telling which citations are of one instrument. */
function correctedTitle(citation: Citation, notice: NoticeNode): string {
  const slip = slipIn(citation, notice);
  return slip === null ? citation.title : `《${citation.title}》`.replace(slip.text, slip.reads);
}
