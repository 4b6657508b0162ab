/** For what asks for `/favicon.ico` without having read a page. */
import type { APIRoute } from 'astro';
import { drawIcon, wrapIco } from '../share/icon.ts';

const SIDE = 32;

export const GET: APIRoute = () =>
  new Response(wrapIco(drawIcon(SIDE), SIDE) as BodyInit, { headers: { 'Content-Type': 'image/x-icon' } });
