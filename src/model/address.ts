/**
 * The full address of a page or file of this site, as a citation or a downloaded file needs it.
 *
 * The host comes from `SITE_URL` and the base from `BASE_PATH`, both through Astro.
 */
import { href } from './href.ts';

export function address(path: `/${string}`): string {
  return new URL(href(path), import.meta.env.SITE).href;
}
