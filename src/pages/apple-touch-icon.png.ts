/** The mark on the home screen of a phone. */
import type { APIRoute } from 'astro';
import { drawIcon } from '../share/icon.ts';

export const GET: APIRoute = () =>
  new Response(drawIcon(180, true) as BodyInit, { headers: { 'Content-Type': 'image/png' } });
