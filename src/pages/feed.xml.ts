/** Newly added notices, for feed readers. */
import type { APIRoute } from 'astro';
import { writeFeed } from '../cite/feed.ts';
import { address } from '../model/address.ts';
import { loadCorpus } from '../model/site.ts';

export const GET: APIRoute = async () => {
  const { notices } = await loadCorpus();
  return new Response(writeFeed(notices, address), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
