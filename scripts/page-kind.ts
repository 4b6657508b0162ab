/** The pages of the built site by kind, so that a new kind of page is tested and measured without being named anywhere. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Addresses of all pages within the site: `''`, `themes/funeral/`, `404.html`; none where it is not built. */
export const pages: readonly string[] = (
  existsSync(dist) ? readdirSync(dist, { recursive: true, withFileTypes: true }) : []
)
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
  .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .sort();

/** `themes/*` for `themes/funeral/`: pages of one kind share the first piece of their address and the depth. */
export function kindOf(page: string): string {
  const [first = '', ...rest] = page.split('/').filter(Boolean);
  return [first, ...rest.map(() => '*')].join('/') || 'home';
}

const weight = (page: string) => statSync(join(dist, page.endsWith('.html') ? page : `${page}index.html`)).size;

/** Pages of each kind: the heaviest, and the lightest, which may be the same. */
export const kinds: readonly { readonly kind: string; readonly page: string; readonly lightest: string }[] = [
  ...Map.groupBy(pages, kindOf).entries(),
].map(([kind, all]) => {
  const [page = '', ...others] = all
    .map((one) => ({ one, weight: weight(one) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ one }) => one);
  return { kind, page, lightest: others.at(-1) ?? page };
});
