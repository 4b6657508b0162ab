/**
 * A text of a comparison: one issuer's plan or summary for one year.
 *
 * A held notice gives one text for its plan, its attachments included, and one for each summary, which is never shown as a
 * plan. Every held issuer × every held year that has no plan gives an absent text (未收录): a reader must see that it is not
 * here, and not take it for silence.
 */
import type { Issuer } from '../schema/notice.ts';
import type { Passage } from '../schema/passage.ts';
import type { Target } from '../schema/target.ts';
import { oncePerObject } from '../text/once.ts';
import type { Corpus, NoticeNode, PartNode } from './corpus.ts';

export interface NoticeText {
  /** `pudong-2024`; a summary is `shanghai-summary-2023`. */
  id: string;
  kind: 'plan' | 'summary' | 'absent';
  issuer: Issuer;
  /** The year that the text is about. */
  year: number;
  /** Null where the notice is not held. */
  notice: NoticeNode | null;
  /** The parts whose passages are in the column. */
  parts: PartNode[];
}

/** All passages of a text, in reading order. */
export function passagesOf({ parts }: Pick<NoticeText, 'parts'>): Passage[] {
  return parts.flatMap(({ entries }) => entries.flatMap(({ passages }) => passages));
}

/** All numbers of a text, in reading order. */
export function targetsOf({ parts }: Pick<NoticeText, 'parts'>): Target[] {
  return parts.flatMap(({ entries }) => entries.flatMap(({ targets }) => targets));
}

/** `浦东新区 2024`, `上海市 2023（总结）`. */
export function textName(column: Pick<NoticeText, 'kind' | 'year'> & { issuer: Pick<Issuer, 'area'> }): string {
  return `${column.issuer.area} ${column.year}${column.kind === 'summary' ? '（总结）' : ''}`;
}

/** The id of a text by the part that makes it; a notice may have two summaries of one year. */
export function textId(issuer: Pick<Issuer, 'id'>, part: Pick<PartNode, 'id' | 'kind' | 'year'>): string {
  return part.kind === 'summary' ? `${issuer.id}-${part.id}` : `${issuer.id}-${String(part.year)}`;
}

/** City before districts, then in the corpus's order of issuers, then by year; summaries last. Every page asks for them. */
export function listTexts(corpus: Pick<Corpus, 'notices'>): NoticeText[] {
  return [...columnsOf(corpus)];
}

const columnsOf = oncePerObject((corpus: Pick<Corpus, 'notices'>): readonly NoticeText[] => {
  const issuers = [...new Map(corpus.notices.map((notice) => [notice.issuer.id, notice.issuer])).values()];
  const plans: NoticeText[] = [];
  const summaries: NoticeText[] = [];
  for (const notice of corpus.notices) {
    const { issuer } = notice;
    const plan = notice.partNodes.find((part) => part.kind === 'plan');
    if (plan) {
      const parts = notice.partNodes.filter((part) => part.kind !== 'summary');
      plans.push({ id: textId(issuer, plan), kind: 'plan', issuer, year: plan.year, notice, parts });
    }
    for (const part of notice.partNodes.filter((each) => each.kind === 'summary')) {
      summaries.push({ id: textId(issuer, part), kind: 'summary', issuer, year: part.year, notice, parts: [part] });
    }
  }
  const years = [...new Set(plans.map((column) => column.year))].sort((a, b) => a - b);
  const planOf = new Map(plans.map((column) => [`${column.issuer.id}-${String(column.year)}`, column]));
  const all = issuers.flatMap((issuer) =>
    years.map(
      (year): NoticeText =>
        planOf.get(`${issuer.id}-${String(year)}`) ?? {
          id: `${issuer.id}-${year}`,
          kind: 'absent',
          issuer,
          year,
          notice: null,
          parts: [],
        },
    ),
  );
  return [...all, ...summaries];
});

/** The years for which at least one plan is held, ascending. */
export function listYears(columns: readonly NoticeText[]): number[] {
  return [...new Set(columns.filter((column) => column.kind === 'plan').map((column) => column.year))].sort(
    (a, b) => a - b,
  );
}

/** The newest year for which at least two plans are held, so that they can be compared; else the newest of all. */
export function newestComparableYear(columns: readonly NoticeText[]): number | null {
  const years = listYears(columns).reverse();
  const held = (year: number): number =>
    columns.filter((column) => column.kind === 'plan' && column.year === year).length;
  return years.find((year) => held(year) > 1) ?? years[0] ?? null;
}
