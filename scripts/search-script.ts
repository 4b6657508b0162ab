/** What the search page has of script beside that of every page, as a host sends it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most that it may have, in KB. */
export const MOST_SCRIPT = 15;

/**
 * The size in KB, each file compressed by itself; what is fetched after the first hits does not count.
 *
 * @param dist the built site's folder
 */
export function searchScript(dist: string): number {
  const scripts = (page: string): string[] =>
    [...readFileSync(join(dist, page), 'utf8').matchAll(/<script type="module" src="[^"]*(\/_astro\/[^"]+)"/gu)].map(
      ([, source]) => source ?? '',
    );
  const seen = new Set<string>();
  const follow = (source: string): void => {
    if (seen.has(source)) return;
    seen.add(source);
    const code = readFileSync(join(dist, source), 'utf8');
    for (const [, other] of code.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/gu))
      if (other) follow(join('/_astro', other));
  };
  const shared = new Set(scripts(join('glossary', 'index.html')));
  for (const source of scripts(join('search', 'index.html'))) if (!shared.has(source)) follow(source);
  return [...seen].reduce((sum, source) => sum + gzipSync(readFileSync(join(dist, source))).length, 0) / 1000;
}
