/** Each held text as a file, and the codebook: what a reader's browser sets any two texts side by side from. */
import type { APIRoute } from 'astro';
import { listColumns } from '../../../model/column.ts';
import { loadStockPhrases } from '../../../model/site-editors.ts';
import { loadCorpus } from '../../../model/site.ts';
import { codebookFile, textFile } from '../../../model/text-file.ts';

export async function getStaticPaths() {
  const held = listColumns(await loadCorpus()).filter(({ notice }) => notice !== null);
  return ['codebook', ...held.map(({ id }) => id)].map((name) => ({ params: { name } }));
}

export const GET: APIRoute<never, { name: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  if (params.name === 'codebook') return Response.json(codebookFile(corpus, await loadStockPhrases()));
  const column = listColumns(corpus).find(({ id }) => id === params.name);
  if (!column) throw new Error(`no text “${params.name}”`);
  return Response.json(textFile(corpus, column));
};
