/**
 * Which texts a page lays side by side when it cannot show them all: today's handful together, later one year's.
 */
import { type Column, listYears, newestComparableYear } from './column.ts';

/** More columns than this do not fit side by side with words in their cells. */
const mostWithWords = 12;

/**
 * The columns of a comparison: while they are few the absent ones too, each with its cells; among many these would fill
 * the page, and it names them in one sentence. Page and downloads go by the same list.
 */
export function comparedColumns(columns: readonly Column[]): Column[] {
  const plans = columns.filter((column) => column.kind !== 'summary');
  return columns.filter((column) => plans.length <= mostWithWords || column.kind !== 'absent');
}

export interface OverviewColumns {
  /** Null where all texts stand together, whatever their years; else the year that the columns are of. */
  year: number | null;
  /** Without summaries; of one year, the held ones alone. */
  columns: Column[];
  /** What of that year is not held. Empty where `columns` holds the absent. */
  absent: Column[];
  /** The other years for which plans are held, newest first. */
  otherYears: number[];
}

/** What is held of one year, and what is not. */
export function overviewOfYear(columns: readonly Column[], year: number): OverviewColumns {
  const plans = columns.filter((column) => column.kind !== 'summary');
  const own = plans.filter((column) => column.year === year);
  return {
    year,
    columns: own.filter((column) => column.kind === 'plan'),
    absent: own.filter((column) => column.kind === 'absent'),
    otherYears: listYears(plans)
      .filter((each) => each !== year)
      .reverse(),
  };
}

/** All plans and absent ones while they are few; beyond that those of the newest year. */
export function overviewColumns(columns: readonly Column[]): OverviewColumns {
  const plans = columns.filter((column) => column.kind !== 'summary');
  const year = newestComparableYear(plans);
  if (plans.length <= mostWithWords || year === null) return { year: null, columns: plans, absent: [], otherYears: [] };
  return overviewOfYear(columns, year);
}

/**
 * The columns of a table of numbers: every held text while they are few; beyond that those of the newest comparable
 * year that count anything which others count too, its summaries with them. Until editors have tied a new year's
 * numbers to indicators, the table stays with the year before.
 */
export function countingColumns(held: readonly Column[], counts: (column: Column) => boolean): Column[] {
  if (held.length <= mostWithWords) return [...held];
  const counting = held.filter(counts);
  const year = newestComparableYear(counting) ?? Math.max(...counting.map((column) => column.year));
  return counting.filter((column) => column.year === year);
}
