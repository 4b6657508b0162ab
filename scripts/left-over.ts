/** What a run that was killed leaves behind: files and folders named by its process. */
import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** True while the process runs, whoever's it is. */
export function isAlive(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A site on its way into its place, or out of it. Must: `site-12`, `old-site-12`. Must not: `astro`, `site-12.txt`. */
const siteOfRun = /^(?:old-)?site-(\d+)$/u;

/**
 * Removes the sites that builds left in `cache` when they were killed, and this process's own. One that was killed while it put its site in place
 * has taken the old one out: that is put back where there is no other.
 */
export async function clearSites(cache: string, dist: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = Number(siteOfRun.exec(name)?.[1]);
    if (Number.isNaN(owner) || (owner !== process.pid && isAlive(owner))) continue;
    const left = join(cache, name);
    if (name.startsWith('old-') && !existsSync(dist)) await rename(left, dist);
    else await rm(left, { recursive: true, force: true });
  }
}
