/**
 * Every comparison of the site that can be taken along: one a theme, one a year, one a pair of years. The same
 * choice of columns and rows as on the page of that name.
 */
import type { Address } from '../cite/refer.ts';
import type { Alignment } from '../model/align/alignment.ts';
import { type Column, listColumns, listYears } from '../model/column.ts';
import { type IssuerGroup, groupByIssuer } from '../model/issuer-group.ts';
import { textsInPage } from '../model/comparison/opening.ts';
import { comparedColumns } from '../model/overview-columns.ts';
import { themeComparison, withColumns } from '../model/theme-comparison.ts';
import { compareTheme } from '../model/compare.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Theme } from '../schema/theme.ts';
import type { ComparisonFile } from './comparison-file.ts';
import type { TakenFile } from './formats.ts';
import { fileOfAlignment } from './from-alignment.ts';
import { fileOf } from './from-comparison.ts';

/** Name of a comparison's files, without their ending. */
export function themeFileName(theme: Theme): string {
  return theme.id;
}
/** One theme over the years of one issuer. */
export function issuerFileName(theme: Theme, issuer: string): string {
  return `${theme.id}-${issuer}`;
}
export function yearFileName(year: number): string {
  return `year-${year}`;
}
export function pairFileName({ a, b }: Alignment): string {
  return `${a.id}-${b.id}`;
}

export function fileOfTheme(corpus: Corpus, theme: Theme, address: Address): ComparisonFile {
  const whole = themeComparison(corpus, theme);
  const page = { title: `${theme.name}：民政工作要点对照`, path: `/themes/${theme.id}/` } as const;
  return fileOf(corpus, [withColumns(whole, textsInPage(whole.columns))], page, address);
}

function fileOfIssuer(
  corpus: Corpus,
  theme: Theme,
  { issuer, items }: IssuerGroup<Column>,
  address: Address,
): ComparisonFile {
  const page = {
    title: `${issuer.area}历年${theme.name}：民政工作要点对照`,
    path: `/themes/${theme.id}/${issuer.id}/`,
  } as const;
  return fileOf(corpus, [withColumns(themeComparison(corpus, theme), items)], page, address);
}

export function fileOfYear(corpus: Corpus, year: number, address: Address): ComparisonFile {
  const columns = comparedColumns(
    listColumns(corpus).filter((column) => column.year === year && column.kind !== 'summary'),
  );
  const comparisons = corpus.themes
    .map((theme) => compareTheme(corpus, theme, columns))
    .map((comparison) => ({
      ...comparison,
      rows: comparison.rows.filter((row) => row.cells.some((cell) => cell.extracts.length > 0)),
    }));
  const page = { title: `${year}年民政工作要点对照`, path: `/years/${year}/` } as const;
  return fileOf(corpus, comparisons, page, address);
}

/** The issuers of which themes have pages of their own: all, once a theme's page does not hold every text. */
export function issuersApart(columns: Column[]): IssuerGroup<Column>[] {
  const held = columns.filter((column) => column.kind !== 'absent');
  return textsInPage(held).length === held.length ? [] : groupByIssuer(held);
}

/** All of them by file name, built when asked for. */
export function listSiteFiles(
  corpus: Corpus,
  alignments: readonly Alignment[],
  address: Address,
): { name: string; build: () => TakenFile }[] {
  return [
    ...corpus.themes.map((theme) => ({ name: themeFileName(theme), build: () => fileOfTheme(corpus, theme, address) })),
    ...issuersApart(listColumns(corpus)).flatMap((group) =>
      corpus.themes.map((theme) => ({
        name: issuerFileName(theme, group.issuer.id),
        build: () => fileOfIssuer(corpus, theme, group, address),
      })),
    ),
    ...listYears(listColumns(corpus)).map((year) => ({
      name: yearFileName(year),
      build: () => fileOfYear(corpus, year, address),
    })),
    ...alignments.map((alignment) => ({
      name: pairFileName(alignment),
      build: () => fileOfAlignment(corpus, alignment, address),
    })),
  ];
}
