/** Every comparison as a file to download, and as the JSON from which a browser makes one of what a reader chose. */
import type { APIRoute } from 'astro';
import { dateName } from '../../../text/date.ts';
import { FILE_FORMATS } from '../../../export/formats.ts';
import { listSiteFiles } from '../../../export/site-files.ts';
import { address } from '../../../model/address.ts';
import { lastUpdate } from '../../../model/last-update.ts';
import { loadAlignments } from '../../../model/site-editors.ts';
import { loadCorpus } from '../../../model/site.ts';

export async function getStaticPaths() {
  const corpus = await loadCorpus();
  const endings = ['json', ...FILE_FORMATS.map((format) => format.ending)];
  return listSiteFiles(corpus, await loadAlignments(), address).flatMap(({ name }) =>
    endings.map((ending) => ({ params: { name, ending } })),
  );
}

export const GET: APIRoute<never, { name: string; ending: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const file = listSiteFiles(corpus, await loadAlignments(), address)
    .find(({ name }) => name === params.name)
    ?.build();
  if (file === undefined) throw new Error(`no comparison “${params.name}”`);
  if (params.ending === 'json') return Response.json(file);
  const format = FILE_FORMATS.find(({ ending }) => ending === params.ending);
  if (format === undefined) throw new Error(`no format “${params.ending}”`);
  const updated = lastUpdate(corpus);
  const made = updated === undefined ? '尚无文件' : `数据截至${dateName(updated)}`;
  return new Response(await format.build(file, made), { headers: { 'Content-Type': format.type } });
};
