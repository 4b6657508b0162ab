/**
 * Any two texts side by side, theme by theme and topic by topic, from their files: what a reader's browser shows
 * at `/compare/?a=…&b=…`.
 */
import { type CellState, cellState } from './comparison/state.ts';
import type { CodebookFile, TextFile, TextPassage } from './text-file.ts';
import { GENERAL } from './vocabulary.ts';

export interface Side {
  /** Null for an empty side of the general row. */
  state: CellState | null;
  /** Passages in reading order, gathered by where they stand. */
  extracts: { source: string; page: string | null; passages: TextPassage[] }[];
}

export interface TopicRow {
  /** Topic id within its theme, or `general`. */
  id: string;
  /** Null for the general row. */
  name: string | null;
  sides: [Side, Side];
}

export interface ThemeRows {
  id: string;
  name: string;
  rows: TopicRow[];
}

/** Themes and topics in the codebook's order; topics on which neither says anything are left out. */
export function layOutTwo(codebook: CodebookFile, a: TextFile, b: TextFile): ThemeRows[] {
  return codebook.themes.flatMap((theme) => {
    const [inA, inB] = [a, b].map((text) => text.passages.filter(({ themes }) => themes.includes(theme.id))) as [
      TextPassage[],
      TextPassage[],
    ];
    const prefix = `${theme.id}/`;
    const row = (id: string, name: string | null, belongs: (passage: TextPassage) => boolean): TopicRow => {
      const full = name === null ? theme.id : prefix + id;
      const side = (text: TextFile, own: TextPassage[]): Side =>
        sideOf(text, own.filter(belongs), { residual: name === null, outdated: text.outdated.includes(full) });
      return { id, name, sides: [side(a, inA), side(b, inB)] };
    };
    const rows = [
      ...theme.topics.map((topic) => row(topic.id, topic.name, ({ topics }) => topics.includes(prefix + topic.id))),
      row(GENERAL, null, ({ topics }) => !topics.some((topic) => topic.startsWith(prefix))),
    ].filter(({ sides }) => sides.some(({ extracts }) => extracts.length > 0));
    return rows.length > 0 ? [{ id: theme.id, name: theme.name, rows }] : [];
  });
}

function sideOf(text: TextFile, passages: TextPassage[], row: { residual: boolean; outdated: boolean }): Side {
  const extracts: Side['extracts'] = [];
  for (const passage of passages) {
    const last = extracts.at(-1);
    if (last?.source === passage.source) last.passages.push(passage);
    else extracts.push({ source: passage.source, page: passage.page, passages: [passage] });
  }
  const reviewed = passages.filter((passage) => passage.reviewed).length;
  const facts = { held: true, read: text.reviewed, ...row, passages: passages.length, reviewed, mentions: 0 };
  return { state: cellState(facts), extracts };
}
