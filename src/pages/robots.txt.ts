/** Everything may be read; where the map of the site is. */
import type { APIRoute } from 'astro';
import { address } from '../model/address.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${address('/sitemap-index.xml')}\n`);
