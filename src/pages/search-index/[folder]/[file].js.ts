/** The files of the search's index. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSiteIndex } from '../../../search/site-index.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { folder, files } = await loadSiteIndex();
  return [...files].map(([name, content]) => ({
    params: { folder, file: name.replace(/\.js$/u, '') },
    props: { content },
  }));
};

export const GET: APIRoute<{ content: string }> = ({ props }) =>
  new Response(props.content, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
