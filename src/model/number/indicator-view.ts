/**
 * An indicator laid out for reading: its series apart, in each the city before the districts and plan beside result,
 * with a district's share of the city's number where that can be said.
 */
import type { Indicator } from '../../schema/indicator.ts';
import { oncePerObject } from '../../text/once.ts';
import { fold } from '../../text/fold.ts';
import type { Target } from '../../schema/target.ts';
import { listTexts, type NoticeText } from '../notice-text.ts';
import type { Corpus } from '../corpus.ts';
import { ledgerRows, type LedgerRow } from './ledger.ts';
import { areComparable } from './measure-word.ts';

export interface IndicatorNumber extends LedgerRow {
  /** The editor's caveat on this number. */
  note: string | null;
  /** Its part of the city's number for the same year, 0 to 1; null where the two must not be divided. */
  share: { of: LedgerRow; value: number } | null;
}

export interface SeriesView {
  verb: string;
  /** The measure words that its numbers are printed with: 家、个. */
  unit: string;
  total: boolean;
  note: string | null;
  numbers: IndicatorNumber[];
}

export interface IndicatorColumn {
  column: NoticeText;
  numbers: IndicatorNumber[];
  /**
   * False where no editor has tied a number of this notice to any indicator, where sentences with numbers are not
   * decided, or where a number that no editor has tied is in the same words: then nothing can be said of what it does
   * not count, and `proposals` are what its words propose.
   */
  read: boolean;
  proposals: LedgerRow[];
  /** Other indicators that it has numbers of, which count a part or the whole of this one: 社区长者食堂 of 助餐场所. */
  related: Indicator[];
}

export interface IndicatorView {
  indicator: Indicator;
  series: SeriesView[];
  /** Which texts hold a number of it, and which do not. */
  columns: IndicatorColumn[];
  parts: { whole: LedgerRow; parts: LedgerRow[]; note: string }[];
}

/** Exact, single, of one year: what can be under a fraction bar at all. */
function isPlain(target: Target): boolean {
  return (
    target.kind !== 'stock' &&
    target.kind !== 'standard' &&
    target.valueHigh === null &&
    target.approximate === null &&
    !target.cumulative &&
    target.unit !== '%'
  );
}

/**
 * A district's number may be divided by the city's where verb, object, year and kind are the same, the measure words count the same, and both are
 * exact. The object is compared by its words: 社区综合为老服务中心 and 综合为老服务中心 are two wordings.
 */
export function mayShare(district: LedgerRow, city: LedgerRow): boolean {
  const [a, b] = [district.target, city.target];
  return (
    district.notice.issuer.level === 'district' &&
    city.notice.issuer.level === 'city' &&
    district.notice.issuer.city === city.notice.issuer.city &&
    isPlain(a) &&
    isPlain(b) &&
    a.verb === b.verb &&
    a.verb !== '' &&
    fold(a.object) === fold(b.object) &&
    areComparable(a.unit, b.unit) &&
    a.year === b.year &&
    a.kind === b.kind &&
    b.value > 0 &&
    a.value <= b.value
  );
}

/**
 * Tells the numbers in the same words as one that is tied: the thing, the verb, and a measure word that counts the same,
 * on its theme.
 */
function proposer(indicator: Indicator, tied: readonly LedgerRow[]): (row: LedgerRow) => boolean {
  const things = new Set([indicator.name, ...tied.map((row) => row.target.object)].map((words) => fold(words)));
  return ({ target, passage }) =>
    target.indicator === null &&
    target.object !== '' &&
    passage.themes.includes(indicator.theme) &&
    indicator.series.some(({ verb, unit }) => verb === target.verb && areComparable(unit, target.unit)) &&
    things.has(fold(target.object));
}

const byNotice = oncePerObject((rows: readonly LedgerRow[]) => Map.groupBy(rows, (row) => row.notice));

/** The numbers of one notice; every cell of every indicator asks for them. */
function rowsOf(rows: readonly LedgerRow[], notice: NoticeText['notice']): readonly LedgerRow[] {
  return notice === null ? [] : (byNotice(rows).get(notice) ?? []);
}

/** True where an editor has decided on every sentence of the text that has numbers, and tied numbers of its notice. */
export function numbersAreRead(rows: readonly LedgerRow[], { notice, parts }: NoticeText): boolean {
  const own = rowsOf(rows, notice);
  const ids = new Set(parts.map(({ id }) => id));
  return (
    own.some(({ indicator }) => indicator !== null) &&
    own.every(({ part, passage }) => !ids.has(part.id) || passage.reviewed)
  );
}

/** The indicators that count parts of an indicator's numbers, or what these are parts of. */
function relatedTo(indicator: Indicator, rows: readonly LedgerRow[]): Indicator[] {
  const others = rows.flatMap(({ indicator: part, whole }) => {
    if (whole === null) return [];
    return part === indicator ? [whole.indicator] : whole.indicator === indicator ? [part] : [];
  });
  return [...new Set(others)].flatMap((other) => (other === null || other === indicator ? [] : [other]));
}

export function viewIndicator(
  corpus: Corpus,
  indicator: Indicator,
  rows: LedgerRow[] = ledgerRows(corpus),
): IndicatorView {
  const byId = new Map(rows.map((row) => [row.target.id, row]));
  const rowOf = (id: string): LedgerRow => {
    const row = byId.get(id);
    if (!row) throw new Error(`indicator ${indicator.id}: no target “${id}”`);
    return row;
  };
  const series = indicator.series.map(({ verb, unit, total, note, targets }): SeriesView => {
    const listed = targets.map((each) => ({ row: rowOf(each.target), note: each.note ?? null }));
    const cities = listed.map(({ row }) => row).filter(({ notice }) => notice.issuer.level === 'city');
    const numbers = listed
      .map(({ row, note: caveat }): IndicatorNumber => {
        const of = cities.find((city) => mayShare(row, city));
        return { ...row, note: caveat, share: of ? { of, value: row.target.value / of.target.value } : null };
      })
      .sort((a, b) => corpus.notices.indexOf(a.notice) - corpus.notices.indexOf(b.notice) || a.part.year - b.part.year);
    const printed = [...new Set(numbers.map(({ target }) => target.unit))].join('、');
    return { verb, unit: printed === '' ? unit : printed, total, note: note ?? null, numbers };
  });
  const all = series.flatMap(({ numbers }) => numbers);
  const isProposed = proposer(indicator, all);
  const related = relatedTo(indicator, rows);
  return {
    indicator,
    series,
    columns: listTexts(corpus).map((column): IndicatorColumn => {
      const inColumn = (row: LedgerRow) =>
        row.notice === column.notice && column.parts.some(({ id }) => id === row.part.id);
      const own = rowsOf(rows, column.notice).filter(inColumn);
      const proposals = own.filter(isProposed);
      const read = column.kind === 'absent' || (proposals.length === 0 && numbersAreRead(rows, column));
      return {
        column,
        numbers: all.filter(inColumn),
        read,
        proposals,
        related: related.filter((other) => own.some((row) => row.indicator === other)),
      };
    }),
    parts: indicator.parts.map(({ whole, parts, note }) => ({ whole: rowOf(whole), parts: parts.map(rowOf), note })),
  };
}

/** `新增（张）`; a series without a verb goes by its unit alone. */
export function seriesName(series: Pick<SeriesView, 'verb' | 'unit' | 'total'>): string {
  const verb = series.total && series.verb === '达' ? '总数' : `${series.total ? '累计' : ''}${series.verb}`;
  return `${verb}（${series.unit}）`;
}
