/** The pictures of shared links. */
import type { APIRoute } from 'astro';
import { loadAlignments } from '../../model/site-editors.ts';
import { loadCorpus } from '../../model/site.ts';
import { drawPicture } from '../../share/draw-picture.ts';
import { listPictures, type PictureWords } from '../../share/list-pictures.ts';

export async function getStaticPaths() {
  return listPictures(await loadCorpus(), await loadAlignments()).map((words) => ({
    params: { name: words.name },
    props: words,
  }));
}

export const GET: APIRoute<PictureWords> = async ({ props }) =>
  new Response(await drawPicture(props), { headers: { 'Content-Type': 'image/png' } });
