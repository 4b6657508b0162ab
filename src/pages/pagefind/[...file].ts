/** Pagefind's bundle, which finds near matches. */
import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { noticeHref } from '../../model/href.ts';
import { buildNear } from '../../search/build-near.ts';
import { once } from '../../text/once.ts';
import { loadSearchInput } from '../../search/site-index.ts';

const TYPES: Record<string, string> = {
  txt: 'text/plain; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
};

/** Pagefind's own search boxes, which this site does not show: matches `pagefind-ui.js`, not `pagefind.js`. */
const OWN_INTERFACE = /^pagefind-(?:[a-z-]*ui|highlight)\./u;

const loadBundle = once(async (): Promise<Map<string, Uint8Array>> => {
  const files = await buildNear(await loadSearchInput(), (notice) => noticeHref(notice));
  const licence = await readFile('node_modules/pagefind/LICENSE/LICENSE');
  return new Map([...[...files].filter(([file]) => !OWN_INTERFACE.test(file)), ['LICENSE.txt', licence]]);
});

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await loadBundle())].map(([file, content]) => ({ params: { file }, props: { content } }));

export const GET: APIRoute<{ content: Uint8Array<ArrayBuffer> }> = ({ props, params }) => {
  const ending = /\.(\w+)$/u.exec(params.file ?? '')?.[1] ?? '';
  return new Response(props.content, { headers: { 'Content-Type': TYPES[ending] ?? 'application/octet-stream' } });
};
