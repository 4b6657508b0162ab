/// <reference types="astro/client" />
/**
 * The address of a page or file of this site, whatever path it is hosted under.
 *
 * `path` is absolute within the site (`/themes/meals/#topic`); the base comes from `BASE_PATH` through Astro.
 * Every internal link goes through here, so that a site under `/yaodian/` has no dead link.
 */
export function href(path: `/${string}`): string {
  const base = import.meta.env.BASE_URL.replace(/\/+$/, '');
  return `${base}${path}`;
}
