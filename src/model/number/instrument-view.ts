/**
 * Instruments with everybody who cites them: one row an instrument, however its title is printed.
 */
import type { Citation } from '../../schema/instrument.ts';
import type { Passage } from '../../schema/passage.ts';
import type { Part } from '../../schema/notice.ts';
import type { Corpus, NoticeNode, OutlineNode } from '../corpus.ts';
import { instrumentKey, instrumentNearKey, namePlacesThatFit } from '../instrument-key.ts';
import { clauseOf, levelOf, yearsOf, type InstrumentLevel } from './instrument-facts.ts';
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
  /** The title as most citations print it; the first of them where they differ. */
  title: string;
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
    const key = instrumentKey(citation.title);
    const rows = groups.get(key) ?? [];
    const clause = clauseOf(passage.text, citation.span);
    rows.push({ citation, passage, notice, part, entry, source: nodeName(corpus, entry), clause });
    groups.set(key, rows);
  }
  const views = [...groups].map(([key, citations]): InstrumentView => {
    const titles = [...new Set(citations.map(({ citation }) => citation.title))];
    // A slip (办法法) is never the title that stands for the others; alone it stands as it is.
    const title = titles.find((each) => !/办法法$/u.test(each)) ?? titles[0] ?? key;
    const level = citations.map((row) => levelOf(row.citation.title, row.clause)).find((one) => one !== null) ?? null;
    return {
      key,
      title,
      printings: titles.filter((each) => each !== title),
      citations,
      near: [],
      level,
      years: yearsOf(title),
    };
  });
  for (const alike of Map.groupBy(views, (view) => instrumentNearKey(view.title)).values()) {
    for (const view of alike) {
      view.near = alike
        .filter((other) => other !== view && namePlacesThatFit(other.title, view.title))
        .map((other) => other.title);
    }
  }
  const texts = (view: InstrumentView) => new Set(view.citations.map(({ notice }) => notice.id)).size;
  return views.sort(
    (a, b) => texts(b) - texts(a) || b.citations.length - a.citations.length || a.title.localeCompare(b.title, 'zh'),
  );
}
