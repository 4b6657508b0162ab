/**
 * The ledger (指标台账): every number of every notice with where it is.
 */
import type { Indicator } from '../../schema/indicator.ts';
import type { Part } from '../../schema/notice.ts';
import type { Passage } from '../../schema/passage.ts';
import type { Target } from '../../schema/target.ts';
import type { Theme } from '../../schema/theme.ts';
import type { Corpus, NoticeNode, OutlineNode } from '../corpus.ts';
import { topicsOfNumber } from '../comparison/clause.ts';
import { slipOf } from '../slip.ts';
import { nodeName } from '../source-line.ts';
import { oncePerObject } from '../../text/once.ts';
import { formatDeed, formatNumber } from './format-number.ts';

export interface LedgerRow {
  target: Target;
  notice: NoticeNode;
  part: Part;
  entry: OutlineNode;
  passage: Passage;
  /** `二、5、增加养老服务设施供给`. */
  source: string;
  /** `新增养老床位`. */
  deed: string;
  /** `1000张`, as the source writes it. */
  number: string;
  /** The themes whose clause of the passage holds the number. */
  themes: Theme[];
  indicator: Indicator | null;
  /** The number that this one is a part of. */
  whole: LedgerRow | null;
  /** The numbers that are parts of this one. */
  parts: LedgerRow[];
  /** Why its words are marked 原文如此; null where they have no slip. */
  slip: string | null;
}

/** In the order of the corpus: city before districts, by year, as they are in the text. */
export const ledgerRows = oncePerObject((corpus: Corpus): LedgerRow[] => {
  const indicators = new Map(corpus.indicators.map((indicator) => [indicator.id, indicator]));
  const rows = corpus.targets.flatMap((target): LedgerRow[] => {
    const passage = corpus.passage(target.passage);
    const notice = corpus.notice(passage.notice);
    const part = notice.parts.find(({ id }) => id === passage.part);
    if (!part) return [];
    const entry = corpus.entryOf(passage);
    return [
      {
        target,
        notice,
        part,
        entry,
        passage,
        source: nodeName(corpus, entry),
        deed: formatDeed(target, passage.text),
        number: formatNumber(target, passage.text),
        themes: passage.themes
          .filter((theme) => belongsTo(passage, target.span, theme))
          .map((theme) => corpus.theme(theme)),
        indicator: target.indicator === null ? null : (indicators.get(target.indicator) ?? null),
        whole: null,
        parts: [],
        slip: slipOf(corpus, passage, target.quote),
      },
    ];
  });
  const byId = new Map(rows.map((row) => [row.target.id, row]));
  for (const row of rows) {
    row.whole = byId.get(row.target.whole ?? '') ?? null;
    row.whole?.parts.push(row);
  }
  return rows;
});

/** A passage that speaks of a theme without a topic has no clause for it: all its numbers are the theme's. */
function belongsTo(passage: Passage, span: readonly [number, number], theme: string): boolean {
  const hasTopic = passage.topics.some((topic) => topic.startsWith(`${theme}/`));
  return !hasTopic || topicsOfNumber(passage, span, theme).length > 0;
}

/** The numbers to list beside one another: a part whose whole is among them is listed with it. */
export function withoutParts<R extends LedgerRow>(rows: readonly R[]): R[] {
  return rows.filter(({ whole }) => !rows.some(({ target }) => target.id === whole?.target.id));
}

/** `35家`: the number that a target is a part of; null where it is no part. */
export const wholeOf = (corpus: Corpus, { whole }: Target): string | null =>
  ledgerRows(corpus).find(({ target }) => target.id === whole)?.number ?? null;

/** `35家中的一部分`: what a number that is a part of 35家 says of itself wherever it stands alone. */
export const partOf = (whole: string): string => `${whole}中的一部分`;

/** `其中社区长者食堂5个、老年助餐点30个` of a whole, `35家中的一部分` of a part; empty of a number that is neither. */
export function partWords({ parts, whole }: Pick<LedgerRow, 'parts' | 'whole'>): string {
  if (parts.length > 0) return `其中${parts.map(({ target, number }) => `${target.object}${number}`).join('、')}`;
  return whole === null ? '' : partOf(whole.number);
}

/** `上海市2024要点`, `上海市2023总结`: the text that a number is in. */
export function rowTextName(row: Pick<LedgerRow, 'notice' | 'part'>): string {
  const kind = { plan: '要点', summary: '总结', attachment: '附件' }[row.part.kind];
  return `${row.notice.issuer.area}${String(row.part.year)}${kind}`;
}

/** How many numbers of the ledger are a theme's: `92个数字，含2023年总结28个`. */
export function countNumbers(rows: readonly LedgerRow[], theme: Theme): { all: number; said: string } {
  const own = rows.filter(({ themes }) => themes.includes(theme));
  const summed = own.filter(({ part }) => part.kind === 'summary');
  const years = [...new Set(summed.map(({ part }) => part.year))];
  const of = years.length === 1 ? `${String(years[0])}年` : '';
  const apart = summed.length === own.length ? `，都在${of}总结里` : `，含${of}总结${String(summed.length)}个`;
  return { all: own.length, said: `${String(own.length)}个数字${summed.length > 0 ? apart : ''}` };
}
