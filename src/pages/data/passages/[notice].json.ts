/** For each passage of a notice, by its key, where it is, and where the same matter and the same words stand elsewhere. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { passageFile } from '../../../cite/write-passage-file.ts';
import { address } from '../../../model/address.ts';
import { loadSharedWording, loadUptakeWays } from '../../../model/site-editors.ts';
import { loadCorpus } from '../../../model/site.ts';

export const getStaticPaths = (async () => {
  const { notices } = await loadCorpus();
  return notices.map((notice) => ({ params: { notice: notice.id } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const corpus = await loadCorpus();
  const found = passageFile(corpus, await loadSharedWording(), {
    notice: corpus.notice(params['notice'] ?? ''),
    uptakes: await loadUptakeWays(),
    address,
  });
  return new Response(JSON.stringify(found), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
