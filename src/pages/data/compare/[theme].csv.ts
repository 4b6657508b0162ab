/** A theme's comparison as CSV: the file for readers without script; the others are made in the page. */
import type { APIRoute } from 'astro';
import { buildCsv } from '../../../export/csv.ts';
import { fileOfComparison } from '../../../export/from-comparison.ts';
import { address } from '../../../model/address.ts';
import { loadCorpus } from '../../../model/site.ts';
import { codingVersion } from '../../../model/last-update.ts';
import { otherDistricts } from '../../../model/place-words.ts';
import { themeComparison } from '../../../model/theme-comparison.ts';
import { MOST_IN_CSV } from '../../../model/thresholds.ts';

export async function getStaticPaths() {
  const { themes } = await loadCorpus();
  return themes.map(({ id }) => ({ params: { theme: id } }));
}

export const GET: APIRoute<never, { theme: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const comparison = themeComparison(corpus, corpus.theme(params.theme));
  const file = fileOfComparison(comparison, {
    address,
    version: codingVersion(corpus),
    others: otherDistricts(corpus),
    most: MOST_IN_CSV,
  });
  return new Response(buildCsv(file), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
